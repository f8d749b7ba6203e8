#include "base/pattern/needed_texts.h"

#include <doctest/doctest.h>

namespace oneshot {
namespace {

using Texts = std::vector<std::string>;

Texts needed(const char* pattern) {
  const auto tree = pattern::parse(pattern, true);
  REQUIRE(tree);
  return pattern::needed_texts(*tree).texts;
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

TEST_CASE("of what a pattern needs, that is taken which stands least often in texts") {
  CHECK(needed("abc.*longer.*xy") == Texts{"longer"});
  CHECK(needed("[A-Z].* for .*(jury|crew)") == Texts{"crew", "jury"});
  CHECK(needed("[가-힣]+는 .*심판") == Texts{"심판"});
}

TEST_CASE("how far before a text a match may begin is known where it is bounded") {
  const auto before = [](const char* pattern) {
    return pattern::needed_texts(*pattern::parse(pattern, true)).before;
  };
  CHECK(before("(^|[^a-z] ?)medal") == 5);
  CHECK(before("[가-힣]{2,3}팀") == 9);
  CHECK(before("[a-z]{0,3}x?medal") == 3);  // or as many before "xmedal"
  CHECK(before("[a-z]+ medal") == pattern::NeededTexts::anywhere);
}

TEST_CASE("a choice needs a text of each of its alternatives") {
  CHECK(needed("[a-z]+ing|.*저자") == Texts{"ing", "저자"});
  CHECK(needed("[a-z]+ing|[0-9]+").empty());
}

TEST_CASE("what may be missing, or stands everywhere, is not needed") {
  CHECK(needed("[a-z](author)?[0-9]") != Texts{"author"});
  CHECK(needed("[a-z](author)*").empty());
  CHECK(needed("[a-z]+[^x]").empty());
}

}  // namespace
}  // namespace oneshot
