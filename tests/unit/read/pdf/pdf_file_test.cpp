#include "read/pdf/pdf_file.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "unit/read/pdf/pdf_text_builder.h"

using oneshot::ReadError;
using oneshot::pdf::File;
using oneshot::pdf::Object;
using oneshot::pdf::ObjectId;
using oneshot::pdf::PageObject;
using oneshot::pdf_test::PdfText;

namespace {

std::unique_ptr<File> opened(const std::string& bytes) {
  auto file = File::open(bytes);
  REQUIRE_MESSAGE(file, file.failure().message);
  return std::move(*file);
}

}  // namespace

TEST_CASE("objects are reached through dictionaries, arrays and references") {
  PdfText pdf;
  pdf.object(10, "[1 -2.5 /Name (te\\170t) <FEFF0041> true 11 0 R null]");
  pdf.object(11, "<< /Deep << /Er 7 >> /F#31 /Two >>");
  pdf.page("", "/Things 10 0 R");
  const std::string bytes = pdf.bytes();
  const auto file = opened(bytes);
  const Object things = file->pages()[0].dictionary.get("Things");

  REQUIRE(things.size() == 8);
  CHECK(things.id() == ObjectId{10, 0});
  CHECK(things.at(0).integer() == 1);
  CHECK(things.at(1).number() == -2.5);
  CHECK(things.at(2).name() == "Name");
  CHECK(things.at(3).string() == "text");
  CHECK(things.at(4).string() == std::string("\xFE\xFF\0A", 4));
  CHECK(things.at(5).boolean());
  CHECK(things.reference_at(6) == ObjectId{11, 0});
  CHECK(things.at(6).get("Deep").get("Er").number() == 7);
  CHECK(things.at(6).get("F1").is_name("Two"));
  CHECK(things.at(6).keys() == std::vector<std::string_view>{"Deep", "F1"});
  CHECK_FALSE(things.at(7));
}

TEST_CASE("what is missing or of another type is the null object and yields the fallback") {
  PdfText pdf;
  pdf.page("", "/Lost 99 0 R /Word /Yes");
  const std::string bytes = pdf.bytes();
  const auto file = opened(bytes);
  const Object page = file->pages()[0].dictionary;

  CHECK_FALSE(page.get("Lost"));
  CHECK_FALSE(page.get("None").at(3).get("More").at(0));
  CHECK(page.get("Word").number(12) == 12);
  CHECK(page.get("Word").string().empty());
  CHECK(page.at(0).name().empty());
  CHECK(page.get("None").keys().empty());
}

TEST_CASE("a page takes boxes, rotation and resources from the nodes above it") {
  PdfText pdf;
  pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Rotate -90 /MediaBox [0 0 300 400] >>");
  pdf.object(3, "<< /Type /Pages /Kids [4 0 R 5 0 R] /Parent 2 0 R /Resources << /Mark 1 >> >>");
  pdf.object(4, "<< /Type /Page /Parent 3 0 R /CropBox [250 390 10 -50] >>");
  pdf.object(5, "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 10 20] /Rotate 180 /UserUnit 2 >>");
  const std::string bytes = pdf.bytes();
  const auto file = opened(bytes);

  REQUIRE(file->pages().size() == 2);
  const PageObject& first = file->pages()[0];
  CHECK(first.rotate == 270);
  CHECK(first.resources.get("Mark").integer() == 1);
  CHECK(first.media_box == std::array<double, 4>{0, 0, 300, 400});
  CHECK(first.crop_box == std::array<double, 4>{10, 0, 250, 390});
  const PageObject& second = file->pages()[1];
  CHECK(second.rotate == 180);
  CHECK(second.user_unit == 2);
  CHECK(second.crop_box == std::array<double, 4>{0, 0, 10, 20});
}

TEST_CASE("a page tree that loops still yields its pages once") {
  PdfText pdf;
  pdf.object(2, "<< /Type /Pages /Kids [3 0 R 2 0 R 3 0 R] >>");
  pdf.object(3, "<< /Type /Pages /Kids [2 0 R 4 0 R] >>");
  pdf.object(4, "<< /Type /Page >>");
  const std::string bytes = pdf.bytes();
  CHECK(opened(bytes)->pages().size() == 1);
}

TEST_CASE("references that lead in a circle are null") {
  PdfText pdf;
  pdf.object(10, "11 0 R").object(11, "10 0 R").object(12, "13 0 R").object(13, "(end)");
  pdf.page("", "/Circle 10 0 R /Chain 12 0 R");
  const std::string bytes = pdf.bytes();
  const auto file = opened(bytes);
  CHECK_FALSE(file->pages()[0].dictionary.get("Circle"));
  CHECK(file->pages()[0].dictionary.get("Chain").string() == "end");
}

TEST_CASE("what is no PDF is unsupported, a PDF without pages is damaged") {
  CHECK(File::open("PK\x03\x04 some other format").failure().code == ReadError::unsupported);
  CHECK(File::open("").failure().code == ReadError::unsupported);
  CHECK(File::open(PdfText().bytes()).failure().code == ReadError::damaged);
  CHECK(File::open("%PDF-1.4\n").failure().code == ReadError::damaged);
}
