#include "read/pdf/color.h"

#include <doctest/doctest.h>

using namespace oneshot::pdf;

namespace {

void check_color(const Color& color, double red, double green, double blue) {
  CHECK(color.known);
  CHECK(color.red == doctest::Approx(red).epsilon(0.01));
  CHECK(color.green == doctest::Approx(green).epsilon(0.01));
  CHECK(color.blue == doctest::Approx(blue).epsilon(0.01));
}

}  // namespace

TEST_CASE("device colours come out as on a screen") {
  check_color(ColorSpace::device("DeviceGray")->color({0.5}), 0.5, 0.5, 0.5);
  check_color(ColorSpace::device("DeviceRGB")->color({1, 0.5, 0}), 1, 0.5, 0);
  check_color(ColorSpace::device("DeviceCMYK")->color({1, 0, 0, 0}), 0, 1, 1);
  check_color(ColorSpace::device("DeviceCMYK")->color({0, 0, 0, 1}), 0, 0, 0);
  check_color(ColorSpace::device("DeviceRGB")->color({7, -1, 0}), 1, 0, 0);
}

TEST_CASE("a colour space starts with black") {
  check_color(ColorSpace::device("DeviceGray")->initial(), 0, 0, 0);
  check_color(ColorSpace::device("DeviceRGB")->initial(), 0, 0, 0);
  check_color(ColorSpace::device("DeviceCMYK")->initial(), 0, 0, 0);
}

TEST_CASE("patterns and spaces that nobody knows have no colour") {
  CHECK_FALSE(ColorSpace::device("Pattern")->color({}).known);
  CHECK_FALSE(ColorSpace::load({}, {})->color({1}).known);
}
