#include <doctest/doctest.h>

#include "unit/read/pdf/page_text.h"

using namespace oneshot;
using namespace oneshot::pdf_test;

namespace {

struct Case {
  std::string why;
  std::string content;
  std::string visible;
  std::string hidden;
};

void check(const std::vector<Case>& cases, std::string_view resources = "") {
  for (const Case& c : cases) {
    CAPTURE(c.why);
    const pdf::PageContent page = first_page(helvetica_page(c.content, resources));
    CHECK(visible_text(page) == c.visible);
    CHECK(hidden_text(page) == c.hidden);
  }
}

/// Shows a word in the middle of the page.
std::string shown(const std::string& state, const std::string& word = "Gold") {
  return "q " + state + " BT /F1 12 Tf 100 500 Td (" + word + ") Tj ET Q ";
}

}  // namespace

TEST_CASE("text in render modes 3 and 7 is hidden, stroked text is not") {
  check({{"mode 3", shown("3 Tr"), "", "invisible-mode: Gold"},
         {"mode 7", shown("7 Tr"), "", "invisible-mode: Gold"},
         {"stroked", shown("1 Tr"), "Gold", ""},
         {"filled and stroked", shown("2 Tr"), "Gold", ""},
         {"mode 7 clips a fill, which shows the letters",
          "q BT /F1 12 Tf 7 Tr 100 500 Td (Gold) Tj ET 0 0 1 rg 0 0 600 800 re f Q", "Gold", ""},
         {"the mode ends with Q", shown("3 Tr", "Tin") + shown("", "Gold"), "Gold",
          "invisible-mode: Tin"}});
}

TEST_CASE("text in the colour of what lies under it is hidden, in any colour space") {
  const std::string dark = "0 g 90 490 100 40 re f ";
  check({{"white on paper", shown("1 g"), "", "same-color: Gold"},
         {"nearly white", shown("0.98 0.99 0.97 rg"), "", "same-color: Gold"},
         {"white of four inks", shown("0 0 0 0 k"), "", "same-color: Gold"},
         {"pale grey is seen", shown("0.87 g"), "Gold", ""},
         {"black on black", dark + shown("0 g"), "", "same-color: Gold"},
         {"black of four inks on black", dark + shown("0 0 0 1 k"), "", "same-color: Gold"},
         {"white on a dark box is seen", dark + shown("1 g"), "Gold", ""},
         {"only what lies below counts", shown("1 g") + dark, "", "covered: Gold"},
         {"white with a dark outline is seen", shown("1 g 0 G 2 Tr"), "Gold", ""},
         {"white on a broad dark stroke is seen", "q 20 w 90 505 m 200 505 l S Q " + shown("1 g"),
          "Gold", ""},
         {"white beside a dark box", "0 g 200 490 100 40 re f " + shown("1 g"), "",
          "same-color: Gold"},
         {"white on a dark disc is seen",
          "0 g 60 505 m 60 560 180 560 180 505 c 180 450 60 450 60 505 c f " + shown("1 g"), "Gold",
          ""},
         {"white in the hole of a dark frame",
          "0 g 50 450 200 100 re 90 490 100 40 re f* " + shown("1 g"), "", "same-color: Gold"}});
}

TEST_CASE("colours of all spaces are compared as they come out") {
  const std::string resources =
      "/ColorSpace << /Sep [/Separation /Ink /DeviceCMYK << /FunctionType 2 /Domain [0 1] "
      "/C0 [0 0 0 0] /C1 [0 0 0 1] /N 1 >>] /Idx [/Indexed /DeviceRGB 1 <FFFFFF000000>] "
      "/Lab [/Lab << /WhitePoint [0.9505 1 1.089] >>] /Cal [/CalGray << >>] >>";
  check({{"no ink of a separation", shown("/Sep cs 0 scn"), "", "same-color: Gold"},
         {"all ink of a separation", shown("/Sep cs 1 scn"), "Gold", ""},
         {"an index of white", shown("/Idx cs 0 sc"), "", "same-color: Gold"},
         {"an index of black", shown("/Idx cs 1 sc"), "Gold", ""},
         {"Lab white", shown("/Lab cs 100 0 0 scn"), "", "same-color: Gold"},
         {"Lab black", shown("/Lab cs 0 0 0 scn"), "Gold", ""},
         {"calibrated white", shown("/Cal cs 1 scn"), "", "same-color: Gold"},
         {"a pattern is seen", shown("/Pattern cs /P1 scn"), "Gold", ""}},
        resources);
}

TEST_CASE("text too small to be print is hidden") {
  check(
      {{"half a point", "BT /F1 0.5 Tf 100 500 Td (Gold) Tj ET", "", "tiny: Gold"},
       {"scaled down", "q 0.05 0 0 0.05 100 500 cm BT /F1 12 Tf (Gold) Tj ET Q", "", "tiny: Gold"},
       {"scaled up again", "BT /F1 0.5 Tf 20 0 0 20 100 500 Tm (Gold) Tj ET", "Gold", ""},
       {"squeezed flat", "BT /F1 12 Tf 2 Tz 100 500 Td (Gold) Tj ET", "", "tiny: Gold"},
       {"five points are small print", "BT /F1 5 Tf 100 500 Td (Gold) Tj ET", "Gold", ""}});
}

TEST_CASE("text outside of the page or of the clipping path is hidden") {
  check(
      {{"left of the page", "BT /F1 12 Tf -200 500 Td (Gold) Tj ET", "", "off-page: Gold"},
       {"half out of the page", "BT /F1 12 Tf -16 500 Td (Gold) Tj ET", "ld", "off-page: Go"},
       {"outside of a rectangle", "q 300 300 50 50 re W n " + shown("") + "Q", "", "clipped: Gold"},
       {"inside of it", "q 90 490 100 50 re W n " + shown("") + "Q", "Gold", ""},
       {"outside of a triangle", "q 0 0 m 90 0 l 0 700 l h W n " + shown("") + "Q", "",
        "clipped: Gold"},
       {"clips intersect", "q 90 490 100 50 re W n 300 300 50 50 re W n " + shown("") + "Q", "",
        "clipped: Gold"},
       {"clips end with Q", "q 300 300 50 50 re W n Q " + shown(""), "Gold", ""}});
  PdfText pdf = helvetica_page(shown(""), "", "/CropBox [200 0 500 800]");
  CHECK(hidden_text(first_page(pdf)) == "off-page: Gold");
}

TEST_CASE("transparent text is hidden, half-transparent text is not") {
  const std::string resources =
      "/ExtGState << /None << /ca 0 /CA 0 >> /Half << /ca 0.5 >> /Mul << /BM /Multiply >> "
      "/Masked << /SMask << /S /Luminosity /G 20 0 R >> >> "
      "/Open << /SMask << /S /Luminosity /G 21 0 R >> >> >>";
  const std::vector<Case> cases = {{"alpha 0", shown("/None gs"), "", "transparent: Gold"},
                                   {"alpha 0.5", shown("/Half gs"), "Gold", ""},
                                   {"nearly transparent letters do not differ from paper",
                                    shown("/Half gs 0.95 g"), "", "same-color: Gold"},
                                   {"a dark mask", shown("/Masked gs"), "", "transparent: Gold"},
                                   {"a light mask", shown("/Open gs"), "Gold", ""}};
  for (const Case& c : cases) {
    CAPTURE(c.why);
    PdfText pdf = helvetica_page(c.content, resources);
    const std::string form =
        "/Type /XObject /Subtype /Form /BBox [0 0 600 800] "
        "/Group << /S /Transparency /CS /DeviceGray >>";
    pdf.stream(20, "0.01 g 0 0 600 800 re f", form);
    pdf.stream(21, "0.9 g 0 0 600 800 re f", form);
    const pdf::PageContent page = first_page(pdf);
    CHECK(visible_text(page) == c.visible);
    CHECK(hidden_text(page) == c.hidden);
  }
}

TEST_CASE("letters without colour are seen where something is painted through the same letters") {
  const std::string resources =
      "/ExtGState << /None << /ca 0 >> /Cut << /SMask << /S /Alpha /G 20 0 R >> /ca 1 >> >>";
  const auto page_of = [&](const std::string& mask_text) {
    PdfText pdf =
        helvetica_page(shown("/None gs") + " /Cut gs 1 0 0 rg 50 450 400 100 re f", resources);
    pdf.stream(20, mask_text,
               "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources 21 0 R "
               "/Group << /S /Transparency >>");
    pdf.object(21, "<< /Font << /F1 10 0 R >> >>");
    return first_page(pdf);
  };
  CHECK(hidden_text(page_of("0 g 0 0 1 1 re f")) == "transparent: Gold");
  CHECK(visible_text(page_of(shown(""))) == "Gold");
}

TEST_CASE("text under an opaque area painted later is covered") {
  const std::string resources =
      "/ExtGState << /Half << /ca 0.4 >> /Mul << /BM /Multiply >> >> "
      "/XObject << /Im 20 0 R /Soft 21 0 R >>";
  const std::string over = " 90 490 100 40 re f ";
  const std::vector<Case> cases = {
      {"a white box", shown("") + "1 g" + over, "", "covered: Gold"},
      {"a box of any colour", shown("") + "1 0 0 rg" + over, "", "covered: Gold"},
      {"half a box covers half", shown("") + "1 g 113 490 100 40 re f", "Go", "covered: ld"},
      {"a highlighter lets text through", shown("") + "q /Half gs 1 1 0 rg" + over + "Q", "Gold",
       ""},
      {"so does one that multiplies", shown("") + "q /Mul gs 1 1 0 rg" + over + "Q", "Gold", ""},
      {"a box before", "1 1 0 rg" + over + shown("0 g"), "Gold", ""},
      {"covered and painted once more is seen", shown("") + "1 g" + over + shown("0 g"), "Gold",
       ""},
      {"an image", shown("") + "q 100 0 0 40 90 490 cm /Im Do Q", "", "covered: Gold"},
      {"an image with holes", shown("") + "q 100 0 0 40 90 490 cm /Soft Do Q", "Gold", ""},
      {"white text over an image", "q 100 0 0 40 90 490 cm /Im Do Q " + shown("1 g"), "Gold", ""},
      {"a box that is clipped away", shown("") + "q 0 0 9 9 re W n 1 g" + over + "Q", "Gold", ""}};
  for (const Case& c : cases) {
    CAPTURE(c.why);
    PdfText pdf = helvetica_page(c.content, resources);
    const std::string image =
        "/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 "
        "/ColorSpace /DeviceGray ";
    pdf.stream(20, "ab", image);
    pdf.stream(21, "ab", image + "/SMask 20 0 R");
    const pdf::PageContent page = first_page(pdf);
    CHECK(visible_text(page) == c.visible);
    CHECK(hidden_text(page) == c.hidden);
  }
}

TEST_CASE("invisible text over a picture of the page is the page's text") {
  const std::string resources = "/XObject << /Im 20 0 R >>";
  const auto page_of = [&](const std::string& content) {
    PdfText pdf = helvetica_page(content, resources);
    pdf.stream(20, "ab",
               "/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 "
               "/ColorSpace /DeviceGray");
    return first_page(pdf);
  };
  const std::string scan = "q 595 0 0 842 0 0 cm /Im Do Q ";
  CHECK(visible_text(page_of(scan + shown("3 Tr"))) == "Gold");
  CHECK(visible_text(page_of(shown("") + scan)) == "Gold");
  const std::string photo = "q 60 0 0 60 90 490 cm /Im Do Q ";
  CHECK(hidden_text(page_of(photo + shown("3 Tr"))) == "invisible-mode: Gold");
  CHECK(page_of(scan).image_cover == doctest::Approx(1));
}

TEST_CASE("hidden phrases have their spaces, their lines and a box") {
  const pdf::PageContent page = first_page(
      helvetica_page("1 g BT /F1 10 Tf 100 500 Td [(ICPC) -600 (gold)] TJ 0 -12 Td (medal) Tj "
                     "0 -200 Td (other) Tj ET"));
  const std::vector<HiddenText> hidden = pdf::hidden_texts(page);
  REQUIRE(hidden.size() == 2);
  CHECK(hidden[0].text == "ICPC gold\nmedal");
  CHECK(hidden[1].text == "other");
  REQUIRE(hidden[0].box);
  CHECK(hidden[0].box->left == doctest::Approx(100));
  CHECK(hidden[0].box->top < 842 - 500);
  CHECK(hidden[0].box->bottom > 842 - 488);
}

TEST_CASE("letters of any size are looked for among the visible ones in no time") {
  const std::string content =
      "BT /F1 9 Tf 100 500 Td (Seen) Tj ET " + shown("3 Tr 90000 0 0 90000 0 0 cm");
  const pdf::PageContent page = first_page(helvetica_page(content));
  CHECK(visible_text(page) == "Seen");
  CHECK(hidden_texts(page).size() <= 1);
}
