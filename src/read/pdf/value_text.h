#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace oneshot::pdf {

/// Well-formed text of one value, its nested arrays and dictionaries set apart.
struct ValueText {
  struct Part {
    std::string text;
    bool only_numbers = false;  ///< an array of nothing but numbers
    bool plain = false;         ///< has neither strings nor names with escapes
  };
  /// The first is the value itself. A nested one stands in its parent's text as a reference with
  /// its index as number and `nested_generation`, so that it can be parsed when it is asked for.
  std::vector<Part> parts;
  std::size_t end = 0;  ///< just past the value in the source
};

/// A generation that no reference in a file has.
inline constexpr int nested_generation = 65'535;

/// Turns the bytes of a string into others; decryption, in practice.
using StringChange = std::function<std::string(const std::string&)>;

/// Reads the value at the start of `source` and writes it as well-formed PDF syntax: no tokens run
/// together, all brackets closed, every key with a value, numbers of the plain form, nesting of at
/// most `max_value_depth` (deeper values become null). Comments go. A dictionary that is cut off
/// ends at "endobj", "stream" or the end of the source.
///
///   << /Kids [3 0 R4 0 R] /W --5.5.1 /X   becomes   <</Kids 1 65535 R/W -5.5/X null>>
///                                           and   [3 0 R 4 0 R ]
ValueText read_value_text(std::string_view source, const StringChange& change = nullptr);

inline constexpr int max_value_depth = 100;

}  // namespace oneshot::pdf
