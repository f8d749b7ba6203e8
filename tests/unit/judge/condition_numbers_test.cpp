#include "judge/condition_numbers.h"

#include <stdexcept>

#include <doctest/doctest.h>

namespace oneshot {
namespace {

Condition of_kind(ConditionKind kind, std::vector<Condition> children = {}) {
  Condition out;
  out.kind = kind;
  out.children = std::move(children);
  return out;
}

TEST_CASE("what a condition is made of has numbers that follow one another") {
  const Condition first =
      of_kind(ConditionKind::any, {of_kind(ConditionKind::all, {of_kind(ConditionKind::list)}),
                                   of_kind(ConditionKind::pattern)});
  const Condition second = of_kind(ConditionKind::section);
  ConditionNumbers numbers;
  CHECK(numbers.add(first) == 4);
  CHECK(numbers.add(second) == 5);
  CHECK(numbers.size() == 5);
  const ConditionNumbers::Number child = numbers.first_child(numbers.of(first));
  CHECK(&numbers.condition(child) == &first.children[0]);
  CHECK(&numbers.condition(child + 1) == &first.children[1]);
  CHECK(numbers.kind(child + 1) == ConditionKind::pattern);
  CHECK(&numbers.condition(numbers.first_child(child)) == &first.children[0].children[0]);
  // Others than roots are found, too.
  CHECK(numbers.of(first.children[1]) == child + 1);
  CHECK(numbers.of(second) == 4);
  CHECK_THROWS_AS(numbers.of(of_kind(ConditionKind::any)), std::out_of_range);
}

TEST_CASE("structure, names and other facets are known unread, and that none of them is there") {
  const auto is_known = [](const Condition& condition) {
    ConditionNumbers numbers;
    numbers.add(condition);
    return numbers.is_known_unread(0);
  };
  CHECK(is_known(of_kind(ConditionKind::section)));
  CHECK(is_known(of_kind(ConditionKind::list)));
  CHECK_FALSE(is_known(of_kind(ConditionKind::pattern)));
  CHECK(is_known(of_kind(ConditionKind::none,
                         {of_kind(ConditionKind::section), of_kind(ConditionKind::facet)})));
  CHECK_FALSE(is_known(of_kind(ConditionKind::none,
                               {of_kind(ConditionKind::section), of_kind(ConditionKind::rank)})));
  CHECK_FALSE(is_known(of_kind(ConditionKind::any, {of_kind(ConditionKind::section)})));
}

}  // namespace
}  // namespace oneshot
