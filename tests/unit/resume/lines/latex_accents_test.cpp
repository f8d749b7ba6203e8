#include "resume/lines/latex_accents.h"

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("accents of LaTeX are read in every way of writing them") {
  struct Row {
    std::string_view text, letter;
    std::size_t length;
  };
  const Row rows[] = {
      {"{\\'i}a", "í", 5}, {"\\'{e}", "é", 5}, {"\\'e", "é", 3},     {"\\\"{o}", "ö", 5},
      {"{\\\"o}", "ö", 5}, {"\\v{s}", "š", 5}, {"{\\v s}", "š", 6},  {"\\c{c}", "ç", 5},
      {"{\\ss}", "ß", 5},  {"{\\o}", "ø", 4},  {"\\'{\\i}", "í", 6}, {"{\\L}", "Ł", 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const AccentedLetter found = accented_letter_at(row.text, 0);
    CHECK(found.text == row.letter);
    CHECK(found.length == row.length);
  }
}

TEST_CASE("what only looks like an accent is left alone") {
  for (const std::string_view text :
       {"\\* equal", "C:\\users", "{json}", "\\alpha", "{\\'}", "\\", "{", "\\v", "{\\v s"}) {
    CAPTURE(text);
    CHECK(accented_letter_at(text, 0).length == 0);
  }
}
