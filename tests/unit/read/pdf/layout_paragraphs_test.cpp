#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "unit/read/pdf/glyph_page.h"

using oneshot::Line;
using namespace oneshot::pdf;

namespace {

/// The lines of a page: each that goes on where the one above was broken after a slash, the others
/// after a bar, and two bars where a block starts.
std::string paragraphs(const GlyphPage& page) {
  std::string out;
  int block = 0;
  for (const Line& line : lay_out(page.content).lines) {
    if (!out.empty()) out += line.goes_on ? " / " : line.block == block ? " | " : " || ";
    block = line.block;
    out += line.text;
  }
  return out;
}

/// A page on which lines of eighty letters are broken.
struct TextPage : GlyphPage {
  TextPage() { content.width = 470; }
};

void put_lines(GlyphPage& page, const std::vector<const char*>& lines, float x, float y,
               float pitch) {
  for (const char* const line : lines) {
    page.put(line, x, y);
    y += pitch;
  }
}

}  // namespace

TEST_CASE("a line goes on in the next when the first word of that had no room, however loose") {
  for (const float pitch : {11.0F, 14.0F, 18.0F, 22.0F}) {
    CAPTURE(pitch);
    TextPage page;
    put_lines(page,
              {"Built a search service that answers questions about the maps of a company that",
               "sells paper maps, and cut its cost by half", "Wrote it all down afterwards"},
              50, 100, pitch);
    CHECK(paragraphs(page) ==
          "Built a search service that answers questions about the maps of a company that / "
          "sells paper maps, and cut its cost by half | Wrote it all down afterwards");
  }
}

TEST_CASE(
    "more space than inside of paragraphs ends one and starts a block, though its line is full") {
  TextPage page;
  put_lines(page,
            {"Built a search service that answers questions about the maps of a company that",
             "sells paper maps"},
            50, 100, 16);
  put_lines(page,
            {"Moved the tiles of all maps into one store that four teams now share and look after",
             "together"},
            50, 136, 16);
  put_lines(page, {"Taught two newcomers"}, 50, 172, 16);
  page.put("Built a search service that answers questions about the maps of a company that", 50,
           192);
  page.put("Sold maps", 50, 212);
  CHECK(paragraphs(page) ==
        "Built a search service that answers questions about the maps of a company that / "
        "sells paper maps || "
        "Moved the tiles of all maps into one store that four teams now share and look after / "
        "together || Taught two newcomers || "
        "Built a search service that answers questions about the maps of a company that || "
        "Sold maps");
}

TEST_CASE("short lines of a list are no paragraph") {
  TextPage page;
  put_lines(page, {"Python", "PostgreSQL", "Terraform", "Rust"}, 50, 100, 12);
  CHECK(paragraphs(page) == "Python | PostgreSQL | Terraform | Rust");
}

TEST_CASE("a bold title is no part of the text below it") {
  TextPage page;
  page.bold = true;
  page.put("Senior engineer in the group that looks after everything that has to do with maps", 50,
           100);
  page.bold = false;
  put_lines(page,
            {"Built a search service that answers questions about the maps of a company that",
             "sells paper maps"},
            50, 114, 14);
  CHECK(paragraphs(page) ==
        "Senior engineer in the group that looks after everything that has to do with maps | "
        "Built a search service that answers questions about the maps of a company that / "
        "sells paper maps");
}

TEST_CASE("a point goes on below its text, and the next point is another") {
  TextPage page;
  float y = 100;
  for (const char* const line :
       {"- Built a search service that answers questions about the maps of a company that",
        "- Moved the tiles of all maps into one store that four teams now share and look"}) {
    page.put(line, 50, y);
    page.put("after for years", 57.5F, y + 14);
    y += 28;
  }
  CHECK(paragraphs(page) ==
        "- Built a search service that answers questions about the maps of a company that / "
        "after for years | "
        "- Moved the tiles of all maps into one store that four teams now share and look / "
        "after for years");
}

TEST_CASE("a title with its date at the right margin ends its line") {
  TextPage page;
  page.put("Acme Corporation", 50, 100);
  page.put("2020 - 2023", 365, 100);
  put_lines(page,
            {"Built a search service that answers questions about the maps of a company that sells",
             "paper maps"},
            50, 114, 14);
  CHECK(paragraphs(page) ==
        "Acme Corporation 2020 - 2023 | "
        "Built a search service that answers questions about the maps of a company that sells / "
        "paper maps");
}

TEST_CASE("beside a label only the text of its own column goes on") {
  TextPage page;
  float y = 100;
  for (const char* const label : {"2020", "2021", "2022"}) {
    page.put(label, 50, y);
    put_lines(page,
              {"Built a search service that answers questions about the maps of a",
               "company that sells paper maps, and of many more that do not sell any"},
              150, y, 15);
    y += 50;
  }
  CHECK(paragraphs(page) ==
        "2020 Built a search service that answers questions about the maps of a / "
        "company that sells paper maps, and of many more that do not sell any || "
        "2021 Built a search service that answers questions about the maps of a / "
        "company that sells paper maps, and of many more that do not sell any || "
        "2022 Built a search service that answers questions about the maps of a / "
        "company that sells paper maps, and of many more that do not sell any");
}

TEST_CASE("a title that was broken before its date is read to its end first") {
  TextPage page;
  page.put("Researcher in the school that draws the maps of the sea and of", 50, 100);
  page.put("2018 - 2022", 350, 100);
  page.put("its islands", 50, 112);
  CHECK(paragraphs(page) ==
        "Researcher in the school that draws the maps of the sea and of / its islands 2018 - 2022");
}

TEST_CASE("what would have fitted before the date, or has another look, is no part of the title") {
  TextPage page;
  SUBCASE("there was room") {
    page.put("Researcher in the school", 50, 100);
    page.put("2018 - 2022", 350, 100);
  }
  SUBCASE("bold titles") {
    page.bold = true;
    page.put("Researcher in the school that draws the maps of the sea and of", 50, 100);
    page.bold = false;
    page.put("2018 - 2022", 350, 100);
  }
  page.put("the islands", 50, 112);
  CHECK(lay_out(page.content).lines[0].text.ends_with("2018 - 2022"));
}
