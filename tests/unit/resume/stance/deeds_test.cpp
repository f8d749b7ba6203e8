// Whose deed a sentence tells, by its grammar.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// What of the sentence the owner may claim: the rest is marked as another's deed.
bool is_anothers(const std::string& sentence, const std::string& words,
                 const std::string& heading = "About me",
                 const std::string& owner = "Ann Example") {
  const Understood all = understood(owner + "\n\n" + heading + "\n\n- " + sentence + "\n");
  const std::vector<Node>& nodes = all.resume.nodes;
  REQUIRE(std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    return node.text.str().find(words) != std::string::npos;
  }));
  return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    const std::size_t at = node.text.str().find(words);
    return at != std::string::npos &&
           std::any_of(node.stances.begin(), node.stances.end(), [&](const Stance& stance) {
             return stance.id == "others" && stance.range.contains(at);
           });
  });
}

bool is_anothers_ko(const std::string& sentence, const std::string& words) {
  return is_anothers(sentence, words, "자기소개", "김가람");
}

}  // namespace

TEST_CASE("a deed is that of the noun phrase before the verb") {
  CHECK(is_anothers("Last month one of them, Ferhat, won a Kaggle medal, and I watched.", "medal"));
  CHECK(is_anothers("Two of our engineers had a paper at Interspeech 2024.", "paper"));
  CHECK(is_anothers("My cousin went on to win a medal at the IOI.", "medal"));
  CHECK(is_anothers("Last year the people upstairs got a paper into ICCV 2025.", "paper"));
  CHECK_FALSE(is_anothers("At ICPC SWERC 2013 we were second, and my coach won a bet.", "second"));
  CHECK_FALSE(is_anothers("The two of us and a friend came second at ICPC SWERC.", "second"));
  CHECK_FALSE(is_anothers("Our team, two students, came first of seven.", "first"));
  CHECK_FALSE(is_anothers("14,300 students had made an account by October.", "account"));
}

TEST_CASE("what the owner did beside other people stays the owner's") {
  struct Row {
    std::string sentence, words;
  };
  for (const Row& row :
       {Row{"With a friend who is now at Acme I took second place at SWERC 2020.", "second"},
        Row{"When my boss was away I won the Zindi challenge.", "won"},
        Row{"I beat a friend who had won gold the year before, and took the medal.", "took"},
        Row{"My model, which two colleagues had reviewed, won the Zindi challenge.", "won"},
        Row{"I belonged to the people who won the Zindi challenge.", "won"},
        Row{"We, three students from the same house, won the Zindi challenge.", "won"},
        Row{"My team of six people runs it, and three million users see it.", "runs"},
        Row{"The people of Lisbon use the bus app that I built and run.", "built"},
        Row{"Joined a friend's team for the last weeks and won the Zindi challenge.", "won"}}) {
    CAPTURE(row.sentence);
    CHECK_FALSE(is_anothers(row.sentence, row.words));
  }
  CHECK_FALSE(
      is_anothers_ko("팀의 유일한 개발자가 되어 캐글 대회에서 금메달을 땄습니다.", "금메달"));
}

TEST_CASE("a second verb without a joint is that of the clause around") {
  const std::string hired = "One candidate whom I placed at Acme later won the Zindi challenge.";
  CHECK(is_anothers(hired, "Zindi"));
  CHECK_FALSE(is_anothers("I am one of the students who won the Zindi challenge.", "Zindi"));
  CHECK_FALSE(is_anothers("One of eight engineers who built and ran the queue.", "queue"));
}

TEST_CASE("what others made is theirs, and what the owner had a hand in is not") {
  const std::string size = " answers 4,000 requests per second; I write its release notes.";
  CHECK(is_anothers("The fraud service that Anika's team built and runs" + size, "4,000"));
  CHECK(is_anothers("A chatbot developed by our IT department" + size, "4,000"));
  CHECK_FALSE(is_anothers("The fraud service that I built with Anika" + size, "4,000"));
  CHECK_FALSE(is_anothers("A chatbot developed by my team" + size, "4,000"));
}

TEST_CASE("in Korean the particle tells who did it") {
  CHECK(is_anothers_ko("지난해 제자 둘이 KOI에서 금상을 받았습니다.", "금상"));
  CHECK(is_anothers_ko("신입 중 한 사람은 입사 뒤 캐글 대회에서 금메달을 땄습니다.", "금메달"));
  CHECK(is_anothers_ko("동기가 낸 논문이 NeurIPS 2023에 채택되었습니다.", "NeurIPS"));
  CHECK_FALSE(is_anothers_ko("동생이 알려 준 대회에서 금메달을 땄습니다.", "금메달"));
  CHECK_FALSE(is_anothers_ko("동생과 제가 함께 나간 대회에서 금메달을 땄습니다.", "금메달"));
}

TEST_CASE("brackets within brackets lose no clause, however they open and close") {
  CHECK(is_anothers(
      "I sat in the hall of the finals 2019 (my pupils won gold (in Oslo)) and liked it.", "gold"));
  CHECK_FALSE(is_anothers("Won a gold medal ((ICPC 2019)) and placed first.", "gold"));
  CHECK_FALSE(is_anothers(
      "I won a prize for a paper (\"Night trains\" (NeurIPS 2021)) and placed first.", "prize"));
  // no words that make sense, but they must be read without harm
  CHECK_FALSE(is_anothers("we ((( who ) place of 90 I won . The . ( The . , and )) we placed ((",
                          "placed"));
}

TEST_CASE("who gets there on foot is not the owner, though the verb looks like a pronoun") {
  CHECK(is_anothers_ko("동생이 KOI에 나가 금상을 받았습니다.", "금상"));
  CHECK_FALSE(is_anothers_ko("동생이 태어난 해에 KOI 동상을 받았습니다.", "동상"));
  CHECK_FALSE(is_anothers_ko("친구가 우승한 대회에 나가 은상을 받았습니다.", "은상"));
  CHECK(is_anothers_ko("연구실은 제가 들어오기 두 해 전 CVPR 챌린지에서 1위를 했습니다.", "1위"));
  CHECK(is_anothers_ko("남편 두시원은 쿠팡에서 재고 서버를 만들어 3위를 했습니다.", "3위"));
}
