// Jobs whose details stand further below, behind other jobs.
#include <string>

#include <doctest/doctest.h>

#include "judge/judge.h"
#include "read/reader.h"
#include "rules/load.h"

using namespace oneshot;

TEST_CASE("a job is quoted without the jobs between it and its details") {
  static const LoadedRules loaded = load_rules(RuleOrigins{});
  REQUIRE(loaded.usable());
  const Judge judge(loaded.rules, {loaded.rules.profiles.front().id, {}, {2026, 11, 1}});
  const auto document = read_text(
      "Jane Roe\n\nExperience\n\nAcme Inc., ML Engineer, 2020-01 - 2021-03\n"
      "Bolt Inc., ML Engineer, 2021-04 - 2023-03\n\nProjects\n\n"
      "Acme Inc.\n- error of the model from 12 % to 8 %\n\n"
      "Bolt Inc.\n- error of the model from 30 % to 20 %\n",
      Format::text);
  REQUIRE(document);
  const Verdict verdict = judge.judge(*document);
  for (const SignalVerdict& signal : verdict.signals) {
    if (signal.id != "company") continue;
    REQUIRE(signal.entries.size() == 2);
    for (const JudgedEntry& entry : signal.entries) {
      const std::string& quote = entry.quote.text;
      const bool acme = quote.find("Acme") != std::string::npos;
      CHECK(acme != (quote.find("Bolt") != std::string::npos));
      // Its result is quoted beside.
      bool result = false;
      for (const Evidence& piece : entry.evidence) {
        result = result ||
                 piece.quote.text.find(acme ? "12 % to 8 %" : "30 % to 20 %") != std::string::npos;
      }
      CHECK(result);
    }
  }
}
