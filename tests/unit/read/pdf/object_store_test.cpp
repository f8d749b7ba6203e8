#include "read/pdf/object_store.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "unit/read/pdf/pdf_text_builder.h"

using oneshot::ReadError;
using oneshot::pdf::File;
using oneshot::pdf::Object;
using oneshot::pdf_test::PdfText;

namespace {

/// A file of two pages whose first says "Hello" and whose second has text in a shared object.
PdfText two_pages() {
  PdfText pdf;
  pdf.object(10, "[(first) (second)]");
  pdf.page("BT (Hello) Tj ET");
  pdf.page("BT (World) Tj ET", "/Texts 10 0 R");
  return pdf;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
    ++found;
  }
  REQUIRE_MESSAGE(found > 0, "nothing to replace: " << what);
  return text;
}

/// All that a reader needs of two_pages(), in one line; empty where the file does not open.
std::string outline(const std::string& bytes) {
  const auto file = File::open(bytes);
  if (!file) return "";
  std::string out;
  for (const auto& page : (*file)->pages()) {
    out += page.dictionary.get("Contents").stream().bytes + "|";
    out += page.dictionary.get("Texts").at(1).string() + "|";
  }
  return out;
}

const std::string sound = "BT (Hello) Tj ET||BT (World) Tj ET|second|";

/// An object stream with objects 1, 2 and 3: catalog, page tree and one page.
std::string with_object_stream(const std::string& trailer) {
  const std::string objects =
      "<</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Kids[3 0 R]>> <</Type/Page/Texts[(a)(b)]>>";
  const std::string header = "1 0 2 30 3 58 ";
  REQUIRE(objects.substr(30, 13) == "<</Type/Pages");
  REQUIRE(objects.substr(58, 12) == "<</Type/Page");
  const std::string data = header + objects;
  return "%PDF-1.5\n5 0 obj\n<< /Type /ObjStm /N 3 /First " + std::to_string(header.size()) +
         " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data +
         "\nendstream\nendobj\n" + trailer;
}

}  // namespace

TEST_CASE("a sound file opens without repair") {
  const std::string bytes = two_pages().bytes();
  CHECK(outline(bytes) == sound);
  CHECK_FALSE((*File::open(bytes))->repaired());
}

TEST_CASE("damage to the frame of a file is repaired") {
  std::string bytes = two_pages().bytes();
  SUBCASE("bytes before the header") { bytes = "HTTP/1.1 200 OK\r\n\r\n" + bytes; }
  SUBCASE("no header") { bytes.erase(0, 9); }
  SUBCASE("an odd version") { bytes = replaced(bytes, "%PDF-1.7", "%PDF-x"); }
  SUBCASE("startxref points astray") { bytes = replaced(bytes, "startxref\n", "startxref\n1"); }
  SUBCASE("no startxref") { bytes.erase(bytes.find("startxref")); }
  SUBCASE("no end marker") { bytes.erase(bytes.find("%%EOF")); }
  SUBCASE("no table and no trailer") { bytes.erase(bytes.find("xref\n")); }
  SUBCASE("a table of rubbish") { bytes = replaced(bytes, " 00000 n", " xxxxx ?"); }
  SUBCASE("a trailer without a root") { bytes = replaced(bytes, "/Root", "/Ruth"); }
  SUBCASE("a root that is not there") { bytes = replaced(bytes, "/Root 1", "/Root 77"); }
  SUBCASE("zeros behind the end") { bytes += std::string(5000, '\0'); }
  SUBCASE("lines inserted at the start") { bytes.insert(9, "% a mail gateway was here\n"); }
  SUBCASE("the page tree lost, its pages not") {
    bytes = replaced(bytes, "/Pages 2 0 R", "/Pages 9 0 R");
  }
  CHECK(outline(bytes) == sound);
}

TEST_CASE("damage to objects is repaired") {
  std::string bytes = two_pages().bytes();
  SUBCASE("numbers and keywords run together") { bytes = replaced(bytes, " 0 obj\n", " 0obj"); }
  SUBCASE("references run together") {
    bytes = replaced(bytes, "100 0 R 102 0 R ", "100 0 R102 0 R");
  }
  SUBCASE("no endobj") { bytes = replaced(bytes, "endobj", ""); }
  SUBCASE("no endstream") { bytes = replaced(bytes, "\nendstream", ""); }
  SUBCASE("lengths too short") { bytes = replaced(bytes, "/Length 16", "/Length 3"); }
  SUBCASE("lengths too long") { bytes = replaced(bytes, "/Length 16", "/Length 9999999"); }
  SUBCASE("no lengths") { bytes = replaced(bytes, "/Length", "/Strength"); }
  SUBCASE("lengths that refer to nothing") {
    bytes = replaced(bytes, "/Length 16", "/Length 9 0 R");
  }
  SUBCASE("lengths that refer to themselves") {
    bytes = replaced(replaced(bytes, "/Length 16", "/Length 101 0 R"), "xref\n", "xr\n");
  }
  CHECK(outline(bytes) == sound);
}

TEST_CASE("of a file that is cut off, the pages that are left are read") {
  const std::string bytes = two_pages().bytes();
  CHECK(outline(bytes.substr(0, bytes.find("102 0 obj"))) == "BT (Hello) Tj ET||");
  CHECK(outline(bytes.substr(0, bytes.find("World") + 5)) ==
        sound.substr(0, 18) + "BT (World|second|");
}

TEST_CASE("an object that the table knows but the file does not have is null") {
  PdfText pdf = two_pages();
  std::string bytes = pdf.bytes();
  bytes = replaced(bytes, "10 0 obj\n[(first) (second)]\nendobj", std::string(34, ' '));
  CHECK(outline(bytes) == "BT (Hello) Tj ET||BT (World) Tj ET||");
}

TEST_CASE("one broken object costs itself alone") {
  std::string bytes = replaced(two_pages().bytes(), "[(first)", ")>>}>] [");
  CHECK(outline(bytes) == "BT (Hello) Tj ET||BT (World) Tj ET||");
}

TEST_CASE("an object in the wrong place is found where it is") {
  std::string bytes = two_pages().bytes();
  const std::size_t entry = bytes.find("\n10 1\n") + 6;
  bytes.replace(entry, 10, "0000000012");
  CHECK(outline(bytes) == sound);
}

TEST_CASE("a table that starts with object 0 but says 1 is understood") {
  std::string bytes =
      "%PDF-1.4\n"
      "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
      "2 0 obj <</Type/Pages/Kids[3 0 R]>> endobj\n"
      "3 0 obj <</Type/Page>> endobj\n"
      "xref\n1 4\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n"
      "0000000097 00000 n \ntrailer <</Size 4/Root 1 0 R>>\nstartxref\n127\n%%EOF";
  const auto file = File::open(bytes);
  REQUIRE(file);
  CHECK_FALSE((*file)->repaired());
}

TEST_CASE("the newest section of the table wins, and what the table does not name is not used") {
  PdfText pdf = two_pages();
  std::string bytes = pdf.bytes();
  const std::size_t old_table = bytes.find("xref\n");
  const std::size_t changed = bytes.size();
  bytes += PdfText::indirect(10, "[(first) (changed)]");
  const std::size_t table = bytes.size();
  const std::string offset = std::to_string(changed);
  bytes += "xref\n10 1\n" + std::string(10 - offset.size(), '0') + offset +
           " 00000 n \ntrailer <</Size 11/Root 1 0 R/Prev " + std::to_string(old_table) +
           ">>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  // A copy that no table names must not replace what viewers show.
  bytes.insert(bytes.rfind("startxref"), PdfText::indirect(10, "[(first) (forged)]"));
  CHECK(outline(bytes) == replaced(sound, "second", "changed"));
}

TEST_CASE("a chain of tables that bites its tail ends") {
  std::string bytes = two_pages().bytes();
  const std::size_t table = bytes.find("xref\n");
  bytes = replaced(bytes, "/Root 1 0 R", "/Root 1 0 R /Prev " + std::to_string(table));
  CHECK(outline(bytes) == sound);
}

TEST_CASE("objects are read from object streams, with and without a table") {
  const std::string trailer = "trailer <</Root 1 0 R>>";
  CHECK(outline(with_object_stream(trailer)) == "|b|");
  CHECK(outline(with_object_stream("")) == "|b|");
}

TEST_CASE("a cross-reference stream is read") {
  std::string bytes = with_object_stream("");
  const std::size_t stream = bytes.find("5 0 obj");
  const std::size_t table = bytes.size();
  // Entries of one byte each: kind, place, index. Object 0 is free, 1 to 3 are in object 5.
  const std::string entries = {0, 0, 0, 2, 5, 0, 2, 5, 1, 2, 5, 2, 1, static_cast<char>(stream), 0};
  bytes += "6 0 obj << /Type /XRef /W [1 1 1] /Index [0 4 5 1] /Size 7 /Root 1 0 R /Length " +
           std::to_string(entries.size()) + " >>\nstream\n" + entries +
           "\nendstream\nendobj\nstartxref\n" + std::to_string(table) + "\n%%EOF";
  CHECK(outline(bytes) == "|b|");
  CHECK_FALSE((*File::open(bytes))->repaired());
}

TEST_CASE("ten thousand pages are read, and zero pages reported") {
  PdfText pdf;
  for (int i = 0; i < 10'000; ++i) pdf.page("");
  const std::string bytes = pdf.bytes();
  CHECK((*File::open(bytes))->pages().size() == 10'000);
  CHECK(File::open(PdfText().bytes()).failure().code == ReadError::damaged);
}

TEST_CASE("an array nested a million times neither crashes nor hides the rest") {
  PdfText pdf = two_pages();
  pdf.object(11, std::string(1'000'000, '['));
  pdf.object(12, [] {
    std::string deep;
    for (int i = 0; i < 300'000; ++i) deep += "<</A";
    return deep;
  }());
  pdf.page("", "/Deep 11 0 R /Deeper 12 0 R");
  const std::string bytes = pdf.bytes();
  const auto file = File::open(bytes);
  REQUIRE(file);
  Object deep = (*file)->pages()[2].dictionary.get("Deep");
  int levels = 0;
  for (; deep; deep = deep.at(0)) ++levels;
  CHECK(levels == oneshot::pdf::max_value_depth);
  CHECK((*file)->pages()[2].dictionary.get("Deeper").is_dictionary());
}
