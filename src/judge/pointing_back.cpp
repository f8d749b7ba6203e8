#include "judge/pointing_back.h"

#include <algorithm>

#include "base/pattern/pattern_set.h"
#include "resume/facts/rank/rank.h"

namespace oneshot {
namespace {

bool points_back(std::string_view sentence) {
  static const PatternSet pointing(
      {"(?i)^(and )?(that|this|it|all (of )?(that|this)) (was|happened|took place) "});
  return pointing.any_matches(sentence);
}

}  // namespace

void cut_before_what_is_pointed_at(std::string_view text, std::size_t start,
                                   const std::vector<TextRange>& sentences,
                                   std::vector<std::size_t>& cuts) {
  constexpr std::size_t farthest = 2;  // sentences back
  std::size_t next = 0;
  for (std::size_t i = 1; i < sentences.size() && next < cuts.size(); ++i) {
    const std::size_t begin = start + sentences[i].begin;
    while (next < cuts.size() && cuts[next] < begin) ++next;
    if (next == cuts.size() || cuts[next] != begin) continue;
    if (!points_back(text.substr(begin, sentences[i].size()))) continue;
    for (std::size_t back = 1; back <= std::min(i, farthest); ++back) {
      const TextRange& told = sentences[i - back];
      if (next > 0 && cuts[next - 1] >= start + told.begin) break;
      if (!states_place_or_prize(text.substr(start + told.begin, told.size()))) continue;
      cuts[next] = start + told.begin;
      break;
    }
  }
}

}  // namespace oneshot
