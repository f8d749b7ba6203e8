#include <doctest/doctest.h>

#include "unit/read/pdf/page_text.h"

using namespace oneshot;
using namespace oneshot::pdf_test;

namespace {

PdfText annotated(const std::string& annotation, const std::string& catalog = "") {
  PdfText pdf = helvetica_page("BT /F1 12 Tf 50 700 Td (Page) Tj ET", "", "/Annots [20 0 R]");
  pdf.object(1, "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>");
  pdf.object(20, "<< /Type /Annot " + annotation + " >>");
  pdf.stream(21, "BT /F1 10 Tf 2 2 Td (Note) Tj ET",
             "/Type /XObject /Subtype /Form /BBox [0 0 50 10] "
             "/Resources << /Font << /F1 10 0 R >> >>");
  return pdf;
}

}  // namespace

TEST_CASE("appearances of annotations are shown in their rectangle") {
  const auto page =
      first_page(annotated("/Subtype /FreeText /Rect [100 200 200 220] /AP << /N 21 0 R >>"));
  CHECK(visible_text(page) == "PageNote");
  const pdf::Glyph& glyph = page.glyphs.at(4);
  CHECK(glyph.x == doctest::Approx(104));
  CHECK(glyph.size == doctest::Approx(20));
}

TEST_CASE("hidden annotations and pop-ups are not shown") {
  const std::string rest = " /Rect [100 200 200 220] /AP << /N 21 0 R >>";
  CHECK(visible_text(first_page(annotated("/Subtype /FreeText /F 2" + rest))) == "Page");
  CHECK(visible_text(first_page(annotated("/Subtype /FreeText /F 32" + rest))) == "Page");
  CHECK(visible_text(first_page(annotated("/Subtype /Popup" + rest))) == "Page");
  CHECK(visible_text(first_page(annotated("/Subtype /Stamp /F 4" + rest))) == "PageNote");
}

TEST_CASE("an appearance with states shows the one that is set") {
  const std::string states = "/Subtype /Widget /Rect [9 9 99 99] /AP << /N << /On 21 0 R >> >>";
  CHECK(visible_text(first_page(annotated(states + " /AS /On"))) == "PageNote");
  CHECK(visible_text(first_page(annotated(states + " /AS /Off"))) == "Page");
}

TEST_CASE("a form field without an appearance shows its value") {
  const std::string field =
      "/Subtype /Widget /FT /Tx /V <FEFFAE40> /DA (/Helv 9 Tf) /Rect [100 200 200 220]";
  const auto page = first_page(annotated(field));
  CHECK(visible_text(page) == "Page김");
  CHECK(page.glyphs.back().size == doctest::Approx(9));
  CHECK(visible_text(first_page(annotated("/Subtype /Widget /FT /Tx /Ff 8192 /V (secret) "
                                          "/Rect [100 200 200 220]"))) == "Page");
  CHECK(visible_text(first_page(annotated(field + " /AP << /N 21 0 R >>",
                                          "/AcroForm << /NeedAppearances true >>"))) == "Page김");
}

TEST_CASE("the target of a link is text, however its bytes were meant") {
  const auto target = [](const std::string& bytes) {
    return first_page(
               annotated("/Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (" + bytes + ") >>"))
        .links.at(0)
        .target;
  };
  CHECK(target("https://example.org/한") == "https://example.org/한");
  CHECK(target("https://example.org/\xE9") == "https://example.org/é");
  CHECK(target(std::string("\xFE\xFF\xD5\x5C", 4)) == "한");
  CHECK(target("\xEF\xBB\xBF\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("links to the web have a box for each line") {
  const auto page = first_page(annotated(
      "/Subtype /Link /Rect [100 200 200 220] /A << /S /URI /URI (https://example.org) >>"));
  REQUIRE(page.links.size() == 1);
  CHECK(page.links[0].target == "https://example.org");
  CHECK(page.links[0].box.left == doctest::Approx(100));
  CHECK(page.links[0].box.top == doctest::Approx(622));
  CHECK(page.links[0].box.bottom == doctest::Approx(642));
  const auto two = first_page(
      annotated("/Subtype /Link /Rect [0 0 200 220] /A << /S /URI /URI (https://example.org) >> "
                "/QuadPoints [10 20 30 20 10 10 30 10 10 40 30 40 10 30 30 30]"));
  CHECK(two.links.size() == 2);
  CHECK(first_page(annotated("/Subtype /Link /Rect [0 0 9 9] /Dest [100 0 R /Fit]")).links.empty());
}
