#include "workshop/stats.h"

#include <doctest/doctest.h>

#include "unit/workshop/small_rules.h"
#include "workshop/stats_report.h"

using namespace oneshot;
using oneshot::test::RuleFolder;

namespace {

StatsReport stats_of(const RuleSet& rules, const std::vector<std::string>& texts) {
  StatsCollector collector(rules, test::day);
  for (const std::string& text : texts) {
    const Document document = test::document(text);
    collector.add("r.txt", *collector.look(document));
  }
  return collector.take();
}

const std::vector<std::string> resumes = {
    "Projects\n\n- Autumn Jam 2023, 2nd place\n- Autumn Jam 2022\n",
    "Projects\n\n- Autumn Jam 2021\n- Sprinboard, a talk\n", "Work\n\n- Sold shoes\n"};

}  // namespace

TEST_CASE("facets, levels, lists and terms are counted by file and by time") {
  RuleFolder folder;
  test::write_small_rules(folder);
  const LoadedRules loaded = folder.load();
  REQUIRE(loaded.usable());
  const StatsReport stats = stats_of(loaded.rules, resumes);
  CHECK(stats.files == 3);
  REQUIRE(stats.signals.size() == 1);
  const SignalFires& jam = stats.signals.front();
  CHECK(jam.files == 2);
  CHECK(jam.times == 3);
  CHECK(jam.levels == std::array<std::size_t, 4>{1, 1, 0, 1});
  REQUIRE(jam.facets.size() == 2);
  CHECK(jam.facets[0].times == 3);
  CHECK(jam.facets[1].times == 1);
  REQUIRE(stats.lists.size() == 1);
  CHECK(stats.lists[0].files == 2);
  CHECK(stats.lists[0].never == 1);
  REQUIRE(stats.terms.size() == 2);
  CHECK(stats.terms[0].times == 3);
  CHECK(stats.terms[1].times == 0);
}

TEST_CASE("a pattern is counted by its matches, in the part of the text that it looks at") {
  RuleFolder folder;
  test::write_small_rules(folder, "", "any = [{ pattern = 'Jam' }, { pattern = 'zebra' }]");
  const LoadedRules loaded = folder.load();
  REQUIRE(loaded.usable());
  const StatsReport stats = stats_of(loaded.rules, resumes);
  REQUIRE(stats.patterns.size() == 2);
  CHECK(stats.patterns[0].rule == "jam");
  CHECK(stats.patterns[0].files == 2);
  CHECK(stats.patterns[0].times == 3);
  CHECK(stats.patterns[1].times == 0);
  const std::string text = stats_text(stats, {.all = true, .times = false});
  CHECK(text.find("2 patterns, 1 of them fire never") != text.npos);
}

TEST_CASE("what is one letter off a spelling is told with its place") {
  RuleFolder folder;
  test::write_small_rules(folder);
  const LoadedRules loaded = folder.load();
  const StatsReport stats = stats_of(loaded.rules, resumes);
  REQUIRE(stats.near.size() == 1);
  CHECK(stats.near[0].written == "Sprinboard");
  CHECK(stats.near[0].term == "springboard");
  CHECK(stats.near[0].line == 4);
}

TEST_CASE("without times the same resumes give the same bytes") {
  RuleFolder folder;
  test::write_small_rules(folder);
  const LoadedRules loaded = folder.load();
  const StatsOptions options{.all = true, .times = false};
  CHECK(stats_text(stats_of(loaded.rules, resumes), options) ==
        stats_text(stats_of(loaded.rules, resumes), options));
  CHECK(stats_json(stats_of(loaded.rules, resumes), options) ==
        stats_json(stats_of(loaded.rules, resumes), options));
}
