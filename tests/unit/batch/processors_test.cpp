#include "batch/processors.h"

#include <doctest/doctest.h>
#include <sched.h>

using namespace oneshot;

namespace {

std::string echo(std::string_view request, const std::function<std::string(std::string)>&) {
  return std::string(request);
}

cpu_set_t processors_of(pid_t process) {
  cpu_set_t set;
  CPU_ZERO(&set);
  sched_getaffinity(process, sizeof set, &set);
  return set;
}

}  // namespace

TEST_CASE("a worker runs where its lane does, and anywhere once it is let go") {
  Nursery nursery(echo, 256, WorkersExpected::many);
  Worker worker = nursery.spawn();
  REQUIRE(worker);
  const cpu_set_t all = processors_of(0);
  run_here(worker);
  const cpu_set_t one = processors_of(worker.process);
  CHECK(CPU_COUNT(&one) == 1);
  CHECK(worker.processor >= 0);
  CHECK(CPU_ISSET(static_cast<std::size_t>(worker.processor), &one));
  run_anywhere(worker);
  const cpu_set_t again = processors_of(worker.process);
  CHECK(CPU_EQUAL(&again, &all));
  nursery.retire(worker);
}
