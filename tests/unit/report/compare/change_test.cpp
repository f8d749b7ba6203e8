#include "report/compare/change.h"

#include <string>

#include <doctest/doctest.h>

#include "report/compare/formats.h"
#include "unit/report/report_fixture.h"

using namespace oneshot;

namespace {

Snapshot snapshot(std::string file, std::string paper) {
  return snapshot_of(
      fixture::report_of(std::move(file), {"Jiwoo Han", std::move(paper), "ICPC 2023"}),
      Language::en);
}

const SignalChange& signal_in(const Change& change, std::string_view id) {
  for (const SignalChange& one : change.signals) {
    if (one.id == id) return one;
  }
  FAIL("no such signal");
  return change.signals.front();
}

}  // namespace

TEST_CASE("a resume compared with itself has changed in nothing") {
  const Snapshot one = snapshot("a.md", "J. Han. A paper. NeurIPS 2025.");
  const Change change = change_between(one, one);
  CHECK(change.is_empty());
  CHECK(signal_in(change, "publication").entries.empty());
}

TEST_CASE("an entry that says more is the same entry, with the facets that it gained") {
  Snapshot before = snapshot("a.md", "J. Han. A paper.");
  const Snapshot after = snapshot("a.md", "J. Han. A paper. NeurIPS 2025.");
  for (SnapshotSignal& signal : before.signals) {
    if (signal.id != "publication") continue;
    signal.level = signal.entries[0].level = Level::mention;
    signal.entries[0].facets = {"paper"};
  }
  const Change change = change_between(before, after);
  const SignalChange& papers = signal_in(change, "publication");
  REQUIRE(papers.entries.size() == 1);
  CHECK(papers.entries[0].before.has_value());
  CHECK(papers.entries[0].gained == std::vector<std::string>{"major"});
  CHECK(papers.entries[0].lost.empty());
  CHECK(papers.level_before == Level::mention);
  CHECK(papers.level_after == Level::strong);
}

TEST_CASE("thousands of entries are held against each other by their words") {
  Snapshot before = snapshot("a.md", "J. Han. A paper. NeurIPS 2025.");
  for (SnapshotSignal& signal : before.signals) {
    if (signal.id != "publication") continue;
    const SnapshotEntry one = signal.entries[0];
    for (int i = 0; i < 20'000; ++i) {
      signal.entries.push_back(one);
      signal.entries.back().quote.text = "Paper " + std::to_string(i / 2);  // each of them twice
    }
  }
  Snapshot after = before;
  for (SnapshotSignal& signal : after.signals) {
    if (signal.id == "publication") signal.entries.pop_back();
  }
  CHECK(change_between(before, before).is_empty());
  const Change change = change_between(before, after);
  const SignalChange& papers = signal_in(change, "publication");
  REQUIRE(papers.entries.size() == 1);
  CHECK(papers.entries[0].before->quote.text == "Paper 9999");
  CHECK_FALSE(papers.entries[0].after.has_value());
}

TEST_CASE("another entry is a gain and a loss") {
  const Change change = change_between(snapshot("a.md", "First thing of all. ICML 2019."),
                                       snapshot("a.md", "J. Han. A paper. NeurIPS 2025."));
  const SignalChange& papers = signal_in(change, "publication");
  REQUIRE(papers.entries.size() == 2);
  CHECK_FALSE(papers.entries[0].before.has_value());
  CHECK_FALSE(papers.entries[1].after.has_value());
}

TEST_CASE("hidden text that came or went is told") {
  Snapshot before = snapshot("a.md", "paper"), after = before;
  before.hidden = {"gone"};
  after.hidden = {"came"};
  const Change change = change_between(before, after);
  CHECK(change.hidden_came == std::vector<std::string>{"came"});
  CHECK(change.hidden_gone == std::vector<std::string>{"gone"});
  CHECK_FALSE(change.is_empty());
}

TEST_CASE("resumes of two runs find each other by bytes, by name and by owner") {
  const auto named = [](std::string file, std::string sha, std::string owner) {
    Snapshot one;
    one.file = std::move(file);
    one.sha256 = std::move(sha);
    one.owner = {std::move(owner)};
    return one;
  };
  const Comparison comparison =
      compare_runs({named("old/x.pdf", "1", "A"), named("old/b.pdf", "2", "B"),
                    named("old/c1.pdf", "3", "C"), named("old/d.pdf", "4", "D")},
                   {named("new/b.pdf", "5", "Bo"), named("new/c2.pdf", "6", "C"),
                    named("new/y.pdf", "1", "A"), named("new/e.pdf", "7", "E")});
  REQUIRE(comparison.changes.size() == 3);
  CHECK(comparison.changes[0].before.file == "old/b.pdf");
  CHECK(comparison.changes[1].before.file == "old/c1.pdf");
  CHECK(comparison.changes[2].before.file == "old/x.pdf");
  REQUIRE(comparison.came.size() == 1);
  CHECK(comparison.came[0].file == "new/e.pdf");
  REQUIRE(comparison.gone.size() == 1);
  CHECK(comparison.gone[0].file == "old/d.pdf");
}

TEST_CASE("one resume on each side belong together, whatever they are called") {
  const Comparison comparison =
      compare_runs({snapshot("a.md", "paper")}, {snapshot("b.txt", "paper")});
  CHECK(comparison.changes.size() == 1);
}

TEST_CASE("what could not be read is set aside with its reason") {
  const Snapshot bad = snapshot_of(fixture::unreadable_report(), Language::en);
  CHECK_FALSE(bad.error.empty());
  const Comparison comparison = compare_runs({bad}, {snapshot("b.txt", "paper")});
  CHECK(comparison.unreadable.size() == 1);
  CHECK(comparison.came.size() == 1);
}

TEST_CASE("hostile text stays text in every format of a comparison") {
  const Comparison comparison = compare_runs(
      {snapshot("a.md", "paper")}, {snapshot("<b>.md", std::string(fixture::hostile_line))});
  const RunInfo run{"0", "sha256:0", "engineer", {2026, 11, 1}, {}};
  for (const CompareFormat& format : compare_formats()) {
    CAPTURE(format.name);
    std::string out;
    format.write(comparison, run, {}, [&](std::string_view part) { out += part; });
    CHECK(out.find('\x1b') == std::string::npos);
    // JSON keeps quotes as they stand, for programs.
    if (format.name != "json") CHECK(out.find("\u202E") == std::string::npos);
    if (format.name == "html") {
      CHECK(out.find("<script>alert") == std::string::npos);
      CHECK(out.find("<img") == std::string::npos);
      CHECK(out.find("<b>.md") == std::string::npos);
    }
    if (format.name == "json") CHECK(Json::accept(out));
  }
}
