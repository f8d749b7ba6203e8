#pragma once

#include <vector>

#include "judge/evaluate.h"

namespace oneshot {

/// The parts of a resume that may be an entry of a signal, in the order of the document. No part
/// belongs to two of them, except with CandidateUnit::part, where an entry and its parts are all
/// candidates and the best of them is taken later.
std::vector<Unit> find_candidates(const Signal& signal, const ResumeView& view,
                                  const Evaluator& evaluator);

}  // namespace oneshot
