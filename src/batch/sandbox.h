#pragma once

#include <cstddef>
#include <string>

namespace oneshot {

/// What this kernel offers to lock a worker in.
struct SandboxSupport {
  bool seccomp = false;
  int landlock = 0;  ///< version of its interface; 0 where there is none
};
SandboxSupport sandbox_support();
/// A line for each part, for `--version --verbose`.
std::string describe(const SandboxSupport& support);

/// Gives up, for good, every right that reading does not need: no files, no sockets, no programs,
/// no other processes (seccomp; Landlock as a second wall), no privileges, and `memory_mib` more
/// memory than now. Opening a file fails; sockets, programs and the like kill the process. What
/// the kernel lacks is left out; false where a part that it has could not be put on.
bool enter_sandbox(std::size_t memory_mib);

}  // namespace oneshot
