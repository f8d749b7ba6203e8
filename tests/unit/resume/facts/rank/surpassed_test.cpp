#include "resume/facts/rank/surpassed.h"

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

/// How many stood above, by the first form that tells it; -1 where none does.
int by(std::string_view text) {
  const std::vector<Surpassed> found = find_surpassed(text);
  return found.empty() ? -1 : found.front().by;
}

}  // namespace

TEST_CASE("who did better tells a place") {
  CHECK(by("just two teams finished ahead of us") == 2);
  CHECK(by("of the 24 teams only one was above ours") == 1);
  CHECK(by("above us only three") == 3);
  CHECK(by("our team was beaten by only four teams") == 4);
  CHECK(by("nobody scored higher than us") == 0);
  CHECK(by("저희 위로는 두 팀뿐이었다") == 2);
  CHECK(by("우리보다 위에 있는 팀은 다섯 팀이었다") == 5);
  CHECK(by("저희보다 점수가 높은 팀은 하나였다") == 1);
  CHECK(by("우리 위에는 아무도 없었다") == 0);
  CHECK(by("we beat all but one team") == 1);
  CHECK(by("only two teams were better.") == 2);
  CHECK(by("앞선 팀은 하나뿐") == 1);
  CHECK(by("eleven teams beat us") == 11);
  CHECK(by("nobody was better") == 0);
  CHECK(by("only one team was faster than ours") == 1);
  CHECK(by("nobody could beat us") == 0);
  CHECK(by("저희보다 빠른 팀은 하나뿐이었다") == 1);
  CHECK(by("우리보다 앞선 팀은 없었다") == 0);
}

TEST_CASE("other comparisons tell none") {
  CHECK(by("two of us stayed in front of the hall") == -1);
  CHECK(by("our latency was higher than theirs") == -1);
  CHECK(by("one team of the company built it before us") == -1);
  CHECK(by("우리 회사에는 두 팀이 있다") == -1);
}
