#pragma once

#include <chrono>
#include <cstddef>

#include "cli/console.h"

namespace oneshot {

/// The progress line of a run: files done, rate, time left, failures so far.
class Progress {
 public:
  Progress(Console& console, std::size_t files, bool wanted);
  void advance(bool failed);

 private:
  using Clock = std::chrono::steady_clock;

  Console& console_;
  std::size_t files_, done_ = 0, failed_ = 0;
  bool shown_;
  Clock::time_point begin_, next_;
};

}  // namespace oneshot
