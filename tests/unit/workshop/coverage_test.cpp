#include "workshop/coverage.h"

#include <doctest/doctest.h>

#include "unit/workshop/small_rules.h"

using namespace oneshot;
using oneshot::test::RuleFolder;

namespace {

std::vector<std::string> gaps_of(const RuleFolder& folder) {
  const LoadedRules loaded = folder.load();
  REQUIRE(loaded.usable());
  std::vector<std::string> out;
  for (const CoverageGap& gap : example_coverage(loaded.rules, test::day).gaps) {
    out.push_back(gap.what);
  }
  return out;
}

}  // namespace

TEST_CASE("facets, levels and lists that no example fires are told, and only those") {
  RuleFolder folder;
  test::write_small_rules(folder, R"(
[[example]]
text = "Projects\n\n- Autumn Jam 2023"
level = "mention"
)");
  CHECK(gaps_of(folder) ==
        std::vector<std::string>{"jam: facet 'placed' holds in no example",
                                 "jam: no example is 'strong' by named + placed"});
  test::write_small_rules(folder, R"(
[[example]]
text = "Projects\n\n- Autumn Jam 2023"
level = "mention"

[[example]]
text = "Projects\n\n- Autumn Jam 2023, 2nd place"
level = "strong"
)");
  CHECK(gaps_of(folder).empty());
}

TEST_CASE("an example marked todo covers nothing") {
  RuleFolder folder;
  test::write_small_rules(folder, R"(
[[example]]
text = "Projects\n\n- Autumn Jam 2023, 2nd place"
level = "strong"
todo = true
)");
  CHECK(gaps_of(folder).size() == 5);  // two facets, two levels, the list
}
