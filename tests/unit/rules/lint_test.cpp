#include "rules/lint.h"

#include <doctest/doctest.h>

#include "unit/workshop/small_rules.h"
#include "workshop/diagnostics_json.h"

using namespace oneshot;
using oneshot::test::RuleFolder;

namespace {

const std::string proof = R"(
[[example]]
text = "Autumn Jam 2023, 2nd place"
level = "strong"
)";

/// Warnings, a line each, without the folder's name: "FILE:LINE:COLUMN: code: message".
std::string warnings_of(const RuleFolder& folder) {
  LoadedRules loaded = folder.load();
  REQUIRE_MESSAGE(loaded.usable(), folder.problems());
  lint_rules(loaded.rules, loaded.diagnostics);
  loaded.diagnostics.sort();
  std::string out;
  for (const Diagnostic& d : loaded.diagnostics.all()) {
    CHECK(d.severity == Severity::warning);
    out += d.place.file.substr(folder.path().size() + 1) + ":" + std::to_string(d.place.line) +
           ": " + d.code + ": " + d.message + "\n";
  }
  return out;
}

/// Of the small rules with something added to their signal.
std::string warnings_with(const std::string& more) {
  RuleFolder folder;
  test::write_small_rules(folder, proof + more);
  return warnings_of(folder);
}

std::string facet(const std::string& id, const std::string& holds) {
  return "\n[[facet]]\nid = \"" + id + "\"\ntitle = { en = \"T\", ko = \"T\" }\nany = [" + holds +
         "]\n";
}

std::string level(const std::string& id, const std::string& needs) {
  return "\n[[level]]\nid = \"" + id + "\"\nneeds = [" + needs + "]\n";
}

bool has(const std::string& text, const std::string& part) {
  CAPTURE(text);
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("rules with nothing odd about them get no warning") { CHECK(warnings_with("") == ""); }

TEST_CASE("a facet that no level needs, no facet looks at and that has no bonus is told") {
  const std::string extra = facet("extra", "{ outcome = \"any\" }");
  CHECK(has(warnings_with(extra), "unused-facet: facet 'extra' changes nothing"));
  CHECK(warnings_with(extra + "bonus = 3\n") == "");
  CHECK(warnings_with(extra + level("solid", "\"named\", \"extra\"")) == "");
  CHECK(!has(warnings_with(extra + facet("other", "{ facet = \"extra\" }")), "'extra'"));
}

TEST_CASE("a level that a better one shadows is told with that one's line") {
  CHECK(has(
      warnings_with(level("solid", "\"named\", \"placed\"")),
      "shadowed-level: level 'solid' is never reached: whatever has named, placed is 'strong'"));
}

TEST_CASE("a facet that can never hold makes the levels that need it unreachable") {
  RuleFolder folder;
  test::write_small_rules(
      folder,
      proof +
          facet("never", "{ all = [{ list = \"jams\", id = \"springboard\", tag = \"large\" }] }") +
          level("solid", "\"named\", \"never\""));
  const std::string found = warnings_of(folder);
  CHECK(has(found, "never-holds: facet 'never' can never hold"));
  CHECK(has(found, "unreachable-level: level 'solid' is never reached: facet 'never'"));
}

TEST_CASE("a level that needs a facet and its opposite is told") {
  CHECK(has(warnings_with(facet("unplaced", "{ not = [{ facet = \"placed\" }] }") +
                          level("solid", "\"placed\", \"unplaced\"")),
            "unreachable-level: level 'solid' is never reached: of placed, unplaced one holds only "
            "where another does not"));
}

TEST_CASE("a facet may look at one that stands below it: facets are judged in the right order") {
  RuleFolder folder;
  test::write_small_rules(folder, proof + facet("first", "{ facet = \"second\" }") +
                                      facet("second", "{ list = \"jams\" }") +
                                      level("solid", "\"first\""));
  CHECK(warnings_of(folder) == "");
  const LoadedRules loaded = folder.load();
  std::vector<std::string> ids;
  for (const Facet& one : loaded.rules.signals.front().facets) ids.push_back(one.id);
  CHECK(ids == std::vector<std::string>{"named", "placed", "second", "first"});
}

TEST_CASE("patterns that match the empty text, or nearly any, are told") {
  CHECK(has(warnings_with(facet("a", "{ pattern = '(jam)?' }") + level("solid", "\"a\"")),
            "empty-match: pattern '(jam)?' matches the empty text: it holds everywhere"));
  CHECK(has(warnings_with(facet("a", "{ pattern = '[a-z]' }") + level("solid", "\"a\"")),
            "matches-everything: pattern '[a-z]' matches nearly any text"));
}

TEST_CASE("lists never used, without a title, and spellings twice or of two terms are told") {
  RuleFolder folder;
  test::write_small_rules(folder, proof);
  folder.write("lists/more.toml", R"([list]
id = "more"

[[term]]
id = "a"
name = "Winter Jam"
aliases = ["WJ", "Snow Jam", "Snow Jam"]

[[term]]
id = "b"
name = "winter-jam"
)");
  CHECK(warnings_of(folder) ==
        "lists/more.toml:1: no-title: list 'more' has no title; write title = { en = \"…\", ko = "
        "\"…\" }\n"
        "lists/more.toml:1: unused-list: no condition names the list 'more'\n"
        "lists/more.toml:4: duplicate-alias: term 'a': the spelling 'Snow Jam' stands twice\n"
        "lists/more.toml:9: clashing-alias: 'winter-jam' is a spelling of 'a' in line 4 too; both "
        "will be found\n");
}

TEST_CASE("a text in one language, advice that is missing and a weight that is missing are told") {
  RuleFolder folder;
  test::write_small_rules(folder, proof + facet("a", "{ outcome = \"any\" }") +
                                      "gap = { en = \"write it\" }\n" + level("solid", "\"a\""));
  CHECK(has(warnings_of(folder), "missing-language: facet 'a': 'gap' is missing in Korean (ko)"));
  folder.write("signals/bare.toml", R"([signal]
id = "bare"
title = { en = "Bare", ko = "Bare" }
[candidates]
any = [{ list = "jams" }]
[[facet]]
id = "f"
title = { en = "F", ko = "F" }
any = [{ list = "jams" }]
[[level]]
id = "mention"
needs = ["f"]
)");
  const std::string found = warnings_of(folder);
  CHECK(has(found, "no-gap: signal 'bare' has no [experience]"));
  CHECK(has(found, "no-example: signal 'bare' has no [[example]]"));
  CHECK(has(found, "no-weight: profile 'maker' gives signal 'bare' no weight"));
}

TEST_CASE("findings are JSON and SARIF with the same places and codes") {
  Diagnostics found;
  found.error({"a.toml", 3, 7}, "unknown-key", "what is wrong");
  found.warning({"b.toml", 0, 0}, "unused-list", "what is odd");
  const std::string json = diagnostics_json(found), sarif = diagnostics_sarif(found);
  CHECK(has(json, "\"errors\": 1"));
  CHECK(has(json, "\"code\": \"unknown-key\""));
  CHECK(has(json, "\"column\": 7"));
  CHECK(has(sarif, "\"version\": \"2.1.0\""));
  CHECK(has(sarif, "\"startColumn\": 7"));
  CHECK(has(sarif, "\"level\": \"warning\""));
}
