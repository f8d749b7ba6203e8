#include "resume/facts/dates/time_at_work.h"

#include <algorithm>

#include "resume/facts/dates/stay_words.h"
#include "resume/facts/scan.h"

namespace oneshot::time_at_work {

namespace {

using namespace scan;
using namespace stay_words;

constexpr std::size_t verb_reach = 48;    // bytes from a date to what happened then
constexpr std::size_t story_reach = 420;  // bytes around it that may tell of the job
constexpr std::size_t status_reach = 24;  // bytes between a date and "재직 중" after it
constexpr std::size_t years_reach = 48;   // bytes around a number of years

std::string_view before(std::string_view text, std::size_t at, std::size_t reach) {
  const std::size_t size = std::min(at, reach);
  return text.substr(at - size, size);
}

/// "2020년 11월 2일 입사, 재직 중".
bool joined_and_is_employed(std::string_view text, std::size_t at) {
  const std::string_view after = text.substr(at, status_reach);
  const std::size_t joined = after.find("입사");
  return joined != std::string_view::npos &&
         contains_any(text.substr(at + joined, status_reach), {"재직"});
}

/// "2021년 2월에 AI 스타트업을 세웠습니다. 명함에는 지금도 …"
bool korean_founder_stays(std::string_view text, std::size_t at) {
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

}  // namespace

bool joined_and_stays(std::string_view text, std::size_t at) {
  const Words staying = {"일하고 있", "일하는 중", "근무하고 있", "근무 중",   "근무중", "재직 중",
                         "재직중",    "재직하고",  "다니고 있",   "다니는 중", "몸담고"};
  if (joined_and_is_employed(text, at)) return true;
  const std::string_view rest = text.substr(at, story_reach);
  const std::string_view sentence = rest.substr(0, rest.find('.'));
  if (!contains_any(sentence.substr(0, verb_reach), kJoining)) return false;
  // Who moved on later is there no longer.
  if (contains_any(rest, kLeaving) || contains_any(rest, {"떠나", "까지 "}) ||
      contains_any(rest.substr(sentence.size()), kJoining))
    return false;
  return contains_any(rest, staying) || contains_any(before(text, at, story_reach), staying);
}

bool lasts_until_now(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 120;  // bytes
  const std::string_view rest = text.substr(at, reach);
  const std::string_view clause = rest.substr(0, rest.find_first_of(".\n0123456789"));
  // "현재에 이름" closes the rows of a form; a line may lie between.
  const std::string_view row = rest.substr(0, rest.find_first_of("0123456789"));
  return contains_any(
             clause, {"지금까지", "현재까지", "지금도", "오늘까지", "to this day", "until today",
                      "up to today", "ever since", "have been there since", "until now", "till now",
                      "to the present", "i still work", "still work there", "still work here",
                      "am still there", "are still there"}) ||
         row.find("현재에 이") != std::string_view::npos;
}

bool founded_and_stays(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t reach = 600;  // bytes
  if (korean_founder_stays(text, end)) return true;
  std::size_t verb = end + any_at(text, end, {","});
  verb = skip_spaces(text, verb);
  const std::string_view story = text.substr(verb, reach);
  if (story.find("still there") != std::string_view::npos ||
      story.find("still going") != std::string_view::npos) {
    return true;
  }
  // "I founded it in February 2022 with my cousin; I am the CTO"
  constexpr std::size_t opening = 40;  // bytes
  const std::string_view lead = before(text, begin, opening);
  const bool founded_before = lead.find("i founded ") != std::string_view::npos ||
                              lead.find("i co-founded ") != std::string_view::npos;
  if (founded_before && (story.find(" i am ") != std::string_view::npos ||
                         story.find(" i still ") != std::string_view::npos)) {
    return true;
  }
  const std::size_t subject = any_word_at(text, verb, {"i", "we"});
  if (subject == 0) return false;
  verb = skip_spaces(text, verb + subject);
  // "I left my job and founded …"
  constexpr std::size_t few_words = 40;  // bytes
  const std::string_view told = text.substr(verb, few_words);
  if (const std::size_t then = told.find(" and "); then < told.find_first_of(".,;\n")) {
    verb += then + 5;
  }
  if (any_word_at(text, verb, {"founded", "co-founded", "cofounded", "set up"}) == 0) return false;
  const std::string_view rest = text.substr(verb, reach);
  return rest.find(" i am ") != std::string_view::npos ||
         rest.find(" still ") != std::string_view::npos ||
         rest.find(" have been its ") != std::string_view::npos ||
         rest.find(" now ") != std::string_view::npos;
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
