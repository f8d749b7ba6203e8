#pragma once

#include <cstdint>
#include <vector>

#include "base/pattern/pattern_set.h"
#include "judge/condition_numbers.h"
#include "rules/rule_set.h"

namespace oneshot {

/// The patterns of a set of rules, made ready once; safe for many threads. They stand in groups of
/// what is asked for together: those of all candidates, roles, foundations and paths, which are
/// held against nearly every node, and those of each signal's facets; of each, those that look at
/// claims and those that look at all.
class PatternCache {
 public:
  explicit PatternCache(const RuleSet& rules);

  using Group = std::uint32_t;
  struct Place {
    Group group = 0;
    std::uint32_t index = 0;  ///< in the group
  };
  /// All conditions of these rules.
  const ConditionNumbers& conditions() const { return conditions_; }
  /// Of one that is a pattern.
  Place place_of(ConditionNumbers::Number condition) const { return places_[condition]; }

  std::size_t groups() const { return sets_.size(); }
  const PatternSet& set(Group group) const { return sets_[group]; }
  /// Whether the group looks at the whole text, and not at what is claimed alone.
  static bool looks_at_all(Group group) { return group % 2 != 0; }

 private:
  ConditionNumbers conditions_;
  std::vector<Place> places_;     ///< by condition
  std::vector<PatternSet> sets_;  ///< by group
};

}  // namespace oneshot
