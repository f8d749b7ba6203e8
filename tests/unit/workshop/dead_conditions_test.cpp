#include "workshop/dead_conditions.h"

#include <doctest/doctest.h>

#include "unit/workshop/small_rules.h"

using namespace oneshot;
using oneshot::test::RuleFolder;

namespace {

std::string warnings(const std::string& candidates, const std::vector<std::string>& texts) {
  RuleFolder folder;
  test::write_small_rules(folder, "", candidates);
  const LoadedRules loaded = folder.load();
  REQUIRE(loaded.usable());
  DeadConditions dead(loaded.rules, test::day);
  for (const std::string& text : texts) {
    const Document document = test::document(text);
    dead.add(*dead.look(document));
  }
  Diagnostics found;
  dead.report(found);
  std::string out;
  for (const Diagnostic& d : found.all()) {
    CHECK(d.code == "dead-pattern");
    out += std::to_string(d.place.line) + ": " + d.message + "\n";
  }
  return out;
}

const std::string candidates =
    "any = [\n  { list = \"jams\" },\n  { pattern = 'Autumn' },\n  { pattern = 'zebra' },\n]";

}  // namespace

TEST_CASE("a pattern that holds only where an earlier condition holds is told with that one") {
  CHECK(warnings(candidates, {"Projects\n\n- Autumn Jam 2023\n"}) ==
        "9: pattern 'Autumn' adds nothing on these resumes: wherever it holds (2 times), "
        "{ list = \"jams\" } in line 8 held already\n");
}

TEST_CASE("a pattern that holds alone somewhere, or nowhere at all, is not dead") {
  CHECK(warnings(candidates, {"Projects\n\n- Autumn Jam 2023\n", "Projects\n\n- Autumn leaves\n"})
            .empty());
}
