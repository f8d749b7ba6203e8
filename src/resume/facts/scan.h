#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

/// What the fact scanners share: looking at UTF-8 text by byte position, one pass, no allocation.
/// All functions accept any bytes and any position up to the text's size.
namespace oneshot::scan {

inline constexpr std::size_t kSyllable = 3;  ///< bytes of a Hangul syllable

/// The text with ASCII letters lowered; the same length, so positions hold in both.
std::string fold(std::string_view text);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_space(char c) { return c == ' ' || c == '\t'; }
inline bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The code point at a position and the one that ends at it; 0 outside of the text.
inline char32_t code_point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? decode_at(text, at).value : 0;
}
inline char32_t code_point_before(std::string_view text, std::size_t at) {
  return at > 0 && at <= text.size() ? decode_before(text, at).value : 0;
}
/// The position after the code point at a position.
inline std::size_t next_code_point(std::string_view text, std::size_t at) {
  return at < text.size() ? at + decode_at(text, at).length : text.size();
}

/// Latin, Greek or Cyrillic: scripts that write words apart.
inline bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
  if (c == 0xD7 || c == 0xF7) return false;  // the signs for times and divided by
  return (c >= 0xC0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1FFF);
}

inline bool is_syllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }  ///< of Hangul

inline bool letter_at(std::string_view text, std::size_t at) {
  return is_letter(code_point_at(text, at));
}
inline bool letter_before(std::string_view text, std::size_t at) {
  return is_letter(code_point_before(text, at));
}
inline bool hangul_at(std::string_view text, std::size_t at) {
  return is_syllable(code_point_at(text, at));
}
inline bool holds_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
    if (hangul_at(text, at)) return true;
  }
  return false;
}
inline bool hangul_before(std::string_view text, std::size_t at) {
  return is_syllable(code_point_before(text, at));
}

std::size_t skip_spaces(std::string_view text, std::size_t at);
std::size_t skip_spaces_back(std::string_view text, std::size_t at);
/// The end of the run of ASCII letters (and apostrophes or hyphens within it) at a position.
std::size_t word_end(std::string_view text, std::size_t at);

inline bool starts_with(std::string_view text, std::size_t at, std::string_view literal) {
  // Most literals differ in the first byte, those in Hangul in the last.
  if (literal.empty() || at > text.size()) return at <= text.size();
  if (text.size() - at < literal.size() || text[at] != literal.front() ||
      text[at + literal.size() - 1] != literal.back()) {
    return false;
  }
  return text.substr(at).starts_with(literal);
}
/// The literal stands before the position.
inline bool ends_with(std::string_view text, std::size_t at, std::string_view literal) {
  if (at > 0 && at <= text.size() && !literal.empty() && text[at - 1] != literal.back()) {
    return false;
  }
  return text.substr(0, at).ends_with(literal);
}
/// The word stands here, and no letter or digit goes on after it.
inline bool word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (!starts_with(text, at, word)) return false;
  const std::size_t end = at + word.size();
  return !letter_at(text, end) && !(end < text.size() && is_digit(text[end]));
}
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

/// The words of a text, in order: what stands between characters of `separators`.
std::vector<std::string_view> split_words(std::string_view text, std::string_view separators);
/// The noun without the s of its plural: "apps", but not "class" or "gas".
std::string_view without_plural_s(std::string_view noun);

/// The whole word is one of the table's.
template <class Table>
bool is_one_of(std::string_view word, const Table& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}
inline bool is_one_of(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}
/// A word of the name, such as that of the family, stands in the text; `between` parts the words.
bool holds_word_of(std::string_view text, std::string_view name, std::string_view between);
/// One of the names stands in the text, whole or by a word of it.
bool holds_name(std::string_view text, const std::vector<std::string>& names);

/// The rows of a table of words by the first letter of each, in the table's order. A letter of
/// three bytes, as those of Hangul, is told by a number of one.
template <class Row, std::size_t N>
class WordIndex {
 public:
  /// `word` is the member of a row that holds its word.
  constexpr WordIndex(const Row (&table)[N], std::string_view Row::*word) : table_(table) {
    for (const Row& row : table) ++begin_[letter_of(row.*word) + 1U];
    for (std::size_t letter = 0; letter < kLetters; ++letter) begin_[letter + 1] += begin_[letter];
    std::uint16_t next[kLetters] = {};
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t letter = letter_of(table[i].*word);
      order_[begin_[letter] + next[letter]++] = static_cast<std::uint16_t>(i);
    }
  }

  /// The first row whose word may stand at a position for which `fits(row)`; else null.
  template <class Fits>
  const Row* find(std::string_view text, std::size_t at, const Fits& fits) const {
    if (at >= text.size()) return nullptr;
    const std::size_t letter = letter_of(text.substr(at));
    for (std::size_t i = begin_[letter]; i < begin_[letter + 1U]; ++i) {
      if (fits(table_[order_[i]])) return &table_[order_[i]];
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kLetters = 512;

  static constexpr std::size_t letter_of(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0xE0 || text.size() < 3) return byte(0);
    return 256U + (byte(0) * 37U + byte(1) * 11U + byte(2)) % 256U;
  }

  const Row* table_;
  std::uint16_t begin_[kLetters + 1] = {}, order_[N] = {};
};

/// The words of the clause behind a position, no further than `reach` bytes: up to a comma, ';', a
/// line end, or a full stop that a space follows.
std::string_view clause_after(std::string_view text, std::size_t at, std::size_t reach);

/// The sentence around a position: up to a line end, ';', or a full stop followed by a space; of a
/// sentence without end what is near, bytes cut anywhere.
struct Span {
  std::size_t begin = 0, end = 0;
};
Span sentence_around(std::string_view text, std::size_t at);

}  // namespace oneshot::scan
