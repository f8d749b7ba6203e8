#include "batch/shard.h"

#include <string>

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("a shard is read as K/N") {
  REQUIRE(parse_shard("2/5"));
  CHECK(parse_shard("2/5")->number == 2);
  CHECK(parse_shard("2/5")->count == 5);
  for (const char* wrong : {"", "2", "0/5", "6/5", "2/0", "a/5", "2/5x", "-1/5", "2/ 5"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_shard(wrong));
  }
}

TEST_CASE("every path is in exactly one shard, and shards are of much the same size") {
  constexpr std::size_t parts = 4;
  int sizes[parts] = {};
  for (int i = 0; i < 4000; ++i) {
    const std::string path = "folder/resume-" + std::to_string(i) + ".pdf";
    int holders = 0;
    for (std::size_t k = 1; k <= parts; ++k) {
      if (!Shard{k, parts}.holds(path)) continue;
      ++holders;
      ++sizes[k - 1];
    }
    CHECK(holders == 1);
  }
  for (int size : sizes) {
    CHECK(size > 900);
    CHECK(size < 1100);
  }
}
