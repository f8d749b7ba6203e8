#include "workshop/rule_templates.h"

#include <doctest/doctest.h>

#include "judge/judge.h"
#include "unit/workshop/small_rules.h"
#include "workshop/example_test.h"

using namespace oneshot;
using oneshot::test::RuleFolder;

TEST_CASE("what is started passes check as it is, and its examples hold") {
  const LoadedRules shipped = load_rules(RuleOrigins{});
  for (const std::string& kind : new_rule_kinds()) {
    CAPTURE(kind);
    RuleFolder folder;
    for (const NewFile& file : new_rule_files(kind, "sea-charts", shipped.rules)) {
      folder.write(file.path, file.content);
    }
    const LoadedRules loaded = load_rules(RuleOrigins{.shipped = true, .folders = {folder.path()}});
    for (const Diagnostic& d : loaded.diagnostics.all()) MESSAGE(to_string(d));
    CHECK(loaded.diagnostics.all().empty());
    CHECK((kind == "pack" || has_rule(loaded.rules, kind, "sea-charts")));
    CHECK(!has_rule(shipped.rules, kind, "sea-charts"));
    const Judge judge(loaded.rules, {loaded.rules.profiles.front().id, {}, test::day});
    for (const ExampleResult& e : test_examples(loaded.rules, judge)) {
      if (e.place.file.starts_with("shipped:")) continue;
      CAPTURE(e.text);
      CAPTURE(e.problem());
      CHECK(e.state == ExampleResult::State::held);
    }
  }
}

TEST_CASE("a new signal has a weight in every profile") {
  const LoadedRules shipped = load_rules(RuleOrigins{});
  RuleFolder folder;
  for (const NewFile& file : new_rule_files("signal", "sea-charts", shipped.rules)) {
    folder.write(file.path, file.content);
  }
  const LoadedRules loaded = load_rules(RuleOrigins{.shipped = true, .folders = {folder.path()}});
  for (const Profile& profile : loaded.rules.profiles) {
    CHECK(profile.weights.count("sea-charts") == 1);
    CHECK(profile.weights.size() == shipped.rules.profile(profile.id)->weights.size() + 1);
  }
}
