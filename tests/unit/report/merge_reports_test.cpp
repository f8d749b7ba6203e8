#include "report/merge_reports.h"

#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

std::string element(const std::string& file, const std::string& more = "") {
  return R"({"file":")" + file + R"(","status":"ok","level":"strong","gate":{"passed":true})" +
         more + "}";
}

ReportPart part(const std::string& lines) { return {"part.ndjson", read_report(lines)}; }

}  // namespace

TEST_CASE("parts of a sharded run come back into the order of the run") {
  const MergedReport merged = merge_reports(
      {part(element("b", R"(,"position":1)")), part(element("a", R"(,"position":0)"))});
  REQUIRE(merged.whole.elements.size() == 2);
  CHECK(merged.whole.elements[0]["file"] == "a");
  CHECK_FALSE(merged.whole.elements[0].contains("position"));
  CHECK(merged.summary.strong == 2);
  CHECK(merged.lacking == 0);
}

TEST_CASE("a part that is missing is told by the files that are") {
  CHECK(merge_reports({part(element("d", R"(,"position":3)"))}).lacking == 3);
}

TEST_CASE("files are missing at the end as well, where a part was interrupted") {
  const MergedReport merged = merge_reports({part(element("a", R"(,"position":0,"run_files":9)")),
                                             part(element("b", R"(,"position":1,"run_files":9)"))});
  CHECK(merged.lacking == 7);
  CHECK_FALSE(merged.whole.elements[0].contains("run_files"));
}

TEST_CASE("a part that is given twice is refused") {
  const std::string one = element("a", R"(,"position":0)");
  CHECK_THROWS_WITH(merge_reports({part(one), part(one)}),
                    "a: two of the reports hold this file of the run; give each part once");
}

TEST_CASE("a report that is nested like a well is refused before anyone walks down") {
  std::string deep = R"({"file":"a","status":"ok","gate":{},"x":)";
  deep += std::string(1'000'000, '[') + std::string(1'000'000, ']') + "}";
  CHECK_THROWS_AS(read_report(deep), std::runtime_error);
  CHECK(read_report(element("[[{{\\\"[[", R"(,"x":[[[]]])")).elements.size() == 1);
}

TEST_CASE("a report whose gate is none is refused") {
  CHECK_THROWS_AS(read_report(R"({"file":"a","status":"ok","gate":{"passed":"yes"}})"),
                  std::runtime_error);
}
