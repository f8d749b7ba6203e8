#include "read/pdf/syntax.h"

#include <limits>

namespace oneshot::pdf {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_space(text[at])) {
      ++at;
    } else if (text[at] == '%') {
      while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
    } else {
      break;
    }
  }
  return at;
}

std::optional<std::int64_t> read_integer(std::string_view text, std::size_t& at) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 10 - 1;
  if (at >= text.size() || !is_digit(text[at])) return std::nullopt;
  std::int64_t value = 0;
  bool fits = true;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    fits = fits && value < most;
    if (fits) value = value * 10 + (text[at] - '0');
  }
  return fits ? std::optional(value) : std::nullopt;
}

std::optional<ObjectHeader> read_object_header(std::string_view text, std::size_t at) {
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  at = skip_space(text, at);
  const auto number = read_integer(text, at);
  if (!number || *number < 1 || *number > most) return std::nullopt;
  at = skip_space(text, at);
  const auto generation = read_integer(text, at);
  if (!generation || *generation > most) return std::nullopt;
  at = skip_space(text, at);
  if (!stands_at(text, at, "obj")) return std::nullopt;
  return ObjectHeader{static_cast<std::int32_t>(*number), static_cast<std::int32_t>(*generation),
                      at + 3};
}

}  // namespace oneshot::pdf
