#pragma once

#include <string_view>

#include "resume/facts/outcome/outcome_measure.h"

/// Two measures of one thing, by what is told of the thing between them.
namespace oneshot::outcome {

/// "eleven days became three", "40장으로 하던 일을 12장으로": the first was made into the second.
bool is_made_over(std::string_view text, const Measure& before, const Measure& after,
                  std::string_view between);

/// Something that one wants few of, near the two measures: alarms, errors, cards, steps.
bool counts_burdens(std::string_view text, const Measure& first, const Measure& second);

/// Of the words about one measure alone: "gained 4.2 BLEU", "dropped by 1,900 calls", "saved the
/// team 30 hours", "does the work of four".
bool is_gain(std::string_view text, const Measure& measure);

}  // namespace oneshot::outcome
