#include "read/pdf/glyph_procedure.h"

#include <doctest/doctest.h>

using namespace oneshot::pdf;

TEST_CASE("an outline that is filled paints, one that is not does not") {
  CHECK(inspect_glyph_procedure("500 0 0 0 480 700 d1 0 0 m 10 20 l 1.5 -2 3 4 5 6 c h f").paints);
  CHECK(inspect_glyph_procedure("500 0 d0 10 0 0 10 0 0 cm /Im Do").paints);
  CHECK(inspect_glyph_procedure("500 0 0 0 1 1 d1 BI /W 1 /H 1 ID x EI").paints);
  CHECK_FALSE(inspect_glyph_procedure("500 0 0 0 480 700 d1 0 0 m 10 20 l n").paints);
  CHECK_FALSE(inspect_glyph_procedure("500 0 0 0 480 700 d1").paints);
  CHECK_FALSE(inspect_glyph_procedure("").paints);
}

TEST_CASE("what stands in a string paints nothing") {
  CHECK_FALSE(inspect_glyph_procedure("500 0 0 0 9 9 d1 (f S Do) pop").paints);
}

TEST_CASE("colours count only where the procedure starts with d0") {
  CHECK(inspect_glyph_procedure("500 0 d0 1 0 0 rg 0 0 9 9 re f").own_colors);
  CHECK(inspect_glyph_procedure("500 0 d0 /Cs1 cs 0.5 sc 0 0 9 9 re f").own_colors);
  CHECK_FALSE(inspect_glyph_procedure("500 0 0 0 9 9 d1 1 0 0 rg 0 0 9 9 re f").own_colors);
  CHECK_FALSE(inspect_glyph_procedure("500 0 d0 0 0 9 9 re f").own_colors);
}
