#include "report/next_steps.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "report/say.h"

namespace oneshot {

std::vector<Step> steps_of(const Verdict& verdict, GapKind kind) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < verdict.signals.size(); ++i) {
    for (const Gap& gap : verdict.signals[i].gaps) {
      if (gap.kind == kind) steps.push_back({i, &verdict.signals[i], &gap});
    }
  }
  std::stable_sort(steps.begin(), steps.end(),
                   [](const Step& a, const Step& b) { return a.signal->score > b.signal->score; });
  return steps;
}

std::vector<PlacedSignal> strongest_first(const Verdict& verdict) {
  std::vector<PlacedSignal> placed;
  for (std::size_t i = 0; i < verdict.signals.size(); ++i) {
    if (!verdict.signals[i].entries.empty()) placed.push_back({i, &verdict.signals[i]});
  }
  std::stable_sort(placed.begin(), placed.end(), [](const PlacedSignal& a, const PlacedSignal& b) {
    return a.signal->score > b.signal->score;
  });
  return placed;
}

std::vector<const Evidence*> further_evidence(const JudgedEntry& entry) {
  const auto within = [&](const Evidence& piece) {
    return entry.quote.text.find(piece.quote.text) != std::string::npos;
  };
  std::set<std::string_view> told;
  for (const Evidence& piece : entry.evidence) {
    if (within(piece)) told.insert(piece.facet);
  }
  std::vector<const Evidence*> further;
  std::set<std::string_view> texts;
  for (const Evidence& piece : entry.evidence) {
    if (within(piece) || told.count(piece.facet) > 0) continue;
    if (texts.insert(piece.quote.text).second) further.push_back(&piece);
  }
  return further;
}

std::optional<Quote> best_shot(const Verdict& verdict) {
  const std::vector<PlacedSignal> placed = strongest_first(verdict);
  if (placed.empty() || placed.front().signal->level != Level::strong) return std::nullopt;
  return placed.front().signal->entries.front().quote;
}

StepHeading heading_of(GapKind kind, const Verdict& verdict, Language language) {
  if (kind == GapKind::wording) {
    return {say(language, Message::wording_gap), say(language, Message::wording_gap_note)};
  }
  return {say(language, Message::experience_gap),
          say(language, verdict.oneshots.empty() ? Message::experience_gap_note
                                                 : Message::experience_gap_second)};
}

}  // namespace oneshot
