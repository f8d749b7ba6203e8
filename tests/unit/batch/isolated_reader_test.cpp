#include "batch/isolated_reader.h"

#include <string>

#include <doctest/doctest.h>

#include "document/document.h"

using namespace oneshot;

namespace {

const std::string folder = std::string(ONESHOT_SOURCE_DIR) + "/samples/resumes/";

std::string text_of(const Result<Document>& document) {
  REQUIRE(document);
  return plain_text(*document);
}

}  // namespace

TEST_CASE("readers that take turns with one worker are each given their own file") {
  Nursery nursery(read_in_worker, 256, WorkersExpected::many);
  IsolatedReader one(nursery, {}, {}), other(nursery, {}, {});
  LocalReader local({}, {});
  for (int turn = 0; turn < 3; ++turn) {
    for (const char* name : {"jiwoo-han.pdf", "sumin-chae.pdf"}) {
      const Input input{folder + name, std::nullopt};
      const std::string expected = text_of(local.read(input).document);
      CHECK(text_of(one.read(input).document) == expected);
      CHECK(text_of(other.read(input).document) == expected);
    }
  }
}

TEST_CASE("sources that are open at the same time are each read as they are") {
  Nursery nursery(read_in_worker, 256, WorkersExpected::many);
  IsolatedReader reader(nursery, {}, {});
  LocalReader local({}, {});
  const Input first{folder + "jiwoo-han.pdf", std::nullopt},
      second{folder + "sumin-chae.pdf", std::nullopt};
  const Result<Source> one = reader.open(first), other = reader.open(second);
  REQUIRE(one);
  REQUIRE(other);
  for (int turn = 0; turn < 2; ++turn) {
    CHECK(text_of(reader.parse(*other)) == text_of(local.read(second).document));
    CHECK(text_of(reader.parse(*one)) == text_of(local.read(first).document));
  }
}
