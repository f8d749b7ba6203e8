#include "base/pattern/needed_texts.h"

#include <doctest/doctest.h>

namespace oneshot {
namespace {

using Texts = std::vector<std::string>;

Texts needed(const char* pattern) {
  const auto tree = pattern::parse(pattern, true);
  REQUIRE(tree);
  return pattern::needed_texts(*tree);
}

TEST_CASE("every match holds one of the texts that a pattern needs") {
  CHECK(needed("[a-z]+ Author") == Texts{" author"});
  CHECK(needed("^.?(우대|필수)$") == Texts{"우대", "필수"});
  CHECK(needed("[0-9]+ (very )*(test|staging).") == Texts{"staging", "test"});
}

TEST_CASE("parts that are few are written out together") {
  CHECK(needed(".(on|in) (uat|dev)") == Texts{"in dev", "in uat", "on dev", "on uat"});
  CHECK(needed("\\w+co-?op") == Texts{"co-op", "coop"});
}

TEST_CASE("of what a pattern needs, the longest texts tell most") {
  CHECK(needed("abc.*longer.*xy") == Texts{"longer"});
}

TEST_CASE("a choice needs a text of each of its alternatives") {
  CHECK(needed("[a-z]+ing|.*저자") == Texts{"ing", "저자"});
  CHECK(needed("[a-z]+ing|[0-9]+").empty());
}

TEST_CASE("what may be missing, or is too short to tell, is not needed") {
  CHECK(needed("[a-z](author)?[0-9]").empty());
  CHECK(needed("[a-z](author)*").empty());
  CHECK(needed("[a-z]+x").empty());
}

}  // namespace
}  // namespace oneshot
