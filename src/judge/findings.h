#pragma once

#include <vector>

#include "judge/found_by_node.h"
#include "judge/pattern_cache.h"
#include "judge/resume_view.h"
#include "resume/facts/fact_text.h"
#include "resume/facts/outcome/outcome.h"
#include "resume/facts/quantity/quantity.h"
#include "resume/facts/rank/award.h"
#include "resume/facts/rank/rank.h"
#include "resume/facts/rank/rating.h"
#include "rules/rule_set.h"

namespace oneshot {

/// Facts in what a resume claims, and matches of the rules' patterns. They are looked for where a
/// condition asks, node by node, since most resumes hold nothing for most signals. Nothing that is
/// found reaches beyond its node. All ranges are places in ResumeView::text().
class Findings {
 public:
  /// Both must outlive it.
  Findings(const ResumeView& view, const PatternCache& patterns);

  // What stands in the nodes, and in others where it has been looked for; ordered by place.
  const std::vector<Quantity>& quantities(const Where& where) const;
  const std::vector<Rank>& ranks(const Where& where) const;
  const std::vector<Award>& awards(const Where& where) const;
  const std::vector<Rating>& ratings(const Where& where) const;
  const std::vector<Solved>& solved(const Where& where) const;
  const std::vector<Outcome>& outcomes(const Where& where) const;
  const std::vector<TextRange>& matches(PatternCache::Place pattern, const Where& where) const;
  /// Whether it is known that a pattern matches in none of the nodes that were looked at for it
  /// last, and that those are the nodes of this question.
  bool are_known_to_lack(PatternCache::Place pattern, std::uint64_t question) const {
    const Matches& own = matches_[pattern.group];
    return own.seen.have_just_answered(question) && own.found[pattern.index].empty();
  }

 private:
  /// Those of a group of patterns that look at the same text.
  struct Matches {
    SeenNodes seen;
    std::vector<std::vector<TextRange>> found;  ///< by pattern
  };
  void match(PatternCache::Group group, int node, Matches& matches) const;
  std::vector<Outcome> outcomes_of(int node) const;
  template <class Find>
  auto by(const Find& find) const;

  const ResumeView& view_;
  const PatternCache& patterns_;
  std::vector<FactText> texts_;  ///< of the nodes, what they claim
  mutable FoundByNode<Quantity> quantities_;
  mutable FoundByNode<Rank> ranks_;
  mutable FoundByNode<Award> awards_;
  mutable FoundByNode<Rating> ratings_;
  mutable FoundByNode<Solved> solved_;
  mutable FoundByNode<Outcome> outcomes_;
  mutable std::vector<Matches> matches_;  ///< by group
};

}  // namespace oneshot
