#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resume/facts/rank/rank.h"

namespace oneshot {

/// Adds the place of whoever won or came second, where a word for it begins at a position: "won the
/// contest", "winners", "champion", "1st runner-up", "우승". In a text with ASCII letters lowered.
void add_winning(std::string_view folded, std::size_t at, std::vector<Rank>& found);

}  // namespace oneshot
