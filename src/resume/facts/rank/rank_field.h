#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/number.h"
#include "resume/facts/rank/rank.h"

namespace oneshot {

/// Fills how many took part where it is told beside a place, before it or soon after: "3rd of
/// 2,431", "1,204팀 중 87위", "First runner-up; 16 teams took part". Orders the ranks by their
/// begin. `numbers` are all of the text, which has its ASCII letters lowered.
void add_fields(std::string_view folded, const std::vector<Number>& numbers,
                std::vector<Rank>& ranks);

/// "51위 / 2025.03": a year, with its month or without, and no field.
bool is_year(std::string_view folded, const Number& number);

}  // namespace oneshot
