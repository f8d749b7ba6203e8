// Dates that a page sets apart from the entry that they date.
#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// The dates of the first job, as they are written.
std::string dates_of(const std::string& jobs) {
  const Understood all = understood("Ann Example\n\nExperience\n\n" + jobs);
  for (const Node& node : all.resume.nodes) {
    if (node.kind != EntryKind::job || !node.entry) continue;
    return node.dates.empty() ? "none" : std::string(node.dates.front().range.of(node.text.str()));
  }
  return "no job";
}

}  // namespace

TEST_CASE("a range on two lines is one range") {
  CHECK(dates_of("2022-03    Acme, the search team\nto date    Senior engineer\n") ==
        "2022-03 to date");
  CHECK(dates_of("2020-03     Acme, the language lab\n~ present   Research engineer\n") ==
        "2020-03 ~ present");
  CHECK(dates_of("2019-07     Bolt, engineer\n~ 2019-08   Wrote the checks\n") ==
        "2019-07 ~ 2019-08");
}

TEST_CASE("dates at the right margin date what stands below, further left") {
  CHECK(dates_of("                                        Jan 2020 - Dec 2024\n"
                 "Engineer, Acme\n- Built the search\n") == "Jan 2020 - Dec 2024");
}

TEST_CASE("a line of its own is no end of the range above") {
  CHECK(dates_of("2022-03    Acme, engineer\n2019-01    Bolt, engineer\n") == "2022-03");
}

TEST_CASE("a range that breaks off ends on the line below") {
  CHECK(dates_of(
            "08/2021 -     Acme\npresent       Senior engineer\n              Led the search.\n") ==
        "08/2021 - present");
}
