#include "batch/ordered_run.h"

#include <atomic>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

Product number(std::size_t value) { return std::make_shared<std::size_t>(value); }
std::size_t value_of(const Product& product) { return *static_cast<std::size_t*>(product.get()); }

}  // namespace

TEST_CASE("products are taken in order on any number of lanes") {
  for (int jobs : {1, 2, 7}) {
    std::vector<std::size_t> taken;
    run_in_order(
        500, jobs, [](std::size_t index, int) { return number(index * index); },
        [&](std::size_t index, const Product& product) {
          CHECK(index == taken.size());
          taken.push_back(value_of(product));
          return true;
        });
    REQUIRE(taken.size() == 500);
    CHECK(taken[7] == 49);
  }
}

TEST_CASE("a bounded number is made ahead of what is taken") {
  std::atomic<std::size_t> made = 0;
  std::size_t most_ahead = 0;
  run_in_order(
      2000, 2,
      [&](std::size_t index, int) {
        ++made;
        return number(index);
      },
      [&](std::size_t index, const Product&) {
        most_ahead = std::max(most_ahead, made.load() - index);
        return true;
      });
  CHECK(most_ahead <= 64);
}

TEST_CASE("a run ends early when its taker has enough") {
  for (int jobs : {1, 3}) {
    std::size_t taken = 0;
    run_in_order(
        1000, jobs, [](std::size_t index, int) { return number(index); },
        [&](std::size_t, const Product&) { return ++taken < 10; });
    CHECK(taken == 10);
  }
}

TEST_CASE("an exception of a lane ends the run and is thrown again") {
  for (int jobs : {1, 3}) {
    const auto run = [&] {
      run_in_order(
          100, jobs,
          [](std::size_t index, int) {
            if (index == 20) throw std::runtime_error("no");
            return number(index);
          },
          [](std::size_t, const Product&) { return true; });
    };
    CHECK_THROWS_WITH(run(), "no");
  }
}
