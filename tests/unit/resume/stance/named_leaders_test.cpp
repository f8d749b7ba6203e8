// Who leads, where a name says so.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// Whether what the sentence says of a leader is told to be another's.
bool is_led_by_another(const std::string& sentence, const std::string& owner = "Ann Roe") {
  const Understood all = understood(
      owner + "\n\nProjects\n\nTramtime, a page of where the trams are\n- " + sentence + "\n");
  const std::vector<Node>& nodes = all.resume.nodes;
  return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    return std::any_of(node.stances.begin(), node.stances.end(),
                       [](const Stance& stance) { return stance.id == "others"; });
  });
}

}  // namespace

TEST_CASE("a leader who is named and is not the owner is somebody else") {
  CHECK(is_led_by_another("Tech lead: Wouter Dekker"));
  CHECK(is_led_by_another("Owner: Wouter"));
  CHECK(is_led_by_another("In production. Wouter leads the team."));
  CHECK(is_led_by_another("테크 리드: 표가람", "김가람"));
}

TEST_CASE("a leader who is named and is the owner is no other") {
  CHECK_FALSE(is_led_by_another("Tech lead: Ann Roe"));
  CHECK_FALSE(is_led_by_another("Owner: A. Roe"));
  CHECK_FALSE(is_led_by_another("Ann Roe leads the team."));
  CHECK_FALSE(is_led_by_another("I lead the team."));
  CHECK_FALSE(is_led_by_another("테크 리드: 김가람", "김가람"));
  CHECK_FALSE(is_led_by_another("리드: 본인", "김가람"));
}
