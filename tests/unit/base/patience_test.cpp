#include "base/patience.h"

#include <chrono>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "judge/judge.h"
#include "read/reader.h"
#include "rules/load.h"

namespace oneshot {
namespace {

using Clock = Patience::Clock;

constexpr std::size_t much = std::size_t{1} << 20;

bool always() { return true; }

/// A resume of about so many bytes.
Document resume_of(std::size_t size) {
  std::string text = "Mina Park\n";
  while (text.size() < size) {
    text +=
        "Led a search service with 2,000,000 users at Acme, 2019.01 - 2022.03; 3rd of 240 teams\n";
  }
  return *read_document(text, "resume.txt", {});
}

}  // namespace

TEST_CASE("without a limit nothing ends") { Patience::spend(much); }

TEST_CASE("work ends once its time is over, and not before") {
  const Patience patience(Clock::now() + std::chrono::hours(1), nullptr);
  Patience::spend(much);
  CHECK(true);
  {
    const auto past = Clock::now() - std::chrono::seconds(1);
    CHECK_THROWS_AS(([&] {
                      const Patience none(past, nullptr);
                      Patience::spend(much);
                    }()),
                    OutOfPatience);
  }
  Patience::spend(much);  // the limit went with the one that set it
}

TEST_CASE("work ends where the user wants an end") {
  const Patience patience(Clock::now() + std::chrono::hours(1), always);
  try {
    Patience::spend(much);
    FAIL("nothing was thrown");
  } catch (const OutOfPatience& over) {
    CHECK(over.interrupted);
  }
}

TEST_CASE("small pieces of work add up") {
  const Patience patience(Clock::now() - std::chrono::seconds(1), nullptr);
  const auto many_small = [] {
    for (int i = 0; i < 10'000; ++i) Patience::spend(0);
  };
  CHECK_THROWS_AS(many_small(), OutOfPatience);
}

TEST_CASE("understanding and judging can be ended, and begun anew") {
  const LoadedRules loaded = load_rules(RuleOrigins{});
  REQUIRE(loaded.usable());
  const Judge judge(loaded.rules, {loaded.rules.profiles.front().id, {}, {2026, 11, 1}});
  const Document document = resume_of(std::size_t{256} << 10);
  {
    const Patience patience(Clock::now() - std::chrono::seconds(1), nullptr);
    CHECK_THROWS_AS(judge.judge(document), OutOfPatience);
  }
  {
    const Patience patience(Clock::now() + std::chrono::hours(1), always);
    CHECK_THROWS_AS(judge.judge(document), OutOfPatience);
  }
  CHECK(judge.judge(document).level == Level::strong);
}

}  // namespace oneshot
