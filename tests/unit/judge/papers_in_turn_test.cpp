// Papers of which a paragraph tells one after the other.
#include "judge/papers_in_turn.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "resume/stance/stance.h"

using namespace oneshot;

namespace {

/// The parts into which a text is cut.
std::vector<std::string> parts(const std::string& text) {
  const auto all = [](TextRange) { return true; };
  const std::vector<std::size_t> cuts = papers_in_turn(text, find_sentences(text), all);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const std::size_t end = i + 1 < cuts.size() ? cuts[i + 1] : text.size();
    out.push_back(text.substr(cuts[i], end - cuts[i]));
  }
  return out;
}

std::string told_within(const std::string& text) {
  const auto range = paper_told_within(text, find_sentences(text));
  return range ? std::string(range->of(text)) : "";
}

}  // namespace

TEST_CASE("two papers of one sentence are apart where their clauses part") {
  CHECK(parts("I am third author of \"Alarms and people\" (CHI 2021) and first author of \"Ward "
              "alarms at night\" (arXiv).") ==
        std::vector<std::string>{"I am third author of \"Alarms and people\" (CHI 2021) and ",
                                 "first author of \"Ward alarms at night\" (arXiv)."});
  CHECK(parts("제2저자인 「경보와 사람들」(CHI 2021)이 있고, 「야간 경보의 계수」는 심사 중입니다.")
            .size() == 2);
}

TEST_CASE("papers that are told of at once stay together") {
  CHECK(parts("My papers \"Alarms and people\" and \"Ward alarms at night\" were liked.").empty());
  CHECK(parts("\"Alarms and people\" came out at CHI 2021 and won \"best paper award\".").empty());
}

TEST_CASE("of a paragraph the sentences are taken that tell of the place among the authors") {
  CHECK(told_within("I once sold bread. The paper is called \"Whispered speech\" and was at ICASSP "
                    "2025. Of its four authors I am the first. I also helped a friend.") ==
        "The paper is called \"Whispered speech\" and was at ICASSP 2025. Of its four authors I am "
        "the first.");
  CHECK(told_within("I sold bread. I read \"Whispered speech\". It was good.").empty());
}
