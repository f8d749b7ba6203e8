#include "resume/facts/outcome/outcome_change.h"

#include <string>

#include "resume/facts/outcome/outcome_contrast.h"
#include "resume/facts/outcome/outcome_growth.h"
#include "resume/facts/outcome/outcome_lists.h"
#include "resume/facts/outcome/outcome_near.h"
#include "resume/facts/outcome/outcome_pairs.h"
#include "resume/facts/outcome/outcome_times.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

constexpr std::size_t kToReach = 44;       // bytes from "from 50" to " to 9"
constexpr std::size_t kWidestAside = 192;  // bytes between two measures with asides in brackets

/// "from nine days to two": the unit of the first holds for a second that stands alone.
Measure with_unit_of(std::string_view text, const Measure& before, Measure after) {
  const bool counted = after.unit == Unit::none || after.unit == Unit::count;
  if (before.whole > 0 && counted && after.value < before.whole) {  // "7 in 100, now 2"
    after.unit = Unit::percent;
    after.value *= 100 / before.whole;
    return after;
  }
  const bool lends = before.unit == Unit::time || before.unit == Unit::percent ||
                     before.unit == Unit::data || before.unit == Unit::money;
  if (!lends || after.unit != Unit::none) return after;
  const std::size_t end = skip_spaces(text, after.range.end);
  const bool ends = end >= text.size() || any_at(text, end, {".", ",", ";", ")", "\n", "|"}) > 0;
  const bool goes_on = any_word_at(text, end,
                                   {"on", "in", "for", "with", "at", "after", "since", "when", "by",
                                    "under", "over", "while"}) > 0;
  if (!ends && !goes_on) return after;
  after.unit = before.unit;
  after.factor = before.factor;
  if (before.unit != Unit::data) after.value *= before.factor;  // data stand as written
  return after;
}

/// "from 900 to 210 kB": a unit told once is of both where the number falls; a range rises.
Measure with_unit_of_fall(std::string_view text, Measure before, const Measure& after) {
  const std::size_t at = skip_spaces_back(text, before.range.begin);
  // "share of forms read without a human: 70 to 93 percent"
  const bool share = before.unit == Unit::none && after.unit == Unit::percent && at > 0 &&
                     text[at - 1] == ':' &&
                     text.substr(before.range.end, after.range.begin - before.range.end) == " to ";
  if (share) before.unit = Unit::percent;
  if (share) return before;
  const bool falls = before.unit == Unit::none && before.value * after.factor > after.value;
  const bool lends =
      after.unit == Unit::time || after.unit == Unit::percent || after.unit == Unit::data;
  if (!falls || !lends || any_word_before(text, at, {"from"}) == 0) return before;
  before.unit = after.unit;
  before.factor = after.factor;
  before.value *= after.factor;
  return before;
}

/// "…에서 35분으로": the second number must be where it went.
bool arrives(std::string_view text, const Measure& after) {
  return any_at(text, after.range.end,
                {"으로", "로", "까지", "대로", " 수준", " 아래로", " 밑으로", " 안쪽", " 이하로",
                 " 미만으로", "이 되", "이 됐", "가 됐", "가 되", "이 됨", "가 됨", "이 된",
                 "가 된"}) > 0 ||
         contains_any(right_of(text, after.range.end, kKoreanReach), kKoreanVerbs);
}

/// "퍼플렉시티 14.1에서 12.6": what is reached ends the clause.
bool ends_at_reached(std::string_view text, const Measure& before, const Measure& after,
                     std::string_view between) {
  const std::size_t end = skip_spaces(text, after.range.end);
  const bool ends = end >= text.size() || any_at(text, end, {".", ",", ";", ")", "\n"}) > 0;
  const bool sharp =
      before.unit == after.unit &&
      ((before.unit == Unit::none && is_fraction(before.value) && is_fraction(after.value)) ||
       ((before.unit == Unit::time || before.unit == Unit::data) && after.value < before.value));
  return ends && between == "에서 " && (sharp || is_measured(text, before));
}

/// "90초짜리 기동을 9초로", "240MB 나가던 모델을 61MB로".
bool is_made_of(std::string_view text, const Measure& before, const Measure& after,
                std::string_view between) {
  const bool sized = before.unit == Unit::time || before.unit == Unit::data ||
                     before.unit == Unit::percent || before.unit == Unit::money ||
                     before.unit == Unit::count;
  const bool was = any_at(between, 0,
                          {"짜리", "이던", "던 ", "인 ", " 걸리", "가 걸리", "이 걸리", " 나가",
                           " 들던", "이나 ", "까지 ", "가 넘", "이 넘", "에 달하"}) > 0;
  // "11시간짜리 배치가 50분 만에 끝남"
  const bool ends_sooner =
      (between.ends_with("이 ") || between.ends_with("가 ")) &&
      any_at(text, after.range.end, {" 만에 ", "만에 ", "이면 ", "에 끝", "으로 줄", "안에 "}) > 0;
  if (sized && was && ends_sooner && before.unit == after.unit && after.value < before.value)
    return true;
  return sized && was && before.unit == after.unit && after.value < before.value &&
         (between.ends_with("을 ") || between.ends_with("를 ")) &&
         any_at(text, after.range.end,
                {"으로", "로", "까지", "에 ", "만에", " 만에", " 안에", " 이내", " 미만",
                 " 이하"}) > 0;
}

bool links_in_english(std::string_view text, const Measure& before, const Measure& after,
                      std::string_view between) {
  const std::size_t to = between.rfind("to ");
  if (to == std::string_view::npos || (to > 0 && !is_space(between[to - 1]))) return false;
  const std::string_view rest = between.substr(to + 3);
  const bool direct =
      rest.empty() ||
      contains_any(rest, {"less than", "fewer than", "at most", "as little as", "as few as",
                          "no more than", "well under", "about", "just", "under", "only", "around",
                          "below", "over", "some", "roughly", "nearly"}) ||
      rest == "a " || rest == "~";
  if (!direct) return false;
  const std::string_view left = left_of(text, before.range.begin, kVerbReach);
  const std::size_t at = skip_spaces_back(text, before.range.begin);
  const bool from = any_word_before(text, at,
                                    {"from", "from about", "from over", "from around",
                                     "from roughly", "from nearly"}) > 0;
  const bool verb = contains_any(left, kEnglishVerbs);
  const bool same_units = before.unit != Unit::none && before.unit == after.unit &&
                          (before.unit != Unit::money || after.value < before.value);
  const bool falls =
      (before.unit == Unit::time || before.unit == Unit::data) && after.value < before.value;
  // "5% to 10%" alone is a range; so are "3 to 5" and, without a verb, "from 10 to 20".
  const bool metric = contains_any(left, kMetrics) || contains_any(left, {"score"});
  // "Word error rate on the internal set: 11.8 % to 8.3 %"
  const bool told = at > 0 && text[at - 1] == ':' &&
                    (metric || contains_any(left, {"share", "rate", "ratio", "proportion"}));
  return from ? verb || same_units || metric
              : (same_units && (verb || falls || told || is_measured(text, before)) && to <= 1);
}

bool links(std::string_view text, const Measure& before, const Measure& after,
           std::string_view between) {
  if (contains_any(between, {"→", "->", "=>", "⇒", "➔", "➜", "➝", "↦"})) {
    const std::size_t trimmed = between.find_first_not_of(" \t");
    // Some words may stand before the arrow ("41 alerts → 13"), none of another clause.
    return trimmed != std::string_view::npos && between.size() <= kToReach &&
           between.find('\n') == std::string_view::npos &&
           between.find(", ") == std::string_view::npos;
  }
  if (between.size() > kToReach || between.find('\n') != std::string_view::npos ||
      between.find(". ") != std::string_view::npos) {
    return false;
  }
  if (const std::size_t from = between.find("에서"); from != std::string_view::npos) {
    return between.size() - from <= kKoreanReach && from <= kMetricReach &&
           (arrives(text, after) || ends_at_reached(text, before, after, between));
  }
  if (is_made_of(text, before, after, between)) return true;
  // "Gini 0.51 became 0.60"
  if (between == "became " || between == "becomes " || between == "has become ") return true;
  // "AUC 0.71을 0.79로"
  const bool object = between == "을 " || between == "를 ";
  if (object && is_measured(text, before) && any_at(text, after.range.end, {"로", "으로"}) > 0)
    return true;
  return links_in_english(text, before, after, between);
}

bool is_change(std::string_view text, const Measure& before, const Measure& after,
               std::string_view between) {
  if (before.value == after.value) return false;
  const std::string_view left = left_of(text, before.range.begin, kVerbReach);
  const bool small = before.unit == Unit::none && before.value < 1 && after.value < 1;
  const bool named = small || contains_any(left, kMetrics);
  const bool linked = links(text, before, after, between) ||
                      is_made_over(text, before, after, between) ||
                      is_contrast(text, before, after, between, named) ||
                      is_marked_by_times(text, before, after, between, named);
  if (!linked) return false;
  // "tone marks: word accuracy 94.1 % before": what is measured has a name of its own.
  const bool graded = contains_any(left, kMarks) && !contains_any(left, kMetrics);
  return !is_mere_growth(text, before, after, between) && !graded;
}

}  // namespace

std::optional<Change> find_change(std::string_view text, const std::vector<Measure>& measures,
                                  std::size_t index) {
  constexpr std::size_t furthest = 4;  // measures; dates and asides stand between
  const Measure& before = measures[index];
  if (is_part_of_date(text, before)) return std::nullopt;
  std::string between;  // without asides in brackets
  int brackets = 0;
  std::size_t at = before.range.end;
  for (std::size_t next = index + 1; next < measures.size() && next <= index + furthest; ++next) {
    const std::size_t begin = measures[next].range.begin;
    if (begin > before.range.end + kWidestAside) return std::nullopt;
    std::string aside;
    for (; at < begin; ++at) {
      if (text[at] == '\n') return std::nullopt;
      if (text[at] == '(') ++brackets;
      (brackets > 0 ? aside : between) += text[at];
      if (text[at] == ')' && brackets > 0) --brackets;
    }
    if (is_part_of_date(text, measures[next]) || is_pronoun(text, measures[next])) continue;
    const Measure after = with_unit_of(text, before, measures[next]);
    const Measure first = with_unit_of_fall(text, before, after);
    if (is_change(text, first, after, brackets > 0 ? between + aside : between))
      return Change{first, after, next};
    // "from 40 ms on three machines to 12 ms"
    const bool plain = before.unit != measures[next].unit && measures[next].unit == Unit::none;
    if (brackets == 0 && !plain) return std::nullopt;
    between.resize(between.size() - (between.ends_with(' ') ? 1 : 0));
  }
  return std::nullopt;
}

}  // namespace oneshot::outcome
