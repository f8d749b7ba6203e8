#include "batch/wire.h"

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

Document some_document() {
  Document document;
  document.format = Format::pdf;
  document.glyphs = 20;
  document.unknown_glyphs = 1;
  Page& page = document.pages.emplace_back();
  page.width = 595.3;
  page.height = 841.9;
  Line& line = page.lines.emplace_back();
  line.text = "한지우 Jiwoo";
  line.box = Box{1, 2, 3, 4};
  line.size = 10.5;
  line.bold = line.running = true;
  line.block = 3;
  line.styles.push_back({0, 9, true, false, true});
  line.links.push_back({10, 15, "https://example.org"});
  document.hidden.push_back({1, HiddenMethod::covered, "hidden\nwords", Box{0, 0, 1, 1}});
  return document;
}

}  // namespace

TEST_CASE("a document comes out of the wire as it went in") {
  const std::string sent = encode(Result<Document>(some_document()));
  const auto got = decode_result(sent);
  REQUIRE(got);
  REQUIRE(*got);
  CHECK(encode(*got) == sent);
  const Line& line = (*got)->pages.at(0).lines.at(0);
  CHECK(line.text == "한지우 Jiwoo");
  CHECK(line.links.at(0).target == "https://example.org");
  CHECK(line.block == 3);
  CHECK((*got)->hidden.at(0).method == HiddenMethod::covered);
}

TEST_CASE("so does a failure") {
  const auto got =
      decode_result(encode(Result<Document>(ReadFailure{ReadError::no_text, "it is scanned"})));
  REQUIRE(got);
  REQUIRE_FALSE(*got);
  CHECK(got->failure().code == ReadError::no_text);
  CHECK(got->failure().message == "it is scanned");
}

TEST_CASE("a request keeps bytes that are no text") {
  const std::string bytes("%PDF\0\xFF", 6);
  const std::string sent = encode(ReadRequest{"a\xFF.pdf", bytes, {"pass"}});
  const auto got = decode_request(sent);
  REQUIRE(got);
  CHECK(got->bytes == bytes);
  CHECK(got->name == "a\xFF.pdf");
  CHECK(got->options.password == "pass");
}

TEST_CASE("a message that was cut off is refused wherever it ends") {
  const std::string whole = encode(Result<Document>(some_document()));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(decode_result(whole.substr(0, length)));
  }
  CHECK_FALSE(decode_result(whole + "x"));
}

TEST_CASE("no changed byte makes a document that breaks its promises") {
  const std::string whole = encode(Result<Document>(some_document()));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char value : {'\0', '\1', '\x7F', '\xFF'}) {
      std::string message = whole;
      message[at] = value;
      const auto got = decode_result(message);
      if (!got || !*got) continue;
      for (const HiddenText& hidden : (*got)->hidden) {
        CHECK(hidden.page <= static_cast<int>((*got)->pages.size()));
      }
      for (const Page& page : (*got)->pages) {
        for (const Line& line : page.lines) {
          for (const Link& link : line.links) CHECK(link.end <= line.text.size());
        }
      }
    }
  }
}
