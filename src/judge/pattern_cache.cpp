#include "judge/pattern_cache.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace oneshot {
namespace {

bool looks_at_all_text(const Condition& condition) {
  return condition.scope == Scope::all || condition.scope == Scope::everywhere;
}

/// Conditions of patterns by group, each text of a pattern once in a group.
class PatternCollector {
 public:
  explicit PatternCollector(const RuleSet& rules) {
    begin_groups();
    for (const Signal& signal : rules.signals) add(signal.candidates);
    for (const std::vector<Trait>* traits : {&rules.roles, &rules.foundations, &rules.paths}) {
      for (const Trait& trait : *traits) {
        for (const Trait::Sign& sign : trait.signs) add(sign.condition);
      }
    }
    for (const Signal& signal : rules.signals) {
      begin_groups();
      for (const Facet& facet : signal.facets) {
        add(facet.holds);
        if (facet.denied_by) add(*facet.denied_by);
      }
    }
  }

  struct Patterns {
    std::vector<std::string> texts;
    std::unordered_map<std::string_view, std::uint32_t> known;
  };
  std::vector<Patterns> groups;
  ConditionNumbers conditions;
  std::vector<PatternCache::Place> places;  ///< by condition

 private:
  /// One for claims, and behind it one for all.
  void begin_groups() { groups.resize(groups.size() + 2); }

  void add(const Condition& root) {
    const ConditionNumbers::Number end = conditions.add(root);
    while (places.size() < end) {
      const auto number = static_cast<ConditionNumbers::Number>(places.size());
      places.push_back(place_of(conditions.condition(number)));
    }
  }

  PatternCache::Place place_of(const Condition& condition) {
    if (condition.kind != ConditionKind::pattern) return {};
    const std::size_t group = groups.size() - (looks_at_all_text(condition) ? 1 : 2);
    Patterns& patterns = groups[group];
    const auto [known, is_new] = patterns.known.try_emplace(
        condition.pattern, static_cast<std::uint32_t>(patterns.texts.size()));
    if (is_new) patterns.texts.push_back(condition.pattern);
    return {static_cast<PatternCache::Group>(group), known->second};
  }
};

}  // namespace

PatternCache::PatternCache(const RuleSet& rules) {
  PatternCollector collected(rules);
  conditions_ = std::move(collected.conditions);
  places_ = std::move(collected.places);
  // Lines are entries' lines: ^ and $ mean their ends.
  for (const PatternCollector::Patterns& patterns : collected.groups) {
    sets_.emplace_back(patterns.texts, PatternSet::Lines::many);
  }
}

}  // namespace oneshot
