#include "judge/pattern_cache.h"

#include <string>

namespace oneshot {
namespace {

/// Conditions of patterns, each text of a pattern once.
class PatternCollector {
 public:
  explicit PatternCollector(const RuleSet& rules) {
    for (const Signal& signal : rules.signals) {
      add(signal.candidates);
      for (const Facet& facet : signal.facets) {
        add(facet.holds);
        if (facet.denied_by) add(*facet.denied_by);
      }
    }
    for (const std::vector<Trait>* traits : {&rules.roles, &rules.foundations, &rules.paths}) {
      for (const Trait& trait : *traits) {
        for (const Trait::Sign& sign : trait.signs) add(sign.condition);
      }
    }
  }

  struct Patterns {
    std::vector<std::string> texts;
    std::unordered_map<std::string_view, std::size_t> known;
  };
  Patterns claims, all;
  std::unordered_map<const Condition*, std::size_t> indices;

 private:
  void add(const Condition& condition) {
    if (condition.kind == ConditionKind::pattern) {
      const bool of_all = PatternCache::where_of(condition) == PatternCache::Where::all;
      Patterns& patterns = of_all ? all : claims;
      const auto [known, is_new] =
          patterns.known.try_emplace(condition.pattern, patterns.texts.size());
      if (is_new) patterns.texts.push_back(condition.pattern);
      indices.emplace(&condition, known->second);
    }
    for (const Condition& child : condition.children) add(child);
  }
};

}  // namespace

PatternCache::PatternCache(const RuleSet& rules) {
  PatternCollector collected(rules);
  indices_ = std::move(collected.indices);
  // Lines are entries' lines: ^ and $ mean their ends.
  claims_ = PatternSet(collected.claims.texts, PatternSet::Lines::many);
  all_ = PatternSet(collected.all.texts, PatternSet::Lines::many);
}

PatternCache::Matches PatternCache::find(Where where, std::string_view text) const {
  return where == Where::all ? all_.find_all(text) : claims_.find_all(text);
}

}  // namespace oneshot
