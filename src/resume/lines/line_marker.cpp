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

/// Digits that stand at a place one after the other.
std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - at;
}

/// Whether a marker may end at a place: white space or nothing follows.
bool is_spaced(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t' ||
         text.substr(at, 3) == "\u3000" || text.substr(at, 2) == "\u00a0";
}

/// "## Work": the level of a Markdown heading, that is its length; 0 for none.
std::size_t hashes_of_heading(std::string_view text) {
  constexpr std::size_t deepest = 6;
  const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
  return hashes <= deepest && is_spaced(text, hashes) ? hashes : 0;
}

/// "• built", "ㅇ built", "– built": signs beyond ASCII. Those that are letters or dashes need
/// white space behind them.
std::size_t bullet_sign_length(std::string_view text) {
  const CodePoint sign = decode_at(text, 0);
  if (sign.value < 0x80 || bullet_signs.find(sign.value) == std::u32string_view::npos) return 0;
  const bool letter = sign.value == U'ㅇ' || sign.value == U'ㄴ';
  const bool dash = sign.value == U'–' || sign.value == U'—';
  return (!letter && !dash) || is_spaced(text, sign.length) ? sign.length : 0;
}

/// "- built", "-> built", ". Built", "• built": the sign of a point; 0 for none.
std::size_t bullet_length(std::string_view text) {
  constexpr std::string_view signs = "-*+o:";
  if (signs.find(text[0]) != std::string_view::npos && text.size() > 1 && is_spaced(text, 1)) {
    return 1;
  }
  if ((text.starts_with("->") || text.starts_with("=>")) && is_spaced(text, 2)) return 2;
  if (text[0] == '.' && is_spaced(text, 1) &&
      (opens_with_capital(text.substr(1)) || opens_with_digit(text.substr(1)))) {
    return 1;
  }
  return bullet_sign_length(text);
}

/// "①", "⑴", "❶": a number that is one sign.
std::size_t number_sign_length(std::string_view text) {
  const CodePoint sign = decode_at(text, 0);
  const bool number =
      (sign.value >= U'①' && sign.value <= 0x24FF) || (sign.value >= U'❶' && sign.value <= U'➓');
  return number ? sign.length : 0;
}

/// "4.1 Papers", "2.2.3 papers": the number of a chapter, without a sign that closes it.
std::size_t dotted_number_length(std::string_view text) {
  constexpr std::size_t most_digits = 2, longest_minor = 2;  // the latter with its point
  const auto goes_on = [&](std::size_t at) {
    return at + 1 < text.size() && text[at] == '.' && is_ascii_digit(text[at + 1]);
  };
  const std::size_t major = digits_from(text, 0);
  if (major == 0 || major > most_digits || !goes_on(major)) return 0;
  const std::size_t end = major + 1 + digits_from(text, major + 1);
  // "2.2.3", of single digits: no date
  if (major == 1 && end == major + 2 && goes_on(end) && is_spaced(text, end + 2)) return end + 2;
  const bool titled = is_spaced(text, end) && opens_with_capital(text.substr(end));
  return end - major <= longest_minor && titled ? end : 0;
}

/// "가", "a": the length of a letter that counts as a number does; 0 for none.
std::size_t counting_letter_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  constexpr std::u32string_view korean_order = U"가나다라마바사아자차카타파하";
  const CodePoint c = decode_at(text, at);
  const bool counts = korean_order.find(c.value) != std::u32string_view::npos ||
                      (c.value < 0x80 && is_ascii_lower(static_cast<char>(c.value)));
  return counts ? c.length : 0;
}

/// "1." "12)" "(3)" "[C4]" "가." "(나)" "a)": a number and the sign that closes it.
std::size_t closed_number_length(std::string_view text) {
  constexpr std::size_t most_digits = 3;
  const bool round = text[0] == '(', square = text[0] == '[';
  std::size_t at = round || square ? 1 : 0;
  if (square && at < text.size() && is_ascii_upper(text[at])) ++at;
  const std::size_t digits = std::min(digits_from(text, at), most_digits);
  const std::size_t number = digits > 0 ? digits : counting_letter_length(text, at);
  at += number;
  if (number == 0 || at >= text.size() || !is_spaced(text, at + 1)) return 0;
  const char close = text[at];
  const bool closed = round ? close == ')' : square ? close == ']' : close == '.' || close == ')';
  // "a. Roe" may be a name.
  const bool initial = digits == 0 && !round && close == '.' && is_ascii_lower(text[0]);
  return closed && !initial ? at + 1 : 0;
}

std::size_t number_length(std::string_view text) {
  if (const std::size_t length = number_sign_length(text); length > 0) return length;
  const std::size_t length = sub_number_length(text);
  if (length > 0 && is_spaced(text, length)) return length;
  if (const std::size_t chapter = dotted_number_length(text); chapter > 0) return chapter;
  return closed_number_length(text);
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
  const std::size_t major = digits_from(text, 0);
  if (major == 0 || major > 2 || major >= text.size()) return 0;
  if (text[major] != '-' && text[major] != '.') return 0;
  const std::size_t minor = digits_from(text, major + 1);
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
  if (text.empty()) return {Marker::none, 0};
  const bool markdown = format == Format::markdown;
  if (const std::size_t level = markdown ? hashes_of_heading(text) : 0; level > 0) {
    return {Marker::heading, level};
  }
  if (text[0] == '>' && is_spaced(text, 1)) {
    return {markdown ? Marker::quote : Marker::bullet, 1};
  }
  if (const std::size_t branch = branch_length(text); branch > 0 && is_spaced(text, branch)) {
    return {Marker::bullet, branch};
  }
  if (explains_a_mark(text)) return {Marker::none, 0};
  if (const std::size_t bullet = bullet_length(text); bullet > 0) return {Marker::bullet, bullet};
  const std::size_t number = number_length(text);
  return {number > 0 ? Marker::number : Marker::none, number};
}

}  // namespace oneshot
