#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace oneshot {

/// An ordinal in words: "seventh", "fifty-eighth".
struct Ordinal {
  int value = 0;
  std::size_t size = 0;  ///< bytes
};

/// The ordinal from 1 to 99 that begins here as a whole word, in text with ASCII letters lowered.
std::optional<Ordinal> ordinal_at(std::string_view folded, std::size_t at);

}  // namespace oneshot
