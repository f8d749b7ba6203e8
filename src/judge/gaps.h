#pragma once

#include <vector>

#include "judge/signal_judge.h"

namespace oneshot {

/// What stands between the best entry and the next level.
///   wording     the resume does not say what a facet needs, nor that it is otherwise: the advice
///               of that facet, with the entry that it is about
///   experience  nothing there to reword: the signal's advice on where to start
/// None at `strong`.
std::vector<Gap> find_gaps(const Signal& signal, const ResumeView& view, const Evaluator& evaluator,
                           const std::vector<JudgedUnit>& judged);

}  // namespace oneshot
