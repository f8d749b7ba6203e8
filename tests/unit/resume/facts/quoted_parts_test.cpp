#include "resume/facts/quoted_parts.h"

#include <string>

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

std::string joined(std::string_view text, const std::vector<TextRange>& parts) {
  std::string out;
  for (const TextRange& part : parts) out += "[" + std::string(part.of(text)) + "]";
  return out;
}

}  // namespace

TEST_CASE("what stands in quotation marks is found in order, whatever the marks") {
  const std::string text = "「밤 기차」, \"Night trains\" and “Slow rivers” (‘draft’)";
  CHECK(joined(text, quoted_parts(text)) == "[밤 기차][Night trains][Slow rivers][draft]");
}

TEST_CASE("a mark that no mark closes in its line quotes nothing") {
  const std::string text = "a 19\" screen\n\"Night trains\" of 3\"";
  CHECK(joined(text, quoted_parts(text)) == "[Night trains]");
  CHECK(quoted_parts("it’s \"open").empty());
}

TEST_CASE("a title is longer than a name") {
  const std::string text = "“Bo” wrote “On the length of titles”";
  CHECK(joined(text, quoted_titles(text)) == "[On the length of titles]");
}
