#include "batch/together.h"

#include <doctest/doctest.h>

#include "base/sha256.h"

using namespace oneshot;

namespace {

/// Reads every input as one page that holds its name; "bad" cannot be read.
class NameReader : public DocumentReader {
 public:
  Result<Source> open(const Input& input) override {
    if (input.name == "gone") return ReadFailure{ReadError::not_found, "it is gone"};
    return Source{input.name, sha256(input.name), input.name};
  }
  Result<Document> parse(const Source& source) override {
    if (source.name == "bad") return ReadFailure{ReadError::damaged, "it is damaged"};
    Document document;
    document.format = source.name.ends_with(".md") ? Format::markdown : Format::pdf;
    document.pages.emplace_back().lines.emplace_back().text = source.bytes;
    document.hidden.push_back({1, HiddenMethod::tiny, "hidden in " + source.name, std::nullopt});
    return document;
  }
};

Reading read(const std::vector<Input>& parts) {
  NameReader reader;
  return TogetherReader(reader, parts).read(joined_input(parts));
}

}  // namespace

TEST_CASE("files of one person become one document with pages numbered on") {
  const std::vector<Input> parts = {{"a.pdf", {}}, {"b.md", {}}};
  CHECK(joined_input(parts).name == "a.pdf + b.md");
  const Reading reading = read(parts);
  REQUIRE(reading.document);
  CHECK(plain_text(*reading.document) == "a.pdf\n\fb.md\n");
  CHECK(reading.document->pages[1].number == 2);
  CHECK(reading.document->hidden[1].page == 2);
  CHECK(reading.document->format == Format::markdown);
}

TEST_CASE("where one file cannot be read, the whole cannot, and it is named") {
  const Reading reading = read({{"a.pdf", {}}, {"bad", {}}});
  REQUIRE_FALSE(reading.document);
  CHECK(reading.document.failure().code == ReadError::damaged);
  CHECK(reading.document.failure().message == "bad: it is damaged");
  CHECK(read({{"a.pdf", {}}, {"gone", {}}}).document.failure().message == "gone: it is gone");
}
