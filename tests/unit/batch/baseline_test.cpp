#include "batch/baseline.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "report/json_fields.h"
#include "report/merge_reports.h"

using namespace oneshot;

namespace {

const std::vector<std::string> quotes = {"ICPC regional, gold", "NeurIPS 2024, first author",
                                         "Chat service, 3 million users", "Lindworks, engineer"};

/// A former report of Ann Roth, who had all of that.
Baseline former() {
  std::string entries;
  for (const std::string& quote : quotes) {
    if (!entries.empty()) entries += ",";
    entries += R"({"level":"strong","quote":")" + quote + R"(","evidence":[]})";
  }
  return Baseline(read_report(
      R"({"file":"in/a.txt","sha256":"then","status":"ok","score":90,"level":"strong",)"
      R"("owner":["Ann Roth"],"gate":{"passed":true},"signals":[{"id":"service","level":"strong",)"
      R"("entries":[)" +
      entries + "]}]}"));
}

/// Whether a report fails as worse than the former one.
bool fails(const std::string& file, const std::string& owner,
           const std::vector<std::string>& kept) {
  FileReport report;
  report.file = file;
  report.sha256 = "now";
  report.verdict.emplace();
  if (!owner.empty()) report.verdict->owner = {owner};
  SignalVerdict& signal = report.verdict->signals.emplace_back();
  signal.id = "service";
  signal.level = kept.empty() ? Level::none : Level::mention;
  report.verdict->level = signal.level;
  report.verdict->score = 10;
  for (const std::string& quote : kept) signal.entries.emplace_back().quote.text = quote;
  return !former().worse(report, Language::en).empty();
}

}  // namespace

TEST_CASE("a resume is known again by its owner and a quote, or by half of its quotes") {
  CHECK(fails("in/renamed.txt", "Ann Roth", {quotes[0]}));
  CHECK(fails("in/renamed.txt", "Roth, A.", {quotes[0]}));
  CHECK(fails("in/renamed.txt", "", {quotes[0], quotes[1]}));
}

TEST_CASE("one that lost all its entries is known by its owner and the name of the file") {
  CHECK(fails("in/a.txt", "Ann Roth", {}));
  CHECK_FALSE(fails("in/a.txt", "Bo Lind", {}));
  CHECK_FALSE(fails("in/b.txt", "Ann Roth", {}));
}

TEST_CASE("somebody who worked at the same company is no former resume") {
  CHECK_FALSE(fails("in/new.txt", "Bo Lind", {quotes[3]}));
  CHECK_FALSE(fails("in/a.txt", "Bo Lind", {quotes[3]}));
}
