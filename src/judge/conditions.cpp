#include "judge/conditions.h"

#include <algorithm>

namespace oneshot {
namespace {

bool is_contest_prize(AwardKind kind) {
  return kind != AwardKind::paper && kind != AwardKind::scholarship && kind != AwardKind::finalist;
}

}  // namespace

bool contains(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool term_fits(const Condition& condition, const TermMatch& match) {
  if (!contains(condition.values, match.list->id)) return false;
  if (!condition.ids.empty() && !contains(condition.ids, match.term->id)) return false;
  const auto tagged = [&](const std::string& tag) { return match.term->has_tag(tag); };
  if (!condition.tags.empty() &&
      std::none_of(condition.tags.begin(), condition.tags.end(), tagged)) {
    return false;
  }
  return std::none_of(condition.not_tags.begin(), condition.not_tags.end(), tagged);
}

bool award_fits(const Condition& condition, const Award& award) {
  const std::string_view kind = name_of(award.kind);
  if (contains(condition.values, kind)) return true;
  if (contains(condition.values, "medal")) return award.medal;
  return contains(condition.values, "any") && is_contest_prize(award.kind);
}

bool quantity_fits(const Condition& condition, const Quantity& quantity) {
  if (quantity.load_test || quantity.goal || quantity.bound == Bound::at_most) return false;
  return contains(condition.values, name_of(quantity.kind)) &&
         condition.bounds.admit(quantity.value);
}

bool rank_fits(const Condition& condition, const Rank& rank) {
  const auto holds = [&](const std::optional<double>& value) {
    return value && condition.bounds.admit(*value);
  };
  for (const std::string& what : condition.values) {
    if (what == "any") return true;
    if (what == "place" && holds(rank.place) && !(rank.at_best && *rank.place > 3)) return true;
    if (what == "percent" && holds(rank.percent())) return true;
    if (what == "teams" && rank.field_kind == Rank::Field::teams && holds(rank.field)) return true;
    if (what == "field" && holds(rank.field)) return true;
  }
  return false;
}

}  // namespace oneshot
