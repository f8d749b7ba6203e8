#include <algorithm>
#include <cstdlib>
#include <memory>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "batch/check_run.h"
#include "batch/isolated_reader.h"
#include "batch/output_file.h"
#include "cli/check_options.h"
#include "cli/command.h"
#include "cli/judging.h"
#include "cli/load_report.h"
#include "cli/version.h"
#include "report/compare/formats.h"
#include "report/redact.h"

namespace oneshot {
namespace {

struct CompareOptions {
  CheckOptions check;
  const CompareFormat* format = nullptr;  ///< of standard output; none: text
  std::vector<std::string> outputs;
};

const CompareFormat* compare_format_for(const std::string& path) {
  for (const CompareFormat& format : compare_formats()) {
    for (std::string_view extension : format.extensions) {
      if (path.ends_with(extension)) return &format;
    }
  }
  return nullptr;
}

std::vector<std::string> compare_format_names() {
  std::vector<std::string> names;
  for (const CompareFormat& format : compare_formats()) names.emplace_back(format.name);
  return names;
}

void set_format(CompareOptions& options, const std::string& name) {
  for (const CompareFormat& format : compare_formats()) {
    if (format.name == name) options.format = &format;
  }
  if (options.format != nullptr && options.format->name == name) return;
  throw CLI::ValidationError(fmt::format("--format takes {}, not '{}'{}",
                                         fmt::join(compare_format_names(), ", "), name,
                                         did_you_mean(name, compare_format_names())));
}

void add_output(CompareOptions& options, const std::string& path) {
  if (compare_format_for(path) == nullptr) {
    std::vector<std::string_view> extensions;
    for (const CompareFormat& format : compare_formats()) {
      extensions.insert(extensions.end(), format.extensions.begin(), format.extensions.end());
    }
    throw CLI::ValidationError(
        fmt::format("--output: no format is known for '{}'; let it end in {}", path,
                    fmt::join(extensions, ", ")));
  }
  options.outputs.push_back(path);
}

bool is_report(const std::string& path) {
  return path.ends_with(".json") || path.ends_with(".ndjson") || path.ends_with(".jsonl");
}

/// Judges one side, or reads the report that stands for it.
class Sides {
 public:
  Sides(const CheckOptions& options, const Judge& judge, Nursery& nursery, Language language)
      : options_(options), judge_(judge), nursery_(nursery), language_(language) {}

  std::vector<Snapshot> side(const std::string& path) {
    std::vector<Snapshot> snapshots;
    if (is_report(path)) {
      if (options_.redact) {
        throw Trouble{fmt::format("'{}' is a report: --redact needs the resumes themselves", path)};
      }
      for (const Json& element : load_report(path).elements) {
        snapshots.push_back(snapshot_of(element));
      }
      return snapshots;
    }
    CheckRun run;
    run.inputs = collect_inputs(std::vector<std::string>{path});
    run.judge = [this]() -> const Judge& { return judge_; };
    run.language = language_;
    run.timeout_seconds = options_.reading.limits.timeout_seconds;
    if (options_.redact) run.needs = ReportNeeds::document;
    std::vector<std::unique_ptr<DocumentReader>> readers;
    const ReadOptions reading = read_options(options_.reading);
    for (int i = 0; i < lanes_for(options_.reading, run.inputs.size()); ++i) {
      readers.push_back(
          std::make_unique<IsolatedReader>(nursery_, options_.reading.limits, reading));
    }
    check_all(run, readers, [&](const FileReport& report) {
      snapshots.push_back(snapshot_of(
          options_.redact ? redacted(report, ++number_, language_) : report, language_));
      return true;
    });
    return snapshots;
  }

 private:
  const CheckOptions& options_;
  const Judge& judge_;
  Nursery& nursery_;
  Language language_;
  std::size_t number_ = 0;
};

ExitCode compare(const CompareOptions& options, Console& console) {
  console.outlive_output();  // what got worse is told by the exit status, too
  const std::vector<std::string>& paths = options.check.reading.paths;
  if (paths.size() != 2) {
    throw Trouble{"two are compared: give OLD and NEW, each a resume, a folder or a JSON report"};
  }
  Nursery nursery(read_in_worker, options.check.reading.limits.memory_mib,
                  workers_for(options.check.reading));
  const RuleSet rules = load_rules(options.check.rules);
  const RulesOutline outline = outline_of(rules);
  const std::string profile = chosen_profile(outline, options.check.profile);
  const Date as_of = options.check.as_of.value_or(today());
  const Judge judge(rules, {profile, options.check.names, as_of});
  const RunInfo info{ONESHOT_VERSION, outline.digest, profile, as_of, outline.facet_titles};
  ReportOptions how;
  how.language = language_of(options.check.language);
  Sides sides(options.check, judge, nursery, how.language);
  std::vector<Snapshot> before = sides.side(paths[0]);
  const Comparison comparison = compare_runs(std::move(before), sides.side(paths[1]));
  for (const std::string& path : options.outputs) {
    OutputFile file(path);
    compare_format_for(path)->write(comparison, info, how,
                                    [&](std::string_view text) { file.write(text); });
    file.commit();
  }
  how.color = console.use_color(options.check.color);
  how.columns = console.columns();
  const char* const terminal = std::getenv("TERM");
  how.ascii = terminal != nullptr && std::string_view(terminal) == "dumb";
  const CompareFormat& format =
      options.format == nullptr ? compare_formats().front() : *options.format;
  format.write(comparison, info, how, [&](std::string_view text) { console.write(text); });
  return comparison.unreadable.empty() ? ExitCode::ok : ExitCode::unreadable_input;
}

}  // namespace

void add_compare_command(CLI::App& program, Invocation& invocation) {
  CLI::App* const command = program.add_subcommand(
      "compare", "Show what a new version gained and lost: OLD NEW, resumes, folders or reports");
  const auto options = std::make_shared<CompareOptions>();
  add_compare_options(*command, options->check);
  command
      ->add_option_function<std::string>(
          "--format", [options](const std::string& name) { set_format(*options, name); },
          fmt::format("What to print: {}", fmt::join(compare_format_names(), ", ")))
      ->type_name("FORMAT");
  command
      ->add_option_function<std::vector<std::string>>(
          "-o,--output",
          [options](const std::vector<std::string>& paths) {
            for (const std::string& path : paths) add_output(*options, path);
          },
          "Write the comparison to FILE too, in the format of its extension (repeatable)")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command->callback([options, &invocation] {
    invocation.action = [options, &invocation] { return compare(*options, invocation.console); };
  });
}

}  // namespace oneshot
