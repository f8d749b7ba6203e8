#include "report/json.h"

#include <doctest/doctest.h>

#include "unit/report/report_fixture.h"

using namespace oneshot;

TEST_CASE("a verdict's JSON that was made before gives the report that the verdict gives") {
  std::vector<FileReport> reports = {fixture::plain_report(), fixture::unreadable_report(),
                                     fixture::hostile_report()};
  reports[0].position = 7;
  for (Language language : {Language::en, Language::ko}) {
    std::vector<FileReport> made = reports;
    for (FileReport& report : made) {
      if (!report.verdict) continue;
      report.json = verdict_json(*report.verdict, language);
      report.verdict.reset();
    }
    for (const char* format : {"json", "ndjson"}) {
      CHECK(fixture::render(format, made, false, language) ==
            fixture::render(format, reports, false, language));
    }
  }
}
