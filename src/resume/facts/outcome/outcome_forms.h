#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/outcome/outcome.h"

namespace oneshot::outcome {

/// Results that are told by the form of a sentence rather than by a verb beside a number: "9 turns
/// rather than 5", "no longer 90 s but 12", "six times rarer", "100건 가운데 67건에서 이겼", "820ms
/// 걸리던 것이 290ms". In order of the forms; `folded` has its ASCII letters in lower case. Costs
/// nothing where the text has neither a number nor a word for one.
std::vector<Outcome> find_told_outcomes(std::string_view folded);

}  // namespace oneshot::outcome
