// Results that the form of a sentence tells, and sentences of the same words that tell none.
#include <string>

#include <doctest/doctest.h>

#include "resume/facts/outcome/outcome.h"

using namespace oneshot;

namespace {

bool tells_result(const std::string& text) { return !find_outcomes(text).empty(); }

}  // namespace

TEST_CASE("a result is told by what it is now and no longer is") {
  CHECK(tells_result("a page now takes 12 seconds rather than 90"));
  CHECK(tells_result("No longer 90 seconds but 12."));
  CHECK(tells_result("False alarms are six times rarer than before."));
  CHECK(tells_result("820ms 걸리던 것이 290ms가 되었습니다."));
  CHECK(tells_result("100건 가운데 67건에서 이전 모델을 이겼습니다."));
}

TEST_CASE("what was planned, sold or counted is none") {
  CHECK_FALSE(tells_result("a team of 12 rather than 90"));
  CHECK_FALSE(tells_result("We sat on floor 12 of 90."));
  CHECK_FALSE(tells_result("20명 가운데 3명이 시니어였습니다."));
}
