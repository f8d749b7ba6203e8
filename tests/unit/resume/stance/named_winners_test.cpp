// Who won, where it is told by name.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// Whether a sentence of that section is told to be another's deed.
bool is_of_others(const std::string& sentence, const std::string& heading = "About me",
                  const std::string& owner = "Ann Example") {
  const Understood all = understood(owner + "\n\n" + heading + "\n\n- " + sentence + "\n");
  const std::vector<Node>& nodes = all.resume.nodes;
  return std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
    return std::any_of(node.stances.begin(), node.stances.end(),
                       [](const Stance& stance) { return stance.id == "others"; });
  });
}

bool is_of_others_ko(const std::string& sentence) {
  return is_of_others(sentence, "자기소개", "김가람");
}

}  // namespace

TEST_CASE("what somebody named has won is no result of the owner's") {
  CHECK(is_of_others("Salvatore, who stayed on without us, has a Kaggle gold medal from 2021."));
  CHECK(is_of_others("Ines Roth, with whom I share an office, came third in the KDD Cup 2022."));
  CHECK(is_of_others("Second place in the KDD Cup 2022 went to Tomasz."));
  CHECK(is_of_others("The Kaggle gold medal on our office wall belongs to Tomasz."));
}

TEST_CASE("what the owner won with somebody named is the owner's") {
  CHECK_FALSE(is_of_others("Ines and I took second place in the RecSys Challenge 2022."));
  CHECK_FALSE(is_of_others("Ann has won a Kaggle gold medal."));
  CHECK_FALSE(is_of_others("In 2021 we came second, behind Tomasz; I was third in 2022."));
  CHECK_FALSE(is_of_others("Kaggle has given me a gold medal."));
  CHECK_FALSE(is_of_others("Service is live for all pupils, 45 requests per second at peak."));
  CHECK_FALSE(is_of_others("Out of that work came a paper of which I am the first author."));
}

TEST_CASE("a bare name that wins may be the owner's, a team's, or no name at all") {
  CHECK_FALSE(is_of_others("ICPC SWERC 2013: Binary Beasts came second.", "Competitions"));
  CHECK_FALSE(is_of_others("Binary Beasts came second at ICPC SWERC 2013.", "Competitions"));
  CHECK_FALSE(is_of_others("Gradient Boosting and Stacking took second place of 1,500."));
  CHECK_FALSE(is_of_others("Bo and Tomasz won the silver medal.", "Competitions", "Bo Xu"));
  CHECK_FALSE(is_of_others("Bob and Tomasz won the silver medal.", "Competitions", "Robert Roe"));
  CHECK_FALSE(is_of_others("Korea's first gold medal, 3rd of 1,500"));
}

TEST_CASE("a Korean name that wins is told by its title") {
  CHECK(is_of_others_ko("정하람 님은 이듬해 혼자 남아 캐글 금메달을 땄습니다."));
  CHECK(is_of_others_ko("사무실 벽에 걸린 캐글 금메달은 정하람 님이 딴 것입니다."));
  CHECK(is_of_others_ko("데이콘에서 2위를 한 것은 정하람 님입니다."));
  CHECK_FALSE(is_of_others_ko("정확도는 1위였습니다."));
  CHECK_FALSE(is_of_others_ko("방법론이 인정받아 대상을 수상했습니다."));
  CHECK_FALSE(is_of_others_ko("김가람은 2021년 캐글 금메달을 땄습니다."));
  CHECK_FALSE(is_of_others_ko("정하람이 알려 준 UCPC에 나가 은상을 받았습니다."));
  CHECK_FALSE(is_of_others_ko("마지막은 2021년 UCPC 은상이었습니다."));
  CHECK_FALSE(is_of_others_ko("최종 리더보드 3위를 기록하였습니다."));
}
