#include "base/pattern/text_frequency.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace oneshot::pattern {

namespace {

/// Per thousand bytes of English prose, from a to z.
constexpr std::array<std::uint8_t, 26> letters{65, 12, 22, 34, 102, 18, 16, 49, 56, 2,  6, 32, 19,
                                               56, 60, 15, 1,  48,  51, 73, 22, 8,  19, 1, 16, 1};
constexpr double space = 0.15, digit = 0.02, mark = 0.01, syllable = 0.004, particle = 0.02,
                 other = 0.0005, first_of_syllable = 0.06;

/// Words that stand far more often than their letters would have it, with what surrounds them.
constexpr std::array<std::string_view, 24> common_words{
    " of ",   " the ",  " and ",  " for ", " in ", " to ", " at ",  " on ",
    " by ",   " with ", " a ",    " an ",  " as ", " is ", " was ", " from ",
    " that ", " are ",  " were ", " our ", " my ", " it ", " not ", " or ",
};
constexpr double common_word = 0.004;

/// Syllables that end words in Korean.
constexpr std::u32string_view particles = U"는은이가을를의에서로다고한하여기지들도과와으했사인자대";

double frequency_of_character(char32_t c) {
  if (c >= U'a' && c <= U'z') return letters[c - U'a'] / 1000.0;
  if (c == U' ') return space;
  if (c >= U'0' && c <= U'9') return digit;
  if (c < 0x80) return mark;
  if (!is_hangul(c)) return other;
  return particles.find(c) == std::u32string_view::npos ? syllable : particle;
}

bool is_common(std::string_view text) {
  return std::any_of(common_words.begin(), common_words.end(), [&](std::string_view word) {
    return word.find(text) != std::string_view::npos && text.size() > 2;
  });
}

}  // namespace

double frequency_of(std::string_view text) {
  double out = 1;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    const bool cut = c.length <= 1 && c.value >= 0x80;
    out *= cut ? first_of_syllable : frequency_of_character(c.value);
    if (cut) break;
    at += c.length;
  }
  return is_common(text) ? std::max(out, common_word) : out;
}

}  // namespace oneshot::pattern
