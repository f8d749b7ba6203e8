#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "batch/document_reader.h"
#include "batch/nursery.h"
#include "cli/exit_code.h"
#include "rules/load.h"

namespace oneshot {

/// What every command that reads resumes lets its user say.
struct ReadingOptions {
  std::vector<std::string> paths;
  std::string files_from;
  int jobs = 0;  ///< 0: as many as there are processors
  ReadLimits limits;
  std::string password;  ///< as written; "-" asks standard input
};

void add_reading_options(CLI::App& command, ReadingOptions& options);

/// The inputs that paths and --files-from name. Throws Trouble where none is named.
std::vector<Input> collect_inputs(const ReadingOptions& options);

/// How many workers reading will take, as far as the names on the command line tell.
WorkersExpected workers_for(const ReadingOptions& options);

/// How many lanes to run on for so many inputs.
int lanes_for(const ReadingOptions& options, std::size_t inputs);

/// The password as it is to be tried.
ReadOptions read_options(const ReadingOptions& options);

struct RuleOptions {
  std::vector<std::string> folders;
  bool no_default_rules = false;
};

void add_rule_options(CLI::App& command, RuleOptions& options);

/// Where rules come from, by the options and ONESHOT_RULES.
RuleOrigins rule_origins(const RuleOptions& options);

/// The rules of these origins. Throws Trouble with all diagnostics where unusable.
RuleSet load_rules(const RuleOptions& options);

/// CLI::Range, but "nan" is in none: it is neither below a bound nor above one.
CLI::Validator number_within(double low, double high);

}  // namespace oneshot
