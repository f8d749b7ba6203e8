#pragma once

#include <algorithm>
#include <vector>

#include "judge/resume_view.h"
#include "judge/unit.h"
#include "rules/rule_set.h"

namespace oneshot {

/// Where conditions look: their scope, for a unit.
class Reach {
 public:
  /// Must outlive it.
  explicit Reach(const ResumeView& view) : view_(view) {}

  bool holds(const Condition& condition, const Unit& unit, const TextRange& range) const;

  /// The nodes where conditions on a unit may look, of whatever scope, some of them twice.
  void add_nodes(const Unit& unit, std::vector<int>& out) const;

  /// Calls `visit(thing)` for the things, ordered by `range_of(thing)`, that are in scope; false
  /// stops.
  template <class Thing, class RangeOf, class Visit>
  void visit(const Condition& condition, const Unit& unit, const std::vector<Thing>& things,
             const RangeOf& range_of, const Visit& visit) const {
    auto next = things.begin();
    constexpr std::size_t few = 24;  // that are sooner looked at than searched
    if (things.size() <= few) {
      for (; next != things.end(); ++next) {
        if (holds(condition, unit, range_of(*next)) && !visit(*next)) return;
      }
      return;
    }
    for (const TextRange& range : ranges(condition, unit)) {
      next = std::lower_bound(
          next, things.end(), range.begin,
          [&](const Thing& thing, std::size_t at) { return range_of(thing).begin < at; });
      for (; next != things.end() && range_of(*next).begin < range.end; ++next) {
        if (holds(condition, unit, range_of(*next)) && !visit(*next)) return;
      }
    }
  }

 private:
  bool in_context(const Unit& unit, const TextRange& range) const;
  bool in_title(const Unit& unit, const TextRange& range) const;
  /// The nodes that name the unit, and those that enclose it.
  void add_title(const Unit& unit, std::vector<int>& out) const;
  void add_context(const Unit& unit, std::vector<int>& out) const;
  /// Where things in scope begin: ordered, and apart but for what they share at their ends.
  std::vector<TextRange> ranges(const Condition& condition, const Unit& unit) const;

  const ResumeView& view_;
};

}  // namespace oneshot
