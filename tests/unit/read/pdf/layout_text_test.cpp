#include <doctest/doctest.h>

#include "unit/read/pdf/glyph_page.h"

using oneshot::Line;
using oneshot::Page;
using namespace oneshot::pdf;

namespace {

Line only_line(const GlyphPage& page) {
  const Page read = lay_out(page.content);
  REQUIRE(read.lines.size() == 1);
  return read.lines[0];
}

}  // namespace

TEST_CASE("gaps become spaces where the page has no space glyphs") {
  GlyphPage page;
  page.put_words("led a team", 50, 100, 2.5F);
  CHECK(page.read() == "led a team|");
}

TEST_CASE("kerning is no space") {
  GlyphPage page;
  const float x = page.put("A", 50, 100);
  page.put("VA", x + 0.8F, 100);
  CHECK(page.read() == "AVA|");
}

TEST_CASE("letter-spaced headings are closed up and keep their word gaps") {
  GlyphPage page;
  page.tracking = 3;
  const float x = page.put("WORK", 50, 100);
  page.put("HISTORY", x + 3.5F, 100);
  CHECK(page.read() == "WORK HISTORY|");
}

TEST_CASE("letter-spaced headings with space glyphs are closed up") {
  GlyphPage page;
  page.tracking = 3;
  page.put("WORK HISTORY", 50, 100);
  CHECK(page.read() == "WORK HISTORY|");
}

TEST_CASE("a heading of two spaced syllables is one word where spaces are glyphs") {
  GlyphPage page;
  page.tracking = 2.5F;
  page.put("소개", 50, 100);
  page.tracking = 0;
  page.put("추천 시스템을 만들고 운영 했습니다", 50, 130);
  CHECK(page.read() == "소개|추천 시스템을 만들고 운영 했습니다|");
}

TEST_CASE("a heading of spaced syllables is one word, though each comes from a font of its own") {
  GlyphPage page;
  page.put("가 나 다 라 마 바", 50, 80);
  page.tracking = 2.5F;
  float x = 50;
  for (const char* const syllable : {"전", "환", "의", "계", "기"}) {
    ++page.font;
    x = page.put(syllable, x, 100);
  }
  CHECK(page.read() == "가 나 다 라 마 바|전환의계기|");
}

TEST_CASE("a line without space glyphs has gaps for spaces, though other lines have glyphs") {
  GlyphPage page;
  page.put("We sell maps of all kinds to all kinds of people", 50, 80);
  page.put_words("explaining maps to those who have none", 50, 100, 2);
  CHECK(page.read() ==
        "We sell maps of all kinds to all kinds of people|explaining maps to those who have none|");
}

TEST_CASE("a line may have gaps for some of its spaces and glyphs for others") {
  GlyphPage page;
  const float x = page.put_words("mentor of two", 50, 100, 2.5F);
  page.put(" apprentices in a firm that sells maps", x, 100);
  CHECK(page.read() == "mentor of two apprentices in a firm that sells maps|");
}

TEST_CASE("the gap that programs put between Hangul and Latin is no space") {
  GlyphPage page;
  float x = page.put("지난 해 에는 ", 50, 100);
  x = page.put("Kafka", x, 100);
  page.font = 1;
  page.put("와 함께", x + 2.5F, 100);
  CHECK(page.read() == "지난 해 에는 Kafka와 함께|");
}

TEST_CASE("a comma before a bold name still has its space") {
  GlyphPage page;
  const float x = page.put("한 별, 도 담,", 50, 100);
  page.font = 1;
  page.bold = true;
  page.put("은가람", x + 2.5F, 100);
  CHECK(page.read() == "한 별, 도 담, 은가람|");
}

TEST_CASE("a space glyph counts even when nothing is seen of it") {
  GlyphPage page;
  const float x = page.put("Acme", 50, 100);
  page.put_glyph(U' ', x, 100, 10);
  page.put("Labs", x, 100);
  CHECK(page.read() == "Acme Labs|");
}

TEST_CASE("letters painted twice come out once and bold") {
  GlyphPage page;
  page.put("Skills", 50, 100);
  page.put("Skills", 50.3F, 100);
  const Line line = only_line(page);
  CHECK(line.text == "Skills");
  CHECK(line.bold);
}

TEST_CASE("letters painted twice one by one come out once") {
  GlyphPage page;
  page.put_glyph(U'l', 50, 100, 10);
  page.put_glyph(U'l', 50.4F, 100, 10);
  page.put_glyph(U'l', 55, 100, 10);
  page.put_glyph(U'l', 55.4F, 100, 10);
  CHECK(page.read() == "ll|");
}

TEST_CASE("glyphs placed one by one in any order make words") {
  GlyphPage page;
  const char* const text = "reader";
  for (const int i : {3, 0, 5, 1, 4, 2}) {
    page.put_glyph(static_cast<char32_t>(text[i]), 50 + 5.0F * static_cast<float>(i), 100, 10);
  }
  CHECK(page.read() == "reader|");
}

TEST_CASE("ligatures and radicals are decomposed, full-width digits stay") {
  GlyphPage page;
  page.put("e\uFB03cient \u2F08 ２０", 50, 100);
  CHECK(page.read() == "efficient 人 ２０|");
}

TEST_CASE("jamo placed one by one come out as syllables") {
  GlyphPage page;
  page.put_glyph(0x1112, 50, 100, 10);
  page.put_glyph(0x1161, 53, 100, 10);
  page.put_glyph(0x11AB, 54, 100, 10);
  CHECK(page.read() == "한|");
}

TEST_CASE("an accent drawn over a letter joins it") {
  GlyphPage page;
  page.put("M", 50, 100);
  page.put_glyph(0xA8, 55, 100, 10);
  page.put("uller", 55, 100);
  CHECK(page.read() == "Müller|");
}

TEST_CASE("an accent raised above a capital joins it") {
  GlyphPage page;
  page.put("of ", 50, 100);
  page.put_glyph(0xB4, 63.4F, 97.5F, 10);
  page.put("Eger", 62.5F, 100);
  CHECK(page.read() == "of Éger|");
}

TEST_CASE("a soft hyphen that is drawn is a hyphen") {
  GlyphPage page;
  page.put("evalu\u00AD", 50, 100);
  CHECK(page.read() == "evalu-|");
}

TEST_CASE("icons of the private area leave no trace, bullets of Symbol do") {
  GlyphPage page;
  page.put("\uE0F1 mail", 50, 100);
  page.put("\uF0B7 item", 50, 130);
  CHECK(page.read() == "mail|• item|");
}

TEST_CASE("bold and italic parts are byte ranges of the line") {
  GlyphPage page;
  float x = page.put("김, ", 50, 100);
  page.bold = true;
  x = page.put("한지우", x, 100);
  page.bold = false;
  page.put(", Lee", x, 100);
  const Line line = only_line(page);
  REQUIRE(line.styles.size() == 1);
  CHECK(line.text.substr(line.styles[0].begin, line.styles[0].end - line.styles[0].begin) ==
        "한지우");
  CHECK(line.styles[0].bold);
  CHECK_FALSE(line.bold);
}

TEST_CASE("a short rule below a word underlines it, a rule below the heading does not") {
  GlyphPage page;
  page.put("Park, Han, Lee", 50, 100);
  page.rule(77.5, 92.5, 101);
  page.rule(40, 550, 102);
  const Line line = only_line(page);
  REQUIRE(line.styles.size() == 1);
  CHECK(line.styles[0].underlined);
  CHECK(line.text.substr(line.styles[0].begin, 3) == "Han");
}

TEST_CASE("a link area gives the words under it a target") {
  GlyphPage page;
  page.put("see my paper now", 50, 100);
  page.content.links.push_back({{79, 90, 106, 102}, "https://example.org/p"});
  const Line line = only_line(page);
  REQUIRE(line.links.size() == 1);
  CHECK(line.text.substr(line.links[0].begin, line.links[0].end - line.links[0].begin) == "paper");
  CHECK(line.links[0].target == "https://example.org/p");
}

TEST_CASE("hidden glyphs are no text") {
  GlyphPage page;
  page.put("seen", 50, 100);
  page.hidden = true;
  page.put("unseen", 50, 130);
  CHECK(page.read() == "seen|");
}
