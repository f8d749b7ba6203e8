#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "batch/acceptance.h"

namespace oneshot {

/// Gives the options of a command that were not written on the command line the values that
/// `oneshot.toml` has for their names; the file is looked for in the working folder and above.
/// What stands at its top is meant for every command that has such an option, `format` for `check`
/// alone; a table of a command's name, [extract], for that command. Paths in the file start at its
/// own folder. Throws Trouble with FILE:LINE:COLUMN for whatever cannot be used, a name that no
/// command knows included; all at once.
void apply_settings(const CLI::App& command);

/// The same for a tool of `rules`, from the table `table` ("rules-test") of the file, and from the
/// top of the file what is said there about the rules in use; the rest there is for `check`.
void apply_tool_settings(const CLI::App& tool, const std::string& table);

/// The findings that `[[accept]]` in `oneshot.toml` names. Throws Trouble as above.
std::vector<Acceptance> accepted_findings();

}  // namespace oneshot
