#include "resume/facts/rank/field_size.h"

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

double field(std::string_view text) {
  const std::vector<Quantity> found = find_field_sizes(FactText(text));
  return found.empty() ? 0 : found.front().value;
}

}  // namespace

TEST_CASE("how many took part is read without a unit behind the number") {
  CHECK(field("Teams on the last board: 292") == 292);
  CHECK(field("Teams    1,277") == 1277);
  CHECK(field("private board · 391 entered") == 391);
  CHECK(field("480 names were on the list") == 480);
  CHECK(field("참가 팀: 84") == 84);
}

TEST_CASE("a year is no field, nor is what nobody entered") {
  CHECK(field("In 2024 entered the hall") == 0);
  CHECK(field("Our teams in 12 towns") == 0);
  CHECK(field("391 lines of code") == 0);
}
