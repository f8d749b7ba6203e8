#include <doctest/doctest.h>

#include "unit/read/pdf/page_text.h"

using namespace oneshot;
using namespace oneshot::pdf_test;

namespace {

const pdf::Glyph& first_glyph(const pdf::PageContent& page) {
  REQUIRE(!page.glyphs.empty());
  return page.glyphs.front();
}

}  // namespace

TEST_CASE("a glyph's place is in points from the page's upper left corner") {
  const auto page = first_page(helvetica_page("BT /F1 12 Tf 100 500 Td (A) Tj ET"));
  const pdf::Glyph& glyph = first_glyph(page);
  CHECK(glyph.x == doctest::Approx(100));
  CHECK(glyph.y == doctest::Approx(342));
  CHECK(glyph.dir_x == doctest::Approx(1));
  CHECK(glyph.size == doctest::Approx(12));
  CHECK(glyph.advance == doctest::Approx(12 * 0.667));
  CHECK(page.width == doctest::Approx(595));
}

TEST_CASE("rotation, crop box and user unit decide where a glyph is shown") {
  const auto place = [](const std::string& entries) {
    const auto page = first_page(helvetica_page("BT /F1 10 Tf 100 500 Td (A) Tj ET", "",
                                                "/MediaBox [0 0 600 800] " + entries));
    return page.glyphs.front();
  };
  CHECK(place("/Rotate 90").x == doctest::Approx(500));
  CHECK(place("/Rotate 90").y == doctest::Approx(100));
  CHECK(place("/Rotate 90").dir_y == doctest::Approx(1));
  CHECK(place("/Rotate 180").x == doctest::Approx(500));
  CHECK(place("/Rotate 180").y == doctest::Approx(500));
  CHECK(place("/Rotate 270").x == doctest::Approx(300));
  CHECK(place("/Rotate 270").y == doctest::Approx(500));
  CHECK(place("/CropBox [50 100 600 700]").x == doctest::Approx(50));
  CHECK(place("/CropBox [50 100 600 700]").y == doctest::Approx(200));
  CHECK(place("/UserUnit 2").x == doctest::Approx(200));
  CHECK(place("/UserUnit 2").size == doctest::Approx(20));
}

TEST_CASE("the text state moves glyphs") {
  // The second glyph of each string; A and B are 0.667 em wide.
  const auto second = [](const std::string& content) {
    return first_page(helvetica_page("BT /F1 10 Tf " + content + " ET")).glyphs.at(1);
  };
  CHECK(second("100 500 Td (AB) Tj").x == doctest::Approx(106.67));
  CHECK(second("2 Tc 100 500 Td (AB) Tj").x == doctest::Approx(108.67));
  CHECK(second("2 Tc 100 500 Td (AB) Tj").spacing == doctest::Approx(2));
  CHECK(second("50 Tz 100 500 Td (AB) Tj").x == doctest::Approx(103.335));
  CHECK(second("5 Tw 100 500 Td ( B) Tj").x == doctest::Approx(107.78));
  CHECK(second("100 500 Td [(A)-1000(B)] TJ").x == doctest::Approx(116.67));
  CHECK(second("100 500 Td (A) Tj 0 -20 Td (B) Tj").y == doctest::Approx(362));
  CHECK(second("14 TL 100 500 Td (A) Tj T* (B) Tj").y == doctest::Approx(356));
  CHECK(second("14 TL 100 500 Td (A) Tj (B) '").y == doctest::Approx(356));
  CHECK(second("100 500 Td (A) Tj 0 -9 TD (B) Tj").y == doctest::Approx(351));
  CHECK(second("100 500 Td (A) Tj 4 Ts (B) Tj").y == doctest::Approx(338));
  CHECK(second("14 TL 100 500 Td (A) Tj 3 1 (B) \"").spacing == doctest::Approx(1));
  CHECK(second("0 1 -1 0 100 500 Tm (AB) Tj").y == doctest::Approx(342 - 6.67));
  CHECK(second("0 1 -1 0 100 500 Tm (AB) Tj").dir_y == doctest::Approx(-1));
}

TEST_CASE("a negative size turns text around") {
  const auto page = first_page(helvetica_page("BT /F1 -10 Tf -1 0 0 -1 100 500 Tm (AB) Tj ET"));
  CHECK(page.glyphs[1].x == doctest::Approx(106.67));
  CHECK(page.glyphs[1].dir_x == doctest::Approx(1));
  CHECK(page.glyphs[1].size == doctest::Approx(10));
}

TEST_CASE("forms have a matrix, a box and resources of their own") {
  PdfText pdf = helvetica_page("q 1 0 0 1 0 100 cm /Fm Do Q", "/XObject << /Fm 20 0 R >>");
  pdf.object(11, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
  pdf.stream(20, "BT /F2 10 Tf 10 10 Td (A) Tj 500 0 Td (B) Tj ET",
             "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [2 0 0 2 0 0] "
             "/Resources << /Font << /F2 11 0 R >> >>");
  const auto page = first_page(pdf);
  CHECK(visible_text(page) == "A");
  CHECK(hidden_text(page) == "off-page: B");
  CHECK(first_glyph(page).x == doctest::Approx(20));
  CHECK(first_glyph(page).y == doctest::Approx(842 - 120));
  CHECK(first_glyph(page).size == doctest::Approx(20));
  CHECK(first_glyph(page).advance == doctest::Approx(12));
}

TEST_CASE("a form that draws itself, at once or through another, is drawn once") {
  // Twice each time would be a million of them at the deepest.
  PdfText pdf = helvetica_page("/Fm Do", "/XObject << /Fm 20 0 R >>");
  const char* const form =
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 10 0 R >> "
      "/XObject << /Fm 20 0 R /Fn 21 0 R >> >>";
  pdf.stream(20, "BT /F1 10 Tf 10 10 Td (A) Tj ET /Fm Do /Fm Do /Fn Do", form);
  pdf.stream(21, "BT /F1 10 Tf 30 10 Td (B) Tj ET /Fm Do /Fn Do", form);
  CHECK(visible_text(first_page(pdf)) == "AB");
}

TEST_CASE("a form is drawn as often as it is asked for") {
  PdfText pdf = helvetica_page("/Fm Do 1 0 0 1 50 0 cm /Fm Do", "/XObject << /Fm 20 0 R >>");
  pdf.stream(20, "BT /F1 10 Tf 10 10 Td (A) Tj ET",
             "/Type /XObject /Subtype /Form /BBox [0 0 600 800] "
             "/Resources << /Font << /F1 10 0 R >> >>");
  CHECK(visible_text(first_page(pdf)) == "AA");
}

TEST_CASE("Q without q and q without Q do no harm") {
  const auto page =
      first_page(helvetica_page("Q Q BT /F1 12 Tf 100 500 Td (A) Tj ET q q q BT (B) Tj ET"));
  CHECK(visible_text(page) == "AB");
}

TEST_CASE("actual text replaces the characters of its glyphs") {
  const auto text = [](const std::string& content) {
    return visible_text(first_page(helvetica_page(content)));
  };
  CHECK(text("BT /F1 9 Tf 9 9 Td /Span << /ActualText (of) >> BDC (xy) Tj EMC (z) Tj ET") == "ofz");
  CHECK(text("BT /F1 9 Tf 9 9 Td /Span << /ActualText <FEFFAC00AC01> >> BDC (x) Tj EMC ET") ==
        "가각");
  CHECK(text("BT /F1 9 Tf 9 9 Td /Span << /ActualText () >> BDC (x) Tj EMC (z) Tj ET") == "z");
  PdfText pdf = helvetica_page("BT /F1 9 Tf 9 9 Td /Span /P0 BDC (x) Tj EMC ET",
                               "/Properties << /P0 << /ActualText (Q) >> >>");
  CHECK(visible_text(first_page(pdf)) == "Q");
}

TEST_CASE("thin areas and lines are rules, larger areas are fills") {
  const auto page = first_page(
      helvetica_page("0 g 100 500 200 0.5 re f 0.5 w 100 400 m 300 400 l S 50 100 m 50 300 l S "
                     "0.9 g 100 600 200 50 re f 1 g 100 700 200 50 re f"));
  REQUIRE(page.rules.size() == 3);
  CHECK(page.rules[0].horizontal);
  CHECK(page.rules[1].box.top == doctest::Approx(441.75));
  CHECK_FALSE(page.rules[2].horizontal);
  REQUIRE(page.fills.size() == 1);
  CHECK(page.fills[0].box.left == doctest::Approx(100));
  CHECK(page.fills[0].box.bottom == doctest::Approx(242));
}

TEST_CASE("an inline image counts as an image") {
  const auto page =
      first_page(helvetica_page("q 595 0 0 421 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /G ID ab EI Q"));
  CHECK(page.image_cover == doctest::Approx(0.5).epsilon(0.03));
}

TEST_CASE("content is one stream however many there are") {
  PdfText pdf = helvetica_page("");
  pdf.stream(30, "BT /F1 12 Tf 100 500");
  pdf.stream(31, "Td (A) Tj ET");
  pdf.object(100,
             "<< /Type /Page /Parent 2 0 R /Contents [30 0 R 31 0 R] "
             "/Resources << /Font << /F1 10 0 R >> >> >>");
  CHECK(first_glyph(first_page(pdf)).x == doctest::Approx(100));
}
