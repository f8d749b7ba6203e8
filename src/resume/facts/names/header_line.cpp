#include "resume/facts/names/header_line.h"

#include <algorithm>
#include <string>

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "resume/facts/names/header_words.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/names/particles.h"
#include "resume/facts/scan.h"

namespace oneshot::header_line {

using namespace scan;
using namespace header_words;

namespace {

/// The end of what fills the room behind a label, "Name ......: Ann Roth"; 0 if nothing does.
std::size_t leaders_end(std::string_view line, std::size_t at) {
  constexpr std::size_t fewest = 3;
  std::size_t signs = 0;
  for (at = skip_spaces(line, at); at < line.size(); ++signs) {
    const std::size_t sign = any_at(line, at, {".", "_", "·", "…", "‥", "-"});
    if (sign == 0) break;
    at = skip_spaces(line, at + sign);
  }
  return signs >= fewest ? at : 0;
}

/// Behind "[1.2] ", "1.2. ", with which forms number their rows.
std::size_t numbering_end(std::string_view line, std::size_t at) {
  at = skip_spaces(line, at);
  std::size_t end = at + (at < line.size() && line[at] == '[' ? 1 : 0);
  const std::size_t digits = end;
  while (end < line.size() && (is_digit(line[end]) || line[end] == '.')) ++end;
  if (end == digits || !is_digit(line[digits])) return at;
  if (end < line.size() && (line[end] == ']' || line[end] == ')')) ++end;
  return end < line.size() && is_space(line[end]) ? skip_spaces(line, end) : at;
}

/// The end of "(Sasha)" if a further word follows it, else 0.
std::size_t nickname_end(std::string_view line, std::size_t open) {
  const std::size_t close = line.find(')', open);
  if (close == std::string_view::npos || close - open > 20) return 0;
  const std::string_view inside = line.substr(open + 1, close - open - 1);
  const bool one_word = std::all_of(inside.begin(), inside.end(), [](char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  });
  const bool goes_on =
      close + 2 < line.size() && line[close + 1] == ' ' && is_ascii_upper(line[close + 2]);
  return one_word && goes_on ? close + 1 : 0;
}

}  // namespace

std::size_t catalogue_label_end(std::string_view line, std::size_t at) {
  const std::string folded = fold(line.substr(at));
  const std::size_t label =
      any_at(folded, 0,
             {"surname(s) / first name(s)", "first name(s) / surname(s)",
              "surname(s) and first name(s)", "surname / first name", "first name / surname",
              "last name, first name", "last name / first name", "first name / last name"});
  return label == 0 ? 0 : skip_spaces(line, at + label + any_at(folded, label, {":", " :"}));
}

/// Behind "Surname, first name: " and the like, which Europass and public forms have; 0 where the
/// line has no such label, or neither a sign nor a wide gap behind it.
std::size_t whole_name_label_end(std::string_view line, std::string_view folded, std::size_t at) {
  const std::size_t size = any_word_at(
      folded, at,
      {"surname, first name", "surname, given name", "surname, name", "last name, first name",
       "family name, given name", "family name, first name", "name, first name", "name, surname",
       "surname and first name", "surname / first name", "name, vorname", "nachname, vorname",
       "nom, prénom", "nom et prénom", "apellidos, nombre", "cognome, nome", "cognome e nome"});
  if (size == 0) return 0;
  const std::size_t next = skip_spaces(line, at + size);
  const std::size_t mark = any_at(line, next, {":", "|", "="});
  constexpr std::size_t wide = 2;  // spaces
  return mark > 0 || next >= at + size + wide ? skip_spaces(line, next + mark) : 0;
}

std::size_t label_end(std::string_view line, std::size_t at) {
  while (at < line.size() && (line[at] == '|' || line[at] == '*' || is_space(line[at]))) ++at;
  at = numbering_end(line, at);
  std::size_t end = at;
  std::string word;
  const std::string folded = fold(line);
  if (const std::size_t whole = whole_name_label_end(line, folded, at)) return whole;
  for (std::size_t i = at; i < line.size() && i < at + 24;) {
    const CodePoint point = decode_at(folded, i);
    i += point.length;
    if (is_space(folded[i - point.length])) continue;
    if (!is_syllable(point.value) && !is_letter(point.value)) break;
    word += folded.substr(i - point.length, point.length);
    if (std::find(kLabels.begin(), kLabels.end(), std::string_view(word)) != kLabels.end()) end = i;
  }
  if (end == at) return 0;
  const std::size_t leaders = leaders_end(line, end);
  const std::size_t next = skip_spaces(line, leaders > 0 ? leaders : end);
  const std::size_t mark = any_at(line, next, {":", "|", "-", "ㅣ", "="});
  if (leaders > 0) return skip_spaces(line, next + mark);
  if (mark == 0 && next == end) return 0;
  // "이름 | 설명 | 스택" heads the columns of a table; labels and values come in pairs.
  const std::string_view cells = trim(line.substr(at));
  const std::size_t bars = static_cast<std::size_t>(std::count(cells.begin(), cells.end(), '|')) -
                           (cells.ends_with("|") ? 1 : 0);
  if (mark > 0 && line[next] == '|' && bars % 2 == 0) return 0;
  // A label in Latin letters needs a sign: "Name" may begin a sentence.
  if (mark == 0 && is_ascii_letter(line[at])) return 0;
  return skip_spaces(line, next + mark);
}

TextRange part_of_name(std::string_view line, bool given) {
  const std::string folded = fold(line);
  const std::size_t at = numbering_end(folded, 0);
  const std::size_t label = given
                                ? any_word_at(folded, at,
                                              {"given names", "given name", "first names",
                                               "first name", "forenames", "forename"})
                                : any_word_at(folded, at, {"family name", "surname", "last name"});
  if (label == 0) return {};
  const std::size_t leaders = leaders_end(line, at + label);
  const std::size_t next = skip_spaces(line, leaders > 0 ? leaders : at + label);
  const std::size_t mark = any_at(line, next, {":", "|", "="});
  constexpr std::size_t wide_gap = 2;  // spaces, which leaders may have become
  if (mark == 0 && leaders == 0 && next < at + label + wide_gap) return {};
  const std::size_t begin = skip_spaces(line, next + mark);
  const TextRange value{begin, skip_spaces_back(line, segment_end(line, begin))};
  return !value.empty() && is_letter(code_point_at(line, begin)) ? value : TextRange{};
}

std::size_t after_heading(std::string_view line, std::size_t at, bool& heading) {
  const std::string folded = fold(line);
  for (;;) {
    std::size_t size = any_word_at(folded, at, kEnglishHeadings);
    if (size == 0) {
      const std::size_t korean = any_at(folded, at, kKoreanHeadings);
      if (korean > 0 && !hangul_at(folded, at + korean)) size = korean;
    }
    if (size == 0) return at;
    heading = true;
    at += size;
    while (at < line.size() && (is_space(line[at]) || line[at] == '-' || line[at] == ':' ||
                                line[at] == '|' || line[at] == '_')) {
      ++at;
    }
    const std::size_t dash = any_at(line, at, {"–", "—", "·"});
    at = skip_spaces(line, at + dash);
  }
}

std::size_t segment_end(std::string_view line, std::size_t at) {
  for (std::size_t i = at; i < line.size(); i = next_code_point(line, i)) {
    const char c = line[i];
    if (c == '|' || c == '(' || c == ')' || c == ',' || c == '/' || c == '<' || c == '>' ||
        c == '[' || c == ']' || c == '~' || c == '\t' || c == ';' || c == ':' || c == '@') {
      // A nickname stays inside of a name: "Oleksandr (Sasha) Hrytsenko".
      if (c == '(' && nickname_end(line, i) > 0) {
        i = nickname_end(line, i) - 1;
        continue;
      }
      return i;
    }
    // With what these separators begin in UTF-8, unlike letters.
    if (c != ' ' && c != '\xC2' && c != '\xE2' && c != '\xE3') continue;
    if (any_at(line, i, {"•", "∙", "·", "—", "–", "ㅣ", "▪", "■", "●", " - ", " -- ", "  "}))
      return i;
  }
  return line.size();
}

std::size_t next_segment(std::string_view line, std::size_t end) {
  while (end < line.size()) {
    if (is_ascii_letter(line[end]) || is_digit(line[end])) return end;
    const char32_t c = code_point_at(line, end);
    if (is_letter(c) || is_syllable(c) || is_han(c)) return end;
    end = next_code_point(line, end);
  }
  return end;
}

std::size_t greeting_end(std::string_view line, std::size_t at) {
  const std::size_t greeting =
      any_word_at(line, at, {"Hi there", "Hello there", "Hey there", "Hi", "Hello", "Hey"});
  if (greeting == 0) return at;
  std::size_t end = at + greeting;
  while (end < line.size() && !is_letter(code_point_at(line, end)))
    end = next_code_point(line, end);
  return end;
}

std::size_t introduction_at(std::string_view line, std::size_t at) {
  return any_at(line, at, {"I'm ", "I’m ", "I am ", "My name is ", "my name is "});
}

TextRange capitalised_words(std::string_view line, std::size_t at) {
  while (at < line.size() && (line[at] == '*' || line[at] == '_')) ++at;
  TextRange words{at, at};
  while (at < line.size() && u_isupper(static_cast<UChar32>(code_point_at(line, at)))) {
    while (at < line.size() &&
           (is_letter(code_point_at(line, at)) || line[at] == '-' || line[at] == '\''))
      at = next_code_point(line, at);
    words.end = at;
    if (at >= line.size() || line[at] != ' ') break;
    ++at;
  }
  return words;
}

std::size_t after_titles(std::string_view line, TextRange range) {
  std::size_t at = range.begin;
  at += introduction_at(line, at);
  for (;;) {
    std::size_t end = at;
    while (end < range.end && is_letter(code_point_at(line, end))) {
      end = next_code_point(line, end);
    }
    if (end == at || !is_one_of(fold(line.substr(at, end - at)), kTitles)) return at;
    while (end < range.end && (line[end] == '.' || line[end] == '-' || is_space(line[end]))) ++end;
    if (end >= range.end) return at;
    at = end;
  }
}

bool is_title_after(std::string_view line, std::size_t at) {
  at = skip_spaces(line, at);
  int upper = 0, lower = 0;
  bool hyphen = false;  // "Wei-Ting" is a name
  for (std::size_t i = at; i < line.size() && !is_space(line[i]) && line[i] != ','; ++i) {
    upper += is_ascii_upper(line[i]) ? 1 : 0;
    lower += is_ascii_lower(line[i]) ? 1 : 0;
    hyphen = hyphen || line[i] == '-';
  }
  constexpr int fewest_of_name = 4;
  return upper >= 2 && !(hyphen && lower >= fewest_of_name);
}

bool names_document(std::string_view line, std::size_t at) {
  const std::string folded = fold(line);
  at = skip_spaces(folded, at);
  at = skip_spaces(folded, at + any_at(folded, at, {"/", "|", "-", "–", "—", ":"}));
  return any_word_at(folded, at, {"portfolio", "cv", "resume", "résumé", "curriculum vitae"}) > 0;
}

bool is_family_before_comma(std::string_view line, TextRange segment) {
  const std::string_view family = trim(segment.of(line));
  return segment.end < line.size() && line[segment.end] == ',' && !family.empty() &&
         family.find(' ') == std::string_view::npos && is_letter(code_point_at(family, 0)) &&
         !is_title_after(line, segment.end + 1);
}

bool is_capitalised(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    at = skip_spaces(text, at);
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const char c = word.empty() ? 'A' : word.front();
    if (is_ascii_lower(c) && !is_one_of(word, kParticles) && !is_one_of(word, kFamilyJoints))
      return false;
    at = end + 1;
  }
  return true;
}

bool is_dotted_initial(std::string_view text, std::string_view letter) {
  for (std::size_t at = 0; letter.size() == 1 && at + 1 < text.size(); ++at) {
    const bool begins = at == 0 || text[at - 1] == ' ';
    if (begins && is_ascii_upper(text[at]) && text[at + 1] == '.' &&
        text[at] - 'A' == letter[0] - 'a') {
      return true;
    }
  }
  return false;
}

bool looks_korean(std::string_view hangul) {
  const std::size_t family = korean_family_length(hangul);
  const std::size_t given = hangul.size() - family;
  if (family == 0 || given < kSyllable || given > 3 * kSyllable) return false;
  if (hangul.size() > 4 * kSyllable && family == kSyllable) return false;
  for (std::size_t at = 0; at < hangul.size(); at = next_code_point(hangul, at)) {
    if (!hangul_at(hangul, at)) return false;
  }
  return !is_no_korean_name(hangul);
}

bool spaced_like_a_name(std::string_view text) {
  const std::size_t first = text.find(' ');
  const std::string_view head = text.substr(0, first);
  return korean_family_length(head) == head.size() ||
         (head.size() == 2 * kSyllable && korean_family_length(text) == head.size());
}

bool looks_foreign(std::string_view hangul) {
  constexpr std::size_t longest_word = 6 * kSyllable, shortest = 3 * kSyllable;
  constexpr std::size_t longest = 14 * kSyllable;
  std::size_t words = 0, letters = 0;
  for (std::size_t begin = 0; begin < hangul.size(); ++words) {
    const std::size_t end = std::min(hangul.find(' ', begin), hangul.size());
    const std::string_view word = hangul.substr(begin, end - begin);
    if (word.empty() || word.size() > longest_word || is_one_of(word, kKoreanRanks) ||
        is_one_of(word, kKoreanHeadings) || is_no_korean_name(word)) {
      return false;
    }
    for (std::size_t at = 0; at < word.size(); at += kSyllable) {
      if (!hangul_at(word, at)) return false;
    }
    const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
    if (std::any_of(kNoForeignEndings.begin(), kNoForeignEndings.end(), ends)) return false;
    letters += word.size();
    begin = end + 1;
  }
  return words >= 2 && words <= 4 && letters >= shortest && letters <= longest;
}

TextRange without_degrees(std::string_view line, TextRange name) {
  for (;;) {
    const std::size_t space = name.of(line).rfind(' ');
    if (space == std::string_view::npos) return name;
    std::string letters;
    std::size_t capitals = 0;
    for (const char c : name.of(line).substr(space + 1)) {
      if (is_ascii_letter(c)) letters += c;
      capitals += is_ascii_upper(c) ? 1 : 0;
    }
    const TextRange rest{name.begin, skip_spaces_back(line, name.begin + space)};
    const bool whole = rest.of(line).find(' ') != std::string_view::npos;  // two words remain
    if (!whole || capitals < 2 || !is_one_of(fold(letters), kDegrees)) return name;
    name = rest;
  }
}

}  // namespace oneshot::header_line
