#include "judge/signal_judge.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "judge/gaps.h"

namespace oneshot {
namespace {

constexpr std::size_t most_evidence_per_facet = 3;
constexpr std::size_t most_quoted_parts = 3;   // an entry of more is named by its first line
constexpr double step_below_next_level = 0.1;  // a score never reaches the next level's base

bool is_within(const Unit& inner, const Unit& outer) {
  return std::all_of(inner.ranges.begin(), inner.ranges.end(),
                     [&](const TextRange& range) { return outer.covers(range); });
}

/// Of an entry and its parts only the best stays; of equals the part, which says it most closely.
std::vector<JudgedUnit> drop_nested(std::vector<JudgedUnit> judged) {
  std::vector<JudgedUnit> out;
  // Who lies within another has its first range there.
  std::unordered_map<std::size_t, std::vector<std::size_t>> with_range, with_first;  // by begin
  const auto any_of = [&](const auto& by_begin, std::size_t begin, const auto& fits) {
    const auto found = by_begin.find(begin);
    return found != by_begin.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](std::size_t index) { return fits(out[index].unit); });
  };
  for (JudgedUnit& candidate : judged) {
    const Unit& unit = candidate.unit;
    const bool inner = any_of(with_range, unit.ranges.front().begin,
                              [&](const Unit& better) { return is_within(unit, better); });
    const bool outer =
        std::any_of(unit.ranges.begin(), unit.ranges.end(), [&](const TextRange& range) {
          return any_of(with_first, range.begin,
                        [&](const Unit& better) { return is_within(better, unit); });
        });
    if (inner || outer) continue;
    with_first[unit.ranges.front().begin].push_back(out.size());
    for (const TextRange& range : unit.ranges) with_range[range.begin].push_back(out.size());
    out.push_back(std::move(candidate));
  }
  return out;
}

std::size_t length_of(const Unit& unit) {
  std::size_t length = 0;
  for (const TextRange& range : unit.ranges) length += range.end - range.begin;
  return length;
}

double base_of(const Profile& profile, Level level) {
  const auto found = profile.base.find(level);
  return found == profile.base.end() ? 0 : found->second;
}

double score_of(const Signal& signal, const Profile& profile,
                const std::vector<JudgedUnit>& entries) {
  if (entries.empty()) return 0;
  const Level level = entries.front().level;
  double score = base_of(profile, level);
  for (const Facet& facet : signal.facets) {
    const auto held = entries.front().unit.facets.find(facet.id);
    if (held != entries.front().unit.facets.end() && held->second) score += facet.bonus;
  }
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const auto points = signal.further_entry.find(entries[i].level);
    if (points != signal.further_entry.end()) score += points->second;
  }
  double ceiling = 100;
  if (level != Level::strong) {
    const Level next = static_cast<Level>(static_cast<int>(level) + 1);
    ceiling = base_of(profile, next) - step_below_next_level;
  }
  return std::min(score, ceiling);
}

/// Where the lines of a unit end that stand from one of its parts on with nothing of another entry
/// between: what is told of a job further below has other jobs before it.
std::size_t end_of_lines(const ResumeView& view, const Unit& unit, std::size_t part) {
  const std::vector<Node>& nodes = view.resume().nodes;
  for (; part + 1 < unit.ranges.size(); ++part) {
    const int above = view.node_at(unit.ranges[part].end - 1);
    const int below = view.node_at(unit.ranges[part + 1].begin);
    for (int between = above + 1; between < below; ++between) {
      const Node& node = nodes[static_cast<std::size_t>(between)];
      if (node.entry || node.parent < 0) return unit.ranges[part].end;
    }
  }
  return unit.ranges.back().end;
}

JudgedEntry entry_of(const Signal& signal, const ResumeView& view, const JudgedUnit& judged) {
  JudgedEntry entry;
  entry.level = judged.level;
  const std::vector<TextRange>& ranges = judged.unit.ranges;
  // A venue that heads several papers stands far above all but the first: what lies between is not
  // of the entry.
  const bool headed = ranges.size() > 1 && view.node_at(ranges[0].begin) != judged.unit.node &&
                      view.node_at(ranges[0].begin) + 1 < view.node_at(ranges[1].begin);
  const std::size_t first = headed ? 1 : 0;
  entry.quote =
      ranges.size() <= most_quoted_parts
          ? view.quote_lines({ranges[first].begin, end_of_lines(view, judged.unit, first)})
          : view.quote(ranges.front());
  for (std::size_t i = 0; i < signal.facets.size(); ++i) {
    const Facet& facet = signal.facets[i];
    const bool held = judged.unit.facets.at(facet.id);
    entry.facets.emplace_back(facet.id, held);
    if (!held) continue;
    std::vector<TextRange> hits = judged.hits[i];
    if (hits.empty()) hits.push_back(judged.unit.ranges.front());
    std::sort(hits.begin(), hits.end());
    std::vector<std::pair<std::size_t, std::size_t>> quoted;  // offset, length
    for (const TextRange& hit : hits) {
      Quote quote = view.quote(hit);
      if (std::find(quoted.begin(), quoted.end(), std::pair(quote.offset, quote.length)) !=
          quoted.end())
        continue;
      quoted.emplace_back(quote.offset, quote.length);
      entry.evidence.push_back({facet.id, signal.id + "/" + facet.id, std::move(quote)});
      if (quoted.size() >= most_evidence_per_facet) break;
    }
  }
  return entry;
}

/// Whether any level is left that needs none of the facets known not to hold.
bool can_reach_level(const Signal& signal, const Unit& unit) {
  return std::any_of(signal.levels.begin(), signal.levels.end(), [&](const LevelRule& rule) {
    return std::none_of(rule.needs.begin(), rule.needs.end(), [&](const std::string& id) {
      const auto found = unit.facets.find(id);
      return found != unit.facets.end() && !found->second;
    });
  });
}

}  // namespace

Level level_of(const Signal& signal, const std::map<std::string, bool>& facets) {
  Level best = Level::none;
  for (const LevelRule& rule : signal.levels) {
    const bool held = std::all_of(rule.needs.begin(), rule.needs.end(), [&](const std::string& id) {
      const auto found = facets.find(id);
      return found != facets.end() && found->second;
    });
    if (held) best = std::max(best, rule.level);
  }
  return best;
}

std::vector<JudgedUnit> judge_candidates(const Signal& signal, const ResumeView& view,
                                         const Evaluator& evaluator, Wanted wanted) {
  std::vector<JudgedUnit> out;
  for (Unit& unit : find_candidates(signal, view, evaluator)) {
    JudgedUnit judged;
    judged.unit = std::move(unit);
    bool hopeless = false;
    for (const Facet& facet : signal.facets) {
      std::vector<TextRange> hits;
      const bool held = evaluator.holds(facet.holds, judged.unit, &hits);
      judged.unit.facets[facet.id] = held;
      judged.hits.push_back(std::move(hits));
      hopeless = wanted == Wanted::with_level && !held && !can_reach_level(signal, judged.unit);
      if (hopeless) break;
    }
    if (hopeless) continue;
    judged.level = level_of(signal, judged.unit.facets);
    out.push_back(std::move(judged));
  }
  const bool nested = signal.unit == CandidateUnit::part;
  std::stable_sort(out.begin(), out.end(), [&](const JudgedUnit& a, const JudgedUnit& b) {
    if (a.level != b.level) return a.level > b.level;
    return nested && length_of(a.unit) < length_of(b.unit);
  });
  if (!nested) return out;
  out = drop_nested(std::move(out));
  std::stable_sort(out.begin(), out.end(), [](const JudgedUnit& a, const JudgedUnit& b) {
    if (a.level != b.level) return a.level > b.level;
    return a.unit.ranges.front() < b.unit.ranges.front();
  });
  return out;
}

SignalVerdict judge_signal(const Signal& signal, const Profile& profile, const ResumeView& view,
                           const Evaluator& evaluator) {
  SignalVerdict verdict;
  verdict.id = signal.id;
  verdict.title = signal.title;
  std::vector<JudgedUnit> judged = judge_candidates(signal, view, evaluator, Wanted::with_level);
  verdict.gaps = find_gaps(signal, view, evaluator, judged);
  judged.erase(std::remove_if(judged.begin(), judged.end(),
                              [](const JudgedUnit& unit) { return unit.level == Level::none; }),
               judged.end());
  for (const JudgedUnit& unit : judged) verdict.entries.push_back(entry_of(signal, view, unit));
  if (!judged.empty()) verdict.level = judged.front().level;
  verdict.score = std::round(score_of(signal, profile, judged) * 10) / 10;
  return verdict;
}

}  // namespace oneshot
