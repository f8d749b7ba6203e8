#include "resume/facts/outcome/outcome_pairs.h"

#include <algorithm>

#include "resume/facts/outcome/outcome_lists.h"
#include "resume/facts/outcome/outcome_near.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

constexpr std::size_t kWidestLink = 96;  // bytes between the two measures
constexpr std::size_t kLeadReach = 64;   // bytes in front of a measure that say what it is of
constexpr std::size_t kMarkReach = 28;   // bytes behind a measure that tell its time

/// What one wants fewer of.
const Words kBurdens = {"alarm",
                        "alarms",
                        "alert",
                        "alerts",
                        "error",
                        "errors",
                        "mistakes",
                        "mistake",
                        "misreads",
                        "misses",
                        "failures",
                        "crashes",
                        "incidents",
                        "outages",
                        "pages",
                        "tickets",
                        "complaints",
                        "escalations",
                        "returns",
                        "gpus",
                        "gpu",
                        "cards",
                        "machines",
                        "servers",
                        "nodes",
                        "replicas",
                        "instances",
                        "steps",
                        "clicks",
                        "labels",
                        "calls to",
                        "corrections",
                        "overrides",
                        "false",
                        "rejections",
                        "retries",
                        "rollbacks",
                        "bugs",
                        "defects",
                        "stoppages",
                        "breakdowns",
                        "delays",
                        "lines of",
                        "queries per",
                        "parameters",
                        "dead links",
                        "duplicates",
                        "wrong",
                        "hallucinations",
                        "interventions",
                        "disengagements",
                        "vms",
                        "cores",
                        "hotfixes",
                        "오탐",
                        "미탐",
                        "오류",
                        "에러",
                        "장애",
                        "알람",
                        "경보",
                        "불량",
                        "민원",
                        "문의",
                        "이관",
                        "사고",
                        "카드",
                        "gpu",
                        "서버",
                        "장비",
                        "실수",
                        "누락",
                        "반품",
                        "재작업",
                        "반려",
                        "실패",
                        "중단",
                        "오인식",
                        "오분류",
                        "틀리",
                        "틀린",
                        "잘못",
                        "재시도",
                        "개입"};
/// Verbs by which something shrinks to a number.
const Words kShrankTo = {"shrank to",   "shrunk to",    "fell to",        "dropped to",
                         "sank to",     "went down to", "came down to",   "was cut to",
                         "were cut to", "declined to",  "was reduced to", "were reduced to",
                         "is down to",  "are down to",  "became",         "turned into",
                         "has become",  "have become"};

bool has_unit(const Measure& measure) {
  return measure.unit == Unit::time || measure.unit == Unit::data ||
         measure.unit == Unit::percent || measure.unit == Unit::money;
}

bool is_counted(const Measure& measure) {
  return measure.unit == Unit::none || measure.unit == Unit::count;
}

/// "그 일을 ", "것이 이제 ": what was so, with the particle by which it goes on.
bool ends_with_particle(std::string_view between) {
  for (std::string_view adverb : {"이제 ", "이제는 ", "지금은 ", "단 ", "약 ", "월 ", "평균 "}) {
    if (between.ends_with(adverb)) between.remove_suffix(adverb.size());
  }
  return any_before(between, between.size(),
                    {"을 ", "를 ", "이 ", "가 ", "은 ", "는 ", "도 ", "게 ", "걸 ", "건 "}) > 0;
}

bool arrives_in_korean(std::string_view text, std::size_t at) {
  return any_at(text, at,
                {"으로",  "로",        "까지",    "이 되",     "이 됐",    "이 된",   "가 되",
                 "가 됐", "이면",      "면 ",     "만에",      " 만에",    " 안에",   " 이내",
                 " 미만", " 이하",     " 아래로", "에 끝",     "만 ",      " 합니다", " 한다",
                 " 함",   "씩 합니다", " 처리",   "를 합니다", "을 합니다"}) > 0;
}

}  // namespace

bool counts_burdens(std::string_view text, const Measure& first, const Measure& second) {
  if (!is_counted(first) || !is_counted(second)) return false;
  const std::size_t end = second.range.end;
  return contains_any(left_of(text, first.range.begin, kLeadReach), kBurdens) ||
         contains_any(text.substr(first.range.end, second.range.begin - first.range.end),
                      kBurdens) ||
         contains_any(right_of(text, end, kMarkReach), kBurdens);
}

bool is_made_over(std::string_view text, const Measure& before, const Measure& after,
                  std::string_view between) {
  if (before.unit != after.unit || between.size() > kWidestLink || before.unit == Unit::people ||
      before.unit == Unit::date || before.unit == Unit::multiple ||
      between.find(". ") != std::string_view::npos) {
    return false;
  }
  const bool falls = after.value < before.value;
  const bool cheaper = falls || before.unit == Unit::percent;
  // "forty alarms a night shrank to three"
  std::string_view link = between;
  for (std::string_view filler : {"about ", "only ", "some ", "just ", "under ", "less than "}) {
    if (link.ends_with(filler)) link.remove_suffix(filler.size());
  }
  if (falls && (has_unit(before) || counts_burdens(text, before, after)) &&
      any_word_before(link, skip_spaces_back(link, link.size()), kShrankTo) > 0) {
    return true;
  }
  // "210 kB from 900"
  if (falls && has_unit(before) && between == " to " && before.unit == Unit::data) return true;
  if (!arrives_in_korean(text, after.range.end)) return false;
  // "40장을 12장으로", "5,400만 원을 1,900만 원으로"
  const bool object = between == "을 " || between == "를 ";
  if (object && falls && before.unit != Unit::none) return true;
  // "80장 하던 것을 300장", "걸리던 배치가 40분"
  const bool was = between.find("던 ") != std::string_view::npos;
  const bool rate = contains_any(left_of(text, before.range.begin, kLeadReach),
                                 {"시간당", "초당", "분당", "하루에", "장당", "한 명이"});
  return was && ends_with_particle(between) &&
         (cheaper || (is_counted(before) && rate) ||
          (before.unit == Unit::none && before.value < 100));
}

bool is_gain(std::string_view text, const Measure& measure) {
  const std::size_t begin = measure.range.begin, end = measure.range.end;
  const std::string_view lead = left_of(text, begin, kLeadReach);
  const std::string_view behind = right_of(text, end, kLeadReach);
  const std::string_view near = behind.substr(0, kMarkReach);
  const std::size_t at = skip_spaces_back(lead, lead.size());
  const bool plain = is_counted(measure);
  // "gained four BLEU points", "a gain of 4.2 BLEU", "added seventeen points of accuracy"
  if (plain && contains_any(near, kMetrics) &&
      any_word_before(
          lead, at,
          {"gained", "gains", "gaining", "added", "adds", "adding", "won", "a gain of", "gain of",
           "gains of", "improvement of", "increase of", "worth", "brought", "gave", "gives"}) > 0) {
    return true;
  }
  // "4.2 BLEU better than the old system"
  if (plain && any_word_at(behind, skip_spaces(behind, 0), kMetrics) > 0 &&
      contains_any(behind, {"better", "higher", "above", "ahead", "more than", "over the",
                            "improvement", "gain", "lower", "below"})) {
    return true;
  }
  // "calls to the help desk dropped by 1,900 a month"
  if (plain &&
      any_word_before(lead, at, {"by", "by about", "by over", "by some", "by around"}) > 0 &&
      contains_any(lead, kShrinking) &&
      (contains_any(lead, kBurdens) || contains_any(near, kBurdens)) &&
      !contains_any(lead, {"headcount", "staff", "team"})) {
    return true;
  }
  // "saved the labelling team 30 hours a week", "freed 28 of the 40 GPUs"
  constexpr std::size_t whom = 40;  // bytes of whom it is saved
  const std::string_view close = lead.substr(lead.size() - std::min(lead.size(), whom));
  if (contains_any(close, {"saved", "saves", "saving", "spared", "spares", "freed", "frees"}) &&
      close.find_first_of("0123456789,") == std::string_view::npos &&
      (measure.unit == Unit::time || measure.unit == Unit::money ||
       (plain && contains_any(near, kBurdens)))) {
    return true;
  }
  // "does the work of four"
  if (plain &&
      any_word_before(
          lead, at, {"does the work of", "do the work of", "did the work of", "the work of"}) > 0) {
    return true;
  }
  // "네 장 몫을 한다"
  return plain && any_at(text, end, {" 몫", "의 몫"}) > 0 && measure.unit == Unit::count;
}

}  // namespace oneshot::outcome
