#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/rank/rank.h"

namespace oneshot {

/// Ranks told in other words than a place beside its field: "twelfth on a board of 164 teams",
/// "403rd, with 6,871 people on the board", "better than 152 of the 164 teams", "beat 93 % of the
/// field", "the 93rd percentile", "순위표에 164팀이 있었고 우리는 12위". In a text with ASCII
/// letters lowered.
std::vector<Rank> find_told_ranks(std::string_view folded);

/// "missed the top 10 % by two places", "상위 10% 문턱에서", "hoped for a medal": what stands there
/// was wanted, and not had.
bool is_told_as_missed(std::string_view folded, TextRange range);

/// "as high as 30th for one week", "한때 1위": a place that was not kept.
bool is_told_as_passing(std::string_view folded, TextRange range);

}  // namespace oneshot
