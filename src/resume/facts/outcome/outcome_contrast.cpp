#include "resume/facts/outcome/outcome_contrast.h"

#include <algorithm>

#include "resume/facts/outcome/outcome_near.h"
#include "resume/facts/outcome/outcome_pairs.h"
#include "resume/facts/outcome/outcome_times.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

constexpr std::size_t kWidestGap = 160;     // bytes between the two measures
constexpr std::size_t kCueReach = 48;       // bytes around a measure that hold its cue
constexpr std::size_t kBackCueReach = 32;   // bytes in front of the one that was left behind
constexpr double kLongestTime = 7 * 86400;  // seconds; longer ones tell how long one stayed

/// Words of how it was, left or right of the first measure.
const Words kBefore = {"before",
                       "at first",
                       "at arrival",
                       "initially",
                       "in the beginning",
                       "were",
                       "was",
                       "had been",
                       "used to",
                       "the old",
                       "previous",
                       "formerly",
                       "until then",
                       "when i came",
                       "when we opened",
                       "when we launched",
                       "at launch",
                       "when i joined",
                       "when i began",
                       "when i started",
                       "when i arrived",
                       "when i took",
                       "when we started",
                       "when we began",
                       "at the start",
                       "at the outset",
                       "to begin with",
                       "originally",
                       "early in",
                       "in early",
                       "the first version",
                       "first release",
                       "in the first version",
                       "in version 1",
                       "earlier",
                       "baseline",
                       "old rule",
                       "on arrival",
                       "start of",
                       "beginning of",
                       "기존",
                       "이전",
                       "종전",
                       "당초",
                       "처음",
                       "원래",
                       "대비",
                       "걸리던",
                       "나오던",
                       "들던",
                       "예전",
                       "입사 당시",
                       "맡았을 때",
                       "맡을 때",
                       "took",
                       "had taken",
                       "needed",
                       "ran for",
                       "합류 당시",
                       "들어왔을 때",
                       "기 전",
                       "도입 전",
                       "적용 전",
                       "개선 전",
                       "교체 전",
                       "변경 전",
                       "첫 버전",
                       "첫 모델",
                       "초기",
                       "옛 "};
/// Endings of Korean verbs that tell how it was, right behind the measure.
const Words kBeforeEndings = {"이던",   "였는데", "이었는데", "이었으나", "였으나", "였던",
                              "이었던", "던 것",  "던 걸",    "던 것이",  "였지만", "이었지만",
                              "였고",   "이었고", "걸리던",   "나오던",   "들던"};
/// Words of how it became that say whose doing it was; numbers without a unit need one, for ages
/// and dates have none.
const Words kAfterByWork = {"with it", "with mine", "with my", "mine",    "became",
                            "the new", "신모형",    "신모델",  "새 모형", "새 모델"};
const Words kAfterByOwner = {"with it", "with mine", "with my", "mine"};
/// Words of how it became, between the measures or right of the second.
const Words kAfter = {"after",         "now",          "with it",        "with mine",
                      "with my",       "in the last",  "in the latest",  "in the current",
                      "in the newest", "mine",         "became",         "since",
                      "today",         "the new",      "when i left",    "by now",
                      "at departure",  "it is",        "it takes",       "under mine",
                      "under my",      "current",      "at the end",     "at its end",
                      "by the end",    "at present",   "in the end",     "is down to",
                      "years later",   "a year later", "months later",   "my model",
                      "my version",    "these days",   "신모형",         "신모델",
                      "새 모형",       "새 모델",      "개선 후",        "적용 후",
                      "도입 후",       "이후",         "지금",           "때는",
                      "나올 때",       "떠날 때",      "마지막에는",     "현재",
                      "떨어",          "낮췄",         "낮춤",           "줄였",
                      "줄임",          "줄어",         "단축",           "올렸",
                      "올림",          "끌어내",       "끌어올",         "연말",
                      "말에는",        "년 말",        "월 말",          "퇴사 때",
                      "제 모델",       "퇴사 당시",    "떠날 당시",      "나올 당시",
                      "이제",          "takes",        "take",           "바꾼 뒤",
                      "바꾸고",        "맡은 뒤",      "한 뒤",          "은 뒤",
                      "교체 후",       "변경 후",      "교체한 뒤",      "넣은 뒤",
                      "다음에는",      "최근",         "is done in",     "done within",
                      "finishes in",   "runs in",      "is live within", "was through in",
                      "is through in", "is ready in",  "was done in",    "finished in"};
const Words kAfterEndings = {"으로",  "로",   "까지",  "밑으로", " 밑",  "이 됐", "이 되", "가 됐",
                             "가 되", "이면", "면 끝", "만에",   "대로", "초대",  "분대"};
/// What stands right before the measure that was left behind: "45 ms, down from 180 ms".
const Words kLeftBehind = {"instead of",
                           "rather than",
                           "down from",
                           "up from",
                           "was",
                           "were",
                           "previously",
                           "formerly",
                           "earlier",
                           "before that",
                           "against",
                           "versus",
                           "vs",
                           "vs.",
                           "compared with",
                           "compared to",
                           "as against",
                           "it had been",
                           "having been",
                           "had been",
                           "used to take",
                           "used to need",
                           "used to cost",
                           "used to burn",
                           "used to stand at",
                           "it took",
                           "it cost",
                           "what had run in",
                           "what took",
                           "what had taken",
                           "what used to take",
                           "used to be",
                           "at first",
                           "initially",
                           "the old",
                           "as opposed to",
                           "baseline",
                           "baseline:",
                           "the baseline",
                           "baseline of",
                           "baseline was",
                           "prior",
                           "before",
                           "before:",
                           "previous",
                           "previously:",
                           "previous release:",
                           "previous version:",
                           "old",
                           "old:",
                           "was:"};
const Words kKoreanLeftBehind = {"기존", "이전", "종전", "예전", "당초", "원래"};
/// What takes time, so that a long one is no stay: "takes two days instead of nine".
const Words kTaking = {
    "train",       "trained", "trains",      "training",   "takes",    "take",    "took",
    "taking",      "needs",   "needed",      "done in",    "ready in", "runs in", "finished in",
    "live within", "live in", "deployed in", "shipped in", "lasts",    "time to", "time from",
    "costs",       "cost",    "burns",       "consumes",   "eats"};

/// What is paid for, and less of it is a result.
const Words kCosts = {"cost", "costs", "costing", "spend",  "spending", "bill", "price",  "expense",
                      "비용", "단가",  "요금",    "서버비", "지출",     "원가", "인건비", "사용료"};

bool ends_paragraph(std::string_view between) {
  return between.find('\n') != std::string_view::npos ||
         between.find(" | ") != std::string_view::npos;
}

std::string_view lead_of(std::string_view text, const Measure& measure) {
  return left_of(text, measure.range.begin, kCueReach);
}

/// The clause behind a measure; a comma ends it, but for one right behind: "40 %, when I came".
std::string_view clause_behind(std::string_view text, std::size_t at, std::size_t limit) {
  if (starts_with(text, at, ", ")) at += 2;
  return right_of(text.substr(0, limit), std::min(at, limit), kCueReach);
}

bool ends_with_any(std::string_view text, Words endings) {
  return any_word_before(text, skip_spaces_back(text, text.size()), endings) > 0;
}

/// "misses 2 in 100 where its predecessor missed 7": shares of what is and what was before it.
bool is_of_predecessor(const Measure& now, std::string_view between) {
  return now.unit == Unit::percent &&
         (between.find(';') != std::string_view::npos ||
          contains_any(between, {"where", "while", "whereas", "against", "than", "but"})) &&
         contains_any(between,
                      {"predecessor", "previous",        "old",    "earlier",     "baseline",
                       "existing",    "incumbent",       "legacy", "before it",   "prior",
                       "former",      "vendor's",        "rules",  "it replaced", "it replaces",
                       "replaced",    "in place before", "human",  "manual",      "spreadsheet"});
}

/// "45 ms, down from 180 ms", "45 ms (was 180 ms)", "4.2 % (기존 8.1 %)".
bool is_left_behind(std::string_view text, const Measure& now, const Measure& was,
                    std::string_view between) {
  std::string_view lead = between.substr(between.size() - std::min(between.size(), kBackCueReach));
  for (std::string_view filler :
       {"about ", "some ", "around ", "roughly ", "over ", "only ", "~"}) {
    if (lead.ends_with(filler)) lead.remove_suffix(filler.size());
  }
  for (std::string_view sign : {"usd ", "eur ", "gbp ", "$", "€", "£"}) {
    if (lead.ends_with(sign)) lead.remove_suffix(sign.size());
  }
  const bool english = ends_with_any(lead, kLeftBehind);
  const std::size_t bracket = lead.find('(');
  const bool korean = bracket != std::string_view::npos &&
                      (contains_any(lead.substr(bracket), kKoreanLeftBehind) ||
                       // "2.1%로, 이전 버전(5.4%)의 절반"
                       (bracket + 1 == lead.size() && contains_any(lead, kKoreanLeftBehind)));
  // "3 h (14 h before)"
  const bool aside = (between.ends_with("(") || between.ends_with("; ")) &&
                     any_word_at(text, skip_spaces(text, was.range.end),
                                 {"before", "earlier", "previously", "then", "at first"}) > 0;
  // "under 100 ms, from 450 ms"
  const bool from = between == ", from " && now.value < was.value && now.unit != Unit::none;
  if (!english && !korean && !aside && !from && !is_of_predecessor(now, between)) return false;
  if (now.unit == Unit::time && std::max(now.value, was.value) >= kLongestTime &&
      !ends_with_any(lead, {"down from"})) {
    return now.value < was.value && contains_any(lead_of(text, now), kTaking);
  }
  return now.unit != Unit::time || now.value < was.value;
}

/// "before: 2 weeks / after: a day", "전 2주 / 후 반나절"
bool is_labelled_before_and_after(std::string_view text, const Measure& before,
                                  const Measure& after, std::string_view between) {
  const auto label_ends = [](std::string_view part, Words words) {
    while (!part.empty() && (part.back() == ' ' || part.back() == ':' || part.back() == '='))
      part.remove_suffix(1);
    return any_word_before(part, part.size(), words) > 0;
  };
  const bool was = label_ends(lead_of(text, before),
                              {"before", "old", "baseline", "previously", "as-is", "전", "개선 전",
                               "도입 전", "적용 전", "기존", "이전", "종전", "변경 전"});
  const bool is =
      label_ends(between, {"after", "new", "now", "mine", "ours", "to-be", "후", "개선 후",
                           "도입 후", "적용 후", "개선", "이후", "현재", "변경 후"});
  return was && is && !(before.unit == Unit::time && after.value >= before.value);
}

/// "images an hour, "
bool is_rate(std::string_view between) {
  return contains_any(between, {"an hour", "a minute", "a second", "per hour", "per minute",
                                "per second", "per gpu", "per card", "per gpu-hour"}) &&
         !contains_any(between, {"requests", "users", "orders", "visitors", "customers"});
}

/// "reduced to USD 1,900 from USD 5,400"
bool is_reduced_to(std::string_view text, const Measure& now, const Measure& was,
                   std::string_view between) {
  if (now.value >= was.value || between.size() > kBackCueReach) return false;
  std::string_view lead = lead_of(text, now);
  for (std::string_view sign : {"usd ", "eur ", "gbp ", "$", "€", "£"}) {
    if (lead.ends_with(sign)) lead.remove_suffix(sign.size());
    if (between.ends_with(sign)) between.remove_suffix(sign.size());
  }
  return between.ends_with(" from ") && ends_with_any(lead, {"to"}) &&
         contains_any(lead, {"reduced", "cut", "lowered", "down", "dropped", "fell", "brought",
                             "shrank", "decreased", "trimmed", "shortened"});
}

bool is_word_behind(std::string_view text, std::size_t at, std::string_view word) {
  return word_at(text, skip_spaces(text, at), word);
}

}  // namespace

bool is_contrast(std::string_view text, const Measure& before, const Measure& after,
                 std::string_view between, bool named) {
  if (before.unit != after.unit || before.unit == Unit::date || before.unit == Unit::people ||
      before.unit == Unit::multiple) {
    return false;
  }
  if (between.size() > kWidestGap || ends_paragraph(between)) return false;
  // What is earned or sold is an amount; what a thing did cost tells what was saved.
  const bool spent = contains_any(between, {"들던", "쓰던", "나가던", "하던"}) ||
                     contains_any(lead_of(text, before), kCosts) ||
                     any_at(between, 0, {"가 들", "이 들", "가 듭", "이 듭"}) > 0;
  if (before.unit == Unit::money && !spent) return false;
  if (is_reduced_to(text, before, after, between)) return true;
  // "GPU 31일 대신 9일에"
  if (between == " 대신 " && after.value < before.value) return true;
  if (is_labelled_before_and_after(text, before, after, between)) return true;
  const bool counted = before.unit == Unit::none || before.unit == Unit::count;
  const bool burden = counts_burdens(text, before, after);
  // "12 GPUs instead of 40", "300 images an hour instead of 80"
  if (counted &&
      ((burden && before.value < after.value) ||
       (is_rate(between) && before.value > after.value)) &&
      is_left_behind(text, before, after, between)) {
    return true;
  }
  if ((named || !counted) &&
      (is_left_behind(text, before, after, between) ||
       // "up to .81 from .66"
       (between == " from " && ends_with_any(lead_of(text, before), {"to", "into", "down to"})))) {
    return true;
  }
  const bool exact = named || !counted || (is_fraction(before.value) && is_fraction(after.value));
  if (exact && before.unit != Unit::time && is_of_two_months(text, before, after)) return true;
  // "900 before pruning, 2,300 after", "34 % before, 58 %"
  if ((before.unit != Unit::time || after.value < before.value) &&
      is_word_behind(text, before.range.end, "before") &&
      (is_word_behind(text, after.range.end, "after") || (!counted && between == " before, "))) {
    return true;
  }
  if (before.unit == Unit::time && std::max(before.value, after.value) >= kLongestTime &&
      !contains_any(lead_of(text, before), kTaking) &&
      !contains_any(clause_behind(text, before.range.end, after.range.begin),
                    {"걸리던", "들던", "걸렸"})) {
    return false;
  }
  // "240 MB, then 95 MB"
  if (!counted && after.value < before.value &&
      (between == ", then " || between == ", finally " || between == ", later " ||
       between == ", now " || between == "; now ")) {
    return true;
  }
  // "310 images an hour, up from 120": a rate that is told with what it was.
  if (counted && is_rate(between) && after.value < before.value && between.ends_with("up from ")) {
    return true;
  }
  // "31 alarms a night, down from 44"
  if (counted && after.value > before.value && between.ends_with("down from ") &&
      !contains_any(between, {"people", "engineers", "customers", "users"})) {
    return true;
  }
  if ((named || !counted || burden) && is_told_of_old_and_new(text, before, after, between, named))
    return true;
  // What takes longer than before is no result.
  if (before.unit == Unit::time && after.value >= before.value) return false;
  if ((named || !counted) && is_told_of_two_times(text, before, after, between)) return true;
  const std::size_t end = before.range.end, next = after.range.begin;
  const std::string_view behind_first = clause_behind(text, end, next);
  const bool was =
      contains_any(lead_of(text, before), kBefore) || contains_any(behind_first, kBefore) ||
      std::any_of(kBeforeEndings.begin(), kBeforeEndings.end(),
                  [&](auto ending) { return behind_first.find(ending) != std::string_view::npos; });
  // "missed 28 in a hundred, now it misses 12": what is now tells that it was otherwise.
  const bool is_now = !counted && contains_any(between, {"now", "today", "지금은", "이제는"}) &&
                      !contains_any(lead_of(text, before), {"my time"});
  if (!was && !is_now) return false;
  const bool became = any_at(text, after.range.end, kAfterEndings) > 0 &&
                      contains_any(text.substr(end, text.size() - end).substr(0, kWidestGap),
                                   {"던", "는데", "으나", "지만", "대비", "였고"});
  const bool bare = before.unit == Unit::none && !named && !is_rate(behind_first) &&
                    !(burden && after.value < before.value);
  // "the old cluster had 40 cards, the new one has 64": more of what is counted is no result.
  const bool more = counted && !named && after.value > before.value && !is_fraction(before.value) &&
                    !is_fraction(after.value) && !is_rate(behind_first) &&
                    before.range.of(text).find("점") == text.npos &&
                    !contains_any(lead_of(text, before), {"시간당", "하루", "초당", "분당", "장당",
                                                          "가운데", "hundred", "100"});
  const Words& cues = more ? kAfterByOwner : bare ? kAfterByWork : kAfter;
  if (more)
    return contains_any(between, cues) ||
           contains_any(clause_behind(text, after.range.end, text.size()), cues);
  const bool later = was && (between.ends_with(" 후 ") || between.ends_with(" 뒤 "));
  if (became || (later && (named || !counted)) || contains_any(between, cues)) return true;
  if (contains_any(clause_behind(text, after.range.end, text.size()), cues)) return true;
  // "8.1 % 대비 4.2 %": of two shares of one thing.
  return (named || !counted) && behind_first.find("대비") != std::string_view::npos;
}

}  // namespace oneshot::outcome
