#pragma once

#include <string_view>

#include "resume/facts/outcome/outcome_measure.h"

namespace oneshot::outcome {

/// Whether two measures that follow each other in a folded text are set against each other as
/// before and after, by the words around both: "41 s before, 6 s after", "were 19, became 8",
/// "1.9초 걸리던 것을 0.7초로", "45 ms, down from 180 ms". `between` is what stands between them
/// without asides in brackets; `named` tells that what is measured has the name of a metric.
bool is_contrast(std::string_view text, const Measure& before, const Measure& after,
                 std::string_view between, bool named);

}  // namespace oneshot::outcome
