#include <string>

#include <doctest/doctest.h>

#include "judge/judge.h"
#include "read/reader.h"
#include "rules/load.h"

namespace oneshot {
namespace {

SignalVerdict competitions_of(const std::string& entries) {
  static const LoadedRules loaded = load_rules(RuleOrigins());
  const Judge judge(loaded.rules, {loaded.rules.profiles.front().id, {}, {2026, 1, 1}});
  const auto document = read_document("Mina Torres\n\nCompetitions\n\n" + entries, "resume.txt");
  REQUIRE(document);
  for (SignalVerdict& signal : judge.judge(*document).signals) {
    if (signal.id == "ai-competition") return std::move(signal);
  }
  FAIL("no such signal");
  return {};
}

}  // namespace

TEST_CASE("an entry among many is judged as it is alone") {
  const std::string gold = "- Kaggle, Sea Ice Forecasting: gold medal, 5th of 3,120 teams, 2023\n";
  const std::string bronze = "- Kaggle, Lake Levels: bronze medal, 140th of 1,900 teams, 2022\n";
  const SignalVerdict one_gold = competitions_of(gold), one_bronze = competitions_of(bronze);
  REQUIRE(one_gold.entries.size() == 1);
  REQUIRE(one_bronze.entries.size() == 1);
  REQUIRE(one_gold.level != one_bronze.level);
  constexpr std::size_t copies = 40;
  std::string all;
  for (std::size_t i = 0; i < copies; ++i) all += gold + bronze;
  const SignalVerdict many = competitions_of(all);
  REQUIRE(many.entries.size() == 2 * copies);
  for (std::size_t i = 0; i < many.entries.size(); ++i) {
    const JudgedEntry& alone = (i < copies ? one_gold : one_bronze).entries.front();
    CHECK(many.entries[i].level == alone.level);
    CHECK(many.entries[i].facets == alone.facets);
    CHECK(many.entries[i].quote.text == alone.quote.text);
  }
}

}  // namespace oneshot
