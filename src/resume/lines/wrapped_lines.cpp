#include "resume/lines/wrapped_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "resume/lines/line_text.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

constexpr std::size_t longest_label = 24;  // bytes
constexpr int wrap_tolerance = 3;          // columns
constexpr int first_line_indent = 4;       // columns that a paragraph's first line may stand in

/// Endings and particles that never open a word: a line that starts with one was broken inside it.
constexpr std::array<std::string_view, 63> broken_starts{
    "니다", "습니다", "었습니다", "았습니다", "였습니다", "했습니다", "됩니다", "합니다", "입니다",
    "으며", "으로",   "에서",     "에게",     "까지",     "부터",     "하여",   "하고",   "하며",
    "되어", "되고",   "었고",     "았고",     "였고",     "했고",     "었다",   "았다",   "했다",
    "였다", "한다",   "된다",     "는데",     "지만",     "면서",     "려고",   "려던",   "었던",
    "았던", "했던",   "이고",     "이며",     "이나",     "이다",     "인데",   "라고",   "다는",
    "던데", "을",     "를",       "은",       "는",       "의",       "에",     "와",     "과",
    "도",   "로",     "들",       "께서",     "고",       "며",       "었으며", "이었고", "어서"};

/// Words of resumes that lines of a fixed width break in two: "경/진대회", "재현/율을".
constexpr std::array<std::string_view, 62> broken_words{
    "경진대회", "프로그래밍", "엔지니어",   "개발자",   "사이언티스트", "데이터", "머신러닝",
    "딥러닝",   "인공지능",   "재현율",     "정확도",   "정밀도",       "이용자", "사용자",
    "가입자",   "방문자",     "최우수상",   "우수상",   "장려상",       "특별상", "은메달",
    "금메달",   "동메달",     "저자",       "논문",     "학술대회",     "서비스", "시스템",
    "플랫폼",   "모델",       "스타트업",   "연구원",   "대학교",       "대학원", "국립국어원",
    "캐글",     "데이콘",     "코드포스",   "알고리즘", "올림피아드",   "챌린지", "해커톤",
    "리더보드", "파이프라인", "아키텍처",   "트래픽",   "추천",         "검색",   "번역",
    "요약",     "분류",       "탐지",       "인식",     "전환율",       "처리량", "응답",
    "지연",     "백엔드",     "프런트엔드", "하루"};

/// Bytes of the Hangul at the start of a text, or at its end.
std::size_t hangul_at_start(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_hangul(decode_at(text, end).value))
    end += decode_at(text, end).length;
  return end;
}
std::string_view hangul_at_end(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_hangul(decode_before(text, begin).value))
    begin -= decode_before(text, begin).length;
  return text.substr(begin);
}

/// Whether a word of those was broken between the two texts, with no more than a particle or the
/// rest of a sentence's end behind it.
bool breaks_known_word(std::string_view before, std::string_view next) {
  constexpr std::array<std::string_view, 24> behind{
      "",   "은", "는", "이", "가", "을",   "를",   "의",     "에",   "에서",   "로",   "으로",
      "와", "과", "도", "들", "만", "에게", "까지", "입니다", "이다", "이었다", "였다", "에는"};
  const std::string_view tail = hangul_at_end(before);
  const std::string_view head = next.substr(0, hangul_at_start(next));
  if (tail.empty() || head.empty()) return false;
  return std::any_of(broken_words.begin(), broken_words.end(), [&](std::string_view word) {
    for (std::size_t cut = 3; cut < word.size(); cut += 3) {  // a syllable takes three bytes
      const std::string_view rest = word.substr(cut);
      if (!tail.ends_with(word.substr(0, cut)) || !head.starts_with(rest)) continue;
      const std::string_view more = head.substr(rest.size());
      return std::find(behind.begin(), behind.end(), more) != behind.end();
    }
    return false;
  });
}

/// "260명", and on the next line "이 쓰고": a particle behind what is counted.
bool counts_before_particle(std::string_view before, std::string_view next) {
  constexpr std::array<std::string_view, 10> counters{"명", "건", "개", "곳", "팀",
                                                      "원", "권", "대", "회", "분"};
  const std::string_view tail = hangul_at_end(before);
  const std::size_t digit = before.size() - tail.size();
  if (digit == 0 || !is_ascii_digit(before[digit - 1])) return false;
  const std::string_view word = next.substr(0, hangul_at_start(next));
  return std::find(counters.begin(), counters.end(), tail) != counters.end() &&
         (word == "이" || word == "가");
}

bool starts_inside_word(std::string_view next) {
  if (next.empty() || !is_hangul(decode_at(next, 0).value)) return false;
  std::size_t end = 0;
  while (end < next.size() && is_word(decode_at(next, end).value))
    end += decode_at(next, end).length;
  const std::string_view word = next.substr(0, end);
  for (std::string_view start : broken_starts) {
    if (word == start) return true;
    // A verb's ending goes on with further endings, a particle does not.
    if (start.size() > 3 && word.starts_with(start)) return true;
  }
  return word.size() <= 6 && (word.ends_with("다") || word.ends_with("요")) && end < next.size() &&
         next[end] == '.';
}

/// "… 2020.04 – 현재", "… Jan 2022 – Now".
bool ends_with_now(std::string_view text) {
  constexpr std::array<std::string_view, 10> words{
      "resent", "now", "Now", "today", "oday", "date", "현재", "재직 중", "재직중", "진행 중"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.ends_with(word); });
}

/// "… since May 2021", "… 2016 to 2018": a line that closes with its date.
bool ends_with_year(std::string_view text) {
  while (!text.empty() && !is_ascii_digit(text.back()) && text.size() > 4 &&
         std::string_view(").,").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  if (text.size() < 4) return false;
  const std::string_view year = text.substr(text.size() - 4);
  return (year.starts_with("19") || year.starts_with("20")) && is_ascii_digit(year[2]) &&
         is_ascii_digit(year[3]) && (text.size() == 4 || !is_ascii_digit(text[text.size() - 5]));
}

/// "기간 : 2022.02", "Role: backend": a line with a label of its own.
bool is_labelled(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > longest_label || colon + 1 >= text.size()) {
    return false;
  }
  const std::string_view label = text.substr(0, colon);
  return is_ascii_space(text[colon + 1]) && label.find(',') == std::string_view::npos &&
         !closes_bracket(label);
}

/// "Trained the model", "Built …": how a point begins that tells what was done, and no word within
/// a sentence.
bool opens_with_deed(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  if (word.size() == text.size() || word.size() < 3 || !is_ascii_upper(word[0])) return false;
  constexpr std::size_t shortest = 6;  // bytes of a word in -ed: "United" and "Red" are none
  constexpr std::array<std::string_view, 10> verbs{"Built", "Wrote",  "Led",  "Ran", "Made",
                                                   "Kept",  "Taught", "Drew", "Cut", "Won"};
  return std::find(verbs.begin(), verbs.end(), word) != verbs.end() ||
         (word.size() >= shortest && word.ends_with("ed") && word != "United" &&
          std::all_of(word.begin() + 1, word.end(), is_ascii_lower));
}

/// "deep-" before "learning": a compound that is written with a hyphen wherever the line ends.
bool keeps_hyphen(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 24> compounds{
      "deep-learning", "machine-learning", "real-time",    "real-world",   "open-source",
      "end-to",        "to-end",           "first-author", "first-place",  "second-author",
      "second-place",  "third-place",      "third-author", "large-scale",  "full-stack",
      "full-time",     "part-time",        "time-series",  "low-latency",  "state-of",
      "of-the",        "the-art",          "co-first",     "peer-reviewed"};
  std::size_t begin = before.size() - 1;
  while (begin > 0 && is_ascii_letter(before[begin - 1])) --begin;
  std::size_t end = 0;
  while (end < after.size() && is_ascii_letter(after[end])) ++end;
  std::string word(before.substr(begin));
  word += after.substr(0, end);
  if (is_ascii_upper(word[0])) word[0] = static_cast<char>(word[0] + ('a' - 'A'));
  return std::find(compounds.begin(), compounds.end(), word) != compounds.end();
}

/// Neither line is one that nothing goes on from, or that goes on nothing.
bool may_be_of_one_paragraph(const FlowLine& line, const FlowLine& next) {
  if (next.blank_before || next.marker != Marker::none || line.marker == Marker::row ||
      line.marker == Marker::heading || line.table_header || next.table_header || line.ruled) {
    return false;
  }
  // columns: a title with its date at the right
  return line.marker != Marker::none || line.text.str().find("   ") == std::string::npos;
}

/// "Role: backend", and below it "Team: four"; but "- SemEval, subtask A", broken before
/// "multilingual: our team came 9th", is no pair of labels.
bool opens_next_field(const FlowLine& line, const FlowLine& next) {
  const std::string &above = line.text.str(), &text = next.text.str();
  if (!is_labelled(text)) return false;
  return is_labelled(above) || (line.marker != Marker::none && !is_ascii_lower(text[0]));
}

/// Rows of a table without borders, or dated lines of a list.
bool are_of_one_list(const FlowLine& line, const FlowLine& next) {
  constexpr std::size_t fewest_bars = 2;
  const std::string &above = line.text.str(), &text = next.text.str();
  const std::size_t bars = bars_between_cells(text);
  if (bars >= fewest_bars && bars == bars_between_cells(above)) return true;
  return line.marker == Marker::none && ((ends_with_year(above) && ends_with_year(text)) ||
                                         (starts_with_year(above) && starts_with_year(text)));
}

/// A title, or a point that names a job, which its date closes.
bool is_closed_by_date(const FlowLine& line, const FlowLine& next) {
  const std::string &above = line.text.str(), &text = next.text.str();
  // "- ML intern, Acme AI Labs, Jun to Sep 2021.", and below it what was done.
  if (line.marker == Marker::bullet) {
    return line.size == 0 && above.ends_with(".") &&
           ends_with_year(std::string_view(above).substr(0, above.size() - 1)) &&
           is_ascii_upper(text[0]);
  }
  if (line.marker != Marker::none) return false;
  // On a page, a date at the right margin makes a title look full.
  if (line.size > 0 && (ends_with_year(above) || ends_with_now(above))) return true;
  // "Engineer | Acme | Jan 2023 - present", and indented below it a sentence.
  return next.indent > line.indent && ends_with_now(above) && !is_ascii_lower(text[0]);
}

/// "Machine learning engineer, terminology", and below it "Trained the decoder …": a title.
bool is_title_above_deed(const FlowLine& line, const FlowLine& next) {
  const std::string& above = line.text.str();
  return line.marker == Marker::none && line.size == 0 && opens_with_deed(next.text.str()) &&
         !breaks_off(above) && !opens_bracket(above) && !above.ends_with("-");
}

/// A line that no sign closes, and below it a small letter.
bool goes_on_in_small_letters(std::string_view above, std::string_view text) {
  return !above.ends_with(".") && !above.ends_with(":") && is_ascii_lower(text[0]) &&
         !is_labelled(text);
}

/// The first word of the next line had no room in a line of a text that wraps.
bool has_no_room_for(const FlowLine& next, const FlowLine& line) {
  // Only the first line of a paragraph stands further in than those below it.
  const int outdent = line.blank_before ? first_line_indent : same_column;
  if (next.indent < line.indent - outdent) return false;
  const std::string_view text = next.text.str();
  const int first_word = display_width(text.substr(0, text.find(' ')));
  return line.width + 1 + first_word + wrap_tolerance > line.wrap_width;
}

}  // namespace

bool is_wrapped(const FlowLine& line, const FlowLine& next) {
  if (!may_be_of_one_paragraph(line, next)) return false;
  const std::string &above = line.text.str(), &text = next.text.str();
  // What a comma leaves open goes on, whatever the next line looks like.
  if (above.ends_with(",") && !starts_with_year(text)) return true;
  if (opens_next_field(line, next) || are_of_one_list(line, next) ||
      is_closed_by_date(line, next) || is_title_above_deed(line, next)) {
    return false;
  }
  if (goes_on_in_small_letters(above, text)) return true;
  if (next.size > 0) return next.goes_on;  // the page's layout knows
  if (line.wrap_width == 0) return line.marker == Marker::quote;
  return has_no_room_for(next, line);
}

void join_wrapped(Text& text, const Text& next) {
  const std::string& before = text.str();
  const std::string& after = next.str();
  if (before.empty() || after.empty()) {
    text.append(next);
    return;
  }
  const bool letter_before = before.size() >= 2 && is_ascii_letter(before[before.size() - 2]);
  if (before.back() == '-' && letter_before && is_ascii_lower(after[0])) {
    if (!keeps_hyphen(before, after)) text.drop_back(1);
    text.append(next);
    return;
  }
  const char32_t last = decode_before(before, before.size()).value;
  if (is_hangul(last) && (starts_inside_word(after) || breaks_known_word(before, after) ||
                          counts_before_particle(before, after))) {
    text.append(next);
    return;
  }
  if (before.back() != '-' || !letter_before) text.append_glue(" ");
  text.append(next);
}

}  // namespace oneshot
