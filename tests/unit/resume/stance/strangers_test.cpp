// Whose number it is, by the subject of its sentence.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// Whether the number is told to be another's.
bool is_of_stranger(const std::string& sentence) {
  const Understood all = understood(
      "Ann Example\n\nProjects\n\nTramtime, a page of where the trams are\n- Built in 2021 and run "
      "by me alone\n- " +
      sentence + "\n");
  const std::vector<Node>& nodes = all.resume.nodes;
  return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    return std::any_of(node.stances.begin(), node.stances.end(), [&](const Stance& stance) {
      return stance.id == "employer" && node.text.str().find(sentence) != std::string::npos;
    });
  });
}

}  // namespace

TEST_CASE("a number of a name that is told of nowhere else is that name's") {
  CHECK(is_of_stranger("The RATB, whose trams these are, carries 1.1 million people a day."));
  CHECK(is_of_stranger("Banca Nova's own app now has some six million users."));
  CHECK(is_of_stranger("Banca Nova serves 2 million customers."));
}

TEST_CASE("users of a name that is told of nowhere else are that name's, in Korean too") {
  CHECK(is_of_stranger("카카오톡 월간 이용자는 4,700만여 명입니다."));
  CHECK_FALSE(is_of_stranger("Tramtime의 월간 이용자는 3만 명입니다."));
  CHECK_FALSE(is_of_stranger("서비스 이용자는 3만 명입니다."));
  CHECK_FALSE(is_of_stranger("길냥이 이용자는 제가 직접 모은 3만 명입니다."));
}

TEST_CASE("a number of what the entry is about is no stranger's") {
  CHECK_FALSE(is_of_stranger("Tramtime has 26,000 users a month."));
  CHECK_FALSE(is_of_stranger("The Android app has 3.1 million monthly users."));
  CHECK_FALSE(is_of_stranger("The API handles 1,200 requests per second."));
  CHECK_FALSE(is_of_stranger("Some 26,000 people open it in an ordinary month."));
  CHECK_FALSE(is_of_stranger("Radio Nova reports on what I built for its 40,000 listeners."));
}

TEST_CASE("when something was counted is nobody's name") {
  CHECK_FALSE(is_of_stranger("In October it had 70,000 users."));
  CHECK_FALSE(is_of_stranger("Since March it has 70,000 users."));
}
