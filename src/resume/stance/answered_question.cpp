#include "resume/stance/answered_question.h"

#include <algorithm>

#include "base/pattern/pattern_set.h"
#include "resume/facts/rank/rank.h"

namespace oneshot {

bool is_answered_by_result(std::string_view text, const std::vector<TextRange>& sentences,
                           TextRange question) {
  constexpr std::size_t longest_question = 48, longest_answer = 300;  // bytes
  if (question.size() > longest_question || !question.of(text).ends_with('?')) return false;
  const auto next = std::partition_point(
      sentences.begin(), sentences.end(),
      [&](const TextRange& sentence) { return sentence.begin < question.end; });
  if (next == sentences.end() || next->size() > longest_answer) return false;
  static const PatternSet denied({"(?i)^(no|none|never|not|nothing|nobody)\\b", "없|아니|아닙|못"});
  static const PatternSet entered(
      {"(?i)^(?:yes,? )?(?:i|we) (?:once |did |also |just )*(?:entered|took part|competed|tried|"
       "played|did|was in|were in|joined)\\b",
       "^(?:네,? ?)?(?:한 ?번 |저도 |예선에 |[0-9]{4}년에 )*(?:나갔|참가했|출전했|나가 ?봤)"});
  const std::string_view answer = next->of(text);
  return !denied.any_matches(answer) &&
         (states_place_or_prize(answer) || entered.any_matches(answer));
}

}  // namespace oneshot
