#include "rules/condition_kinds.h"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "rules/condition_reader.h"

using namespace oneshot;

TEST_CASE(
    "every kind of condition stands at the place of its enumerator, with an example that reads") {
  for (const ConditionKindInfo& info : condition_kinds()) {
    CAPTURE(info.key);
    CHECK(&info_of(info.kind) == &info);
    Diagnostics diagnostics;
    const std::string name = "example";
    const TomlValue root =
        parse_toml("condition = " + std::string(info.example), name, diagnostics);
    REQUIRE(!diagnostics.has_errors());
    const Condition read = read_condition(*root.find("condition"), "example", diagnostics);
    for (const Diagnostic& d : diagnostics.all()) MESSAGE(to_string(d));
    CHECK(!diagnostics.has_errors());
    CHECK(read.kind == info.kind);
  }
}

TEST_CASE("the manual shows every kind of condition, scope and further key") {
  std::ifstream in(std::string(ONESHOT_SOURCE_DIR) + "/docs/rules.md");
  const std::string manual{std::istreambuf_iterator<char>(in), {}};
  REQUIRE(!manual.empty());
  for (const ConditionKindInfo& info : condition_kinds()) {
    CAPTURE(info.key);
    CHECK(manual.find("| `" + std::string(info.key) + "` |") != manual.npos);
    CHECK(manual.find("`" + std::string(info.example) + "`") != manual.npos);
  }
  for (const ScopeInfo& scope : scopes()) {
    CAPTURE(scope.name);
    CHECK(manual.find("`" + std::string(scope.name) + "`") != manual.npos);
  }
  for (const ExtraKeyInfo& extra : extra_keys()) {
    CAPTURE(extra.key);
    CHECK(manual.find("`" + std::string(extra.key) + "`") != manual.npos);
  }
}
