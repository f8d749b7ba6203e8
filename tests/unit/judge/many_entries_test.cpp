#include <string>

#include <doctest/doctest.h>

#include "judge/judge.h"
#include "read/reader.h"
#include "rules/load.h"

namespace oneshot {
namespace {

SignalVerdict verdict_of(std::string_view id, const std::string& sections) {
  static const LoadedRules loaded = load_rules(RuleOrigins());
  const Judge judge(loaded.rules, {loaded.rules.profiles.front().id, {}, {2026, 1, 1}});
  const auto document = read_document("Mina Torres\n\n" + sections, "resume.txt");
  REQUIRE(document);
  for (SignalVerdict& signal : judge.judge(*document).signals) {
    if (signal.id == id) return std::move(signal);
  }
  FAIL("no such signal");
  return {};
}

SignalVerdict competitions_of(const std::string& entries) {
  return verdict_of("ai-competition", "Competitions\n\n" + entries);
}

}  // namespace

TEST_CASE("a text that says nothing is judged") {
  static const LoadedRules loaded = load_rules(RuleOrigins());
  const Judge judge(loaded.rules, {loaded.rules.profiles.front().id, {}, {2026, 1, 1}});
  for (const std::string text : {"<!-- x -->\n", "---\n", "# \n", "|||\n", "&nbsp;\n"}) {
    CAPTURE(text);
    const auto document = read_document(text, "resume.md");
    REQUIRE(document);
    const Verdict verdict = judge.judge(*document);
    CHECK(verdict.level == Level::none);
    CHECK(verdict.roles.empty());
  }
}

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

TEST_CASE("of a sentence without end what is near to the evidence is quoted, in whole words") {
  constexpr int many = 2000;
  std::string sentence = "- Built and ran a chat service with ";
  for (int i = 0; i < many; ++i) sentence += std::to_string(200'000 + i) + " users and ";
  const SignalVerdict service =
      verdict_of("service", "Experience\n\nBackend engineer, Torres Labs, 2020-01 to 2023-01\n" +
                                sentence + "others.\n");
  REQUIRE(service.entries.size() == 1);
  REQUIRE(!service.entries.front().evidence.empty());
  constexpr std::size_t longest = 1500;  // bytes
  int quoted = 0;
  for (const Evidence& evidence : service.entries.front().evidence) {
    const std::string& quote = evidence.quote.text;
    CHECK(quote.size() < longest);
    const std::size_t at = sentence.find(quote);
    if (at == std::string::npos) continue;  // the entry's title
    ++quoted;
    CHECK(sentence[at - 1] == ' ');
    CHECK((sentence + "others.")[at + quote.size()] == ' ');
  }
  CHECK(quoted > 0);
}

}  // namespace oneshot
