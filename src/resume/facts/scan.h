#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/utf8.h"

/// What the fact scanners share: looking at UTF-8 text by byte position, one pass, no allocation.
/// All functions accept any bytes and any position up to the text's size.
namespace oneshot::scan {

/// The text with ASCII letters lowered; the same length, so positions hold in both.
std::string fold(std::string_view text);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_space(char c) { return c == ' ' || c == '\t'; }
inline bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The code point at a position and the one that ends at it; 0 outside of the text.
char32_t code_point_at(std::string_view text, std::size_t at);
char32_t code_point_before(std::string_view text, std::size_t at);
/// The position after the code point at a position.
std::size_t next_code_point(std::string_view text, std::size_t at);

bool is_letter(char32_t c);  ///< Latin, Greek or Cyrillic: scripts that write words apart

inline bool is_syllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }  ///< of Hangul

bool letter_at(std::string_view text, std::size_t at);
bool letter_before(std::string_view text, std::size_t at);
bool hangul_at(std::string_view text, std::size_t at);
bool hangul_before(std::string_view text, std::size_t at);

std::size_t skip_spaces(std::string_view text, std::size_t at);
std::size_t skip_spaces_back(std::string_view text, std::size_t at);
/// The end of the run of ASCII letters (and apostrophes or hyphens within it) at a position.
std::size_t word_end(std::string_view text, std::size_t at);

inline bool starts_with(std::string_view text, std::size_t at, std::string_view literal) {
  // Most literals differ in the first byte.
  if (at < text.size() && !literal.empty() && text[at] != literal.front()) return false;
  return at <= text.size() && text.substr(at).starts_with(literal);
}
/// The literal stands before the position.
inline bool ends_with(std::string_view text, std::size_t at, std::string_view literal) {
  if (at > 0 && at <= text.size() && !literal.empty() && text[at - 1] != literal.back()) {
    return false;
  }
  return text.substr(0, at).ends_with(literal);
}
/// The word stands here, and no letter or digit goes on after it.
bool word_at(std::string_view text, std::size_t at, std::string_view word);
/// The word ends here, and no letter stands before it.
bool word_before(std::string_view text, std::size_t at, std::string_view word);

using Words = std::initializer_list<std::string_view>;
/// The length of the first of the literals that stands here (0 if none does).
std::size_t any_at(std::string_view text, std::size_t at, Words literals);
std::size_t any_word_at(std::string_view text, std::size_t at, Words words);
std::size_t any_before(std::string_view text, std::size_t at, Words literals);
std::size_t any_word_before(std::string_view text, std::size_t at, Words words);
/// One of the words occurs in the text; ASCII words only as whole words.
bool contains_any(std::string_view text, Words words);

/// The rows of a table of words by the first byte of each, in the table's order.
template <class Row, std::size_t N>
class WordIndex {
 public:
  /// `word` is the member of a row that holds its word.
  constexpr WordIndex(const Row (&table)[N], std::string_view Row::*word) : table_(table) {
    for (const Row& row : table) ++begin_[static_cast<unsigned char>((row.*word)[0]) + 1U];
    for (std::size_t byte = 0; byte < 256; ++byte) begin_[byte + 1] += begin_[byte];
    std::uint16_t next[256] = {};
    for (std::size_t i = 0; i < N; ++i) {
      const auto byte = static_cast<unsigned char>((table[i].*word)[0]);
      order_[begin_[byte] + next[byte]++] = static_cast<std::uint16_t>(i);
    }
  }

  /// The first row whose word may stand at a position for which `fits(row)`; else null.
  template <class Fits>
  const Row* find(std::string_view text, std::size_t at, const Fits& fits) const {
    if (at >= text.size()) return nullptr;
    const auto byte = static_cast<unsigned char>(text[at]);
    for (std::size_t i = begin_[byte]; i < begin_[byte + 1U]; ++i) {
      if (fits(table_[order_[i]])) return &table_[order_[i]];
    }
    return nullptr;
  }

 private:
  const Row* table_;
  std::uint16_t begin_[257] = {}, order_[N] = {};
};

/// The sentence around a position: up to a line end, ';', or a full stop followed by a space.
struct Span {
  std::size_t begin = 0, end = 0;
};
Span sentence_around(std::string_view text, std::size_t at);

}  // namespace oneshot::scan
