#pragma once

#include <CLI/CLI.hpp>

#include "cli/command.h"

namespace oneshot {

/// Tools of `oneshot rules` that look at resumes: `explain` and `try`.
void add_rules_lookups(CLI::App& rules, Invocation& invocation);

}  // namespace oneshot
