#include "resume/lines/line_text.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/utf8.h"
#include "resume/facts/scan.h"
#include "resume/lines/text.h"

namespace oneshot {
namespace {

/// "… 해커톤에", and below it "심사위원으로 다녀왔고": a particle or an ending that more follows.
bool ends_with_particle(std::string_view text) {
  constexpr std::array<std::string_view, 18> open{"에서", "에서는", "에게", "에",   "를",   "으로",
                                                  "으며", "하며",   "하고", "하여", "해서", "어서",
                                                  "아서", "였고",   "했고", "는데", "지만", "면서"};
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  return std::any_of(open.begin(), open.end(), [&](std::string_view ending) {
    // Behind a word of two syllables or more: "카페", "모에" are words of their own.
    constexpr std::size_t shortest_stem = 6;
    return word.ends_with(ending) && word.size() >= ending.size() + shortest_stem;
  });
}

/// "in Proc. Int. Conf.", "J. Phys.", "K.": a full stop that ends no sentence.
bool ends_with_abbreviation(std::string_view text) {
  if (!text.ends_with(".")) return false;
  const std::string_view before = text.substr(0, text.size() - 1);
  const std::size_t space = before.find_last_of(" (-/");
  const std::string_view word = before.substr(space == std::string_view::npos ? 0 : space + 1);
  if (word.size() == 1) return is_ascii_upper(word[0]);
  constexpr std::array<std::string_view, 34> known{
      "Proc", "Conf", "Int",  "Intl", "Symp", "Trans", "J",    "Univ", "Dept",
      "Vol",  "vol",  "no",   "pp",   "Ltd",  "St",    "al",   "vs",   "Assoc",
      "Sci",  "Eng",  "Lett", "Rev",  "Res",  "Am",    "Phys", "Adv",  "Comput",
      "Math", "Soc",  "Appl", "Natl", "Acad", "Mach",  "Learn"};
  return std::find(known.begin(), known.end(), word) != known.end();
}

}  // namespace

std::size_t bars_between_cells(std::string_view text) {
  std::size_t bars = 0;
  for (std::size_t at = text.find(" | "); at != std::string_view::npos;
       at = text.find(" | ", at + 2))
    ++bars;
  return bars;
}

std::size_t wide_cells_of(std::string_view text) {
  constexpr std::string_view gap = "   ";
  std::size_t columns = text.empty() ? 0 : 1;
  for (std::size_t at = text.find(gap); at != std::string_view::npos; at = text.find(gap, at)) {
    at = text.find_first_not_of(' ', at);
    if (at == std::string_view::npos) break;
    ++columns;
  }
  return columns;
}

bool closes_bracket(std::string_view label) {
  return label.find(')') != std::string_view::npos && label.find('(') == std::string_view::npos;
}

bool opens_with_label(std::string_view text) {
  constexpr std::size_t longest = 24;  // bytes
  const std::size_t colon = text.find(": ");
  const std::string_view label = text.substr(0, colon);
  return colon != std::string_view::npos && colon <= longest &&
         label.find_first_of(",(\"") == std::string_view::npos && !label.starts_with("“") &&
         !closes_bracket(label);
}

bool has_field_label(std::string_view text) {
  constexpr std::array<std::string_view, 34> fields{
      "Title", "Name",     "Detail", "Details",   "Result",    "Results",     "Rank",
      "Place", "Role",     "Year",   "Date",      "Team",      "Event",       "Award",
      "Prize", "Position", "Score",  "Organiser", "Organizer", "Description", "Notes",
      "Note",  "대회명",   "대회",   "결과",      "일시",      "내용",        "주최",
      "팀명",  "팀",       "역할",   "순위",      "기간",      "수상"};
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view label = trim(text.substr(0, colon));
  return std::find(fields.begin(), fields.end(), label) != fields.end();
}

bool is_labelled_date(std::string_view text) {
  const std::size_t colon = text.find(": ");
  if (!opens_with_label(text)) return false;
  const std::string_view value = text.substr(colon + 2);
  return std::none_of(value.begin(), value.end(), [](char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool breaks_off(std::string_view text) {
  if (ends_with_particle(text)) return true;
  for (std::string_view ending :
       {"이라는", "라는", "위한", "대한", "통한", "의한", " 및", " 또는"}) {
    if (text.ends_with(ending)) return true;
  }
  constexpr std::array<std::string_view, 48> open{
      "a",      "an",   "the",     "of",    "in",    "on",      "at",      "for",
      "and",    "or",   "to",      "with",  "by",    "from",    "as",      "into",
      "via",    "than", "our",     "its",   "among", "amongst", "between", "within",
      "during", "per",  "against", "under", "was",   "were",    "is",      "my",
      "their",  "this", "has",     "have",  "had",   "are",     "been",    "be",
      "about",  "some", "which",   "over",  "only",  "nearly",  "around",  "more"};
  const std::size_t space = text.rfind(' ');
  if (space == std::string_view::npos) return false;
  const std::string_view word = text.substr(space + 1);
  return word == "&" || std::find(open.begin(), open.end(), word) != open.end();
}

bool opens_bracket(std::string_view text) {
  const std::size_t open = text.rfind('(');
  return open != std::string_view::npos && text.find(')', open) == std::string_view::npos;
}

bool counts_on(std::string_view text, std::string_view next) {
  for (std::string_view scale : {"만", "억", "천", "백"}) {
    if (text.ends_with(scale)) text.remove_suffix(scale.size());
  }
  if (text.empty() || !is_ascii_digit(text.back())) return false;
  constexpr std::array<std::string_view, 14> counters{
      "건", "명", "개", "회", "번", "팀", "위", "곳", "원", "배", "%", "퍼센트", "여 명", "여 건"};
  for (std::string_view counter : counters) {
    if (!next.starts_with(counter)) continue;
    const std::string_view rest = next.substr(counter.size());
    if (rest.empty() || !is_hangul(decode_at(rest, 0).value)) return true;
    for (std::string_view particle :
         {"을", "를", "이", "가", "은", "는", "의", "으로", "로", "에", "까지", "씩"}) {
      if (rest.starts_with(particle)) return true;
    }
  }
  return false;
}

int cell_above(std::string_view text, int indent_of_text, int indent) {
  constexpr int longest_label_cell = 24;  // columns
  int cells = 1, found = 0, second = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != ' ' || text[i + 1] != ' ') continue;
    const std::size_t begin = text.find_first_not_of(' ', i);
    if (begin == std::string_view::npos) break;
    ++cells;
    const int column = indent_of_text + display_width(text.substr(0, begin));
    if (cells == 2) second = column;
    if (std::abs(column - indent) <= same_column) found = column;
    i = begin;
  }
  if (found == 0) return 0;
  return cells == 2 && second - indent_of_text <= longest_label_cell ? -1 : found;
}

bool tells_result(std::string_view text) {
  constexpr std::array<std::string_view, 18> verbs{
      "Ranked ", "Placed ", "Finished ", "Came ", "Won ",     "Reached ",
      "Scored ", "Solved ", "We ",       "Our ",  "Result: ", "Rank ",
      "우리 ",   "저희 ",   "최종 ",     "결과",  "순위",     "본선 "};
  return std::any_of(verbs.begin(), verbs.end(),
                     [&](std::string_view verb) { return text.starts_with(verb); });
}

bool opens_with_place(std::string_view text) {
  constexpr std::array<std::string_view, 15> words{
      "First ", "Second ", "Third ", "Fourth ", "Gold ",       "Silver ",    "Bronze ", "Top ",
      "1st ",   "2nd ",    "3rd ",   "Grand ",  "Honourable ", "Honorable ", "Place "};
  constexpr std::array<std::string_view, 9> what{"place", "prize", "medal",   "of ",    "out of",
                                                 "%",     "team",  "mention", "percent"};
  const bool opens = std::any_of(words.begin(), words.end(),
                                 [&](std::string_view word) { return text.starts_with(word); });
  constexpr std::size_t longest = 30;  // bytes, from the number to what it counts
  return opens && std::any_of(what.begin(), what.end(), [&](std::string_view word) {
           return text.substr(0, longest).find(word) != std::string_view::npos;
         });
}

bool closes_record(std::string_view above, std::string_view next) {
  // "Together with two friends": how it was entered, not what else there is.
  constexpr std::array<std::string_view, 14> goes_on{
      "Together ", "With ",    "We ",       "I ",         "My ",   "Our ",    "Placed ",
      "Ended ",    "Entered ", "Finished ", "In the end", "Came ", "Ranked ", "Team of "};
  const bool same = std::any_of(goes_on.begin(), goes_on.end(), [&](std::string_view opening) {
    return next.starts_with(opening);
  });
  return above.ends_with(".") && !ends_with_abbreviation(above) && !next.empty() && !same &&
         (is_ascii_upper(next[0]) || next[0] == '"');
}

std::string_view without_former_role(std::string_view text) {
  // "Machine learning engineer; senior since 2024"
  if (const std::size_t later = text.find("; "); later != std::string_view::npos) {
    const std::string_view rise = text.substr(later);
    if (rise.find(" since ") != std::string_view::npos ||
        rise.find(" from ") != std::string_view::npos) {
      return text.substr(0, later);
    }
  }
  const std::size_t open = text.ends_with(")") ? text.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos || open == 0) return text;
  constexpr std::array<std::string_view, 9> words{
      "until ", "till ", "before ", "previously", "formerly", "promoted", "bis ", "까지", "승진"};
  const std::string_view aside = text.substr(open);
  const bool former = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return aside.find(word) != std::string_view::npos;
  });
  return former ? text.substr(0, open) : text;
}

bool is_labelled_column(std::string_view text) {
  constexpr int longest_label = 8, longest_with_colon = 16;  // columns
  const std::size_t gap = text.find("   ");
  if (gap == std::string_view::npos || gap == 0 || is_ascii_digit(text[0])) return false;
  const std::string_view label = text.substr(0, gap);
  return display_width(label) <= (label.ends_with(":") ? longest_with_colon : longest_label);
}

bool has_colon_label(std::string_view text) {
  const std::size_t gap = text.find("   ");
  return is_labelled_column(text) && gap > 1 && text[gap - 1] == ':';
}

bool has_dangling_range(std::string_view text) {
  for (std::string_view dash : {"-   ", "–   ", "~   ", "—   "}) {
    if (text.find(dash) != std::string_view::npos) return true;
  }
  return false;
}

bool tells_end(std::string_view label) {
  constexpr std::array<std::string_view, 18> ends{
      "나온 날", "퇴직일", "End",          "end",      "To",    "to",
      "Until",   "퇴사일", "퇴사",         "종료일",   "종료",  "End date",
      "Left",    "left",   "Leaving date", "Finished", "Ended", "Last day"};
  return std::find(ends.begin(), ends.end(), trim(label)) != ends.end();
}

bool names_things(std::string_view header) {
  constexpr std::array<std::string_view, 24> words{
      "competition", "contest", "event", "name",  "challenge", "platform", "project", "company",
      "employer",    "title",   "paper", "prize", "award",     "대회",     "이름",    "회사",
      "프로젝트",    "행사",    "명칭",  "논문",  "제목",      "과제",     "주최",    "항목명"};
  const std::string folded = scan::fold(header);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

}  // namespace oneshot
