#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "read/reader.h"

using namespace oneshot;
using namespace std::string_view_literals;

namespace {

/// What is read, or the failure's code.
std::string read(std::string_view bytes, Format format = Format::text) {
  const auto document = read_text(bytes, format);
  return document ? plain_text(*document) : std::string(name_of(document.failure().code));
}

}  // namespace

TEST_CASE("text of any encoding becomes UTF-8") {
  struct Case {
    const char* what;
    std::string_view bytes, text;
  };
  const Case cases[] = {
      {"UTF-8", "한지우\n", "한지우\n"},
      {"UTF-8 with a mark", "\xEF\xBB\xBF한지우\n", "한지우\n"},
      {"UTF-16LE with a mark", "\xFF\xFE\x5C\xD5\n\0"sv, "한\n"},
      {"UTF-16BE with a mark", "\xFE\xFF\xD5\x5C\0\n"sv, "한\n"},
      {"UTF-16LE without one", "A\0b\0\n\0\x5C\xD5"sv, "Ab\n한\n"},
      {"CP949", "\xC7\xD1\xC1\xF6\xBF\xEC ICPC\n", "한지우 ICPC\n"},
      {"CP949 beyond EUC-KR", "\x8C\x63\xB9\xE6\xB0\xA2\xC7\xCF\n", "똠방각하\n"},
      {"Windows-1252", "Jos\xE9 Mu\xF1oz, Z\xFCrich\n", "José Muñoz, Zürich\n"},
      {"UTF-8 with one broken letter",
       "한지우 이력서와 경력과 학력과 수상과 논문과 봉사와 기술과 언어\xED\x95\n",
       "한지우 이력서와 경력과 학력과 수상과 논문과 봉사와 기술과 언어��\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(read(one.bytes) == one.text);
  }
}

TEST_CASE("decomposed letters are composed") {
  CHECK(read("\u1112\u1161\u11ab e\u0301\n") == "한 é\n");
}

TEST_CASE("any line end ends a line") {
  CHECK(read("a\nb\r\nc\rd\ve\u2028f") == "a\nb\nc\nd\ne\nf\n");
  CHECK(read("a\n\nb\n") == "a\n\nb\n");
}

TEST_CASE("tabs stay and control characters are made harmless") {
  CHECK(read("a\tb\n") == "a\tb\n");
  CHECK(read("a long enough line of a resume, for its red \x1b[31mpart not to make it rubbish\n") ==
        "a long enough line of a resume, for its red  [31mpart not to make it rubbish\n");
  CHECK(read("page one\n\fpage two\n") == "page one\npage two\n");
}

TEST_CASE("what is no text is told by what it is") {
  const auto failure = [](std::string_view bytes) {
    const auto document = read_text(bytes, Format::text);
    REQUIRE_FALSE(document);
    return std::string(name_of(document.failure().code)) + ": " + document.failure().message;
  };
  CHECK(failure("") == "empty: the file is empty; give one with the resume's text");
  CHECK(failure(" \n\t\n") ==
        "empty: the file holds nothing but blanks; give one with the resume's text");
  CHECK(failure("PK\3\4....word/document.xml") ==
        "unsupported: this is a Word document, which is not read; export it as PDF");
  CHECK(failure("\x89PNG\r\n\x1A\n....") ==
        "unsupported: this is a PNG image, which is not read; export the document as PDF with its "
        "text, or save the text as .txt");
  CHECK(failure("{\\rtf1 x}") ==
        "unsupported: this is a Rich Text (RTF) document, which is not read; export it as PDF");
  CHECK(failure("\n<!DOCTYPE HTML><p>x") ==
        "unsupported: this is a web page (HTML), which is not read; print it to PDF");
  CHECK(failure("\x01\x02\x03\x04\x05\x06\x07\xFF\xFE\xFD\x90\x81"sv) ==
        "unsupported: this is no text, PDF or Markdown; export the resume as PDF");
}

TEST_CASE("a PDF's name without a PDF's content is damage") {
  const auto document = read_document("no pdf at all", "resume.PDF");
  REQUIRE_FALSE(document);
  CHECK(document.failure().code == ReadError::damaged);
}
