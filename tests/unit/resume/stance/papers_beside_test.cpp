// Which paper a remark behind a paper tells of, and whose it is where names agree.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// Whether what is said behind a paper of the owner's is claimed to its end.
bool is_of_the_paper(const std::string& remark) {
  const Understood all = understood(
      "Ann Roe\n\nPublications\n\n- A. Roe, B. Poe, \"Ward alarms at night, a count\", Nordic "
      "Journal of Nursing 2019. " +
      remark + "\n");
  const Node& node = node_with(all, "Ward alarms");
  const std::size_t at = node.text.str().find(remark);
  return node.claims.substr(at, remark.size()).find(unclaimed) == std::string::npos;
}

bool is_disowned(const std::string& line, const std::string& owner = "Ann Roe",
                 const std::string& heading = "Publications") {
  const Understood all = understood(owner + "\n\n" + heading + "\n\n- " + line + "\n");
  const std::vector<Node>& nodes = all.resume.nodes;
  return std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
    return std::any_of(node.stances.begin(), node.stances.end(),
                       [](const Stance& stance) { return stance.id == "disowned"; });
  });
}

}  // namespace

TEST_CASE("a venue behind a paper is that of the paper which the remark has for its subject") {
  CHECK(is_of_the_paper("It was presented at KDD 2020."));
  CHECK(is_of_the_paper("Presented at KDD 2020."));
  CHECK(is_of_the_paper("After two refusals it came out at KDD 2020."));
  CHECK(is_of_the_paper("The KDD 2020 committee gave it an award."));
  CHECK(is_of_the_paper("Of its authors I am the first."));
  CHECK_FALSE(is_of_the_paper("Dr Poe's later article on it came out in Nature Medicine."));
  CHECK_FALSE(is_of_the_paper("A group in Delft built on it at ICML 2022."));
  CHECK_FALSE(is_of_the_paper("It is cited by a CVPR 2022 paper."));
  CHECK_FALSE(is_of_the_paper("The better known paper is in Science."));
  CHECK_FALSE(is_of_the_paper("My co-author went on to publish at ICLR 2022."));
}

TEST_CASE("a Korean remark tells of the paper unless its particles name another subject") {
  CHECK(is_of_the_paper("이 논문은 KDD 2020에 채택되었습니다."));
  CHECK(is_of_the_paper("2020년 KDD에서 발표했습니다."));
  CHECK(is_of_the_paper("제1저자는 배수한 박사입니다."));
  CHECK_FALSE(is_of_the_paper("배수한 박사의 후속 논문은 NeurIPS 2023에 실렸습니다."));
  CHECK_FALSE(is_of_the_paper("이 글에 대한 반론이 Nature에 실렸습니다."));
}

TEST_CASE("the fate of a paper beside takes nothing from the paper") {
  const Understood all = understood(
      "Ann Roe\n\nPublications\n\n- A. Roe, B. Poe, \"Ward alarms at night\", KDD 2019. A second "
      "paper is under review.\n");
  const Node& node = node_with(all, "Ward alarms");
  CHECK(std::none_of(node.stances.begin(), node.stances.end(),
                     [](const Stance& stance) { return stance.id == "pending"; }));
}

TEST_CASE("nobody sets an article before the own name") {
  CHECK(is_disowned("The Ann Roe who wrote \"Fast attention\" (ICML 2023) lives in Waterloo."));
  CHECK(is_disowned("Another Ann Roe has published \"Fast attention\" at ICML 2023."));
  CHECK_FALSE(is_disowned("\"Fast attention\", ICML 2023, won the Ann Roe Prize of my school."));
}

TEST_CASE("a paper of a namesake is disowned with all that is cited of it") {
  CHECK(is_disowned("Roe, A., Poe, B., \"Fast attention\", ICML 2023, is by Agnes Roe of Oslo."));
  CHECK(is_disowned("A. Roe, B. Poe, \"Fast attention\", ICML 2023 (no relation)."));
  CHECK(is_disowned("저는 \"빠른 주의 집중\"(ICML 2023)의 제1저자 노아라가 아닙니다.", "노아라",
                    "논문"));
  CHECK_FALSE(is_disowned("A. Roe, B. Poe, \"Fast attention\", ICML 2023, with my name in front."));
}
