#include "read/pdf/font.h"

#include <doctest/doctest.h>

#include "unit/read/pdf/page_text.h"

using namespace oneshot;
using namespace oneshot::pdf_test;

namespace {

/// A page that shows a string in the font with these entries; objects 20 to 29 are the font's.
pdf::PageContent shown_in(const std::string& font, const std::string& string,
                          const std::vector<std::pair<int, std::string>>& objects = {},
                          const std::vector<std::pair<int, std::string>>& streams = {}) {
  PdfText pdf;
  pdf.object(10, "<< /Type /Font " + font + " >>");
  for (const auto& [number, value] : objects) pdf.object(number, value);
  for (const auto& [number, data] : streams) pdf.stream(number, data);
  pdf.page("BT /F1 10 Tf 50 500 Td " + string + " Tj ET",
           "/Resources << /Font << /F1 10 0 R >> >>");
  return first_page(pdf);
}

std::string bf(const std::string& body) {
  return "begincmap 1 begincodespacerange <00> <FF> endcodespacerange " + body + " endcmap";
}

/// A simple font with a ToUnicode map.
pdf::PageContent mapped(const std::string& body, const std::string& string) {
  return shown_in("/Subtype /Type1 /BaseFont /Helvetica /ToUnicode 20 0 R", string, {},
                  {{20, bf(body)}});
}

const std::string identity =
    "/Subtype /Type0 /BaseFont /None /Encoding /Identity-H /DescendantFonts [<< /Subtype "
    "/CIDFontType2 /BaseFont /None /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
    "/Supplement 0 >> /DW 500 /W [1 [250 750] 10 12 300] >>]";

}  // namespace

TEST_CASE("ToUnicode maps codes to characters, in every form") {
  CHECK(visible_text(mapped("1 beginbfchar <01> <AC00> endbfchar", "<01>")) == "가");
  CHECK(visible_text(mapped("1 beginbfrange <01> <03> <0041> endbfrange", "<010203>")) == "ABC");
  CHECK(visible_text(
            mapped("1 beginbfrange <01> <02> [<0066 0069> <0041>] endbfrange", "<0102>")) == "fiA");
  CHECK(visible_text(mapped("1 beginbfchar <01> <D83DDE00> endbfchar", "<01>")) == "😀");
  CHECK(visible_text(mapped("1 beginbfchar <0001> <0041> endbfchar", "<01>")) == "A");
  CHECK(visible_text(mapped("1 beginbfchar <01> <41> endbfchar", "<01>")) == "A");
  CHECK(visible_text(mapped("1 beginbfchar <01> /Aacute endbfchar", "<01>")) == "Á");
}

TEST_CASE("codes that ToUnicode leaves out or maps to nonsense fall back to the encoding") {
  CHECK(visible_text(mapped("1 beginbfchar <01> <0042> endbfchar", "(A)")) == "A");
  CHECK(visible_text(mapped("1 beginbfchar <41> <FFFD> endbfchar", "(A)")) == "A");
  CHECK(visible_text(mapped("1 beginbfchar <41> <E001> endbfchar", "(A)")) == "A");
}

TEST_CASE("the glyph of the space may be mapped to a control character") {
  for (const std::string control : {"0000", "0001", "0009"}) {
    const auto page = mapped("1 beginbfchar <01> <" + control + "> endbfchar", "<01>");
    REQUIRE(page.glyphs.size() == 1);
    CHECK(page.glyphs[0].space);
    CHECK(visible_text(page) == " ");
  }
}

TEST_CASE("icons of private use are marks without text, not unknown characters") {
  const auto page = mapped("1 beginbfchar <01> <F0E0> endbfchar", "<01>");
  REQUIRE(page.glyphs.size() == 1);
  CHECK(page.glyphs[0].text_length == 0);
  CHECK_FALSE(page.glyphs[0].unknown);
}

TEST_CASE("what no table knows is the replacement character and counted") {
  const auto page = shown_in(identity, "<0041>");
  REQUIRE(page.glyphs.size() == 1);
  CHECK(visible_text(page) == "\uFFFD");
  CHECK(page.glyphs[0].unknown);
}

TEST_CASE("simple encodings map codes to characters") {
  const std::string font = "/Subtype /Type1 /BaseFont /Helvetica ";
  CHECK(visible_text(shown_in(font, "<41 AE B7>")) == "Aﬁ•");
  CHECK(visible_text(shown_in(font + "/Encoding /WinAnsiEncoding", "<E9 80 95>")) == "é€•");
  CHECK(visible_text(shown_in(font + "/Encoding /MacRomanEncoding", "<8E D2>")) == "é“");
  CHECK(visible_text(shown_in("/Subtype /Type1 /BaseFont /Symbol", "<61 62 B7>")) == "αβ•");
  CHECK(visible_text(shown_in("/Subtype /Type1 /BaseFont /ZapfDingbats", "<34>")) == "✔");
}

TEST_CASE("differences name glyphs in many ways") {
  const auto named = [](const std::string& name) {
    return visible_text(
        shown_in("/Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding "
                 "/WinAnsiEncoding /Differences [1 /" +
                     name + "] >>",
                 "<01>"));
  };
  CHECK(named("Eacute") == "É");
  CHECK(named("uniAC00") == "가");
  CHECK(named("uniAC00AC01") == "가각");
  CHECK(named("u1F600") == "😀");
  CHECK(named("f_f_i") == "ffi");
  CHECK(named("a.sc") == "a");
  CHECK(named("one.oldstyle") == "1");
  CHECK(named("Asmall") == "a");
  CHECK(named("threeoldstyle") == "3");
  CHECK(named("madeup") == "\uFFFD");
}

TEST_CASE("bitmap fonts whose glyphs are named after their codes are read") {
  const auto page = shown_in(
      "/Subtype /Type3 /FontBBox [0 0 50 50] /FontMatrix [0.02 0 0 0.02 0 0] /FirstChar 65 "
      "/LastChar 66 /Widths [30 40] /CharProcs << /a65 20 0 R /a66 20 0 R >> "
      "/Encoding << /Differences [65 /a65 /a66] >>",
      "(AB)", {}, {{20, "30 0 0 0 30 30 d1 0 0 30 30 re f"}});
  CHECK(visible_text(page) == "AB");
  CHECK(page.glyphs[0].advance == doctest::Approx(6));
}

TEST_CASE("a Type 3 glyph that draws nothing hides its text") {
  const std::string font =
      "/Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 "
      "/LastChar 66 /Widths [500 500] /CharProcs << /A 20 0 R /B 21 0 R >> "
      "/Encoding << /Differences [65 /A /B] >>";
  const auto page =
      shown_in(font, "(AB)", {}, {{20, "500 0 d0 0 0 400 700 re f"}, {21, "500 0 d0"}});
  CHECK(visible_text(page) == "A");
  CHECK(hidden_text(page) == "invisible-mode: B");
}

TEST_CASE("a Type 3 glyph in colours of its own is seen whatever colour is set") {
  const std::string font =
      "/Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 "
      "/LastChar 66 /Widths [500 500] /CharProcs << /A 20 0 R /B 21 0 R >> "
      "/Encoding << /Differences [65 /A /B] >>";
  PdfText pdf;
  pdf.object(10, "<< /Type /Font " + font + " >>");
  pdf.stream(20, "500 0 d0 1 0 0 rg 0 0 400 700 re f");
  pdf.stream(21, "500 0 0 0 400 700 d1 0 0 400 700 re f");
  pdf.page("1 g BT /F1 10 Tf 50 500 Td (AB) Tj ET", "/Resources << /Font << /F1 10 0 R >> >>");
  CHECK(visible_text(first_page(pdf)) == "A");
  CHECK(hidden_text(first_page(pdf)) == "same-color: B");
}

TEST_CASE("widths come from the font's arrays, then from the standard fonts") {
  const auto widths = [](const pdf::PageContent& page) {
    std::vector<double> list;
    for (const pdf::Glyph& glyph : page.glyphs) list.push_back(glyph.advance);
    return list;
  };
  const auto simple = widths(
      shown_in("/Subtype /Type1 /BaseFont /Odd /FirstChar 65 /Widths [100 200] /FontDescriptor "
               "<< /MissingWidth 333 >>",
               "(ABC)"));
  CHECK(simple[0] == doctest::Approx(1));
  CHECK(simple[1] == doctest::Approx(2));
  CHECK(simple[2] == doctest::Approx(3.33));
  const auto standard = widths(shown_in("/Subtype /Type1 /BaseFont /Times-Bold", "(AW)"));
  CHECK(standard[0] == doctest::Approx(7.22));
  CHECK(standard[1] == doctest::Approx(10));
  const auto composite = widths(shown_in(identity, "<0001 0002 0003 000B>"));
  CHECK(composite[0] == doctest::Approx(2.5));
  CHECK(composite[1] == doctest::Approx(7.5));
  CHECK(composite[2] == doctest::Approx(5));
  CHECK(composite[3] == doctest::Approx(3));
}

TEST_CASE("bold and italic are known from the name, the descriptor or the way of painting") {
  const auto first = [](const std::string& font) { return shown_in(font, "(A)").glyphs.at(0); };
  CHECK(first("/Subtype /Type1 /BaseFont /Helvetica-Bold").bold);
  CHECK(first("/Subtype /Type1 /BaseFont /ABCDEF+CMBX12").bold);
  CHECK_FALSE(first("/Subtype /Type1 /BaseFont /Helvetica").bold);
  CHECK_FALSE(first("/Subtype /Type1 /BaseFont /Roboto-Medium").bold);
  CHECK(first("/Subtype /TrueType /BaseFont /X /FontDescriptor << /FontWeight 700 >>").bold);
  CHECK(first("/Subtype /Type1 /BaseFont /Times-Italic").italic);
  CHECK(first("/Subtype /TrueType /BaseFont /X /FontDescriptor << /Flags 96 >>").italic);
  const auto outlined = first_page(helvetica_page("BT 2 Tr /F1 9 Tf 9 9 Td (A) Tj ET"));
  CHECK(outlined.glyphs.at(0).bold);
  const auto slanted = first_page(helvetica_page("BT /F1 9 Tf 1 0 0.3 1 9 9 Tm (A) Tj ET"));
  CHECK(slanted.glyphs.at(0).italic);
}

TEST_CASE("predefined CMaps give the characters of fonts that are not embedded") {
  const auto in = [](const std::string& cmap, const std::string& ordering,
                     const std::string& string) {
    return visible_text(shown_in("/Subtype /Type0 /BaseFont /X /Encoding /" + cmap +
                                     " /DescendantFonts [<< /Subtype /CIDFontType0 /CIDSystemInfo "
                                     "<< /Registry (Adobe) /Ordering (" +
                                     ordering + ") /Supplement 1 >> >>]",
                                 string));
  };
  CHECK(in("UniKS-UCS2-H", "Korea1", "<D55C AE00>") == "한글");
  CHECK(in("UniKS-UTF16-H", "Korea1", "<D55C AE00>") == "한글");
  if (in("KSCms-UHC-H", "Korea1", "<C7D1>") == "\uFFFD") {
    MESSAGE("poppler-data is not installed: predefined CMaps are not tested");
    return;
  }
  CHECK(in("KSCms-UHC-H", "Korea1", "<C7D1 B1DB 41>") == "한글A");
  CHECK(in("KSC-EUC-H", "Korea1", "<C7D1 B1DB>") == "한글");
  CHECK(in("Identity-H", "Korea1", "<0001 0022>") == " A");
  CHECK(in("90ms-RKSJ-H", "Japan1", "<93FA 967B>") == "日本");
  CHECK(in("GBK-EUC-H", "GB1", "<D6D0 CEC4>") == "中文");
  CHECK(in("ETen-B5-H", "CNS1", "<A4A4 A4E5>") == "中文");
}

TEST_CASE("vertical writing goes down") {
  const auto page = shown_in(
      "/Subtype /Type0 /BaseFont /X /Encoding /UniKS-UCS2-V /DescendantFonts [<< /Subtype "
      "/CIDFontType0 /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) >> >>]",
      "<D55C AE00>");
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].dir_y == doctest::Approx(1));
  CHECK(page.glyphs[1].y - page.glyphs[0].y == doctest::Approx(10));
  CHECK(page.glyphs[1].x == doctest::Approx(page.glyphs[0].x));
}

TEST_CASE("an embedded CMap cuts strings into codes of different lengths") {
  const std::string cmap =
      "/CMapName /Own def /WMode 0 def 2 begincodespacerange <00> <7F> <8100> <9FFF> "
      "endcodespacerange 1 begincidrange <20> <7E> 1 endcidrange "
      "1 begincidchar <8140> 100 endcidchar";
  const auto page = shown_in(
      "/Subtype /Type0 /BaseFont /X /Encoding 21 0 R /ToUnicode 20 0 R /DescendantFonts "
      "[<< /Subtype /CIDFontType0 /W [1 [300] 100 [900]] >>]",
      "<20 8140>", {}, {{20, bf("2 beginbfchar <20> <0041> <8140> <AC00> endbfchar")}, {21, cmap}});
  CHECK(visible_text(page) == "A가");
  CHECK(page.glyphs[0].advance == doctest::Approx(3));
  CHECK(page.glyphs[1].advance == doctest::Approx(9));
}
