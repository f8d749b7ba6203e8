#include "resume/facts/rank/ordinal.h"

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

int value_of(std::string_view text) {
  const std::optional<Ordinal> ordinal = ordinal_at(text, 0);
  return ordinal ? ordinal->value : 0;
}

}  // namespace

TEST_CASE("an ordinal in words has its value") {
  CHECK(value_of("seventh of nine") == 7);
  CHECK(value_of("twelfth") == 12);
  CHECK(value_of("fortieth, after a long night") == 40);
  CHECK(value_of("fifty-eighth among 140 teams") == 58);
  CHECK(value_of("twenty first") == 21);
}

TEST_CASE("what is no whole ordinal is none") {
  CHECK(value_of("secondary") == 0);
  CHECK(value_of("twenty teams") == 0);
  CHECK(value_of("seven") == 0);
  CHECK_FALSE(ordinal_at("unfirst", 2));
}
