#include <vector>

#include <doctest/doctest.h>

#include "unit/read/pdf/glyph_page.h"

using namespace oneshot::pdf;

namespace {

void put_lines(GlyphPage& page, const std::vector<const char*>& lines, float x, float y) {
  for (const char* const line : lines) {
    page.put(line, x, y);
    y += 14;
  }
}

}  // namespace

TEST_CASE("a table without rules whose cells wrap is read cell by cell if it was painted so") {
  GlyphPage page;
  put_lines(page, {"Home Credit Risk", "Stability (Kaggle)"}, 50, 100);
  put_lines(page, {"silver medal, with", "gradient boosting"}, 250, 100);
  put_lines(page, {"Playground Series"}, 50, 128);
  put_lines(page, {"a bronze medal"}, 250, 128);
  put_lines(page, {"Identifying Sounds", "of Birds (Kaggle)"}, 50, 142);
  put_lines(page, {"we trusted what the", "leaderboard said"}, 250, 142);
  CHECK(page.read() ==
        "Home Credit Risk|Stability (Kaggle)|silver medal, with|gradient boosting|"
        "Playground Series a bronze medal|"
        "Identifying Sounds|of Birds (Kaggle)|we trusted what the|leaderboard said|");
}

TEST_CASE("boxes side by side are read box by box") {
  GlyphPage page;
  put_lines(page, {"Employment", "Drew maps of the city", "for two years"}, 50, 100);
  put_lines(page, {"Degrees", "A diploma in drawing"}, 300, 100);
  put_lines(page, {"Papers", "What maps leave out", "and why they do"}, 50, 170);
  put_lines(page, {"Languages", "English, some Korean"}, 300, 170);
  CHECK(page.read() ==
        "Employment|Drew maps of the city|for two years|Degrees|A diploma in drawing|"
        "Papers|What maps leave out|and why they do|Languages|English, some Korean|");
}

TEST_CASE("columns whose lines stand level are read one after the other if painted so") {
  GlyphPage page;
  put_lines(page,
            {"I drew maps until", "a firm bought them", "Then I drew tiles", "and sold those",
             "to three firms"},
            50, 100);
  put_lines(page,
            {"Tiles are maps, but", "one can sell each", "of them on its own", "which I did",
             "for two years"},
            250, 100);
  CHECK(page.read() ==
        "I drew maps until|a firm bought them|Then I drew tiles|and sold those|to three firms|"
        "Tiles are maps, but|one can sell each|of them on its own|which I did|for two years|");
}

TEST_CASE("dates that were painted after all titles stay on the lines of these") {
  GlyphPage page;
  put_lines(page,
            {"Acme Corporation, engineer", "Widget Company, engineer", "Tile Makers, apprentice",
             "Map Makers, apprentice", "School of drawing"},
            50, 100);
  put_lines(page, {"2020", "2019", "2018", "2017", "2016"}, 500, 100);
  CHECK(page.read() ==
        "Acme Corporation, engineer 2020|Widget Company, engineer 2019|"
        "Tile Makers, apprentice 2018|Map Makers, apprentice 2017|School of drawing 2016|");
}
