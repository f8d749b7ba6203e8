#include "resume/lines/line_marker.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "resume/facts/names/equal_authors.h"

namespace oneshot {
namespace {

/// Signs that only ever open a point of a list; the last are those of Symbol and Wingdings, as text
/// copied from a document holds them.
constexpr std::u32string_view bullet_signs =
    U"•·・∙‧●○◦▪▫■□◆◇▶▷►▸❖➤➢✓✔☑✦★☆※»⦁ㆍᆞ￭–—→‣⁃ㅇㄴ└┗↳▣◈♦◎⁍\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8";
/// Of these, the ones that open headings as well.
constexpr std::u32string_view heading_signs = U"■□◆◇●○▣◈★☆◎▶▷►❖♦";

/// Whether the text, white space aside, opens with a letter that is not small: a title, not "% of".
bool opens_with_capital(std::string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  const char32_t first = decode_at(text, 0).value;
  return is_word(first) && !(first < 0x80 && (is_ascii_lower(static_cast<char>(first)) ||
                                              is_ascii_digit(static_cast<char>(first))));
}

bool opens_with_digit(std::string_view text) {
  text = trim(text);
  return !text.empty() && is_ascii_digit(text[0]);
}

/// "├─ Search", "└── Ads": the branch of a drawn tree.
std::size_t branch_length(std::string_view text) {
  const CodePoint fork = decode_at(text, 0);
  constexpr std::u32string_view forks = U"├└┣┗╠╚╰";
  if (forks.find(fork.value) == std::u32string_view::npos) return 0;
  std::size_t end = fork.length;
  while (end < text.size()) {
    const CodePoint line = decode_at(text, end);
    if (line.value != U'─' && line.value != U'━' && line.value != U'═') break;
    end += line.length;
  }
  return end > fork.length ? end : 0;
}

}  // namespace

bool explains_a_mark(std::string_view text) {
  if (text.empty() || text[0] != '*') return false;
  text = trim(text.substr(1));
  constexpr std::array<std::string_view, 12> openings{
      "=",        ":",           "equal", "Equal", "denotes", "indicates", "corresponding",
      "co-first", "joint first", "공동",  "동등",  "교신"};
  const auto opens = [&](std::string_view opening) { return text.starts_with(opening); };
  if (std::any_of(openings.begin(), openings.end(), opens)) return true;
  constexpr std::array<std::string_view, 12> names{"표시",    "표는",    "표:",     "별표",
                                                   "두 사람", "두 저자", "mark",    "Mark",
                                                   "these ",  "These ",  "authors", "Authors"};
  constexpr std::size_t longest = 90;  // bytes
  return text.size() <= longest && std::any_of(names.begin(), names.end(), opens) &&
         speaks_of_equal_authors(text);
}

bool is_heading_sign(char32_t sign) {
  return heading_signs.find(sign) != std::u32string_view::npos;
}

std::size_t sub_number_length(std::string_view text) {
  const auto digits_from = [&](std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    return end - at;
  };
  const std::size_t major = digits_from(0);
  if (major == 0 || major > 2 || major >= text.size()) return 0;
  if (text[major] != '-' && text[major] != '.') return 0;
  const std::size_t minor = digits_from(major + 1);
  if (minor == 0 || minor > 2) return 0;
  const std::size_t end = major + 1 + minor;
  const bool closed = end < text.size() && (text[end] == '.' || text[end] == ')');
  return closed ? end + 1 : 0;
}

std::size_t circled_number_length(std::string_view line, std::string_view text) {
  const char32_t sign = line.empty() ? 0 : decode_at(line, 0).value;
  const bool circled = (sign >= U'①' && sign <= U'⑳') || (sign >= U'⑴' && sign <= U'⒇');
  if (!circled) return 0;
  const std::size_t opening = text.starts_with("(") ? 1 : 0;
  const std::size_t digits = text.find_first_not_of("0123456789", opening);
  if (digits == std::string_view::npos || digits == opening) return 0;
  return digits + (text[digits] == ')' ? 1 : 0);
}

std::pair<Marker, std::size_t> marker_of(std::string_view text, Format format) {
  const auto spaced = [&](std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\t' ||
           text.substr(at, 3) == "\u3000" || text.substr(at, 2) == "\u00a0";
  };
  if (text.empty()) return {Marker::none, 0};
  if (format == Format::markdown) {
    std::size_t hashes = text.find_first_not_of('#');
    if (hashes == std::string_view::npos) hashes = text.size();
    if (hashes >= 1 && hashes <= 6 && spaced(hashes)) return {Marker::heading, hashes};
  }
  if (text[0] == '>' && spaced(1)) {
    return {format == Format::markdown ? Marker::quote : Marker::bullet, 1};
  }
  if (const std::size_t branch = branch_length(text); branch > 0 && spaced(branch)) {
    return {Marker::bullet, branch};
  }
  if (explains_a_mark(text)) return {Marker::none, 0};
  if ((text[0] == '-' || text[0] == '*' || text[0] == '+' || text[0] == 'o' || text[0] == ':') &&
      text.size() > 1 && spaced(1)) {
    return {Marker::bullet, 1};
  }
  if ((text.starts_with("->") || text.starts_with("=>")) && spaced(2)) return {Marker::bullet, 2};
  if (text[0] == '.' && spaced(1) &&
      (opens_with_capital(text.substr(1)) || opens_with_digit(text.substr(1)))) {
    return {Marker::bullet, 1};
  }
  const CodePoint first = decode_at(text, 0);
  if (first.value >= 0x80 && bullet_signs.find(first.value) != std::u32string_view::npos) {
    const bool letter = first.value == 0x3147 || first.value == 0x3134;  // ㅇ ㄴ
    const bool glued = first.value != 0x2013 && first.value != 0x2014 && !letter;
    if (glued || spaced(first.length)) return {Marker::bullet, first.length};
  }
  if ((first.value >= 0x2460 && first.value <= 0x24FF) ||
      (first.value >= 0x2776 && first.value <= 0x2793)) {
    return {Marker::number, first.length};  // ① ⑴ ❶
  }
  if (const std::size_t length = sub_number_length(text); length > 0 && spaced(length)) {
    return {Marker::number, length};
  }
  // "1." "12)" "(3)" "[C4]" "4.1" "가." "(나)" "a)"
  std::size_t i = 0;
  const bool round = text[0] == '(', square = text[0] == '[';
  if (round || square) ++i;
  std::size_t digits = 0, letters = 0;
  if (square && i < text.size() && is_ascii_upper(text[i])) ++i;
  while (i < text.size() && is_ascii_digit(text[i]) && digits < 3) ++i, ++digits;
  if (digits > 0 && digits <= 2 && i + 1 < text.size() && text[i] == '.' &&
      is_ascii_digit(text[i + 1]) && !round && !square) {
    std::size_t minor = i + 1;
    while (minor < text.size() && is_ascii_digit(text[minor])) ++minor;
    // "2.2.3", of single digits: no date
    if (digits == 1 && minor == i + 2 && minor + 1 < text.size() && text[minor] == '.' &&
        is_ascii_digit(text[minor + 1]) && spaced(minor + 2)) {
      return {Marker::number, minor + 2};
    }
    if (minor - i <= 2 && spaced(minor) && opens_with_capital(text.substr(minor))) {
      return {Marker::number, minor};
    }
  }
  if (digits == 0 && i < text.size()) {
    const CodePoint c = decode_at(text, i);
    constexpr std::u32string_view korean_order = U"가나다라마바사아자차카타파하";
    if (korean_order.find(c.value) != std::u32string_view::npos ||
        (c.value < 0x80 && is_ascii_lower(static_cast<char>(c.value)))) {
      i += c.length;
      letters = 1;
    }
  }
  if (digits + letters == 0 || i >= text.size()) return {Marker::none, 0};
  const char close = text[i];
  const bool closed = round ? close == ')' : square ? close == ']' : close == '.' || close == ')';
  if (!closed || !spaced(i + 1)) return {Marker::none, 0};
  if (letters == 1 && !round && close == '.' && is_ascii_lower(text[0])) return {Marker::none, 0};
  return {Marker::number, i + 1};
}

}  // namespace oneshot
