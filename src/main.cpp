#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

#include "cli/command_line.h"

namespace {

/// Where a standard stream is closed, the next file that is opened would take its place, and what
/// is printed would end up in it. Something stands there now that can neither be read nor written.
void keep_places_of_standard_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (fcntl(stream, F_GETFD) < 0) open("/", O_PATH);  // takes the lowest number: this one
  }
}

}  // namespace

int main(int argc, char** argv) {
  keep_places_of_standard_streams();
  const int code = oneshot::run_command_line(argc, argv);
  std::fflush(nullptr);
#if !defined(__SANITIZE_ADDRESS__)  // which looks for leaks at the end
  // All is written. The system takes memory back faster than destructors do.
  std::_Exit(code);
#endif
  return code;
}
