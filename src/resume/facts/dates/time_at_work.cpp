#include "resume/facts/dates/time_at_work.h"

#include <algorithm>

#include "resume/facts/scan.h"

namespace oneshot::time_at_work {

namespace {

using namespace scan;

constexpr std::size_t verb_reach = 48;    // bytes from a date to what happened then
constexpr std::size_t story_reach = 420;  // bytes around it that may tell of the job
constexpr std::size_t years_reach = 48;   // bytes around a number of years

std::string_view before(std::string_view text, std::size_t at, std::size_t reach) {
  const std::size_t size = std::min(at, reach);
  return text.substr(at - size, size);
}

}  // namespace

bool joined_and_stays(std::string_view text, std::size_t at) {
  const Words joining = {"입사", "합류", "이직", "들어왔", "들어와", "들어온", "옮겨", "옮겼"};
  const Words staying = {"일하고 있", "일하는 중", "근무하고 있", "근무 중",   "근무중", "재직 중",
                         "재직중",    "재직하고",  "다니고 있",   "다니는 중", "몸담고"};
  const Words leaving = {"퇴사", "퇴직", "그만두", "그만뒀", "나왔", "떠났", "떠나", "까지 "};
  const std::string_view rest = text.substr(at, story_reach);
  const std::string_view sentence = rest.substr(0, rest.find('.'));
  if (!contains_any(sentence.substr(0, verb_reach), joining)) return false;
  // Who moved on later is there no longer.
  if (contains_any(rest, leaving) || contains_any(rest.substr(sentence.size()), joining))
    return false;
  return contains_any(rest, staying) || contains_any(before(text, at, story_reach), staying);
}

bool founded_and_stays(std::string_view text, std::size_t at) {
  constexpr std::size_t clause = 120, reach = 600;  // bytes
  const std::string_view told = text.substr(at, clause);
  // A line may end within the clause.
  const std::string_view deed = told.substr(0, told.find_first_of(".0123456789"));
  if (!contains_any(deed, {"세웠", "창업했", "창업하", "설립했", "차렸", "열었습니다"}) ||
      !contains_any(deed, {"스타트업", "회사", "법인", "기업"})) {
    return false;
  }
  const std::string_view story = text.substr(at, reach);
  return contains_any(story, {"지금도", "지금까지", "지금은", "현재", "요즘도"}) &&
         !contains_any(story, {"문을 닫", "폐업", "정리했", "정리하", "매각", "넘기고", "넘겼"});
}

bool counts_years(std::string_view text, std::size_t begin, std::size_t end) {
  const Words since = {"입사한 지", "입사한지", "합류한 지", "합류한지", "일한 지",
                       "근무한 지", "다닌 지",  "들어온 지", "들어온지"};
  const Words link = {" 넘게 ", " 가까이 ", " 정도 ", " 남짓 ", " 이상 ", "을 "};
  const Words work = {"일하", "일했", "근무", "재직", "다니", "다녔"};
  const std::string_view lead = before(text, begin, years_reach);
  if (lead.ends_with("입사 ") || contains_any(lead, since)) return true;
  const std::size_t size = any_at(text, end, link);
  return size > 0 && any_at(text, end + size, work) > 0;
}

}  // namespace oneshot::time_at_work
