#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Small helpers over UTF-8; whatever needs tables of Unicode goes to ICU instead.
namespace oneshot {

/// A code point and the bytes that it takes; malformed bytes are U+FFFD, one byte each.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// The code point that starts, or ends, at `offset` with a byte beyond ASCII.
CodePoint decode_wide_at(std::string_view text, std::size_t offset);
CodePoint decode_wide_before(std::string_view text, std::size_t offset);
/// The code point that starts at `offset` (which must be inside the text).
inline CodePoint decode_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  // Hangul and most of what else takes three bytes.
  if (lead > 0xE0 && lead < 0xED && text.size() - offset >= 3) {
    const auto second = static_cast<unsigned char>(text[offset + 1]);
    const auto third = static_cast<unsigned char>(text[offset + 2]);
    if ((second & 0xC0) == 0x80 && (third & 0xC0) == 0x80) {
      return {static_cast<char32_t>((lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F)),
              3};
    }
  }
  return decode_wide_at(text, offset);
}
/// The code point that ends before `offset` (which must not be 0).
inline CodePoint decode_before(std::string_view text, std::size_t offset) {
  const auto last = static_cast<unsigned char>(text[offset - 1]);
  if (last < 0x80) return {last, 1};
  return decode_wide_before(text, offset);
}
void append_utf8(std::string& out, char32_t code_point);

bool is_hangul(char32_t c);  ///< syllables and jamo
bool is_han(char32_t c);     ///< CJK ideographs
bool is_wide(char32_t c);    ///< takes two columns on a terminal
/// A letter or digit of any script, as far as word boundaries need to know.
bool is_word(char32_t c);

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
inline bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view trim(std::string_view text);
/// Runs of white space become one space; none at either end.
std::string fold_space(std::string_view text);

}  // namespace oneshot
