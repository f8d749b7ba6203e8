#include "resume/facts/outcome_contrast.h"

#include <algorithm>

#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

constexpr std::size_t kWidestGap = 128;     // bytes between the two measures
constexpr std::size_t kCueReach = 40;       // bytes around a measure that hold its cue
constexpr double kLongestTime = 7 * 86400;  // seconds; longer ones tell how long one stayed

/// Words of how it was, left or right of the first measure.
const Words kBefore = {"before",   "at first", "at arrival", "initially",   "in the beginning",
                       "were",     "was",      "had been",   "used to",     "the old",
                       "previous", "formerly", "until then", "when i came", "when i joined",
                       "기존",     "이전",     "종전",       "당초",        "처음",
                       "원래",     "대비",     "걸리던",     "나오던",      "들던"};
/// Endings of Korean verbs that tell how it was, right behind the measure.
const Words kBeforeEndings = {"이던",   "였는데", "이었는데", "이었으나", "였으나", "였던",
                              "이었던", "던 것",  "던 걸",    "던 것이",  "였지만", "이었지만"};
/// Words of how it became that say whose doing it was; numbers without a unit need one, for ages
/// and dates have none.
const Words kAfterByWork = {"with it", "with mine", "with my", "mine",    "became",
                            "the new", "신모형",    "신모델",  "새 모형", "새 모델"};
/// Words of how it became, between the measures or right of the second.
const Words kAfter = {
    "after",  "now",     "with it", "with mine",   "with my",    "mine",         "became",
    "since",  "today",   "the new", "when i left", "by now",     "at departure", "신모형",
    "신모델", "새 모형", "새 모델", "개선 후",     "적용 후",    "도입 후",      "이후",
    "지금은", "때는",    "나올 때", "떠날 때",     "마지막에는", "현재는",       "떨어",
    "낮췄",   "낮춤",    "줄였",    "줄임",        "줄어",       "단축",         "올렸",
    "올림",   "끌어내",  "끌어올"};
const Words kAfterEndings = {"으로",  "로",    "까지",  "밑으로", " 밑",
                             "이 됐", "이 되", "가 됐", "가 되"};

bool ends_paragraph(std::string_view between) {
  return between.find('\n') != std::string_view::npos ||
         between.find(" | ") != std::string_view::npos;
}

std::string_view clause_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - std::min(at, kCueReach);
  const std::size_t stop = text.substr(begin, at - begin).find_last_of("\n;|");
  if (stop != std::string_view::npos) begin += stop + 1;
  while (begin < at && is_continuation(text[begin])) ++begin;
  return text.substr(begin, at - begin);
}

std::string_view clause_behind(std::string_view text, std::size_t at, std::size_t limit) {
  const std::string_view rest = text.substr(at, std::min(kCueReach, limit - std::min(limit, at)));
  return rest.substr(0, rest.find_first_of("\n;|,"));
}

}  // namespace

bool is_contrast(std::string_view text, const Measure& before, const Measure& after) {
  if (before.unit != after.unit || before.unit == Unit::date || before.unit == Unit::people ||
      before.unit == Unit::multiple) {
    return false;
  }
  if (before.unit == Unit::time && std::max(before.value, after.value) >= kLongestTime)
    return false;
  const std::size_t end = before.range.end, next = after.range.begin;
  const std::string_view between = text.substr(end, next - end);
  if (between.size() > kWidestGap || ends_paragraph(between)) return false;
  const std::string_view behind_first = clause_behind(text, end, next);
  const bool was = contains_any(clause_before(text, before.range.begin), kBefore) ||
                   contains_any(behind_first, kBefore) ||
                   std::any_of(kBeforeEndings.begin(), kBeforeEndings.end(), [&](auto ending) {
                     return behind_first.find(ending) != std::string_view::npos;
                   });
  if (!was) return false;
  const bool became = any_at(text, after.range.end, kAfterEndings) > 0 &&
                      contains_any(text.substr(end, text.size() - end).substr(0, kWidestGap),
                                   {"던", "는데", "으나", "지만", "대비"});
  const Words& cues = before.unit == Unit::none ? kAfterByWork : kAfter;
  return became || contains_any(between, cues) ||
         contains_any(clause_behind(text, after.range.end, text.size()), cues);
}

}  // namespace oneshot::outcome
