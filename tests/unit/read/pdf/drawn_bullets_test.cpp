#include <string>

#include <doctest/doctest.h>

#include "read/pdf/layout.h"
#include "unit/read/pdf/page_text.h"

using namespace oneshot;
using namespace oneshot::pdf_test;

namespace {

/// A circle of 3 points whose left edge is at x and whose middle is at y, as browsers draw it.
std::string dot(int x, int y, const std::string& paint = "f") {
  const std::string left = std::to_string(x), right = std::to_string(x + 3),
                    top = std::to_string(y + 1) + ".5", low = std::to_string(y - 2) + ".5",
                    middle = std::to_string(y);
  return left + " " + middle + " m " + left + " " + top + " " + right + " " + top + " " + right +
         " " + middle + " c " + right + " " + low + " " + left + " " + low + " " + left + " " +
         middle + " c h " + paint + "\n";
}

std::string show(int x, int y, const std::string& words) {
  return "BT /F1 10 Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + words +
         ") Tj ET\n";
}

/// The lines, each followed by a bar.
std::string lines_of(const std::string& content) {
  std::string out;
  for (const Line& line : pdf::lay_out(first_page(helvetica_page(content))).lines) {
    out += line.text + "|";
  }
  return out;
}

}  // namespace

TEST_CASE("a dot that is drawn before a line is the sign of a list, filled or not") {
  for (const char* const paint : {"f", "S"}) {
    CAPTURE(paint);
    CHECK(lines_of(dot(60, 703, paint) + show(72, 700, "Built maps") + show(72, 685, "and sold") +
                   dot(60, 673, paint) + show(72, 670, "Drew them")) ==
          "• Built maps|and sold|• Drew them|");
  }
  CHECK(lines_of("60 701.5 3 3 re f " + show(72, 700, "Built maps")) == "• Built maps|");
}

TEST_CASE("dots in a row are a mark out of some, and no signs of lists") {
  std::string marks;
  for (int i = 0; i < 5; ++i) marks += dot(60 + 6 * i, 703);
  CHECK(lines_of(marks + show(95, 700, "Rust")) == "Rust|");
}

TEST_CASE("dots between words, under letters and far from text are no signs of lists") {
  CHECK(lines_of(show(40, 700, "Maps") + dot(72, 703) + show(80, 700, "Tiles")).find("•") ==
        std::string::npos);
  CHECK(lines_of(dot(60, 690) + show(72, 700, "Built maps")) == "Built maps|");
  CHECK(lines_of(dot(20, 703) + show(72, 700, "Built maps")) == "Built maps|");
}

TEST_CASE("a dot that is clipped away is no sign of a list") {
  CHECK(lines_of("q 200 200 10 10 re W n " + dot(60, 703) + "Q " + show(72, 700, "Built maps")) ==
        "Built maps|");
}
