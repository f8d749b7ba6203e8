#include "read/pdf/stream_filters.h"

#include <string>

#include <doctest/doctest.h>
#include <zlib.h>

#include "read/pdf/pdf_file.h"
#include "unit/read/pdf/pdf_text_builder.h"

using namespace oneshot::pdf;
using oneshot::pdf_test::PdfText;

namespace {

constexpr std::size_t plenty = 1 << 20;

std::string deflated(const std::string& text) {
  uLongf size = compressBound(text.size());
  std::string out(size, '\0');
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
           text.size());
  out.resize(size);
  return out;
}

std::string sample_text() {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "line " + std::to_string(i * i) + "\n";
  return text;
}

/// What a stream with these entries and data decodes to in a file.
StreamData decoded(const std::string& data, const std::string& entries) {
  const std::string bytes = PdfText().stream(10, data, entries).page("", "/It 10 0 R").bytes();
  const auto file = File::open(bytes);
  REQUIRE(file);
  StreamData out = (*file)->pages()[0].dictionary.get("It").stream();
  out.image_parameters = {};  // must not outlive the file
  return out;
}

}  // namespace

TEST_CASE("deflated data is inflated whole") {
  const Decoded out = inflate(deflated(sample_text()), plenty);
  CHECK(out.bytes == sample_text());
  CHECK(out.complete);
}

TEST_CASE("what inflated before the damage is kept") {
  std::string data = deflated(sample_text());
  SUBCASE("the data is cut off") { data.resize(data.size() / 2); }
  SUBCASE("bytes in the middle are wrong") { data.replace(data.size() / 2, 8, 8, '\xFF'); }
  const Decoded out = inflate(data, plenty);
  CHECK_FALSE(out.complete);
  CHECK(out.bytes.size() > 4000);
  CHECK(out.bytes.substr(0, 4000) == sample_text().substr(0, 4000));
}

TEST_CASE("a wrong or missing zlib header does not hide the data") {
  std::string data = deflated(sample_text());
  SUBCASE("wrong") { data[0] = '\1'; }
  SUBCASE("missing") { data.erase(0, 2); }
  SUBCASE("line ends before it") { data.insert(0, "\r\n"); }
  CHECK(inflate(data, plenty).bytes == sample_text());
}

TEST_CASE("data whose line ends a transfer has changed is mended") {
  std::string changed;
  for (const char c : deflated(sample_text())) changed += c == '\n' ? "\r\n" : std::string(1, c);
  REQUIRE(changed.size() > deflated(sample_text()).size());
  const Decoded out = inflate(changed, plenty);
  CHECK(out.bytes == sample_text());
  CHECK(out.complete);
}

TEST_CASE("a decompression bomb stops at the limit") {
  const Decoded out = inflate(deflated(std::string(1 << 22, 'x')), 1000);
  CHECK(out.bytes == std::string(1000, 'x'));
  CHECK_FALSE(out.complete);
  CHECK(decode_run_length("\x81x\x81x\x81x", 200).bytes.size() <= 200);
}

TEST_CASE("LZW codes grow and refer to themselves") {
  // The example of PDF 32000-1, 7.4.4.2.
  const Decoded out = decode_lzw("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", true, plenty);
  CHECK(out.bytes == "\x2D\x2D\x2D\x2D\x2D\x41\x2D\x2D\x2D\x42");
  CHECK(out.complete);
}

TEST_CASE("text encodings of bytes are undone, white space and missing ends forgiven") {
  CHECK(decode_ascii85("87cUR\nD]i,\"Ebo80~>", plenty).bytes == "Hello World!");
  CHECK(decode_ascii85("<~87cURz", plenty).bytes == std::string("Hell\0\0\0\0", 8));
  CHECK(decode_ascii_hex("48 65 6c6C 6f7>", plenty).bytes == "Hellop");
  CHECK(decode_run_length("\x02"
                          "abc"
                          "\xFEz\x80ignored",
                          plenty)
            .bytes == "abczzz");
}

TEST_CASE("predictors are undone row by row") {
  std::string png(
      "\x00\x01\x02\x03"  // none
      "\x01\x01\x01\x01"  // left
      "\x02\x01\x01\x01"  // up
      "\x03\x02\x02\x02"  // average
      "\x04\x01\x01\x01",
      20);  // Paeth
  undo_predictor(png, {15, 1, 8, 3});
  CHECK(png == std::string("\x01\x02\x03\x01\x02\x03\x02\x03\x04\x03\x05\x06\x04\x06\x07", 15));

  std::string tiff = "\x01\x02\x01\x02\x05\x05";
  undo_predictor(tiff, {2, 2, 8, 3});
  CHECK(tiff == "\x01\x02\x02\x04\x07\x09");
}

TEST_CASE("filters are undone in their order, up to an image's own") {
  CHECK(decoded("616263>", "/Filter /ASCIIHexDecode").bytes == "abc");
  CHECK(decoded("3631 3632>", "/Filter [/AHx /ASCIIHexDecode]").bytes == "ab");
  const StreamData image = decoded("FFD8>", "/Filter [/ASCIIHexDecode /DCTDecode]");
  CHECK(image.bytes == "\xFF\xD8");
  CHECK(image.image_filter == "DCTDecode");
  CHECK_FALSE(decoded("x", "/Filter /Unheard").complete);
}
