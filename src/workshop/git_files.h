#pragma once

#include <string>

namespace oneshot {

/// Writes the files below `folder` (relative to the working folder) as they were in a git revision
/// into `to`. Links and anything beyond the limits of rule folders are left out. Returns what is
/// wrong, or an empty text. Only `git` is started, and never through a shell.
std::string export_git_folder(const std::string& revision, const std::string& folder,
                              const std::string& to);

}  // namespace oneshot
