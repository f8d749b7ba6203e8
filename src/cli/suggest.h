#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace oneshot {

/// One sentence for a command line that CLI11 does not accept, and what to do.
std::string explain_usage_error(const CLI::App& program, const CLI::ParseError& error);

}  // namespace oneshot
