#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// Text as terms are compared in it: letters folded, and what may stand between words set apart.
///
///   "ACM-ICPC  Seoul"   a c m·i c p c·s e o u l      · a gap before the symbol
namespace oneshot {

/// What stands before a symbol.
enum class TermGap : std::uint8_t {
  none,
  soft,  ///< white space, hyphens, middle dots: interchangeable
  hard,  ///< a line end, or the start of the text: no term reaches across
};

struct TermSymbol {
  char32_t folded = 0;               ///< without case, width and the accents of Latin letters
  char32_t written = 0;              ///< without width only
  std::uint32_t begin = 0, end = 0;  ///< bytes
  TermGap gap = TermGap::none;       ///< before the symbol
  bool hyphen = false;               ///< the gap holds a hyphen or dash
};

/// Cuts text into symbols and adds them to `symbols`.
void fold_term_text(std::string_view text, std::vector<TermSymbol>& symbols);

inline bool is_term_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// A syllable or letter of a script that sets no spaces between words and particles.
bool is_syllable(char32_t c);
/// A letter of a script that sets spaces, or an underscore (an identifier goes on there).
bool is_term_letter(char32_t c);

}  // namespace oneshot
