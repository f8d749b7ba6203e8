#include "resume/facts/outcome/outcome_growth.h"

#include "resume/facts/outcome/outcome_lists.h"
#include "resume/facts/outcome/outcome_near.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

/// A team that grew is no result of work.
bool is_count_of_people(std::string_view text, const Measure& before, const Measure& after,
                        std::string_view between) {
  const std::string_view left = left_of(text, before.range.begin, kVerbReach, Comma::ends);
  const std::string_view right = right_of(text, after.range.end, kKoreanReach);
  if (contains_any(right, kPeople) || contains_any(right, {"years", "grade"})) return true;
  if (before.unit == Unit::none && contains_any(between, kPeople)) return true;
  return (before.unit == Unit::people || after.unit == Unit::people) &&
         contains_any(left, {"팀", "인원", "조직", "파트", "회사", "직원", "사원", "구성원", "부서",
                             "스타트업", "규모"});
}

/// "질문을 500개에서", but not "평가셋 정확도 81에서".
bool is_korean_amount_before(std::string_view text, std::size_t number) {
  const std::size_t at = skip_spaces_back(text, number);
  const std::size_t particle =
      any_before(text, at, {"을", "를", "이", "가", "은", "는", ":", "수"});
  return any_before(text, skip_spaces_back(text, at - particle), kKoreanAmounts) > 0 ||
         any_before(text, at, kKoreanAmounts) > 0;
}

/// More questions in a test set, more languages: but not more images an hour.
bool counts_amounts(std::string_view text, const Measure& before, const Measure& after) {
  const std::string_view right = right_of(text, after.range.end, kKoreanReach);
  const bool rate = right.find('/') != std::string_view::npos ||
                    contains_any(right, {"per", "an hour", "a minute", "a second", "each"}) ||
                    contains_any(left_of(text, before.range.begin, kKoreanReach, Comma::ends),
                                 {"시간당", "초당", "분당", "장당", "하루에", "1인당"});
  const std::string_view subject = left_of(text, before.range.begin, kKoreanReach, Comma::ends);
  const bool by_machine =
      contains_any(right, {"per second", "a second", "per gpu", "per card", "per node", "per core",
                           "per machine", "per replica"}) ||
      right.find("/s") != std::string_view::npos || contains_any(subject, {"초당", "장당", "대당"});
  const bool grew = contains_any(left_of(text, before.range.begin, kMetricReach, Comma::ends),
                                 {"grew", "grown", "growing", "rose"}) ||
                    contains_any(right, {"늘어난", "증가한", "성장"});
  if (!by_machine &&
      ((grew && contains_any(right, kTraffic)) || (grew && contains_any(subject, kKoreanTraffic))))
    return true;
  // "from one language to nine"
  const std::string_view between =
      text.substr(before.range.end, after.range.begin - before.range.end);
  const bool named_first = contains_any(between, {"language", "country", "market", "store", "shop",
                                                  "customer", "client"}) ||
                           contains_any(between, kAmounts);
  return !rate && (contains_any(right.substr(0, kMetricReach), kAmounts) || named_first ||
                   is_korean_amount_before(text, before.range.begin) ||
                   any_at(text, skip_spaces(text, after.range.end),
                          {"과제", "프로젝트", "언어", "매장"}) > 0);
}

/// More data, customers or members are an amount, and no result of work.
bool is_growth_of_amount(std::string_view text, const Measure& before, const Measure& after) {
  if (after.value <= before.value || before.unit == Unit::percent) return false;
  // "from 200 hours of speech to 900"
  if (before.unit == Unit::time && starts_with(text, before.range.end, " of ")) return true;
  const bool counted = before.unit == Unit::none || before.unit == Unit::count;
  if (counted && counts_amounts(text, before, after)) return true;
  std::size_t at = skip_spaces_back(text, before.range.begin);
  at = skip_spaces_back(
      text, at - any_word_before(text, at, {"grew from", "rose from", "went from", "from"}));
  return any_word_before(text, at,
                         {"data set", "dataset", "corpus", "customers", "clients", "users",
                          "followers", "members", "subscribers", "data", "customer base", "team",
                          "staff", "headcount", "crew", "department", "budget"}) > 0 ||
         any_before(text, at,
                    {"데이터를", "데이터가", "말뭉치를", "말뭉치가", "고객사가", "고객사를",
                     "팀을",     "팀이",     "인원을",   "인원이",   "조직을",   "예산을",
                     "예산이",   "고객이",   "회원이",   "회원을",   "가입자가", "이용자가",
                     "직원이",   "구독자가", "매출이",   "매출을"}) > 0;
}

/// What a share may be of that no work changes: the owner's hours, who sits in the room, who buys.
bool is_share_of_people_or_hours(std::string_view text, const Measure& before, const Measure& after,
                                 std::string_view between) {
  if (before.unit != Unit::percent) return false;
  const Words whole = {"my time",        "my week",    "my day",         "my contract",   "women",
                       "meetings",       "my class",   "the team was",   "paid",          "pay",
                       "of the company", "physicists", "customers were", "customers are", "업무의",
                       "회의가",         "회의였",     "여성",           "고객사의",      "고객의",
                       "계약",           "상위",       "직원의",         "팀의",          "인원의",
                       "매출의",         "근무"};
  return contains_any(left_of(text, before.range.begin, kVerbReach), whole) ||
         contains_any(between, whole) ||
         contains_any(right_of(text, after.range.end, kKoreanReach), whole);
}

bool is_version(std::string_view text, const Measure& before, const Measure& after) {
  if (before.unit != Unit::none || after.unit != Unit::none) return false;
  const std::size_t end = skip_spaces_back(text, before.range.begin);
  std::size_t begin = end;
  while (begin > 0 && !is_space(text[begin - 1])) --begin;
  const std::string_view word = text.substr(begin, end - begin);
  // "wrong fields per page: 6.2 in 2020"
  const bool label = word.ends_with(":") && contains_any(word, {"page", "pages", "stage", "phase",
                                                                "chapter", "level", "release"});
  // "첫 버전 0.71, 마지막 버전 0.86": each has its own number.
  const bool which = word == "버전" && any_before(text, skip_spaces_back(text, begin),
                                                  {"첫", "마지막", "이전", "기존", "새", "옛"}) > 0;
  return (!label && contains_any(word, kVersioned)) || (!which && contains_any(word, {"버전"})) ||
         contains_any(right_of(text, after.range.end, kKoreanReach),
                      {"업그레이드", "마이그레이션", "버전", "upgrade", "migration"});
}

}  // namespace

bool is_mere_growth(std::string_view text, const Measure& before, const Measure& after,
                    std::string_view between) {
  return is_count_of_people(text, before, after, between) ||
         is_growth_of_amount(text, before, after) || is_version(text, before, after) ||
         is_share_of_people_or_hours(text, before, after, between);
}

}  // namespace oneshot::outcome
