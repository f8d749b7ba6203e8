#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/number.h"
#include "resume/facts/rank/rank.h"

namespace oneshot {

/// Adds the places that are numbers, and what a number or an ordinal beside a cue says: "3rd",
/// "87위", "4등상", "rank 149", "열세 번째". `numbers` are all of the text, which has its ASCII
/// letters lowered.
void add_places_in_digits(std::string_view folded, const std::vector<Number>& numbers,
                          std::vector<Rank>& found);

}  // namespace oneshot
