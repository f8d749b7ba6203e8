#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resume/facts/rank/rank.h"

/// The places in words that begin at a position, in texts with ASCII letters lowered.
namespace oneshot {

/// "Ours was the best system of the 30-odd", "we were the best team in the region". Whether it is.
bool add_best_of_field(std::string_view folded, std::size_t at, std::vector<Rank>& found);

/// "first place", "third in the annual coding contest", "seventh of twelve systems".
void add_place_in_words(std::string_view folded, std::size_t at, std::vector<Rank>& found);

}  // namespace oneshot
