#include "resume/facts/quantity/quantity_period.h"

#include <doctest/doctest.h>

using namespace oneshot;

namespace {
constexpr double kDay = 86400;
}

TEST_CASE("a time is told with an article, whatever day it is") {
  CHECK(period_told(" on a normal day") == kDay);
  CHECK(period_told("an ordinary tuesday means ") == kDay);
  CHECK(period_told(" open it each morning") == kDay);
  CHECK(period_told(" on working days") == kDay);
  CHECK(period_told(" in each second") == 1);
  CHECK(period_told("in an average month ") == 30 * kDay);
  CHECK(period_told("여느 날에는 ") == kDay);
  CHECK(period_told("매초 ") == 1);
}

TEST_CASE("a word of time that goes on is none") {
  CHECK_FALSE(period_told("a second project with "));
  CHECK_FALSE(period_told("a year ago "));
  CHECK_FALSE(period_told("the day job of "));
  CHECK_FALSE(period_told("하루 만에 "));
}
