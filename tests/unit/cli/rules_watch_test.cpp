#include "cli/rules_watch.h"

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("between two runs the lines that went stand before those that came") {
  CHECK(changed_lines("a\nb\nc\n", "a\nc\nd\n") == "- b\n+ d\n");
  CHECK(changed_lines("a\n", "a\n").empty());
  CHECK(changed_lines("", "a\n\n") == "+ a\n");
}

TEST_CASE("a line that stands twice counts twice") {
  CHECK(changed_lines("a\na\n", "a\n") == "- a\n");
  CHECK(changed_lines("a\n", "a\na\nb\n") == "+ a\n+ b\n");
}
