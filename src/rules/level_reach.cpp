#include "rules/level_reach.h"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

namespace oneshot {

namespace {

class Reach {
 public:
  Reach(const Signal& signal, const RuleSet& rules, Diagnostics& diagnostics)
      : signal_(signal), rules_(rules), diagnostics_(diagnostics) {}

  void run() {
    // Facets stand behind those that they look at.
    for (const Facet& facet : signal_.facets) {
      const bool possible = can_hold(facet.holds);
      possible_[facet.id] = possible;
      if (possible) continue;
      diagnostics_.warning(
          facet.place, "never-holds",
          fmt::format("facet '{}' can never hold: no term of its lists, or no facet, fits",
                      facet.id));
    }
    for (const LevelRule& level : signal_.levels) check_level(level);
  }

 private:
  bool can_hold(const Condition& c) const {
    switch (c.kind) {
      case ConditionKind::any:
        return std::any_of(c.children.begin(), c.children.end(),
                           [&](const Condition& child) { return can_hold(child); });
      case ConditionKind::all:
        return std::all_of(c.children.begin(), c.children.end(),
                           [&](const Condition& child) { return can_hold(child); });
      case ConditionKind::list:
      case ConditionKind::title:
        return has_term(c);
      case ConditionKind::facet:
        return std::all_of(c.values.begin(), c.values.end(), [&](const std::string& id) {
          const auto found = possible_.find(id);
          return found == possible_.end() || found->second;
        });
      default:
        return true;
    }
  }

  bool has_term(const Condition& c) const {
    for (const std::string& name : c.values) {
      const TermList* list = rules_.list(name);
      if (!list) continue;
      for (const ListTerm& term : list->terms) {
        const auto tagged = [&](const std::string& tag) { return term.has_tag(tag); };
        const bool fits =
            (c.ids.empty() || std::find(c.ids.begin(), c.ids.end(), term.id) != c.ids.end()) &&
            (c.tags.empty() || std::any_of(c.tags.begin(), c.tags.end(), tagged)) &&
            std::none_of(c.not_tags.begin(), c.not_tags.end(), tagged);
        if (fits) return true;
      }
    }
    return false;
  }

  /// Adds which facets must hold, or must not, where a condition holds.
  void add_forced(const Condition& c, std::map<std::string, bool>& forced, bool& clash) const {
    const auto force = [&](const std::string& id, bool holds) {
      const auto [at, is_new] = forced.try_emplace(id, holds);
      if (!is_new && at->second != holds) clash = true;
      if (!is_new || !holds) return;
      if (const Facet* facet = signal_.facet(id)) add_forced(facet->holds, forced, clash);
    };
    switch (c.kind) {
      case ConditionKind::facet:
        for (const std::string& id : c.values) force(id, true);
        break;
      case ConditionKind::all:
        for (const Condition& child : c.children) add_forced(child, forced, clash);
        break;
      case ConditionKind::any:
        if (c.children.size() == 1) add_forced(c.children.front(), forced, clash);
        break;
      case ConditionKind::none:
        for (const Condition& child : c.children) {
          if (child.kind == ConditionKind::facet && child.values.size() == 1) {
            force(child.values.front(), false);
          }
        }
        break;
      default:
        break;
    }
  }

  void check_level(const LevelRule& level) {
    std::map<std::string, bool> forced;
    bool clash = false;
    for (const std::string& need : level.needs) {
      const auto found = possible_.find(need);
      if (found != possible_.end() && !found->second) {
        diagnostics_.warning(level.place, "unreachable-level",
                             fmt::format("level '{}' is never reached: facet '{}' can never hold",
                                         name_of(level.level), need));
        return;
      }
      Condition facet;
      facet.kind = ConditionKind::facet;
      facet.values = {need};
      add_forced(facet, forced, clash);
    }
    if (!clash) return;
    diagnostics_.warning(
        level.place, "unreachable-level",
        fmt::format("level '{}' is never reached: of {} one holds only where another does not",
                    name_of(level.level), fmt::join(level.needs, ", ")));
  }

  const Signal& signal_;
  const RuleSet& rules_;
  Diagnostics& diagnostics_;
  std::map<std::string, bool> possible_;
};

}  // namespace

void check_reach(const Signal& signal, const RuleSet& rules, Diagnostics& diagnostics) {
  Reach(signal, rules, diagnostics).run();
}

}  // namespace oneshot
