#include <cstdio>
#include <cstdlib>

#include "cli/command_line.h"

int main(int argc, char** argv) {
  const int code = oneshot::run_command_line(argc, argv);
  std::fflush(nullptr);
#if !defined(__SANITIZE_ADDRESS__)  // which looks for leaks at the end
  // All is written. The system takes memory back faster than destructors do.
  std::_Exit(code);
#endif
  return code;
}
