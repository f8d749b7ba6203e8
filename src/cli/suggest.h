#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace oneshot {

/// "; did you mean 'X'?" for the candidate that is nearest to what was written, or nothing.
std::string did_you_mean(std::string_view written, const std::vector<std::string>& candidates);

/// One sentence for a command line that CLI11 does not accept, and what to do.
std::string explain_usage_error(const CLI::App& program, const CLI::ParseError& error, int argc,
                                char** argv);

}  // namespace oneshot
