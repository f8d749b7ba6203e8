#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace oneshot::pdf {

/// Well-formed text of one value.
struct ValueText {
  std::string text;
  std::size_t end = 0;  ///< just past the value in the source
};

/// Turns the bytes of a string into others; decryption, in practice.
using StringChange = std::function<std::string(const std::string&)>;

/// Reads the value at the start of `source` and writes it as well-formed PDF syntax: no tokens run
/// together, all brackets closed, every key with a value, numbers of the plain form, nesting of at
/// most `max_value_depth` (deeper values become null). Comments go. A dictionary that is cut off
/// ends at "endobj", "stream" or the end of the source.
///
///   << /Kids [3 0 R4 0 R] /W --5.5.1 /X   becomes   << /Kids [3 0 R 4 0 R] /W -5.5 /X null >>
ValueText read_value_text(std::string_view source, const StringChange& change = nullptr);

inline constexpr int max_value_depth = 100;

}  // namespace oneshot::pdf
