#include "judge/condition_numbers.h"

#include <algorithm>
#include <stdexcept>

namespace oneshot {

ConditionNumbers::Number ConditionNumbers::add(const Condition& root) {
  const auto begin = static_cast<Number>(rows_.size());
  roots_.emplace(&root, begin);
  rows_.emplace_back(root);
  for (Number number = begin; number < rows_.size(); ++number) {
    rows_[number].first_child = static_cast<Number>(rows_.size());
    for (const Condition& child : condition(number).children) rows_.emplace_back(child);
  }
  const auto end = static_cast<Number>(rows_.size());
  for (Number number = end; number-- > begin;) {
    rows_[number].known_unread = tell_known_unread(number);
  }
  return end;
}

ConditionNumbers::Number ConditionNumbers::of(const Condition& condition) const {
  if (const auto root = roots_.find(&condition); root != roots_.end()) return root->second;
  const auto row = std::find_if(rows_.begin(), rows_.end(),
                                [&](const Row& other) { return other.condition == &condition; });
  if (row == rows_.end()) throw std::out_of_range("a condition of other rules");
  return static_cast<Number>(row - rows_.begin());
}

bool ConditionNumbers::tell_known_unread(Number number) const {
  switch (kind(number)) {
    case ConditionKind::section:
    case ConditionKind::entry:
    case ConditionKind::stance:
    case ConditionKind::facet:
    case ConditionKind::list:
      return true;
    case ConditionKind::none: {
      const auto child = rows_.begin() + rows_[number].first_child;
      const std::size_t children = condition(number).children.size();
      return std::all_of(child, child + static_cast<std::ptrdiff_t>(children),
                         [](const Row& row) { return row.known_unread; });
    }
    default:
      return false;
  }
}

}  // namespace oneshot
