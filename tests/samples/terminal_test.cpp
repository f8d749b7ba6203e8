#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "judge/judge.h"
#include "report/formats.h"
#include "report/terminal_text.h"
#include "rules/load.h"
#include "samples/sample_set.h"

using namespace oneshot;

namespace {

std::string shown(const std::vector<FileReport>& reports, const RunInfo& run, ReportOptions how) {
  std::string text;
  const auto writer =
      format_named("text")->make([&](std::string_view part) { text += part; }, run, how);
  RunSummary summary;
  for (const FileReport& report : reports) {
    summary.add(report);
    writer->add(report);
  }
  writer->finish(summary);
  return text;
}

int widest_line(const std::string& text) {
  int widest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, columns_of(line));
  return widest;
}

bool is_drawn(const std::string& text) {
  for (const char* mark : {"█", "░", "•", "·", "“", "”"}) {
    if (text.find(mark) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the text report fits into 40, 80 and 120 columns, in both languages, for every sample") {
  const LoadedRules loaded = load_rules(RuleOrigins{});
  const Judge judge(loaded.rules, {"engineer", {}, *parse_date(samples::label_date)});
  RunInfo run{"0", "sha256:0", "engineer", *parse_date(samples::label_date), {}};
  for (const Signal& signal : loaded.rules.signals) {
    for (const Facet& facet : signal.facets) {
      run.facet_titles[signal.id + "/" + facet.id] = facet.title;
    }
  }
  std::vector<FileReport> reports;
  for (const samples::Sample& sample : samples::read_labels()) {
    const Document document = samples::read_sample(sample.file);
    FileReport report;
    report.file = sample.file;
    report.format = document.format;
    report.verdict = judge.judge(document);
    reports.push_back(std::move(report));
  }
  REQUIRE(reports.size() > 20);
  for (const int columns : {40, 80, 120}) {
    for (const Language language : {Language::en, Language::ko}) {
      for (const bool explain : {false, true}) {
        ReportOptions how;
        how.columns = columns;
        how.language = language;
        how.explain = explain;
        CAPTURE(columns);
        CAPTURE(explain);
        for (const FileReport& report : reports) {
          CAPTURE(report.file);
          CHECK(widest_line(shown({report}, run, how)) <= columns);
        }
        how.single = false;
        CHECK(widest_line(shown(reports, run, how)) <= columns);
      }
    }
  }
}

TEST_CASE("on a dumb terminal nothing is drawn but ASCII") {
  FileReport report;
  report.file = "resume.txt";
  report.verdict.emplace();
  report.verdict->signals.push_back({"publication", {"Papers", "논문"}, Level::strong, 84, {}, {}});
  report.verdict->oneshots = {"publication"};
  const Quote quote{"a paper", 1, 1, 0, 7};
  report.verdict->signals[0].entries.push_back({Level::strong, quote, {}, {}});
  report.verdict->integrity.push_back({"hidden-text", HiddenMethod::tiny, 1, "medal"});
  const RunInfo run{"0", "sha256:0", "engineer", {2026, 11, 1}, {}};
  ReportOptions how;
  CHECK(is_drawn(shown({report}, run, how)));
  how.ascii = true;
  CHECK_FALSE(is_drawn(shown({report}, run, how)));
}
