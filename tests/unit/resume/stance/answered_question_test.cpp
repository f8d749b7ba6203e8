#include "resume/stance/answered_question.h"

#include <doctest/doctest.h>

#include "resume/stance/stance.h"

using namespace oneshot;

namespace {

bool answered(std::string_view text) {
  const std::vector<TextRange> sentences = find_sentences(text);
  return is_answered_by_result(text, sentences, sentences.front());
}

}  // namespace

TEST_CASE("a short question that a result answers names what it is of") {
  CHECK(answered("ICPC SWERC? Bronze, with two friends."));
  CHECK(answered("UCPC? 친구 둘과 나가 은상을 받았습니다."));
}

TEST_CASE("other questions are only asked") {
  CHECK_FALSE(answered("ICPC? No medal so far."));
  CHECK_FALSE(answered("ICPC? I have watched it."));
  CHECK_FALSE(answered(
      "Are you the one who can lead a service with a million users? Our team won a prize."));
}
