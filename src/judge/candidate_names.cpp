#include "judge/candidate_names.h"

#include <algorithm>

#include "judge/conditions.h"

namespace oneshot {
namespace {

/// Adds the conditions on lists that a condition is made of, but for those that must not hold.
void add_naming(const Condition& condition, std::vector<const Condition*>& out) {
  if (condition.kind == ConditionKind::none) return;
  if (condition.kind == ConditionKind::list) out.push_back(&condition);
  for (const Condition& child : condition.children) add_naming(child, out);
}

void add_excluding(const Condition& condition, std::vector<const Condition*>& out) {
  const bool here = condition.kind == ConditionKind::none;
  for (const Condition& child : condition.children) {
    if (here) add_naming(child, out);
    if (!here) add_excluding(child, out);
  }
}

bool names_any(const std::vector<const Condition*>& lists, const TermMatch& term) {
  return std::any_of(lists.begin(), lists.end(), [&](const Condition* list) {
    return contains(list->values, term.list->id) &&
           std::none_of(list->not_tags.begin(), list->not_tags.end(),
                        [&](const std::string& tag) { return term.term->has_tag(tag); });
  });
}

}  // namespace

CandidateNames::CandidateNames(const Condition& candidates, const std::vector<TermMatch>& terms)
    : terms_(terms), known_(terms.size()) {
  if (terms.empty()) return;
  add_naming(candidates, naming_);
  add_excluding(candidates, excluding_);
}

std::uint8_t CandidateNames::of(const TermMatch& term) const {
  std::uint8_t& known = known_[static_cast<std::size_t>(&term - terms_.data())];
  if (known == 0) {
    known = is_known;
    if (names_any(naming_, term)) known |= names;
    if (names_any(excluding_, term)) known |= excludes;
  }
  return known;
}

}  // namespace oneshot
