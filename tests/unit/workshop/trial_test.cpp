#include "workshop/trial.h"

#include <doctest/doctest.h>

#include "read/reader.h"
#include "rules/load.h"
#include "workshop/explain.h"

using namespace oneshot;

namespace {

constexpr Date day{2026, 11, 1};

const RuleSet& shipped() {
  static const LoadedRules loaded = load_rules(RuleOrigins{});
  return loaded.rules;
}

Document document(const std::string& text) { return *read_text(text, Format::text); }

std::string problems_of(const std::string& condition) {
  Diagnostics diagnostics;
  const Trial trial(shipped(), condition, day, diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics.all()) out += to_string(d) + "\n";
  return out;
}

const char* const resume =
    "Dana Vale\n\nProjects\n\n- Ran a chat service with 2 million users\n- Wrote a compiler\n";

}  // namespace

TEST_CASE("a condition is tried without being in a rule file") {
  Diagnostics diagnostics;
  const Trial trial(shipped(), "quantity = \"users\", at_least = 1_000_000", day, diagnostics);
  REQUIRE(diagnostics.all().empty());
  const std::vector<TrialHit> hits = trial.run(document(resume)).hits;
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].line == 5);
  CHECK(hits[0].section == "projects");
  REQUIRE(hits[0].matches.size() == 1);
  CHECK(hits[0].matches[0].of(hits[0].text) == "2 million users");
}

TEST_CASE("what is wrong with a tried condition is told at its column") {
  CHECK(problems_of("{ list = \"venuse\" }") ==
        "CONDITION:1:10: error: condition: 'venuse' is no list; did you mean 'venues'?\n");
  CHECK(problems_of("list = \"venuse\"") ==
        "CONDITION:1:8: error: condition: 'venuse' is no list; did you mean 'venues'?\n");
  CHECK(problems_of("pattern = 'a(b'") ==
        "CONDITION:1:11: error: pattern does not compile at character 2: this '(' is not closed\n");
}

TEST_CASE("an explanation says of every condition whether it held and what it saw") {
  const Workbench bench(shipped(), day);
  const Signal* service = shipped().signal("service");
  REQUIRE(service);
  const std::string text = explain_signal(bench, *service, "large", document(resume));
  CAPTURE(text);
  CHECK(text.find("+ large") != text.npos);
  CHECK(text.find("+ { quantity = ") != text.npos);
  CHECK(text.find("«2 million users»") != text.npos);
  CHECK(text.find("- led") == text.npos);
}
