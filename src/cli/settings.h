#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace oneshot {

/// Gives the options of a command that were not written on the command line the values that
/// `oneshot.toml` has for their names; the file is looked for in the working folder and above.
/// Paths in it start at its own folder. Throws Trouble with FILE:LINE:COLUMN for whatever cannot
/// be used, an unknown name included; all at once.
void apply_settings(const CLI::App& command);

/// The same for a tool of `rules`, from the table `table` ("rules-test") of the file, and from the
/// top of the file what is said there about the rules in use; the rest there is for `check`.
void apply_tool_settings(const CLI::App& tool, const std::string& table);

}  // namespace oneshot
