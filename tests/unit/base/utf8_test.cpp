#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

std::string written(char32_t c) {
  std::string out;
  append_utf8(out, c);
  return out;
}

}  // namespace

TEST_CASE("every character is written and read back") {
  for (char32_t c : {U'a', U'\u07FF', U'\u0800', U'한', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    const CodePoint read = decode_at(written(c), 0);
    CHECK(read.value == c);
    CHECK(read.length == written(c).size());
  }
}

TEST_CASE("what is no character is neither written nor read") {
  CHECK(written(0xD800) == "\uFFFD");
  CHECK(written(0xDFFF) == "\uFFFD");
  CHECK(written(0x110000) == "\uFFFD");
  const char* const wrong[] = {
      "\xED\xA0\x80", "\xE0\x80\xAF", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xC0\xAF",
      "\xE2\x82",     "\x80"};
  for (const char* bytes : wrong) {
    const CodePoint read = decode_at(bytes, 0);
    CHECK(read.value == U'\uFFFD');
    CHECK(read.length == 1);
  }
}
