#include "judge/gaps.h"

#include <algorithm>

#include <fmt/format.h>

namespace oneshot {
namespace {

constexpr std::size_t most_missing = 2;          // facets that wording may still make up for
constexpr std::size_t longest_named_entry = 90;  // bytes of an entry's line in a message

std::string shortened(const std::string& quote) {
  const std::string text = shown_text(quote);
  if (text.size() <= longest_named_entry) return text;
  std::size_t end = longest_named_entry;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string::npos && space > end / 2) end = space;
  return text.substr(0, end) + "…";
}

/// The facets that the entry lacks for the next level, by the alternative that lacks fewest.
std::vector<const Facet*> missing_for(const Signal& signal, Level next, const Unit& unit) {
  std::vector<const Facet*> best;
  bool found = false;
  for (const LevelRule& rule : signal.levels) {
    if (rule.level != next) continue;
    std::vector<const Facet*> missing;
    for (const std::string& id : rule.needs) {
      const auto held = unit.facets.find(id);
      if (held == unit.facets.end() || !held->second) missing.push_back(signal.facet(id));
    }
    if (!found || missing.size() < best.size()) best = missing;
    found = true;
  }
  return best;
}

}  // namespace

std::vector<Gap> find_gaps(const Signal& signal, const ResumeView& view, const Evaluator& evaluator,
                           const std::vector<JudgedUnit>& judged) {
  std::vector<Gap> gaps;
  const Level level = judged.empty() ? Level::none : judged.front().level;
  if (level == Level::strong) return gaps;
  for (const JudgedUnit& candidate : judged) {
    if (candidate.level != level || candidate.level == Level::none) break;
    const Level next = static_cast<Level>(static_cast<int>(candidate.level) + 1);
    const std::vector<const Facet*> missing = missing_for(signal, next, candidate.unit);
    if (missing.empty() || missing.size() > most_missing) continue;
    const bool rewordable = std::all_of(missing.begin(), missing.end(), [&](const Facet* facet) {
      return facet && facet->gap &&
             !(facet->denied_by && evaluator.holds(*facet->denied_by, candidate.unit, nullptr));
    });
    if (!rewordable) continue;
    const Quote entry = view.quote(candidate.unit.ranges.front());
    for (const Facet* facet : missing) {
      Gap gap;
      gap.kind = GapKind::wording;
      gap.facet = facet->id;
      gap.entry = entry;
      gap.message.en = fmt::format("“{}”: {}.", shortened(entry.text), facet->gap->en);
      gap.message.ko = fmt::format("“{}”: {}.", shortened(entry.text), facet->gap->ko);
      gaps.push_back(std::move(gap));
    }
    break;
  }
  if (gaps.empty()) {
    Gap gap;
    gap.kind = GapKind::experience;
    gap.message = level == Level::none || signal.next_gap.en.empty() ? signal.experience_gap
                                                                     : signal.next_gap;
    gaps.push_back(std::move(gap));
  }
  return gaps;
}

}  // namespace oneshot
