// oneshot_isolation_bench PDF...: reads and judges the files within this process and with a worker,
// by turns, and prints what isolation costs. Exit status 1 where it costs a tenth of a run or more.
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "batch/isolated_reader.h"
#include "judge/judge.h"
#include "rules/load.h"

namespace {

using namespace oneshot;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 15;
constexpr double most_cost = 0.10;

struct Cost {
  double reading = 1e9, whole = 1e9;  ///< the least seconds for all files, without and with judging

  void measure(DocumentReader& reader, const Judge& judge, const std::vector<std::string>& files) {
    double seconds = 0;
    const auto begin = Clock::now();
    for (const std::string& file : files) {
      const auto start = Clock::now();
      const Reading read = reader.read({file, std::nullopt});
      seconds += std::chrono::duration<double>(Clock::now() - start).count();
      if (read.document) judge.judge(*read.document);
    }
    reading = std::min(reading, seconds);
    whole = std::min(whole, std::chrono::duration<double>(Clock::now() - begin).count());
  }
};

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> files(argv + 1, argv + argc);
  Nursery nursery(read_in_worker, ReadLimits().memory_mib, WorkersExpected::many);
  const LoadedRules loaded = load_rules(RuleOrigins{});
  const Judge judge(loaded.rules, {"engineer", {}, {2026, 11, 1}});
  LocalReader local({}, {});
  IsolatedReader isolated(nursery, {}, {});
  Cost inside, apart;
  for (int round = 0; round < rounds; ++round) {
    inside.measure(local, judge, files);
    apart.measure(isolated, judge, files);
  }
  const auto tell = [](const char* what, double without, double with) {
    fmt::print("{}: in process {:.1f} ms, isolated {:.1f} ms: {:+.1f} %\n", what, without * 1000,
               with * 1000, (with / without - 1) * 100);
  };
  tell("reading", inside.reading, apart.reading);
  tell("reading and judging", inside.whole, apart.whole);
  return apart.whole < inside.whole * (1 + most_cost) ? 0 : 1;
}
