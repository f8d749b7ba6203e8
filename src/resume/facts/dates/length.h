#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace oneshot::dates {

/// A length of time: "4개월", "3 years 1 month", "8 yrs 9 mos", "1년 2개월", "half a year".
struct Length {
  int months = 0;
  std::size_t end = 0;  ///< behind it
};

/// The length that begins at a place of a text whose ASCII letters are lowered.
std::optional<Length> read_length(std::string_view text, std::size_t at);

}  // namespace oneshot::dates
