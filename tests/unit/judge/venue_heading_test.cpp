// Papers below a heading that names nothing but their venue.
#include <doctest/doctest.h>

#include "judge/judge.h"
#include "read/reader.h"
#include "rules/load.h"

using namespace oneshot;

TEST_CASE("each paper below its venue is one, and is quoted alone") {
  static const LoadedRules loaded = load_rules(RuleOrigins{});
  REQUIRE(loaded.usable());
  const Judge judge(loaded.rules, {loaded.rules.profiles.front().id, {}, {2026, 11, 1}});
  const auto document = read_text(
      "# Ann Roth\n\n## Publications\n\n### ACL 2024\n\n- A. Roth, B. Poe. Deep trains at night\n"
      "- C. Moe, A. Roth. Other trains at noon\n",
      Format::markdown);
  REQUIRE(document);
  const Verdict verdict = judge.judge(*document);
  for (const SignalVerdict& signal : verdict.signals) {
    if (signal.id != "publication") continue;
    REQUIRE(signal.entries.size() == 2);
    CHECK(signal.entries[0].level == Level::strong);
    CHECK(signal.entries[0].quote.text.find("Deep trains") != std::string::npos);
    CHECK(signal.entries[1].level == Level::solid);
    CHECK(signal.entries[1].quote.text.find("Deep trains") == std::string::npos);
  }
}
