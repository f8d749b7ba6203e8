#include "resume/stance/stance.h"

#include <string>

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("a single letter before a full stop ends a sentence unless it is an initial") {
  const auto count = [](const std::string& text) { return find_sentences(text).size(); };
  CHECK(count("I get the call when it doesn't. Latency fell.") == 2);
  CHECK(count("It took 41 s before and takes 6 s. The team grew.") == 2);
  CHECK(count("J. Smith and K. Doe wrote it.") == 1);
}
