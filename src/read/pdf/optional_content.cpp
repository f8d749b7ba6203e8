#include "read/pdf/optional_content.h"

namespace oneshot::pdf {
namespace {

constexpr int max_depth = 16;

}  // namespace

OptionalContent::OptionalContent(const Object& catalog) {
  const Object configuration = catalog.get("OCProperties").get("D");
  all_off_ = configuration.get("BaseState").is_name("OFF");
  const auto collect = [](const Object& groups, std::set<ObjectId>& ids) {
    for (std::size_t i = 0; i < groups.size(); ++i)
      if (const ObjectId id = groups.reference_at(i)) ids.insert(id);
  };
  collect(configuration.get("ON"), on_);
  collect(configuration.get("OFF"), off_);
  apply_usage(configuration);
}

/// Groups that are switched by what they are used for: those for the screen (8.11.4.4).
void OptionalContent::apply_usage(const Object& configuration) {
  const Object rules = configuration.get("AS");
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Object rule = rules.at(i);
    if (!rule.get("Event").is_name("View")) continue;
    const Object groups = rule.get("OCGs");
    for (std::size_t k = 0; k < groups.size(); ++k) {
      const ObjectId id = groups.reference_at(k);
      const Object state = groups.at(k).get("Usage").get("View").get("ViewState");
      if (!id || !state) continue;
      (state.is_name("OFF") ? off_ : on_).insert(id);
      (state.is_name("OFF") ? on_ : off_).erase(id);
    }
  }
}

bool OptionalContent::is_on(const Object& group) const {
  if (off_.contains(group.id())) return false;
  return !all_off_ || on_.contains(group.id());
}

bool OptionalContent::is_visible(const Object& membership, int depth) const {
  if (!membership.is_dictionary() || depth > max_depth) return true;
  if (!membership.get("Type").is_name("OCMD")) return is_on(membership);
  if (const Object expression = membership.get("VE")) return evaluate(expression, depth + 1);
  const Object groups = membership.get("OCGs");
  const std::string_view policy = membership.get("P").name();
  std::size_t on = 0, all = 0;
  const auto count = [&](const Object& group) {
    if (!group.is_dictionary()) return;
    ++all;
    on += is_on(group) ? 1 : 0;
  };
  if (groups.is_array()) {
    for (std::size_t i = 0; i < groups.size(); ++i) count(groups.at(i));
  } else {
    count(groups);
  }
  if (all == 0) return true;
  if (policy == "AllOn") return on == all;
  if (policy == "AnyOff") return on < all;
  if (policy == "AllOff") return on == 0;
  return on > 0;
}

bool OptionalContent::evaluate(const Object& expression, int depth) const {
  if (depth > max_depth) return true;
  if (!expression.is_array()) return is_visible(expression, depth + 1);
  const std::string_view operation = expression.at(0).name();
  if (operation == "Not") return !evaluate(expression.at(1), depth + 1);
  const bool is_and = operation == "And";
  for (std::size_t i = 1; i < expression.size(); ++i)
    if (evaluate(expression.at(i), depth + 1) != is_and) return !is_and;
  return is_and;
}

}  // namespace oneshot::pdf
