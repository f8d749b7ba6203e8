#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

TEST_CASE("records that take as many lines each are told apart without a blank line") {
  CHECK(outline("Ann Example\n\nContests\n\nICPC Seoul 2017\nTook part\nCampus Cup 2016\n"
                "Silver medal\n") == "header: Ann[0]; competitions: ICPC[0] Campus[0]");
  CHECK(outline("Ann Example\n\nAwards\n\nICPC Seoul\n2017\nTook part\nCampus Cup\n2016\n"
                "Silver medal\n") == "header: Ann[0]; awards: ICPC[0] Campus[0]");
  CHECK(outline("Ann Example\n\nPapers\n\n\"One Thing\", ACL 2023\nBea Poe, Ann Example\n"
                "\"Another\", Journal of Things, 2021\nAnn Example, Bea Poe\n") ==
        "header: Ann[0]; publications: \"One[0] \"Another\"[0]");
}

TEST_CASE("lines of a sentence are no records, though every other one has a year") {
  const Understood all = understood(
      "Ann Example\n\nInterests\n\nI entered my first contest in 2016 and\nwent on to others, and "
      "in the end to\none of them in 2017 with my friends,\nwhich we lost.\n");
  CHECK(node_with(all, "first contest").text.str().find("which we lost") != std::string::npos);
}

TEST_CASE("a record whose year stands in its second line is not of the one above") {
  CHECK(outline("Ann Example\n\nContests\n\nCampus Cup 2016, silver medal\nA Competition of Many "
                "Long Words on\n  Detection 2023, took part\n") ==
        "header: Ann[0]; competitions: Campus[0] A[0]");
}

TEST_CASE("a paragraph whose sentences end within its lines holds no records") {
  const Understood all = understood(
      "Ann Example\n\nContests\n\nI entered a contest in 2016. It was fun and I\nWent on to others "
      "with my two old friends\nUntil we lost one in 2017. Then I stopped and\nTook up chess in a "
      "club near the river.\n");
  CHECK(node_with(all, "It was fun").text.str().find("chess") != std::string::npos);
}
