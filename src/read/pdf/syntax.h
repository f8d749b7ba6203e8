#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// Characters and simple tokens of PDF syntax (PDF 32000-1, 7.2), for code that walks raw bytes.
namespace oneshot::pdf {

bool is_space(char c);
bool is_delimiter(char c);
inline bool is_regular(char c) { return !is_space(c) && !is_delimiter(c); }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// The value of a hexadecimal digit, or -1.
int hex_digit(char c);

/// The first place from `at` on that is neither white space nor in a comment.
std::size_t skip_space(std::string_view text, std::size_t at);

/// A number of digits only at `at`, which moves past it; none where there is no digit or the number
/// does not fit.
std::optional<std::int64_t> read_integer(std::string_view text, std::size_t& at);

/// True where `word` stands at `at`.
bool stands_at(std::string_view text, std::size_t at, std::string_view word);

/// The first line of an indirect object, "12 0 obj".
struct ObjectHeader {
  std::int32_t number = 0;
  std::int32_t generation = 0;
  std::size_t end = 0;  ///< just past "obj"
};
std::optional<ObjectHeader> read_object_header(std::string_view text, std::size_t at);

}  // namespace oneshot::pdf
