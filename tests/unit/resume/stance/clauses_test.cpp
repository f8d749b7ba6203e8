// Whose deed a clause tells of, construct by construct.
#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

TEST_CASE("what one of several did may be the owner's, if nobody else is named") {
  CHECK(claims("One of five developers of the meter app, launched in 2024") ==
        "One of five developers of the meter app, launched in 2024");
  CHECK(claims("Three of the teams that I coached won medals at the contest.").front() == '_');
  CHECK(claims("Two of my pupils won medals at the contest.").front() == '_');
}

TEST_CASE("who won a contest takes nothing from who took part") {
  CHECK(claims("Took part in a contest that a grandmaster won.") ==
        "Took part in a contest that a grandmaster won.");
}

TEST_CASE("cells of a row are no one clause") {
  const Understood all =
      understood("Ann Example\n\nWork\n\n2020 - 2022\tAcme\tMy colleague\tLaunched the search\n");
  const Node& row = node_with(all, "Launched");
  CHECK(row.claims.find("Launched the search") != std::string::npos);
}
