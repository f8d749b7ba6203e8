#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/localized.h"
#include "report/run_report.h"

/// What a report for people shows first, and what it leaves out: the same in all formats.
namespace oneshot {

/// One advice of a verdict, with the place of its signal among the signals.
struct Step {
  std::size_t index = 0;
  const SignalVerdict* signal = nullptr;
  const Gap* gap = nullptr;
};

/// The gaps of one kind, those of the signal that is nearest to a one-shot first.
std::vector<Step> steps_of(const Verdict& verdict, GapKind kind);

/// A signal with its place among the signals.
struct PlacedSignal {
  std::size_t index = 0;
  const SignalVerdict* signal = nullptr;
};

/// The signals that have entries, the strongest first.
std::vector<PlacedSignal> strongest_first(const Verdict& verdict);

/// The pieces of evidence that an entry's own quote does not hold: of facets that nothing within
/// it shows, each text once.
std::vector<const Evidence*> further_evidence(const JudgedEntry& entry);

/// Where the best entry of a one-shot stands; none without a one-shot.
std::optional<Quote> best_shot(const Verdict& verdict);

/// "Write it down" and what that means, for a verdict as a whole.
struct StepHeading {
  std::string title, note;
};
StepHeading heading_of(GapKind kind, const Verdict& verdict, Language language);

/// How many pieces of advice on what to build are shown at first: more would bury the nearest.
inline constexpr std::size_t first_advice = 2;

}  // namespace oneshot
