#pragma once

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "judge/pattern_cache.h"
#include "judge/resume_view.h"
#include "resume/facts/names/authors.h"
#include "rules/rule_set.h"

namespace oneshot {

/// What is judged as one: parts of a resume's text that tell of one thing.
struct Unit {
  int node = 0;                        ///< its title
  std::vector<TextRange> ranges;       ///< in ResumeView::text(), ordered and apart
  std::map<std::string, bool> facets;  ///< those found so far
  bool by_itself = false;              ///< without what encloses it: it has no context

  bool covers(const TextRange& range) const {
    const auto after = std::upper_bound(
        ranges.begin(), ranges.end(), range.begin,
        [](std::size_t begin, const TextRange& part) { return begin < part.begin; });
    return after != ranges.begin() && range.end <= std::prev(after)->end;
  }
};

/// Holds conditions against the units of one resume.
class Evaluator {
 public:
  Evaluator(const ResumeView& view, const PatternCache& patterns);
  ~Evaluator();

  /// Whether the condition holds on the unit; where it does, the places that show it are added to
  /// `hits` (none for conditions on structure, such as the section).
  bool holds(const Condition& condition, const Unit& unit, std::vector<TextRange>* hits) const;

  /// Every place in the claims of the resume where a condition of patterns, terms or facts matches.
  std::vector<TextRange> all_hits(const Condition& condition, const Unit& unit) const;

  /// The dates of a unit's entry, the nearest that are a span of time.
  const DateRange* span_of(const Unit& unit) const;

  /// The authors that a part of ResumeView::text() names; looked for once.
  const std::optional<AuthorList>& authors_of(const TextRange& part) const;

 private:
  bool any_in_scope(const Condition& condition, const Unit& unit,
                    const std::vector<TextRange>& found, std::vector<TextRange>* hits) const;
  bool is_part_of_name(const TextRange& range) const;
  bool in_scope(const Condition& condition, const Unit& unit, const TextRange& range) const;
  /// Calls `visit(fact)` for the facts, ordered by `range_of(fact)`, that are in scope; false
  /// stops.
  template <class Fact, class RangeOf, class Visit>
  void visit_in_scope(const Condition& condition, const Unit& unit, const std::vector<Fact>& facts,
                      const RangeOf& range_of, const Visit& visit) const;
  /// Where facts in scope begin: ordered, and apart but for what they share at their ends.
  std::vector<TextRange> reach_of(const Condition& condition, const Unit& unit) const;
  const std::vector<TextRange>& pattern_matches(const Condition& condition) const;
  std::vector<TextRange> fact_matches(const Condition& condition) const;
  bool same_clause(const Condition& condition, const Unit& unit,
                   std::vector<TextRange>* hits) const;
  bool author_holds(const Condition& condition, const Unit& unit,
                    std::vector<TextRange>* hits) const;
  bool said_place_holds(const Condition& condition, const std::vector<TextRange>& parts,
                        std::vector<TextRange>* hits) const;
  bool share_holds(const Condition& condition, const Unit& unit,
                   std::vector<TextRange>* hits) const;
  bool rating_holds(const Condition& condition, const Unit& unit,
                    std::vector<TextRange>* hits) const;
  bool title_holds(const Condition& condition, const Unit& unit,
                   std::vector<TextRange>* hits) const;
  /// The terms that a condition on titles asks for.
  const std::vector<TermMatch>& titles_of(const Condition& condition) const;

  const ResumeView& view_;
  const PatternCache& patterns_;
  AuthorMarks marks_;  ///< what the marks in author lists mean, where the resume explains them
  mutable std::unordered_map<const Condition*, std::vector<TextRange>> found_;
  mutable std::unordered_map<const Condition*, std::vector<TermMatch>> titles_;
  mutable std::map<std::pair<std::size_t, std::size_t>, std::optional<AuthorList>> authors_;
  mutable std::optional<PatternCache::Matches> in_claims_, in_all_;
};

}  // namespace oneshot
