#pragma once

#include <cstdint>
#include <optional>
#include <ranges>
#include <unordered_map>
#include <vector>

#include "judge/condition_numbers.h"
#include "judge/entry_authors.h"
#include "judge/findings.h"
#include "judge/pattern_cache.h"
#include "judge/reach.h"
#include "judge/resume_view.h"
#include "judge/unit.h"
#include "rules/rule_set.h"

namespace oneshot {

/// Holds conditions against the units of one resume.
class Evaluator {
 public:
  /// Both must outlive it.
  Evaluator(const ResumeView& view, const PatternCache& patterns);

  /// Whether the condition holds on the unit; where it does, the places that show it are added to
  /// `hits` (none for conditions on structure, such as the section).
  bool holds(const Condition& condition, const Unit& unit, std::vector<TextRange>* hits) const;

  /// Every place in the claims of the resume where a condition of patterns, terms or facts matches.
  std::vector<TextRange> all_hits(const Condition& condition, const Unit& unit) const;

  /// The dates of a unit's entry, the nearest that are a span of time.
  const DateRange* span_of(const Unit& unit) const;

  /// The authors that a part of ResumeView::text() names.
  const std::optional<AuthorList>& authors_of(const TextRange& part) const {
    return authors_.in(part);
  }
  const Findings& findings() const { return findings_; }

 private:
  using Hits = std::vector<TextRange>*;
  using Number = ConditionNumbers::Number;

  void look_around(const Unit& unit) const;
  /// The same as holds(), where the nodes that may be looked at are known.
  bool check(Number condition, const Unit& unit, Hits hits) const;
  /// Whether no more than a glance is needed to see that it does not hold on the unit at hand: so
  /// it is with most.
  bool fails_at_a_glance(Number condition) const {
    switch (conditions_.kind(condition)) {
      case ConditionKind::pattern:
        return findings_.are_known_to_lack(patterns_.place_of(condition), question_);
      case ConditionKind::list:
        return listed_[condition] && listed_[condition]->empty();
      default:
        return false;
    }
  }
  bool all_hold(Number condition, const Unit& unit, Hits hits) const;
  /// Of a condition that is made of no others.
  bool check_alone(Number number, const Unit& unit, Hits hits) const;
  template <class Fact, class Fits>
  bool any_fact(const Condition& condition, const Unit& unit, const std::vector<Fact>& facts,
                const Fits& fits, Hits hits) const;
  bool any_place(const Condition& condition, const Unit& unit, const std::vector<TextRange>& places,
                 Hits hits) const;
  template <class Thing, class RangeOf, class Fits>
  bool any_in_scope(const Condition& condition, const Unit& unit, const std::vector<Thing>& things,
                    const RangeOf& range_of, const Fits& fits, Hits hits) const;
  bool is_part_of_name(const TextRange& range) const;
  bool same_clause(Number condition, const Unit& unit, Hits hits) const;
  bool stance_holds(const Condition& condition, const Unit& unit, Hits hits) const;
  bool tenure_holds(const Condition& condition, const Unit& unit, Hits hits) const;
  bool share_holds(const Condition& condition, const Unit& unit, Hits hits) const;
  bool rating_holds(const Condition& condition, const Unit& unit, Hits hits) const;
  bool title_holds(Number number, const Unit& unit, Hits hits) const;
  /// The platform that a rating is of, or null: named last before it, else the first after it.
  const TermMatch* platform_of(const Rating& rating, const Unit& unit) const;

  Where where() const { return {near_, question_}; }
  /// Where terms stand that a condition on a list asks for.
  const std::vector<TextRange>& listed(Number condition) const;
  /// The terms that a condition on titles asks for.
  const std::vector<TermMatch>& titles_of(Number condition) const;

  /// The numbers of those that a condition is made of.
  auto children_of(Number condition) const {
    const Number first = conditions_.first_child(condition);
    const auto size = static_cast<Number>(conditions_.condition(condition).children.size());
    return std::views::iota(first, first + size);
  }

  const ResumeView& view_;
  const PatternCache& patterns_;
  const ConditionNumbers& conditions_;
  Reach reach_;
  EntryAuthors authors_;
  Findings findings_;
  // The unit at hand, and the nodes where conditions on it may look.
  mutable int node_ = 0;
  mutable bool by_itself_ = false;
  mutable std::vector<TextRange> ranges_;
  mutable std::vector<int> near_;
  mutable std::uint64_t question_ = 0;  ///< counts the units that were asked about
  // By condition, once it was asked for.
  mutable std::vector<std::optional<std::vector<TextRange>>> listed_;
  mutable std::unordered_map<Number, std::vector<TermMatch>> titles_;
};

}  // namespace oneshot
