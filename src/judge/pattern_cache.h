#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/pattern/pattern_set.h"
#include "rules/rule_set.h"

namespace oneshot {

/// The patterns of a set of rules, made ready once; safe for many threads.
class PatternCache {
 public:
  explicit PatternCache(const RuleSet& rules);

  /// Where patterns are looked for: in what is claimed, or in all.
  enum class Where { claims, all };
  using Matches = std::vector<std::vector<PatternMatch>>;  ///< by pattern
  /// The matches of all patterns of conditions that look there.
  Matches find(Where where, std::string_view text) const;

  static Where where_of(const Condition& condition) {
    return condition.scope == Scope::all || condition.scope == Scope::everywhere ? Where::all
                                                                                 : Where::claims;
  }
  /// Which of the matches are those of a condition.
  std::size_t index_of(const Condition& condition) const { return indices_.at(&condition); }

 private:
  std::unordered_map<const Condition*, std::size_t> indices_;
  PatternSet claims_, all_;
};

}  // namespace oneshot
