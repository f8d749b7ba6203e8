#include <doctest/doctest.h>

#include "unit/read/pdf/glyph_page.h"

using namespace oneshot::pdf;

namespace {

/// Labels beside two lines of text each, with rules between them or without.
void put_labels(GlyphPage& page, std::initializer_list<const char*> labels, bool bold, bool ruled) {
  float y = 100;
  for (const char* const label : labels) {
    page.bold = bold;
    page.put(label, 50, y);
    page.bold = false;
    page.put("Drew maps for a company that sells paper maps of the sea", 180, y);
    page.put("Sold them to sailors", 180, y + 14);
    if (ruled) page.rule(50, 550, y + 26);
    y += 48;
  }
}

}  // namespace

TEST_CASE("bold labels beside several lines are headings, on lines of their own") {
  for (const bool ruled : {false, true}) {
    CAPTURE(ruled);
    GlyphPage page;
    put_labels(page, {"Experience", "Voluntary"}, true, ruled);
    CHECK(page.read() ==
          "Experience|Drew maps for a company that sells paper maps of the sea|"
          "Sold them to sailors|"
          "Voluntary|Drew maps for a company that sells paper maps of the sea|"
          "Sold them to sailors|");
  }
}

TEST_CASE("dates and plain words beside several lines stay on the first of them") {
  GlyphPage page;
  SUBCASE("bold dates") { put_labels(page, {"2019-2021", "2016-2018"}, true, false); }
  SUBCASE("plain words") { put_labels(page, {"Employers", "Volunteer"}, false, true); }
  int lines = 0;
  for (const oneshot::Line& line : lay_out(page.content).lines) {
    ++lines;
    CHECK(line.text.ends_with(lines % 2 == 1 ? "of the sea" : "sailors"));
  }
  CHECK(lines == 4);
}
