#include "cli/reading_options.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

#include <fmt/format.h>
#include <sys/resource.h>

#include "base/utf8.h"
#include "report/told.h"

namespace oneshot {
namespace {

/// One path a line; with NUL bytes in it, one between each two (`find -print0`).
std::vector<std::string> split_paths(const std::string& text) {
  const char separator = text.find('\0') == std::string::npos ? '\n' : '\0';
  std::vector<std::string> paths;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    std::string path = text.substr(begin, end - begin);
    if (separator == '\n' && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) paths.push_back(std::move(path));
    begin = end + 1;
  }
  return paths;
}

std::vector<std::string> paths_from(const std::string& list) {
  const auto all_of = [](std::istream& file) {
    std::string all(std::istreambuf_iterator<char>(file), {});
    constexpr std::string_view byte_order_mark = "\uFEFF";  // as Windows' editors write it
    if (all.starts_with(byte_order_mark)) all.erase(0, byte_order_mark.size());
    return all;
  };
  try {
    if (list == standard_input) return split_paths(all_of(std::cin));
    if (std::ifstream file(list, std::ios::binary); file) return split_paths(all_of(file));
  } catch (const std::ios_base::failure&) {  // a folder, or a device that fails
  }
  throw Trouble{fmt::format("--files-from: '{}' cannot be read; check the path", list)};
}

}  // namespace

void add_reading_options(CLI::App& command, ReadingOptions& options) {
  command
      .add_option("path", options.paths, "Files, folders (searched below), or - for standard input")
      ->type_name("PATH");
  command
      .add_option("--files-from", options.files_from,
                  "Read paths from FILE, one a line (or with NUL between); - for standard input")
      ->type_name("FILE|-");
  command.add_option("-j,--jobs", options.jobs, "Files read at once (default: one a processor)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  command
      .add_option("--timeout", options.limits.timeout_seconds,
                  fmt::format("Give a file up after so many seconds (default: {})",
                              options.limits.timeout_seconds))
      ->type_name("SECONDS")
      ->check(number_within(0.01, 86400.0));
  command
      .add_option("--max-memory", options.limits.memory_mib,
                  fmt::format("Give a file up beyond so much memory (default: {})",
                              options.limits.memory_mib))
      ->type_name("MIB")
      ->check(CLI::Range(16, 1 << 20));
  command
      .add_option("--password", options.password,
                  "For encrypted PDFs; - reads it from standard input")
      ->type_name("TEXT|-");
}

std::vector<Input> collect_inputs(const ReadingOptions& options) {
  std::vector<std::string> paths = options.paths;
  const bool named = !options.files_from.empty();
  if (named) {
    for (std::string& path : paths_from(options.files_from)) paths.push_back(std::move(path));
  }
  if (paths.empty()) {
    throw Trouble{named ? fmt::format("--files-from: '{}' names no file; give one path a line",
                                      options.files_from)
                        : "no file is given; name a resume, a folder, or - for standard input"};
  }
  const auto uses = std::count(paths.begin(), paths.end(), standard_input) +
                    (options.files_from == standard_input ? 1 : 0) +
                    (options.password == standard_input ? 1 : 0);
  if (uses > 1) throw Trouble{"standard input (-) is asked for twice; it can be read once"};
  return collect_inputs(paths);
}

WorkersExpected workers_for(const ReadingOptions& options) {
  constexpr std::string_view text_extensions[] = {".txt", ".text", ".md", ".markdown"};
  if (options.paths.size() != 1 || !options.files_from.empty()) return WorkersExpected::many;
  const std::string& path = options.paths.front();
  std::error_code unknown;
  if (std::filesystem::is_directory(path, unknown)) return WorkersExpected::many;
  const bool text = std::any_of(std::begin(text_extensions), std::end(text_extensions),
                                [&](std::string_view end) { return path.ends_with(end); });
  return text ? WorkersExpected::none : WorkersExpected::one;
}

namespace {

/// What a lane opens: its worker's socket, the file that it reads, the memory for it, an entry of
/// the cache.
constexpr rlim_t descriptors_of_lane = 4;
/// What else a run opens: standard streams, reports, the cache, the rules.
constexpr rlim_t descriptors_of_run = 24;

/// How many lanes may have all their files open at once.
std::size_t lanes_with_room() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  getrlimit(RLIMIT_NOFILE, &limit);
  const rlim_t free = std::max(limit.rlim_cur, descriptors_of_run) - descriptors_of_run;
  return std::max<std::size_t>(1, static_cast<std::size_t>(free / descriptors_of_lane));
}

}  // namespace

int lanes_for(const ReadingOptions& options, std::size_t inputs) {
  const int wanted = options.jobs > 0
                         ? options.jobs
                         : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  return static_cast<int>(std::min(
      {static_cast<std::size_t>(wanted), std::max<std::size_t>(inputs, 1), lanes_with_room()}));
}

ReadOptions read_options(const ReadingOptions& options) {
  if (options.password != standard_input) return {options.password};
  std::string line;
  std::getline(std::cin, line);
  if (line.ends_with('\r')) line.pop_back();
  return {line};
}

void add_rule_options(CLI::App& command, RuleOptions& options) {
  command
      .add_option("--rules", options.folders,
                  "A folder of rules that adds to and overrides those before it (repeatable)")
      ->type_name("DIR")
      ->allow_extra_args(false);
  command.add_flag("--no-default-rules", options.no_default_rules,
                   "Leave the rules out that come with oneshot");
}

RuleOrigins rule_origins(const RuleOptions& options) {
  RuleOrigins origins;
  origins.shipped = !options.no_default_rules;
  if (const char* folder = std::getenv("ONESHOT_RULES"); folder != nullptr && *folder != '\0') {
    origins.folders.emplace_back(folder);
  }
  origins.folders.insert(origins.folders.end(), options.folders.begin(), options.folders.end());
  return origins;
}

RuleSet load_rules(const RuleOptions& options) {
  LoadedRules loaded = load_rules(rule_origins(options));
  if (loaded.usable()) return std::move(loaded.rules);
  std::string all;
  for (const Diagnostic& diagnostic : loaded.diagnostics.all()) {
    if (diagnostic.severity != Severity::error) continue;
    if (!all.empty()) all += '\n';
    all += told(diagnostic);
  }
  throw Trouble{all, true};
}

CLI::Validator number_within(double low, double high) {
  const CLI::Range range(low, high);
  return CLI::Validator(
      [range](std::string& written) {
        double number = 0;
        const bool nan = CLI::detail::lexical_cast(written, number) && std::isnan(number);
        return nan ? fmt::format("'{}' is no number", written) : range(written);
      },
      range.get_description(), "range");
}

}  // namespace oneshot
