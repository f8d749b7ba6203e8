#include "judge/pointing_back.h"

#include <string>

#include <doctest/doctest.h>

#include "resume/stance/stance.h"

using namespace oneshot;

namespace {

/// What is left to read from the cut that stood before the last sentence.
std::string from_cut(const std::string& text) {
  const std::vector<TextRange> sentences = find_sentences(text);
  std::vector<std::size_t> cuts{sentences.back().begin};
  cut_before_what_is_pointed_at(text, 0, sentences, cuts);
  return text.substr(cuts.front());
}

}  // namespace

TEST_CASE("a sentence that points back takes the result that it points at along") {
  CHECK(from_cut("I like walks. We came third. That was the ICPC of 2013.") ==
        "We came third. That was the ICPC of 2013.");
  CHECK(from_cut("Bronze medal; it rained. It was the ICPC of 2013.") ==
        "Bronze medal; it rained. It was the ICPC of 2013.");
}

TEST_CASE("other sentences begin what they tell of") {
  CHECK(from_cut("We came third. Later I went to the ICPC of 2013.") ==
        "Later I went to the ICPC of 2013.");
  CHECK(from_cut("I like walks. That was the ICPC of 2013.") == "That was the ICPC of 2013.");
}
