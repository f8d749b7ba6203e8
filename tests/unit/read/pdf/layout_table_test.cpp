#include "read/pdf/layout_table.h"

#include <doctest/doctest.h>

#include "unit/read/pdf/glyph_page.h"

using namespace oneshot::pdf;

namespace {

/// Rules around cells between these places.
void put_grid(GlyphPage& page, const std::vector<double>& xs, const std::vector<double>& ys) {
  for (const double y : ys) page.rule(xs.front(), xs.back(), y);
  for (const double x : xs) {
    page.content.rules.push_back({{x, ys.front(), x + 0.5, ys.back()}, false});
  }
}

}  // namespace

TEST_CASE("the rules of a table tell its rows and cells") {
  GlyphPage page;
  put_grid(page, {50, 150, 300, 550}, {100, 140, 180});
  const auto rows = find_table_rows(page.content);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].bounds.size() == 2);
  CHECK(rows[0].top < rows[1].top);
  CHECK(rows[0].table == rows[1].table);
}

TEST_CASE("a frame and a line beside text are no table") {
  GlyphPage page;
  put_grid(page, {50, 550}, {100, 200, 300});                     // a frame
  page.content.rules.push_back({{300, 400, 300.5, 700}, false});  // a line between columns
  page.rule(50, 550, 750);
  CHECK(find_table_rows(page.content).empty());
}

TEST_CASE("cells that wrap on both sides are read one after the other") {
  GlyphPage page;
  put_grid(page, {50, 130, 240, 560}, {90, 140, 180});
  page.put("Apr 2020 -", 54, 103);
  page.put("Present, in", 54, 115);
  page.put("Pellmere", 54, 127);
  page.put("Principal Engineer", 134, 103);
  page.put("at Wexcombe", 134, 115);
  page.put("Redesigned the layer that moves traffic so that it", 244, 109);
  page.put("drains within seconds", 244, 121);
  page.put("2019", 54, 153);
  page.put("Intern", 134, 153);
  page.put("Counted tapes", 244, 153);
  CHECK(page.read() ==
        "Apr 2020 -|Present, in|Pellmere|Principal Engineer|at Wexcombe|"
        "Redesigned the layer that moves traffic so that it|drains within seconds|"
        "2019 Intern Counted tapes|");
}

TEST_CASE("cells whose texts nearly touch are parted by the rule between them") {
  GlyphPage page;
  put_grid(page, {50, 104, 300}, {90, 130});
  page.put("ten letter", 52, 103);
  page.put("more of it", 106, 103);
  page.put("left again", 52, 115);
  page.put("and right", 106, 115);
  CHECK(page.read() == "ten letter|left again|more of it|and right|");
}
