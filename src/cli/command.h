#pragma once

#include <functional>

#include <CLI/CLI.hpp>

#include "cli/console.h"
#include "cli/exit_code.h"

namespace oneshot {

/// What a command line turns into: the chosen subcommand's action, set when it is parsed.
struct Invocation {
  Console console;
  std::function<ExitCode()> action;
};

/// Each adds one subcommand with its options to the program.
void add_check_command(CLI::App& program, Invocation& invocation);
void add_compare_command(CLI::App& program, Invocation& invocation);
void add_extract_command(CLI::App& program, Invocation& invocation);
void add_rules_command(CLI::App& program, Invocation& invocation);
void add_verify_command(CLI::App& program, Invocation& invocation);
void add_merge_command(CLI::App& program, Invocation& invocation);

}  // namespace oneshot
