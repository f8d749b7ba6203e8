#include "read/pdf/calculator.h"

#include <doctest/doctest.h>

using oneshot::pdf::Calculator;

namespace {

std::vector<double> run(std::string_view program, std::vector<double> inputs) {
  return Calculator(program).run(inputs);
}

}  // namespace

TEST_CASE("calculator functions compute with a stack") {
  using Stack = std::vector<double>;
  CHECK(run("{ 2 mul 1 add }", {3}) == Stack{7});
  CHECK(run("{ exch sub }", {3, 10}) == Stack{7});
  CHECK(run("{ dup mul }", {3}) == Stack{9});
  CHECK(run("{ 1 index }", {3, 4}) == Stack{3, 4, 3});
  CHECK(run("{ 3 1 roll }", {1, 2, 3}) == Stack{3, 1, 2});
  CHECK(run("{ 3 -1 roll }", {1, 2, 3}) == Stack{2, 3, 1});
  CHECK(run("{ 2 copy }", {1, 2}) == Stack{1, 2, 1, 2});
  CHECK(run("{ pop 0.5 }", {1}) == Stack{0.5});
  CHECK(run("{ 7 2 idiv 7 2 mod }", {}) == Stack{3, 1});
  CHECK(run("{ 90 sin 0.25 sqrt }", {}) == Stack{1, 0.5});
}

TEST_CASE("calculator functions branch") {
  using Stack = std::vector<double>;
  CHECK(run("{ 0.5 gt { 1 } { 0 } ifelse }", {0.7}) == Stack{1});
  CHECK(run("{ 0.5 gt { 1 } { 0 } ifelse }", {0.3}) == Stack{0});
  CHECK(run("{ dup 1 gt { pop 1 } if }", {5}) == Stack{1});
  CHECK(run("{ dup 1 gt { pop 1 } if }", {0.5}) == Stack{0.5});
  CHECK(run("{ dup 0 lt { pop 0 } { dup 1 gt { pop 1 } if } ifelse }", {3}) == Stack{1});
}

TEST_CASE("broken calculator functions return nothing") {
  CHECK(run("{ add }", {1}).empty());
  CHECK(run("{ frobnicate }", {1}).empty());
  CHECK(run("{ 1", {1}).empty());
  CHECK(run("", {1}).empty());
  CHECK(run("{ { 1 } }", {}).empty());
  CHECK(run("{ 1 0 div 1 0 idiv }", {}) == std::vector<double>{0, 0});
}
