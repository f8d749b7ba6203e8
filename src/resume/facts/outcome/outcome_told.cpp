#include "resume/facts/outcome/outcome_told.h"

#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

/// One of the words stands in the text, behind none of those that turn its meaning.
bool holds_but_not_behind(std::string_view text, Words words, Words behind) {
  for (std::string_view word : words) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      const bool whole =
          !is_ascii_letter(word.front()) || (!letter_before(text, at) && word_at(text, at, word));
      if (whole && any_at(text, at + word.size(), behind) == 0) return true;
    }
  }
  return false;
}

/// "Tried to lift F1 by 5 points without success"; a denial may be masked ("… and did not
/// succeed").
bool has_failed(std::string_view sentence) {
  constexpr char masked = '\x1f';
  return contains_any(sentence, {"tried", "attempted", "wanted", "aimed", "meant to", "hoped",
                                 "노리", "시도", "목표", "하려"}) &&
         (sentence.find(masked) != std::string_view::npos ||
          contains_any(sentence,
                       {"did not succeed", "didn't succeed", "without success", "no avail",
                        "unsuccessfully", "gave up", "did not work", "didn't work", "nothing came",
                        "효과를 보지 못", "성공하지 못", "이루지 못", "달성하지 못", "실패했",
                        "실패로", "실패함", "효과가 없", "효과는 없"}));
}

}  // namespace

bool is_said_by_another(std::string_view sentence) {
  return contains_any(sentence, {"says its", "said its", "says that its", "said that its",
                                 "says their", "reports that its", "announced that its",
                                 "고 발표했", "고 발표하", "고 밝혔", "고 밝히"});
}

bool is_hoped_for(std::string_view sentence) {
  if (has_failed(sentence)) return true;
  // What was hoped for and reached is a result.
  if (contains_any(sentence,
                   {"reached", "met", "exceeded", "hit", "beat", "beating", "achieved", "surpassed",
                    "ahead", "달성", "초과", "넘어", "넘겼", "웃돌", "앞당", "도달", "충족"})) {
    return false;
  }
  return contains_any(sentence,
                      {"our target",      "the target is",  "target is",      "target for",
                       "aims to",         "aiming to",      "aiming for",     "goal is",
                       "goal for",        "the aim is",     "goal set",       "goal was",
                       "target set",      "we aim",         "i aim",          "expected to",
                       "is projected to", "is forecast to", "we expect",      "we are going to",
                       "i am going to",   "we're going to", "is going to be", "we will",
                       "i will",          "i expect",       "should bring",   "should cut",
                       "will cut",        "will bring",     "will reduce",    "hopes for",
                       "hope for",        "hoping for",     "only begun to"}) ||
         sentence.starts_with("target:") || sentence.starts_with("goal:") ||
         holds_but_not_behind(
             sentence, {"목표"},
             {"였", "보다", "대비", " 대비", "변수", "치였", "값 예측", " 객체", " 탐지", "물",
              " 덕", "함수", " 함수", "를 바꾸", "를 바꿔", "를 바꾼"}) ||
         contains_any(sentence, {"것으로 예상", "것으로 기대", "것으로 전망", "것으로 보",
                                 "예상됩니다", "예상됨", "기대됩니다", "기대됨", "전망입니다",
                                 "전망됩니다", "전망이다", "예상 중"});
}

bool is_cited(std::string_view sentence) {
  return contains_any(
      sentence, {"in the literature", "from the literature", "papers report", "reported in papers",
                 "선행 연구의", "선행 연구에서", "문헌의", "문헌에서", "기존 논문에서", "보고되어",
                 "타사 ", "타사의", "경쟁사의", "published figures", "public figures",
                 "competitors' ", "other vendors"});
}

bool is_asked_for(std::string_view sentence) {
  return contains_any(
      sentence,
      {"guarantees",   "guaranteed",  "contractual", "the contract", "requires", "requirement",
       "requirements", "asks for",    "asked for",   "demands",      "promised", "promises",
       "must reach",   "is required", "sla",         "요구하",       "요구되",   "요구 사항",
       "요구사항",     "이상이어야",  "조건으로"});
}

bool is_of_contract(std::string_view sentence) {
  return contains_any(sentence, {"contract hours",
                                 "weekly hours",
                                 "my salary",
                                 "salary rise",
                                 "salary increase",
                                 "my pay",
                                 "applicants",
                                 "we hired",
                                 "vendor prices",
                                 "parking",
                                 "구독료가",
                                 "지분",
                                 "pay rise",
                                 "salaries",
                                 "office rent",
                                 "rent of the office",
                                 "월세",
                                 "임대료",
                                 "급여",
                                 "commute",
                                 "my way to work",
                                 "i slept",
                                 "출퇴근",
                                 "통근",
                                 "연봉 인상",
                                 "연봉이",
                                 "근로 시간을",
                                 "계약 시간"});
}

}  // namespace oneshot::outcome
