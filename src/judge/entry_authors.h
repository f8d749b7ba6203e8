#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "judge/resume_view.h"
#include "judge/unit.h"
#include "resume/facts/names/authors.h"
#include "rules/rule_set.h"

namespace oneshot {

/// The lists of authors in a resume, and the owner's place in them.
class EntryAuthors {
 public:
  /// Must outlive it.
  explicit EntryAuthors(const ResumeView& view);

  /// The authors that a part of ResumeView::text() names; looked for once.
  const std::optional<AuthorList>& in(const TextRange& part) const;

  /// Whether a condition on authors holds; where it does, the list is added to `hits`.
  bool holds(const Condition& condition, const Unit& unit, std::vector<TextRange>* hits) const;

 private:
  bool said_place_holds(const Condition& condition, const std::vector<TextRange>& parts,
                        std::vector<TextRange>* hits) const;

  const ResumeView& view_;
  AuthorMarks marks_;  ///< what the marks in author lists mean, where the resume explains them
  mutable std::map<std::pair<std::size_t, std::size_t>, std::optional<AuthorList>> lists_;
};

}  // namespace oneshot
