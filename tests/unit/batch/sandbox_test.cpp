#include "batch/sandbox.h"

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("what the kernel lacks to lock a worker in is said") {
  const std::string all = describe({true, 7});
  CHECK(all.find("lacks") == std::string::npos);
  CHECK(all.find("Landlock:         yes, version 7") != std::string::npos);
  CHECK(describe({false, 7}).find("seccomp filter:   this kernel lacks it") != std::string::npos);
  CHECK(describe({true, 0}).find("Landlock:         this kernel lacks it") != std::string::npos);
}
