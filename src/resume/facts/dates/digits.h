#pragma once

#include <cstddef>
#include <string_view>

#include "resume/facts/scan.h"

namespace oneshot::dates {

/// Digits of a date, at most four.
struct Digits {
  int value = 0;
  int digits = 0;
  std::size_t end = 0;
};

/// Those that begin at a place; none where there are more, which are no part of a date.
inline Digits digits_at(std::string_view text, std::size_t at) {
  Digits run{0, 0, at};
  while (run.end < text.size() && scan::is_digit(text[run.end])) {
    if (++run.digits > 4) return {0, 0, at};
    run.value = run.value * 10 + (text[run.end++] - '0');
  }
  return run;
}

}  // namespace oneshot::dates
