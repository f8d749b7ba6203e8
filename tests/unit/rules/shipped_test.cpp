#include "rules/shipped.h"

#include <doctest/doctest.h>

#include "base/prepared.h"
#include "judge/judge.h"
#include "rules/frozen.h"
#include "rules/load.h"
#include "workshop/example_test.h"

namespace oneshot {
namespace {

TEST_CASE("the rules that the binary carries as loaded are those of the files that it carries") {
  std::vector<RuleLayer> layers;
  layers.push_back(layer_of(shipped_files()));
  const LoadedRules loaded = load_rules(layers);
  CHECK(loaded.diagnostics.all().empty());
  CHECK(freeze(loaded.rules) == shipped_rule_set());
}

TEST_CASE("thawed rules freeze to the same bytes") {
  CHECK(freeze(thaw(shipped_rule_set())) == shipped_rule_set());
}

TEST_CASE("judging by the shipped rules makes no tables: the binary carries them all") {
  const RuleSet rules = load_rules(RuleOrigins()).rules;
  const prepared::Recording recording;
  const Judge judge(rules, {rules.profiles.front().id, {}, Date{2026, 1, 1}});
  test_examples(rules, judge);
  CHECK(recording.images().empty());
}

TEST_CASE("rules that differ from the shipped ones in one spelling have tables of their own") {
  RuleSet rules = load_rules(RuleOrigins()).rules;
  rules.lists.front().terms.front().aliases.front() += "x";
  const prepared::Recording recording;
  const Judge judge(rules, {rules.profiles.front().id, {}, Date{2026, 1, 1}});
  REQUIRE(recording.images().size() == 1);
  CHECK(recording.images().front().kind == prepared::Kind::terms);
}

}  // namespace
}  // namespace oneshot
