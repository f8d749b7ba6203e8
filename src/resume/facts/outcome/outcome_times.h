#pragma once

#include <string_view>

#include "resume/facts/outcome/outcome_measure.h"

/// Two measures of one thing, in one unit, at two times.
namespace oneshot::outcome {

/// "19 % in 2019, 7 % today", "forty before, three now", "6.2 when we started, 1.4 now": each of
/// the two is marked by its own time. `sized`: their kind is known, by a unit or by a metric's
/// name.
bool is_marked_by_times(std::string_view text, const Measure& before, const Measure& after,
                        std::string_view between, bool sized);

/// "5.2 in January, 1.9 in spring"
bool is_of_two_months(std::string_view text, const Measure& before, const Measure& after);

/// "7 h last spring, 55 min today": in whatever place of the sentence the times are told.
bool is_told_of_two_times(std::string_view text, const Measure& before, const Measure& after,
                          std::string_view between);

/// Of what was there and of what came in its place, whichever is told first: "mine needs 31 ms; the
/// network before it needed 84 ms", "the error was 21.4 %. By spring I had it at 15.9 %". `named`
/// tells that what is measured has the name of a metric.
bool is_told_of_old_and_new(std::string_view text, const Measure& first, const Measure& second,
                            std::string_view between, bool named);

}  // namespace oneshot::outcome
