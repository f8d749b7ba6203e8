#include "judge/traits.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace oneshot {
namespace {

constexpr std::size_t most_evidence = 4;
constexpr double clear_lead = 1.25;  // times the other path's strength

struct Strength {
  double score = 0;  ///< 0 to 1
  std::vector<Quote> evidence;
};

/// Sections whose words are lists or plans, not evidence of what was done.
bool tells_of_deeds(const Node& node) {
  static const std::set<std::string, std::less<>> silent{"skills",     "languages",  "interests",
                                                         "references", "disclaimer", "advert",
                                                         "motivation", "contact",    "military"};
  return !silent.contains(node.section);
}

Unit whole_resume(const ResumeView& view) {
  Unit unit;
  const std::vector<Node>& nodes = view.resume().nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (tells_of_deeds(nodes[i])) unit.ranges.push_back(view.range_of(static_cast<int>(i)));
  }
  return unit;
}

Strength strength_of(const Trait& trait, const Unit& unit, const ResumeView& view,
                     const Evaluator& evaluator) {
  Strength strength;
  double left = 1;
  std::vector<TextRange> all;
  for (const Trait::Sign& sign : trait.signs) {
    // Twice said in two entries is more than once, but not twice as much.
    std::set<int> nodes;
    for (const TextRange& hit : evaluator.all_hits(sign.condition, unit)) {
      if (!nodes.insert(view.node_at(hit.begin)).second) continue;
      left *= 1 - sign.weight / static_cast<double>(nodes.size());
      all.push_back(hit);
    }
  }
  strength.score = 1 - left;
  std::sort(all.begin(), all.end());
  std::set<std::size_t> offsets;
  for (const TextRange& hit : all) {
    Quote quote = view.quote(hit);
    if (!offsets.insert(quote.offset).second) continue;
    strength.evidence.push_back(std::move(quote));
    if (strength.evidence.size() >= most_evidence) break;
  }
  return strength;
}

}  // namespace

std::vector<RoleVerdict> judge_roles(const std::vector<Trait>& roles, const ResumeView& view,
                                     const Evaluator& evaluator) {
  const Unit unit = whole_resume(view);
  std::vector<RoleVerdict> out;
  for (const Trait& role : roles) {
    Strength strength = strength_of(role, unit, view, evaluator);
    if (strength.evidence.empty()) continue;
    out.push_back({role.id, role.title, std::round(strength.score * 1000) / 10,
                   std::move(strength.evidence)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const RoleVerdict& a, const RoleVerdict& b) { return a.score > b.score; });
  return out;
}

std::vector<FoundationVerdict> judge_foundations(const std::vector<Trait>& foundations,
                                                 const ResumeView& view,
                                                 const Evaluator& evaluator) {
  const Unit unit = whole_resume(view);
  std::vector<FoundationVerdict> out;
  for (const Trait& foundation : foundations) {
    Strength strength = strength_of(foundation, unit, view, evaluator);
    if (strength.evidence.empty()) continue;
    out.push_back({foundation.id, foundation.title, std::move(strength.evidence)});
  }
  return out;
}

PathVerdict judge_path(const std::vector<Trait>& paths, const ResumeView& view,
                       const Evaluator& evaluator) {
  const Unit unit = whole_resume(view);
  PathVerdict out;
  const Trait* best = nullptr;
  Strength strongest;
  double second = 0;
  for (const Trait& path : paths) {
    Strength strength = strength_of(path, unit, view, evaluator);
    if (strength.score > strongest.score) {
      second = strongest.score;
      strongest = std::move(strength);
      best = &path;
    } else {
      second = std::max(second, strength.score);
    }
  }
  if (!best) return out;
  out.lean = strongest.score >= second * clear_lead ? best->id : "both";
  out.evidence = std::move(strongest.evidence);
  return out;
}

}  // namespace oneshot
