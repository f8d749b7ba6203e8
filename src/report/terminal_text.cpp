#include "report/terminal_text.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace oneshot {
namespace {

bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
         c == 0x200F || c == 0x061C;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

constexpr char32_t zero_width_joiner = 0x200D, emoji_presentation = 0xFE0F;

/// Whether a code point belongs to the grapheme before it.
bool extends_grapheme(char32_t c) {
  if (c < 0x300) return false;
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND) ||
         c == zero_width_joiner;
}

int width_of(char32_t c) {
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  const int category = u_charType(static_cast<UChar32>(c));
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
    return 0;
  }
  // Vowels and final consonants of decomposed Hangul are drawn into the syllable before.
  if ((c >= 0x1160 && c <= 0x11FF) || c == 0x200B) return 0;
  return is_wide(c) ? 2 : 1;
}

/// One grapheme cluster: its bytes and columns.
struct Grapheme {
  std::size_t length = 0;
  int columns = 0;
};

Grapheme grapheme_at(std::string_view text, std::size_t offset) {
  CodePoint c = decode_at(text, offset);
  Grapheme found{c.length, width_of(c.value)};
  bool joined = false;
  while (offset + found.length < text.size()) {
    c = decode_at(text, offset + found.length);
    if (!extends_grapheme(c.value) && !joined) break;
    joined = c.value == zero_width_joiner;
    if (c.value == emoji_presentation) found.columns = 2;
    found.length += c.length;
  }
  return found;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    if (c.value == '\n' || c.value == '\t' || c.value == '\r') {
      out += ' ';
    } else {
      append_utf8(out, is_control(c.value) || turns_direction(c.value) ? 0xFFFD : c.value);
    }
    i += c.length;
  }
  return out;
}

int columns_of(std::string_view text) {
  int columns = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Grapheme next = grapheme_at(text, i);
    columns += next.columns;
    i += next.length;
  }
  return columns;
}

std::string shorten(std::string_view text, int columns) {
  if (columns_of(text) <= columns) return std::string(text);
  int used = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    const Grapheme next = grapheme_at(text, end);
    if (used + next.columns > columns - 1) break;
    used += next.columns;
    end += next.length;
  }
  return std::string(text.substr(0, end)) + (columns > 0 ? "…" : "");
}

std::string shorten_to_words(std::string_view text, int columns) {
  constexpr std::size_t longest_word = 24;  ///< bytes; a longer one is cut
  std::string out = shorten(text, columns);
  if (out == text) return out;
  const std::size_t space = out.rfind(' ');
  if (space != std::string::npos && out.size() - space <= longest_word) {
    out = out.substr(0, out.find_last_not_of(' ', space) + 1) + "…";
  }
  return out;
}

std::string pad(std::string_view text, int columns) {
  return std::string(text) +
         std::string(static_cast<std::size_t>(std::max(0, columns - columns_of(text))), ' ');
}

std::string pad_left(std::string_view text, int columns) {
  return std::string(static_cast<std::size_t>(std::max(columns - columns_of(text), 0)), ' ') +
         std::string(text);
}

std::vector<std::string> wrap(std::string_view text, int columns) {
  std::vector<std::string> lines;
  const std::string folded = fold_space(text);
  const std::string_view rest = folded;
  std::size_t begin = 0;
  while (begin < rest.size()) {
    int used = 0;
    std::size_t end = begin, last_break = std::string_view::npos;
    while (end < rest.size()) {
      const Grapheme next = grapheme_at(rest, end);
      if (rest[end] == ' ') last_break = end;
      if (used + next.columns > columns && end > begin) break;
      used += next.columns;
      end += next.length;
    }
    if (end < rest.size() && rest[end] != ' ' && last_break != std::string_view::npos &&
        last_break > begin) {
      end = last_break;
    }
    lines.emplace_back(rest.substr(begin, end - begin));
    begin = end;
    while (begin < rest.size() && rest[begin] == ' ') ++begin;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

}  // namespace oneshot
