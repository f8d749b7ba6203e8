#include "base/utf8_check.h"

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("text in UTF-8 is told from bytes that only look like it") {
  for (const char* text : {"", "resume", "한지우", "\xF0\x9F\x8F\x86", "\xF4\x8F\xBF\xBF"}) {
    CHECK(is_utf8(text));
  }
  const char* const wrong[] = {"\xFF",
                               "a\xC3",
                               "\x80",
                               "\xE2\x28\xA1z",
                               "\xED\xA0\x80",
                               "\xF8\x88\x80\x80",
                               "\xC0\xAF",
                               "\xE0\x80\xAF",
                               "\xF0\x80\x80\x80",
                               "\xF4\x90\x80\x80",
                               "한\xED\x95"};
  for (const char* text : wrong) CHECK_FALSE(is_utf8(text));
}

TEST_CASE("malformed bytes are replaced one by one") {
  CHECK(as_utf8("한지우") == "한지우");
  CHECK(as_utf8("a\xFF\xED\xA0z") == "a\uFFFD\uFFFD\uFFFDz");
}
