#include "resume/facts/outcome/outcome_times.h"

#include <algorithm>
#include <array>

#include "resume/facts/dates/month_names.h"
#include "resume/facts/outcome/outcome_lists.h"
#include "resume/facts/outcome/outcome_near.h"
#include "resume/facts/outcome/outcome_pairs.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

constexpr std::size_t kTimesGap = 96;     // bytes between two measures, each marked by its time
constexpr std::size_t kTimeReach = 28;    // bytes behind a measure that tell its time
constexpr std::size_t kAroundReach = 48;  // bytes around two measures that tell their times
constexpr std::size_t kToldReach = 64;    // bytes around two measures that tell old from new

/// How it was, in whatever place of the sentence: a time gone by, what was there, what was met.
const Words kOnce = {"was",
                     "under the",
                     "with the vendor's",
                     "the vendor's",
                     "before",
                     "at first",
                     "initially",
                     "originally",
                     "previously",
                     "formerly",
                     "used to",
                     "had been",
                     "were",
                     "last year",
                     "last spring",
                     "last summer",
                     "last autumn",
                     "last fall",
                     "last winter",
                     "last month",
                     "last quarter",
                     "years ago",
                     "a year ago",
                     "months ago",
                     "weeks ago",
                     "took over",
                     "inherited",
                     "i found",
                     "when i came",
                     "when i joined",
                     "i arrived",
                     "i started",
                     "i began",
                     "we started",
                     "the old",
                     "the previous",
                     "the former",
                     "predecessor",
                     "baseline",
                     "it replaced",
                     "legacy",
                     "rule-based",
                     "by hand",
                     "manual",
                     "manually",
                     "until",
                     "in the past",
                     "the first version",
                     "at the start",
                     "at the beginning",
                     "earlier",
                     "지난해",
                     "작년",
                     "전년",
                     "작년까지",
                     "전에는",
                     "전까지",
                     "인수 당시",
                     "입사 때",
                     "왔을 때",
                     "합류할 때",
                     "맡았을",
                     "물려받",
                     "수작업",
                     "손으로",
                     "규칙 기반",
                     "몇 년 전",
                     "년 전에는",
                     "초기에는",
                     "처음에는",
                     "과거",
                     "예전"};
/// How it is or became by the owner's work.
const Words kNowadays = {"ours",        "with ours",   "under mine",  "now",        "today",
                         "since",       "after",       "afterwards",  "by now",     "this year",
                         "this spring", "this summer", "these days",  "currently",  "at present",
                         "when i left", "handed it",   "handed over", "moved on",   "by the end",
                         "at the end",  "in the end",  "with mine",   "with it",    "with my",
                         "mine",        "the new",     "my model",    "my version", "it takes",
                         "takes",       "is down",     "later",       "지금은",     "현재는",
                         "이제",        "올해",        "퇴사",        "떠날",       "넘길",
                         "넘겨",        "인계",        "이후",        "뒤에는",     "뒤로는",
                         "후에는",      "지금",        "현재",        "요즘"};

/// "5.2 in January", "1.9 in spring"
bool is_marked_by_time(std::string_view text, std::size_t at) {
  const std::size_t next = skip_spaces(text, at);
  if (!word_at(text, next, "in")) return false;
  const std::size_t time = skip_spaces(text, next + 2);
  return month_names::english_month_length(text.substr(time)) > 0 ||
         any_word_at(text, time, {"spring", "summer", "autumn", "winter"}) > 0 ||
         any_at(text, time, {"20", "19"}) > 0;
}

/// When a measure was: −1 in the past, 1 by now, 0 unknown; of a year, the year.
struct Mark {
  int when = 0;
  int year = 0;
};

int year_at(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return 0;
  int year = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    if (!is_digit(text[i])) return 0;
    year = year * 10 + (text[i] - '0');
  }
  const bool ends = at + 4 >= text.size() || !is_digit(text[at + 4]);
  return ends && year >= 1990 && year <= 2060 ? year : 0;
}

/// "in 2019", "(2021)", "before", "when we started", "today", right behind the measure; over one or
/// two words of what is measured.
Mark mark_behind(std::string_view text, std::size_t at, std::size_t limit) {
  const std::string_view behind =
      right_of(text, at, std::min(kTimeReach + 16, limit - std::min(limit, at)));
  for (std::size_t i = 0; i + 4 <= behind.size(); ++i) {
    const bool opens = i > 0 && (behind[i - 1] == '(' || behind.substr(0, i).ends_with("in ") ||
                                 behind.substr(0, i).ends_with("since "));
    if (const int year = opens ? year_at(behind, i) : 0) return {0, year};
  }
  if (contains_any(behind,
                   {"before",           "then",           "at first",      "at the start",
                    "in the beginning", "initially",      "originally",    "previously",
                    "earlier",          "when i came",    "when i joined", "when i started",
                    "when i began",     "when i arrived", "when i took",   "when we started",
                    "when we began",    "on arrival",     "at the time",   "the year before",
                    "last year",        "with the old",   "at launch",     "at release",
                    "at the outset",    "on day one",     "in the old"}))
    return {-1, 0};
  if (contains_any(behind,
                   {"now",       "today",      "these days",  "at present", "by now",
                    "after",     "since",      "when i left", "at the end", "by the end",
                    "currently", "afterwards", "this year",   "a year on",  "later",
                    "years on",  "months on",  "with mine",   "with it",    "with the new"}))
    return {1, 0};
  return {};
}

/// "2021년 81%", "2021년에 81%이던", "2021년에는 81%": the year right in front, in Korean.
int year_before(std::string_view text, std::size_t at) {
  at = skip_spaces_back(text, at);
  at -= any_before(text, at, {"에는", "엔", "에", "은", "는"});
  constexpr std::string_view year = "년";
  if (!ends_with(text, at, year) || at < year.size() + 4) return 0;
  return year_at(text.substr(0, at), at - year.size() - 4);
}

bool tells_time(std::string_view text, const Measure& before, const Measure& after,
                std::string_view between) {
  const Mark was = mark_behind(text, before.range.end, after.range.begin);
  const Mark is = mark_behind(text, after.range.end, text.size());
  if (was.year > 0 && is.year > 0) return was.year < is.year;
  const int first = year_before(text, before.range.begin);
  if (first > 0 && first < year_before(text, after.range.begin)) return true;
  if (was.year > 0) return is.when > 0;
  if (was.when < 0)
    return is.when > 0 || is.year > 0 ||
           contains_any(between, {"now", "today", "by now", "these days", "after"});
  // "was N before, is M now" with the marks in front: "then 9 %, now 4 %"
  const std::string_view lead = left_of(text, before.range.begin, kTimeReach);
  return any_word_before(lead, skip_spaces_back(lead, lead.size()),
                         {"then", "before", "earlier", "at first", "in the beginning", "back then",
                          "once", "formerly"}) > 0 &&
         contains_any(between, {"now", "today", "by now", "these days", "after"});
}

const Words kInMonths = {"in january",   "in february", "in march",    "in april",
                         "in may",       "in june",     "in july",     "in august",
                         "in september", "in october",  "in november", "in december"};
/// What is told of a measure that was left behind: what is old, when it was.
const Words kOld = {
    "the old",     "the former",     "the former one", "the previous",   "predecessor",
    "previously",  "formerly",       "before",         "before it",      "earlier",
    "at first",    "initially",      "originally",     "the first",      "my first",
    "vendor",      "the vendor's",   "baseline",       "legacy",         "rule-based",
    "by hand",     "the existing",   "it replaced",    "used to",        "i found",
    "inherited",   "took over",      "last year",      "a year ago",     "years ago",
    "had taken",   "had needed",     "had been",       "the beginning",  "at the start",
    "when i came", "when i arrived", "when i joined",  "when i started", "came to us",
    "처음",        "기존",           "이전",           "예전",           "종전",
    "옛 ",         "전에는",         "때는",           "왔을 때",        "첫 버전",
    "첫 모델",     "초기",           "도입 전",        "넘겨받",         "물려받",
    "모델을 받아", "작년에는",       "지난해",         "당시",           "규칙 기반",
    "수작업",      "하던 ",          "걸리던 ",        "들던 ",          "이던 "};
/// What is told of one that is there now: what is the owner's, what is new, when it is.
const Words kNew = {
    "mine",          "ours",       "now",          "today",        "the new",
    "my model",      "my version", "my cache",     "my decoder",   "my detector",
    "my network",    "with my",    "i had it at",  "i had it",     "by the following",
    "the following", "next year",  "a year later", "months later", "years later",
    "once i",        "since i",    "since my",     "after i",      "after my",
    "i left",        "and left",   "handed",       "the last one", "last release",
    "the third",     "by now",     "these days",   "this year",    "at present",
    "currently",     "by me",      "at its end",   "in the end",   "one later",
    "지금",          "이제",       "현재",         "올해",         "요즘",
    "부터는",        "뒤로",       "뒤에",         "바꾼 뒤",      "한 뒤",
    "쓴 뒤",         "제 모델",    "제 디코더",    "마지막 버전",  "이듬해",
    "뒤에는",        "후에",       "퇴사",         "떠날",         "새 모델",
    "새 버전",       "도입 후"};
/// Tenses alone: they tell two times of what is measured, and of other things little.
const Words kPastTense = {"was",    "were", "had",  "needed", "took",     "raised",
                          "missed", "cost", "got",  "stood",  "였습니다", "였고",
                          "였는데", "이었", "걸렸", "들었",   "했는데",   "울렸",
                          "읽었",   "고쳤", "틀렸", "놓쳤"};
const Words kPresentTense = {"is",       "are",    "needs",    "takes",    "raises",   "misses",
                             "reads",    "gets",   "costs",    "stands",   "입니다",   "됩니다",
                             "걸립니다", "듭니다", "울립니다", "읽습니다", "틀립니다", "고칩니다"};

/// Where the telling of the first of two measures ends; npos where it goes on to the second.
std::size_t turn_of(std::string_view between) {
  constexpr std::array<std::string_view, 9> english{
      ". ", "; ", ", ", " and ", " but ", " where ", " while ", " whereas ", " against "};
  constexpr std::array<std::string_view, 6> korean{"고 ", "데 ", "만 ", "나 ", "던 ", "비해 "};
  std::size_t turn = std::string_view::npos;
  for (std::string_view mark : english) turn = std::min(turn, between.find(mark));
  for (std::string_view ending : korean) {
    const std::size_t at = between.find(ending);
    if (at != std::string_view::npos) turn = std::min(turn, at + ending.size());
  }
  return turn;
}

}  // namespace

bool is_of_two_months(std::string_view text, const Measure& before, const Measure& after) {
  if (is_marked_by_time(text, before.range.end) && is_marked_by_time(text, after.range.end))
    return true;
  // "in January it missed 19 %, in December 12 %"
  const std::size_t end = before.range.end;
  return contains_any(left_of(text, before.range.begin, kToldReach), kInMonths) &&
         contains_any(text.substr(end, after.range.begin - end), kInMonths);
}

bool is_told_of_two_times(std::string_view text, const Measure& before, const Measure& after,
                          std::string_view between) {
  if (before.unit == Unit::time && after.value >= before.value) return false;
  const std::string_view lead = left_of(text, before.range.begin, kAroundReach);
  // A comma right behind belongs to it: "55 min, today".
  const std::size_t end = after.range.end;
  const std::string_view tail =
      right_of(text, starts_with(text, end, ", ") ? end + 2 : end, kAroundReach);
  const auto tells = [&](Words cues) {
    return contains_any(lead, cues) || contains_any(between, cues) || contains_any(tail, cues);
  };
  return tells(kOnce) && tells(kNowadays);
}

bool is_marked_by_times(std::string_view text, const Measure& before, const Measure& after,
                        std::string_view between, bool sized) {
  if (before.unit != after.unit || between.size() > kTimesGap || before.unit == Unit::people ||
      before.unit == Unit::date || before.unit == Unit::multiple || before.unit == Unit::money) {
    return false;
  }
  const bool falls = after.value < before.value;
  if (before.unit == Unit::time) {
    if (!falls) return false;
    constexpr double kLongest = 7 * 86400;  // longer ones may be stays
    if (before.value >= kLongest &&
        !contains_any(left_of(text, before.range.begin, kToldReach),
                      {"time", "took", "takes", "training", "to train", "to ship", "release",
                       "cycle", "deploy", "deployment", "turnaround"}))
      return false;
  }
  const bool known = sized || (is_fraction(before.value) && is_fraction(after.value)) ||
                     before.unit == Unit::percent || before.unit == Unit::time ||
                     before.unit == Unit::data || (falls && counts_burdens(text, before, after));
  return known && tells_time(text, before, after, between);
}

bool is_told_of_old_and_new(std::string_view text, const Measure& first, const Measure& second,
                            std::string_view between, bool named) {
  const std::size_t turn = turn_of(between);
  if (turn == std::string_view::npos || is_rank(text, first) || is_rank(text, second)) return false;
  const std::string_view lead = left_of(text, first.range.begin, kToldReach);
  const std::string_view tail = right_of(text, second.range.end, kToldReach);
  const auto first_has = [&](Words cues) {
    return contains_any(lead, cues) || contains_any(between.substr(0, turn), cues);
  };
  const auto second_has = [&](Words cues) {
    return contains_any(between.substr(turn), cues) || contains_any(tail, cues);
  };
  const bool known = named || first.unit == Unit::time || first.unit == Unit::data;
  const bool falls = second.value < first.value;
  // A share may rise or fall to the better; of what is counted or takes time one wants less.
  const bool either = named || first.unit == Unit::percent;
  if (either || falls) {
    const bool was = first_has(kOld), is = second_has(kNew);
    if ((was && is) || (was && second_has(kPresentTense)) || (first_has(kPastTense) && is) ||
        (known && first_has(kPastTense) && second_has(kPresentTense))) {
      return true;
    }
  }
  if (!either && falls) return false;
  const bool is = first_has(kNew), was = second_has(kOld);
  return (is && was) || (is && second_has(kPastTense)) || (first_has(kPresentTense) && was) ||
         (known && first_has(kPresentTense) && second_has(kPastTense));
}

}  // namespace oneshot::outcome
