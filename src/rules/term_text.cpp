#include "rules/term_text.h"

#include <array>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.h"

namespace oneshot {

namespace {

enum class Class : std::uint8_t { symbol, gap, hyphen, line_end, nothing };

Class class_of(char32_t c) {
  switch (c) {
    case U'\n':
    case U'\f':
      return Class::line_end;
    case U' ':
    case U'\t':
    case U'\r':
    case 0x00A0:  // no-break space
    case 0x00B7:  // middle dot
    case 0x318D:  // the one of Hangul
    case 0x30FB:  // the one of Katakana
    case 0x2027:
    case 0x3000:
      return Class::gap;
    case U'-':
    case 0x2212:  // minus
      return Class::hyphen;
    case 0x00AD:  // soft hyphen
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return Class::nothing;
    default:
      // Spaces of all widths, and dashes from the hyphen to the long one.
      if (c >= 0x2000 && c <= 0x200A) return Class::gap;
      return c >= 0x2010 && c <= 0x2015 ? Class::hyphen : Class::symbol;
  }
}

constexpr char32_t narrow(char32_t c) {
  constexpr char32_t fullwidth_first = 0xFF01, fullwidth_last = 0xFF5E, distance = 0xFEE0;
  if (c >= fullwidth_first && c <= fullwidth_last) return c - distance;
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return U'\'';
  return c;
}

char32_t fold_case(char32_t c) {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

/// The letter below the accents of a small Latin letter: many type none.
char32_t without_accents(char32_t c) {
  switch (c) {
    case 0xF8:
      return U'o';
    case 0x111:
      return U'd';
    case 0x131:
      return U'i';
    case 0x142:
      return U'l';
    default:
      break;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfd->getDecomposition(static_cast<UChar32>(c), parts)) return c;
  return static_cast<char32_t>(parts.char32At(0));
}

/// Letters from 0x80 on that have accents in Latin script.
constexpr char32_t accents_end = 0x250, more_accents = 0x1E00, more_accents_end = 0x1F00;

char32_t fold_accented(char32_t c) {
  static const auto table = [] {
    std::array<char32_t, accents_end + (more_accents_end - more_accents)> letters{};
    for (char32_t i = 0; i < accents_end; ++i) letters[i] = without_accents(fold_case(i));
    for (char32_t i = more_accents; i < more_accents_end; ++i) {
      letters[accents_end + i - more_accents] = without_accents(fold_case(i));
    }
    return letters;
  }();
  return table[c < accents_end ? c : accents_end + c - more_accents];
}

char32_t fold_letter(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c >= 0xAC00 && c <= 0xD7A3) return c;
  if (c < accents_end || (c >= more_accents && c < more_accents_end)) return fold_accented(c);
  return fold_case(c);
}

}  // namespace

bool is_syllable(char32_t c) {
  if (c < 0x1100) return false;
  return is_hangul(c) || is_han(c) || (c >= 0x3040 && c <= 0x30FF);
}

bool is_term_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_';
  return !is_syllable(c) && u_isalpha(static_cast<UChar32>(c));
}

void fold_term_text(std::string_view text, std::vector<TermSymbol>& symbols) {
  TermGap gap = TermGap::hard;
  bool hyphen = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    CodePoint c{byte, 1};
    if (byte >= 0x80) c = decode_at(text, at);
    const char32_t narrowed = narrow(c.value);
    switch (class_of(narrowed)) {
      case Class::symbol:
        symbols.push_back({fold_letter(narrowed), narrowed, static_cast<std::uint32_t>(at),
                           static_cast<std::uint32_t>(at + c.length), gap, hyphen});
        gap = TermGap::none;
        hyphen = false;
        break;
      case Class::hyphen:
        hyphen = true;
        [[fallthrough]];
      case Class::gap:
        if (gap == TermGap::none) gap = TermGap::soft;
        break;
      case Class::line_end:
        gap = TermGap::hard;
        break;
      case Class::nothing:
        break;
    }
    at += c.length;
  }
}

}  // namespace oneshot
