#include <algorithm>
#include <limits>
#include <string_view>

#include <doctest/doctest.h>

#include "unit/read/pdf/glyph_page.h"

using oneshot::Page;
using namespace oneshot::pdf;

TEST_CASE("a date at the right margin stays on the line of its title") {
  GlyphPage page;
  page.put("Acme Corporation", 50, 100);
  page.put("2020 - 2023", 480, 100);
  page.put("Senior Engineer", 50, 114);
  page.put("Seoul", 500, 114);
  page.put("Built a search service that answers a million questions an hour", 50, 128);
  CHECK(page.read() ==
        "Acme Corporation 2020 - 2023|Senior Engineer Seoul|"
        "Built a search service that answers a million questions an hour|");
}

TEST_CASE("a smaller date set to the top of its title stays on its line") {
  GlyphPage page;
  page.put("Acme", 50, 100, 12);
  page.put("2020", 480, 97.5F, 9);
  CHECK(page.read() == "Acme 2020|");
}

TEST_CASE("superscripts stay in their line") {
  GlyphPage page;
  float x = page.put("Han", 50, 100);
  x = page.put("1", x, 96, 6);
  page.put(", Kim", x, 100);
  CHECK(page.read() == "Han1, Kim|");
}

TEST_CASE("small print under a large name is no subscript") {
  GlyphPage page;
  page.put("Jiwoo Han", 50, 100, 30);
  page.put("engineer", 60, 110);
  CHECK(page.read() == "Jiwoo Han|engineer|");
}

namespace {

/// A sidebar of skills beside a column of text; their lines stand at different heights.
void put_sidebar(GlyphPage& page) {
  float y = 100;
  for (const char* const line : {"Skills", "Rust", "Python", "Linux", "Go"}) {
    page.put(line, 50, y);
    y += 15;
  }
}

void put_main(GlyphPage& page) {
  float y = 104;
  for (const char* const line :
       {"Experience", "Built one thing and another for", "a company that sells paper maps",
        "Cut the cost of it by half", "in a year, and wrote it down"}) {
    page.put(line, 200, y);
    y += 12;
  }
}

constexpr const char* in_columns =
    "Jiwoo Han, an engineer who writes one long line across all|Skills|Rust|Python|Linux|Go|"
    "Experience|Built one thing and another for|a company that sells paper maps|"
    "Cut the cost of it by half|in a year, and wrote it down|";

}  // namespace

TEST_CASE("columns are read one after the other below the line that spans them") {
  GlyphPage page;
  page.put("Jiwoo Han, an engineer who writes one long line across all", 50, 60);
  SUBCASE("painted in order") {
    put_sidebar(page);
    put_main(page);
  }
  SUBCASE("painted the other way round") {
    put_main(page);
    put_sidebar(page);
  }
  CHECK(page.read() == in_columns);
}

TEST_CASE("columns are found when their lines are painted by turns") {
  GlyphPage ordered, mixed;
  put_sidebar(ordered);
  put_main(ordered);
  mixed.content = ordered.content;
  std::stable_sort(mixed.content.glyphs.begin(), mixed.content.glyphs.end(),
                   [](const Glyph& a, const Glyph& b) { return a.y < b.y; });
  CHECK(mixed.read() == ordered.read());
}

TEST_CASE("a name centred over the main column comes before both columns") {
  GlyphPage page;
  page.put("Jiwoo Han", 180, 60, 24);
  page.put("x", 560, 60);
  put_sidebar(page);
  put_main(page);
  CHECK(page.read().substr(0, 19) == "Jiwoo Han x|Skills|");
}

TEST_CASE("two columns of level lines are told by what was painted first") {
  GlyphPage page;
  page.put("the first column has one paragraph of text", 50, 100);
  page.put("that runs on from line to line in columns", 50, 112);
  page.put("until its end", 50, 124);
  page.put("the second column has another paragraph", 260, 100);
  page.put("that runs on as well, and that ends with", 260, 112);
  page.put("its last line", 260, 124);
  CHECK(page.read() ==
        "the first column has one paragraph of text|that runs on from line to line in columns|"
        "until its end|the second column has another paragraph|"
        "that runs on as well, and that ends with|its last line|");
}

TEST_CASE("a heading below the columns is read with what it heads") {
  GlyphPage page;
  put_sidebar(page);
  put_main(page);
  page.put("Papers", 50, 200);
  page.put("A paper with one long title that goes across both of the columns", 50, 215);
  const std::string read = page.read();
  CHECK(read.find("wrote it down|Papers|A paper") != std::string::npos);
}

TEST_CASE("a table without rules is read row by row") {
  GlyphPage page;
  float y = 100;
  for (const char* const year : {"2021", "2022", "2023", "2024"}) {
    page.put(year, 50, y);
    page.put("Neural Parsing", 120, y);
    page.put("38 students", 300, y);
    y += 14;
  }
  CHECK(page.read() ==
        "2021 Neural Parsing 38 students|2022 Neural Parsing 38 students|"
        "2023 Neural Parsing 38 students|2024 Neural Parsing 38 students|");
}

TEST_CASE("a date beside its entry shares the line of the entry's title") {
  GlyphPage page;
  float y = 100;
  for (const char* const year : {"2019", "2021", "2023"}) {
    page.put(year, 50, y);
    page.put("Acme Corporation", 120, y);
    page.put("built one thing", 120, y + 12);
    page.put("and another", 120, y + 24);
    y += 50;
  }
  CHECK(page.read() ==
        "2019 Acme Corporation|built one thing|and another|"
        "2021 Acme Corporation|built one thing|and another|"
        "2023 Acme Corporation|built one thing|and another|");
}

TEST_CASE("headings between the rows of a table of labels make no columns") {
  GlyphPage page;
  page.put("Skills", 50, 100, 12);
  page.put("Languages:", 50, 120);
  page.put("Rust, Go", 130, 120);
  page.put("SQL", 130, 132);
  page.put("Methods:", 50, 148);
  page.put("Profiling", 130, 148);
  page.put("Tracing", 130, 160);
  page.put("Awards", 50, 190, 12);
  page.put("Hobbies", 50, 220, 12);
  CHECK(page.read() == "Skills|Languages: Rust, Go|SQL|Methods: Profiling|Tracing|Awards|Hobbies|");
}

TEST_CASE("rotated text makes lines of its own") {
  GlyphPage page;
  page.put("level text", 50, 100);
  page.dir_x = 0;
  page.dir_y = -1;
  float y = 300;
  for (const char32_t c : std::u32string_view(U"draft")) {
    page.put_glyph(c, 30, y, 10);
    y -= 5;
  }
  CHECK(page.read() == "level text|draft|");
}

TEST_CASE("headers and footers that repeat are running, whatever their numbers") {
  std::vector<Page> pages;
  for (const char* const footer : {"Jiwoo Han - 1 / 2", "Jiwoo Han - 2 / 2"}) {
    GlyphPage page;
    page.content.number = static_cast<int>(pages.size()) + 1;
    page.put("some text", 50, 300);
    page.put(footer, 250, 780);
    pages.push_back(lay_out(page.content));
  }
  mark_running_lines(pages);
  for (const Page& page : pages) {
    REQUIRE(page.lines.size() == 2);
    CHECK_FALSE(page.lines[0].running);
    CHECK(page.lines[1].running);
  }
}

TEST_CASE("absurd coordinates neither crash nor hang") {
  GlyphPage page;
  page.put("fine", 50, 100);
  const float worst[] = {std::numeric_limits<float>::quiet_NaN(),
                         std::numeric_limits<float>::infinity(), -1e30F, 3e9F};
  for (const float value : worst) {
    page.put("bad", value, 100);
    page.put("bad", 50, value);
    page.put("bad", 50, 100, value);
    page.dir_x = value;
    page.put("bad", 50, 200);
    page.dir_x = 1;
  }
  page.dir_x = page.dir_y = 0;
  page.put("bad", 50, 200);
  CHECK(page.read() == "fine|");
}

TEST_CASE("very many glyphs at one place are read in reasonable time") {
  GlyphPage page;
  for (int i = 0; i < 100'000; ++i) {
    page.put_glyph(U'a' + i % 26, static_cast<float>(i * 7919 % 600), static_cast<float>(i % 800),
                   10);
  }
  CHECK_FALSE(page.read().empty());
}

TEST_CASE("dates that are broken after the dash stay together beside their entries") {
  GlyphPage page;
  float y = 100;
  for (const char* const line :
       {"Principal Engineer, Wexcombe Freight Systems",
        "- Moved the traffic of two regions at once",
        "- Wrote down how it was done, for those who come",
        "Platform Engineer, Ostler Broadcasting", "- Moved all machines without a window of rest",
        "M.Eng. in Distributed Systems, Saint-Aubrac",
        "B.Sc. in Physics, University of Lower Wendle"}) {
    page.put(line, 130, y);
    y += std::string_view(line).find("rest") != std::string_view::npos || line[0] == 'M' ? 20 : 15;
  }
  page.put("Apr 2020 -", 60, 100);
  page.put("Present", 75, 115);
  page.put("Sep 2016 -", 60, 145);
  page.put("Mar 2020", 70, 160);
  page.put("2011 - 2013", 55, 180);
  page.put("2008 - 2011", 55, 200);
  CHECK(page.read() ==
        "Apr 2020 -|Present|Principal Engineer, Wexcombe Freight Systems|"
        "- Moved the traffic of two regions at once|"
        "- Wrote down how it was done, for those who come|"
        "Sep 2016 -|Mar 2020|Platform Engineer, Ostler Broadcasting|"
        "- Moved all machines without a window of rest|"
        "2011 - 2013 M.Eng. in Distributed Systems, Saint-Aubrac|"
        "2008 - 2011 B.Sc. in Physics, University of Lower Wendle|");
}
