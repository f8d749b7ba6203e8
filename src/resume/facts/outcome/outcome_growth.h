#pragma once

#include <string_view>

#include "resume/facts/outcome/outcome_measure.h"

namespace oneshot::outcome {

/// Whether two measures of which the second followed the first tell no result of work: a team or
/// the amount of work or trade that grew, another version.
bool is_mere_growth(std::string_view text, const Measure& before, const Measure& after,
                    std::string_view between);

}  // namespace oneshot::outcome
