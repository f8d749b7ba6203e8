#include "read/pdf/value_text.h"

#include <string>

#include <doctest/doctest.h>

using oneshot::pdf::max_value_depth;
using oneshot::pdf::read_value_text;
using oneshot::pdf::ValueText;

namespace {

/// The text of a value with its nested parts put back in their places.
std::string whole(const ValueText& value, std::size_t part = 0) {
  std::string text = value.parts[part].text;
  for (std::size_t nested = value.parts.size() - 1; nested > part; --nested) {
    const std::string mark = std::to_string(nested) + " 65535 R";
    const std::size_t at = text.find(mark);
    if (at != std::string::npos) text.replace(at, mark.size(), whole(value, nested));
  }
  return text;
}

std::string mended(const std::string& source) { return whole(read_value_text(source)); }

}  // namespace

TEST_CASE("sound values keep their meaning") {
  CHECK(mended("<< /A 1 /B [2 .5 -3.] /C (x(y)\\)) >>") == "<</A 1/B [2 0.5 -3 ]/C (x(y)\\))>>");
  CHECK(mended("<4 1 4>") == "<4140>");
  CHECK(mended("[12 0 R 7 true null]") == "[12 0 R 7 true null ]");
  CHECK(mended("% a comment ] \n [1 % two ]\n 2]") == "[1 2 ]");
  CHECK(mended("/A#20B") == "/A#20B");
}

TEST_CASE("what runs together is taken apart") {
  CHECK(mended("[3 0 R4 0 R]") == "[3 0 R 4 0 R ]");
  CHECK(mended("<</A true/B 5endobj") == "<</A true/B 5>>");
  CHECK(mended("[nullnull]") == "[null null ]");
  CHECK(mended("[1(a)2/B<41>]") == "[1 (a) 2 /B <41> ]");
}

TEST_CASE("odd numbers are read as other readers do") {
  CHECK(mended("--5.5.1") == "-5.5");
  CHECK(mended("+7") == "7");
  CHECK(mended("[1.5-2 3]") == "[1.5 3 ]");
  CHECK(mended("-.") == "-0");
  CHECK(mended("00012") == "12");
  CHECK(mended("123456789012345678901234567890") == "999999999999999");
}

TEST_CASE("unclosed values end with their object") {
  CHECK(mended("<< /A [1 2 >> endobj") == "<</A [1 2 ]>>");
  CHECK(mended("<< /A << /B 1 stream") == "<</A <</B 1>>>>");
  CHECK(mended("[1 2 endobj 3]") == "[1 2 ]");
  CHECK(mended("<< /A (never closed") == "<</A <6E6576657220636C6F736564>>>");
  CHECK(mended("") == "null");
  CHECK(mended("endobj") == "null");
}

TEST_CASE("a dictionary keeps its sound entries") {
  CHECK(mended("<< /A /B 1 >>") == "<</A /B>>");
  CHECK(mended("<< 17 /A 1 junk /B 2 >>") == "<</A 1/B 2>>");
  CHECK(mended("<< /A >>") == "<</A null>>");
  CHECK(mended("<< /A 1 > /B") == "<</A 1>>");
}

TEST_CASE("the end of the value is found, so that a stream can follow") {
  const std::string source = "<< /Length 3 >> stream";
  CHECK(read_value_text(source).end == source.find(" stream"));
  CHECK(read_value_text("(a)b").end == 3);
}

TEST_CASE("references to impossible objects become null") {
  CHECK(mended("[0 0 R 99999999999 0 R 5 70000 R 6 65535 R]") == "[null null null null ]");
}

TEST_CASE("nesting past the limit becomes null, whatever its depth") {
  const std::string deep = std::string(100'000, '[') + "1" + std::string(100'000, ']');
  const ValueText value = read_value_text(deep + " ");
  CHECK(value.parts.size() == static_cast<std::size_t>(max_value_depth));
  CHECK(value.parts.back().text == "[null ]");
  CHECK(value.end == deep.size());
}

TEST_CASE("arrays of nothing but numbers are marked") {
  const ValueText value = read_value_text("<< /W [1 2.5 -3] /K [1 0 R] /M [1 /A] /N [[1] 2] >>");
  REQUIRE(value.parts.size() == 6);
  CHECK(value.parts[1].only_numbers);
  CHECK_FALSE(value.parts[2].only_numbers);
  CHECK_FALSE(value.parts[3].only_numbers);
  CHECK_FALSE(value.parts[4].only_numbers);
  CHECK(value.parts[5].only_numbers);
}

TEST_CASE("strings are changed as bytes, escapes undone first") {
  const auto upper = [](const std::string& text) {
    std::string out = text;
    for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
    return out;
  };
  CHECK(whole(read_value_text("[(\\141b\\\nc) <6162>]", upper)) == "[<414243> <4142> ]");
}
