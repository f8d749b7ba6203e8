#pragma once

#include <vector>

#include "judge/candidates.h"

namespace oneshot {

/// A candidate with its facets and level.
struct JudgedUnit {
  Unit unit;
  Level level = Level::none;
  std::vector<std::vector<TextRange>> hits;  ///< for each facet of the signal, what shows it
};

/// The level of a set of facets: the best whose needs all hold.
Level level_of(const Signal& signal, const std::map<std::string, bool>& facets);

/// Which candidates are judged.
enum class Wanted {
  all,
  with_level,  ///< no facet more is looked for where no level can be reached; those are left out
};

/// Judges the candidates of a signal; best first, those of one level in the order of the document.
std::vector<JudgedUnit> judge_candidates(const Signal& signal, const ResumeView& view,
                                         const Evaluator& evaluator, Wanted wanted = Wanted::all);

/// The verdict on a signal: level, score, entries with evidence, gaps.
SignalVerdict judge_signal(const Signal& signal, const Profile& profile, const ResumeView& view,
                           const Evaluator& evaluator);

}  // namespace oneshot
