#include "workshop/label_test.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "unit/rules/rule_folder.h"
#include "workshop/test_report.h"

using namespace oneshot;
using oneshot::test::RuleFolder;

namespace {

RuleSet two_signals() {
  RuleSet rules;
  rules.signals.resize(2);
  rules.signals[0].id = "publication";
  rules.signals[1].id = "service";
  return rules;
}

SignalVerdict judged(const std::string& id, Level level, const std::string& quote = {}) {
  SignalVerdict out;
  out.id = id;
  out.level = level;
  if (level != Level::none) {
    JudgedEntry entry;
    entry.level = level;
    entry.quote.text = quote;
    entry.facets = {{"paper", true}, {"accepted", false}};
    out.entries.push_back(entry);
  }
  return out;
}

std::string problems_of(const RuleFolder& folder) {
  Diagnostics diagnostics;
  read_labelled_folder(folder.path(), two_signals(), diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics.all()) {
    out += to_string(d).substr(folder.path().size() + 1) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a labelled folder is read with its labels and expected quotes") {
  RuleFolder folder;
  folder.write("labels.tsv",
               "file\towner\tpublication\tservice\ttraps\na.txt\tA\tstrong\tnone\t-\n");
  folder.write("evidence.tsv", "file\tsignal\tquote\na.txt\tpublication\tA paper\n");
  Diagnostics diagnostics;
  const RuleSet rules = two_signals();
  const LabelledFolder read = read_labelled_folder(folder.path(), rules, diagnostics);
  CHECK(!diagnostics.has_errors());
  REQUIRE(read.files.size() == 1);
  CHECK(read.files[0].levels.at("publication") == Level::strong);
  REQUIRE(read.quotes.size() == 1);
  CHECK(read.quotes[0].quote == "A paper");
}

TEST_CASE("what is wrong in labels is told at its line") {
  RuleFolder folder;
  folder.write("labels.tsv",
               "file\tpublication\tservise\na.txt\tstrnog\tnone\nb.txt\tnone\na.txt\tnone\tx\n");
  folder.write("evidence.tsv", "file\tsignal\tquote\nc.txt\tpublication\tx\n");
  CHECK(problems_of(folder) ==
        "evidence.tsv:2:1: error: 'c.txt' is not in labels.tsv; did you mean 'a.txt'?\n"
        "labels.tsv:1:1: error: column 'servise' is no signal; did you mean 'service'?\n"
        "labels.tsv:2:1: error: publication: 'strnog' is no level; did you mean 'strong'?\n"
        "labels.tsv:3:1: error: 2 cells instead of 3; cells are set apart by single tabs\n"
        "labels.tsv:4:1: error: 'a.txt' stands twice\n");
}

TEST_CASE("precision and recall count what is judged at a level or better") {
  SignalScore score;
  score.confusion[3][3] = 3;  // strong, judged strong
  score.confusion[3][2] = 1;
  score.confusion[2][3] = 2;  // solid, judged strong
  score.confusion[0][0] = 4;
  CHECK(score.total() == 10);
  CHECK(score.exact() == 7);
  CHECK(score.precision(Level::strong) == doctest::Approx(3.0 / 5));
  CHECK(score.recall(Level::strong) == doctest::Approx(3.0 / 4));
  CHECK(score.f1(Level::strong) == doctest::Approx(2 * 0.6 * 0.75 / 1.35));
  CHECK(score.precision(Level::solid) == 1);
  CHECK(score.recall(Level::mention) == 1);
}

TEST_CASE("a misjudged resume is told with a reason, and quotes are looked for in the best entry") {
  const RuleSet rules = two_signals();
  LabelledFolder folder;
  folder.path = "labelled";
  folder.signals = {"publication", "service"};
  folder.files = {{"a.txt", {{"publication", Level::strong}, {"service", Level::none}}}};
  folder.quotes = {{"a.txt", "publication", "A paper", 2}, {"a.txt", "publication", "Another", 3}};
  LabelTest test(folder, rules);
  Verdict verdict;
  verdict.signals = {judged("publication", Level::mention, "A paper, 2023"),
                     judged("service", Level::none)};
  test.add(folder.files[0], verdict);
  RuleTestReport report;
  report.folders.push_back(test.take());
  const LabelReport& labels = report.folders.front();
  CHECK(labels.exact() == 1);
  CHECK(labels.total() == 2);
  REQUIRE(labels.misjudged.size() == 1);
  CHECK(labels.misjudged[0].reason == "\"A paper, 2023\" lacks accepted");
  CHECK(labels.quotes == 2);
  REQUIRE(labels.quote_misses.size() == 1);
  CHECK(labels.quote_misses[0].expected.quote == "Another");
  CHECK(failures(report, {}).size() == 1);
  CHECK(failures(report, {.exact = 0.5, .f1 = {}}).empty());
  CHECK(failures(report, {.exact = 0.6, .f1 = {}}).size() == 1);
}
