#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/rules_tools.h"

namespace oneshot {

/// Runs a tool now and whenever one of the paths, or something below it, is saved, until it is
/// interrupted. On a terminal every run begins with a clear screen. From the second run on the
/// lines that came and went since the last one are shown below the report. Returns how the last
/// run ended.
ExitCode watch(const std::vector<std::string>& paths,
               const std::function<ExitCode(ToolOutput&)>& run, Console& console);

/// The lines of `after` that `before` lacks, each after "+ ", and the other way round after "- ";
/// those that went stand first. Lines that stand several times count as often.
std::string changed_lines(const std::string& before, const std::string& after);

}  // namespace oneshot
