#include "batch/patient_write.h"

#include <algorithm>
#include <cerrno>
#include <climits>

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "batch/interrupt.h"

namespace oneshot {
namespace {

constexpr int poll_milliseconds = 50;
/// So often nothing could be written after an interrupt, and nobody seems to read any more.
constexpr int most_polls = 20;

/// Waits until so much can be written that fits a pipe in one piece. It is looked for an interrupt
/// now and then: the signal may come to another thread, or just before the call that waits.
int wait_for_room(int descriptor) {
  pollfd waiting{descriptor, POLLOUT, 0};
  for (int polls = 0; polls < most_polls; polls += interrupted() ? 1 : 0) {
    const int ready = poll(&waiting, 1, poll_milliseconds);
    if (ready > 0) return 0;
    if (ready < 0 && errno != EINTR) return errno;
  }
  return EINTR;
}

}  // namespace

int write_patiently(int descriptor, std::string_view bytes) {
  struct stat info {};
  const bool may_wait = fstat(descriptor, &info) == 0 && !S_ISREG(info.st_mode);
  while (!bytes.empty()) {
    if (may_wait) {
      if (const int error = wait_for_room(descriptor); error != 0) return error;
    }
    const std::size_t size =
        may_wait ? std::min<std::size_t>(bytes.size(), PIPE_BUF) : bytes.size();
    const ssize_t written = write(descriptor, bytes.data(), size);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace oneshot
