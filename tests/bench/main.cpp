/// CPU time of reading and of whole checks in one process on one core, beside libpoppler-cpp.
///
///   oneshot_bench [--repeat N] [--copies N] [--each] PATH...
///
/// PATHs are files (PDF, text, Markdown) or folders, of which the PDFs are taken. Each figure is
/// the least of N runs (5), which is what the machine's other work disturbs least. --copies repeats
/// every text N times, to see how time grows with length; --each prints a row for each file too.

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "bench/peer.h"
#include "bench/stages.h"
#include "bench/stopwatch.h"
#include "read/reader.h"
#include "resume/resume.h"
#include "rules/load.h"

namespace oneshot::bench {
namespace {

struct Options {
  int repeat = 5, copies = 1;
  bool each = false;
  std::vector<std::filesystem::path> paths;
};

/// CPU seconds of one file, or of all.
struct Times {
  double peer = 0, extract = 0, check = 0;
  StageTimes stages{};

  void add(const Times& other) {
    peer += other.peer;
    extract += other.extract;
    check += other.check;
    for (std::size_t i = 0; i < stages.size(); ++i) stages[i] += other.stages[i];
  }
};

std::vector<Sample> read_samples(const Options& options) {
  std::vector<std::filesystem::path> files;
  for (const auto& path : options.paths) {
    if (!std::filesystem::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      if (entry.path().extension() == ".pdf") files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<Sample> samples;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    Sample& sample = samples.emplace_back();
    sample.name = file.filename().string();
    sample.pdf = file.extension() == ".pdf";
    for (int i = 0; i < (sample.pdf ? 1 : options.copies); ++i) sample.bytes += bytes;
  }
  return samples;
}

template <class Work>
double least_time(double best, const Work& work) {
  const Stopwatch stopwatch;
  work();
  return std::min(best, stopwatch.seconds());
}

Times time_sample(const Sample& sample, const Checker& checker, int repeat) {
  constexpr double never = 1e9;
  Times best{never, never, never, {}};
  best.stages.fill(never);
  for (int i = 0; i < repeat; ++i) {
    if (sample.pdf) best.peer = least_time(best.peer, [&] { peer_text_length(sample.bytes); });
    best.extract =
        least_time(best.extract, [&] { (void)read_document(sample.bytes, sample.name); });
    best.check = least_time(best.check, [&] { check(sample, checker); });
    const StageTimes stages = time_stages(sample, checker);
    for (std::size_t s = 0; s < stages.size(); ++s) {
      best.stages[s] = std::min(best.stages[s], stages[s]);
    }
  }
  if (!sample.pdf) best.peer = 0;
  return best;
}

void print_head() {
  fmt::print("{:>9} {:>9} {:>9} {:>8} {:>8}", "peer ms", "extract", "check", "ext/peer",
             "chk/peer");
  for (const std::string_view name : stage_names) fmt::print(" {:>10}", name);
  fmt::print("  file\n");
}

void print_row(const std::string& name, const Times& times) {
  constexpr double ms = 1000;
  const auto ratio = [&](double time) {
    return times.peer > 0 ? fmt::format("{:.3f}", time / times.peer) : std::string("-");
  };
  fmt::print("{:9.3f} {:9.3f} {:9.3f} {:>8} {:>8}", times.peer * ms, times.extract * ms,
             times.check * ms, ratio(times.extract), ratio(times.check));
  for (const double time : times.stages) fmt::print(" {:10.3f}", time * ms);
  fmt::print("  {}\n", name);
}

int usage() {
  std::fputs("usage: oneshot_bench [--repeat N] [--copies N] [--each] PATH...\n", stderr);
  return 2;
}

bool read_count(std::string_view text, int& count) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return error == std::errc() && end == text.data() + text.size() && count > 0;
}

int run(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--each") {
      options.each = true;
    } else if (word == "--repeat" || word == "--copies") {
      if (++i == argc) return usage();
      if (!read_count(argv[i], word == "--repeat" ? options.repeat : options.copies)) {
        return usage();
      }
    } else if (word.starts_with("-")) {
      return usage();
    } else {
      options.paths.emplace_back(word);
    }
  }
  const std::vector<Sample> samples = read_samples(options);
  if (samples.empty()) return usage();

  const Stopwatch starting;
  const LoadedRules loaded = load_rules(RuleOrigins());
  const Date as_of{2026, 1, 1};
  const Judge judge(loaded.rules, {loaded.rules.profiles.front().id, {}, as_of});
  fmt::print("rules and judge made in {:.3f} ms\n", starting.seconds() * 1000);
  const Vocabulary vocabulary(loaded.rules.lexicons);
  const Checker checker{loaded.rules, judge, vocabulary, as_of};
  const Stopwatch first;
  check(samples.front(), checker);
  fmt::print("first file, with the patterns that it needs compiled: {:.3f} ms\n",
             first.seconds() * 1000);

  // Patterns are compiled when they are first needed: that is a start-up cost too.
  for (const Sample& sample : samples) check(sample, checker);
  print_head();
  Times total;
  for (const Sample& sample : samples) {
    const Times times = time_sample(sample, checker, options.repeat);
    if (options.each) print_row(sample.name, times);
    total.add(times);
  }
  print_row(fmt::format("all {}", samples.size()), total);
  return 0;
}

}  // namespace
}  // namespace oneshot::bench

int main(int argc, char** argv) { return oneshot::bench::run(argc, argv); }
