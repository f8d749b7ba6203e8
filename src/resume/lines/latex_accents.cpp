#include "resume/lines/latex_accents.h"

#include <array>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.h"

namespace oneshot {
namespace {

struct Accent {
  char sign;
  char32_t mark;  ///< combining
};
constexpr std::array<Accent, 7> signs{{{'`', 0x300},
                                       {'\'', 0x301},
                                       {'^', 0x302},
                                       {'~', 0x303},
                                       {'=', 0x304},
                                       {'.', 0x307},
                                       {'"', 0x308}}};
/// Commands of one letter; they need braces or white space before what they stand on.
constexpr std::array<Accent, 6> letters{
    {{'u', 0x306}, {'r', 0x30A}, {'H', 0x30B}, {'v', 0x30C}, {'c', 0x327}, {'k', 0x328}}};

struct Letter {
  std::string_view command, text;
};
constexpr std::array<Letter, 11> whole{{{"ss", "ß"},
                                        {"ae", "æ"},
                                        {"AE", "Æ"},
                                        {"oe", "œ"},
                                        {"aa", "å"},
                                        {"AA", "Å"},
                                        {"o", "ø"},
                                        {"O", "Ø"},
                                        {"l", "ł"},
                                        {"L", "Ł"},
                                        {"i", "ı"}}};

std::string composed(char letter, char32_t mark) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(1, letter);
  icu::UnicodeString text;
  text.append(static_cast<UChar32>(letter)).append(static_cast<UChar32>(mark));
  std::string out;
  nfc->normalize(text, status).toUTF8String(out);
  return out;
}

/// The letter that an accent stands on: "i", "{i}", "\i", "{\i}"; advances `at`.
char base_letter(std::string_view text, std::size_t& at) {
  std::size_t i = at;
  const bool braced = i < text.size() && text[i] == '{';
  if (braced) ++i;
  if (i < text.size() && text[i] == '\\') ++i;
  if (i >= text.size() || !is_ascii_letter(text[i])) return 0;
  const char letter = text[i++];
  if (braced && (i >= text.size() || text[i++] != '}')) return 0;
  at = i;
  return letter;
}

AccentedLetter command_at(std::string_view text, std::size_t at, bool braced) {
  if (at + 1 >= text.size() || text[at] != '\\') return {};
  for (const Accent& accent : signs) {
    if (text[at + 1] != accent.sign) continue;
    std::size_t end = at + 2;
    const char letter = base_letter(text, end);
    return letter ? AccentedLetter{composed(letter, accent.mark), end} : AccentedLetter{};
  }
  for (const Accent& accent : letters) {
    if (text[at + 1] != accent.sign || at + 2 >= text.size()) continue;
    std::size_t end = at + 2;
    if (text[end] == ' ' && braced)
      ++end;
    else if (text[end] != '{')
      continue;
    const char letter = base_letter(text, end);
    return letter ? AccentedLetter{composed(letter, accent.mark), end} : AccentedLetter{};
  }
  if (!braced) return {};
  for (const Letter& letter : whole) {
    const std::size_t end = at + 1 + letter.command.size();
    if (text.substr(at + 1).starts_with(letter.command) && end < text.size() && text[end] == '}') {
      return {std::string(letter.text), end};
    }
  }
  return {};
}

}  // namespace

AccentedLetter accented_letter_at(std::string_view text, std::size_t at) {
  const bool braced = at < text.size() && text[at] == '{';
  AccentedLetter found = command_at(text, at + (braced ? 1 : 0), braced);
  if (found.length == 0) return {};
  if (braced) {
    if (found.length >= text.size() || text[found.length] != '}') return {};
    ++found.length;
  }
  found.length -= at;
  return found;
}

}  // namespace oneshot
