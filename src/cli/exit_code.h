#pragma once

#include <string>

namespace oneshot {

/// The program's exit status; a gate that does not hold wins over an input that could not be read.
enum class ExitCode {
  ok = 0,
  gate_failed = 1,
  misuse = 2,  ///< wrong usage, unusable rules or settings, output that cannot be written
  unreadable_input = 3,
  interrupted = 130,
};

/// Thrown where the run cannot begin or go on; the message is told once, near main.
struct Trouble {
  std::string message;  ///< "what is wrong; what to do", or whole diagnostics, a line each
  bool placed = false;  ///< the message begins with FILE:LINE:COLUMN
};

}  // namespace oneshot
