#include "judge/verdict.h"

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("a quote is shown without its bullet, its heading marks and bold marks") {
  CHECK(shown_text("- **ICPC** Seoul 2023") == "ICPC Seoul 2023");
  CHECK(shown_text("• 금상 (2팀 중 1위)") == "금상 (2팀 중 1위)");
  CHECK(shown_text("### Unbabel, Lisbon") == "Unbabel, Lisbon");
  CHECK(shown_text("-12 % latency") == "-12 % latency");
  CHECK(shown_text("Jiwoo Han**, S. Kim") == "Jiwoo Han**, S. Kim");
  CHECK(shown_text("#1 of 300 teams") == "#1 of 300 teams");
}
