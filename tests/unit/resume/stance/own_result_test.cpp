#include "resume/stance/own_result.h"

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("a sentence may tell what the owner won, whoever else is named in it") {
  CHECK(tells_own_result("My professor was surprised when we took bronze at ICPC SWERC 2013"));
  CHECK(tells_own_result("My grandmother keeps my IOI 2013 bronze medal next to the television"));
  CHECK(tells_own_result("I learned it from my brother and won bronze at ICPC SWERC 2013"));
  CHECK(tells_own_result("My students laugh that I was only 40th at ICPC SWERC 2013"));
  CHECK(tells_own_result("어머니가 운전해 주셔서 나간 2010년 KOI에서 은상을 받았습니다"));
  CHECK(tells_own_result("친구들은 모르지만 저는 2013년 UCPC 은상 수상자입니다"));
  CHECK(tells_own_result("제가 주장을 맡은 팀이 ICPC 서울 리저널 은상을 받았습니다"));
  CHECK(tells_own_result("은상을 받은 팀의 세 번째 팀원이 저였습니다"));
}

TEST_CASE("what others won is no result of the owner's") {
  CHECK_FALSE(tells_own_result("My brother won silver and I was proud"));
  CHECK_FALSE(tells_own_result("We cheered when our students took bronze"));
  CHECK_FALSE(tells_own_result("My students won a silver medal"));
  CHECK_FALSE(tells_own_result("동생이 2013년 UCPC에서 은상을 받았습니다"));
  CHECK_FALSE(tells_own_result("제가 가르치던 학생이 은상을 받았습니다"));
  CHECK_FALSE(tells_own_result("제가 도시락을 나른 팀이 은상을 받았습니다"));
}
