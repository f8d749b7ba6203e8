#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

std::string headings(const std::string& text) {
  const Understood all = understood(text);
  std::string out;
  for (const Section& section : all.resume.sections) out += section.id + " ";
  return out;
}

}  // namespace

TEST_CASE("white space above headings tells them from lines in capitals within a section") {
  CHECK(
      headings("ANN EXAMPLE\n\n\n\nWORK\n\nMarch 2022 to present\n\nDATA SCIENCE ENGINEER\nAcme\n\n"
               "Built models.\n\n\n\nEDUCATION\n\nBSc, 2020\n\n\n\nSKILLS\n\nGo\n") ==
      "header work education skills ");
}

TEST_CASE("a heading of the author's own stands as far apart as the known ones") {
  CHECK(headings("Ann Example\n\n\nWork\n\nAcme, engineer, 2019 - 2022\n\n\nFive hours and one "
                 "keyboard\n\nICPC Seoul 2017\n\n\nEducation\n\nBSc, 2020\n\nMSc, 2022\n\n\n"
                 "Skills\n\nGo\n\nC++\n") == "header work other education skills ");
  // Acme stands as far apart, and is dated right below.
  CHECK(headings("Ann Example\n\n\nWork\n\nBolt, engineer, 2019 - 2022\n\n\nAcme\nengineer, 2017 - "
                 "2019\n\n\nEducation\n\nBSc, 2020\n\nMSc, 2022\n\n\nSkills\n\nGo\n\nC++\n") ==
        "header work education skills ");
}

TEST_CASE("where all is one list of lists, the points at the margin are headings") {
  CHECK(headings("- Ann Example\n  - ann@example.com\n- Work\n  - 2021 - 2023\n    - Acme\n"
                 "      - engineer\n- Education\n  - BSc, 2020\n- Skills\n  - Go\n") ==
        "header work education skills ");
}

TEST_CASE("a heading that sets something apart is not of what it names") {
  CHECK(headings("ANN EXAMPLE\nann@example.com\n\nEDUCATION\nBSc, 2020\n\nPOSTS OUTSIDE THE "
                 "MUSEUM\nAcme, engineer, 2019 - 2022\n") == "header education other ");
}

TEST_CASE("points that stand alone above blocks further in are headings") {
  CHECK(headings("Ann Example\n\n* Work\n\n  Acme, engineer, 2019 - 2022\n\n* Education\n\n"
                 "  BSc, 2018\n\n* What I like\n\n  Trains\n") == "header work education other ");
  // A point that heads nothing makes them all points.
  CHECK(headings("Ann Example\n\n* Work\n\n  Acme, engineer, 2019 - 2022\n\n* Education\n\n"
                 "  BSc, 2018\n\n* What I like\n* Trains\n") == "header ");
}

TEST_CASE("a heading says in any words that what stands below is not the owner's") {
  CHECK(headings("# Ann Example\n\n## Work\n\nAcme, engineer, 2019 - 2022\n\n"
                 "## Things I did not do\n\nWon the ICPC\n") == "header work disclaimer ");
  CHECK(headings("이보기\n\n경력\n\n다온소프트 개발자 2019 - 2022\n\n하지 않은 일\n\n"
                 "월드 파이널 진출\n") == "header work disclaimer ");
}

TEST_CASE("lines of underscores mark headings") {
  CHECK(headings("Ann Example\n\nWork\n____________\n\nAcme, engineer, 2019 - 2022\n\n"
                 "Education\n____________\n\nBSc, 2018\n") == "header work education ");
}
