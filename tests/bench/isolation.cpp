// oneshot_isolation_bench PDF...: reads and judges the files within this process and with a worker,
// by turns, and prints what isolation costs: in CPU time of both processes, which other programs
// disturb least, and in time. Exit status 1 where it costs a tenth of reading or more CPU time.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "batch/isolated_reader.h"
#include "judge/judge.h"
#include "rules/load.h"

namespace {

using namespace oneshot;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 40;
constexpr double most_cost = 0.10;
/// So long a worker has after its last answer to come to rest.
constexpr std::chrono::milliseconds rest{1};

double cpu_seconds(pid_t process) {
  clockid_t clock{};
  timespec time{};
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// The worker that serves next.
pid_t worker_of(Nursery& nursery) {
  Worker worker = nursery.borrow();
  const pid_t process = worker.process;
  nursery.give_back(worker);
  return process;
}

/// The least seconds of all rounds.
struct Cost {
  double time = 1e9, cpu = 1e9;

  template <class Deed>
  void measure(Nursery& nursery, const Deed& deed) {
    const pid_t worker = worker_of(nursery);
    const auto used = [worker] { return cpu_seconds(0) + cpu_seconds(worker); };
    const double before = used();
    const auto begin = Clock::now();
    deed();
    time = std::min(time, std::chrono::duration<double>(Clock::now() - begin).count());
    std::this_thread::sleep_for(rest);
    const double after = used();
    if (worker_of(nursery) == worker) cpu = std::min(cpu, after - before);
  }
};

void tell(std::string_view what, const Cost& inside, const Cost& apart) {
  const auto line = [](double without, double with) {
    return fmt::format("{:.2f} -> {:.2f} ms ({:+.1f} %)", without * 1000, with * 1000,
                       (with / without - 1) * 100);
  };
  fmt::print("{:19}  CPU {}   time {}\n", what, line(inside.cpu, apart.cpu),
             line(inside.time, apart.time));
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> files(argv + 1, argv + argc);
  Nursery nursery(read_in_worker, ReadLimits().memory_mib, WorkersExpected::many);
  const LoadedRules loaded = load_rules(RuleOrigins{});
  const Judge judge(loaded.rules, {"engineer", {}, {2026, 11, 1}});
  LocalReader local({}, {});
  IsolatedReader isolated(nursery, {}, {});

  const auto read_all = [&files](DocumentReader& reader, const Judge* judging) {
    for (const std::string& file : files) {
      const Reading read = reader.read({file, std::nullopt});
      if (read.document && judging != nullptr) judging->judge(*read.document);
    }
  };
  Cost reading, reading_apart, whole, whole_apart;
  for (int round = 0; round < rounds; ++round) {
    reading.measure(nursery, [&] { read_all(local, nullptr); });
    reading_apart.measure(nursery, [&] { read_all(isolated, nullptr); });
    whole.measure(nursery, [&] { read_all(local, &judge); });
    whole_apart.measure(nursery, [&] { read_all(isolated, &judge); });
  }
  tell("reading", reading, reading_apart);
  tell("reading and judging", whole, whole_apart);
  return reading_apart.cpu < reading.cpu * (1 + most_cost) ? 0 : 1;
}
