#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "batch/check_run.h"
#include "batch/interrupt.h"
#include "batch/isolated_reader.h"
#include "batch/output_file.h"
#include "batch/rules_in_use.h"
#include "batch/together.h"
#include "cli/check_options.h"
#include "cli/command.h"
#include "cli/judging.h"
#include "cli/load_report.h"
#include "cli/progress.h"
#include "cli/settings.h"
#include "report/redact.h"
#include "report/told.h"

namespace oneshot {
namespace {

void check_requirements(const RulesOutline& rules, const GateOptions& gates) {
  std::vector<std::string> ids = {"any"};
  ids.insert(ids.end(), rules.signals.begin(), rules.signals.end());
  for (const Requirement& wanted : gates.requirements) {
    if (std::find(ids.begin(), ids.end(), wanted.signal) != ids.end()) continue;
    throw Trouble{fmt::format("--require: there is no signal '{}'{}; see 'oneshot rules list'",
                              wanted.signal, did_you_mean(wanted.signal, ids))};
  }
}

/// All reports that one run writes: standard output and the files of --output.
class Reports {
 public:
  Reports(const CheckOptions& options, Console& console, const RunInfo& run, ReportOptions how)
      : console_(console) {
    const ReportFormat* format = options.format;
    if (format == nullptr && !options.quiet) format = format_named("text");
    if (format != nullptr) {
      prints_text_ = format->name == "text";
      how.color = console.use_color(options.color);
      how.columns = console.columns();
      const char* const terminal = std::getenv("TERM");
      how.ascii = terminal != nullptr && std::string_view(terminal) == "dumb";
      add(
          *format, [&console](std::string_view text) { console.write(text); }, run, how, nullptr);
    }
    how.color = how.ascii = false;
    how.columns = ReportOptions().columns;
    files_.reserve(options.outputs.size());
    for (const std::string& path : options.outputs) {
      File* const file = files_.emplace_back(std::make_unique<File>(path)).get();
      add(
          *format_for_file(path), [file](std::string_view text) { file->file.write(text); }, run,
          how, file);
    }
  }

  ReportNeeds needs() const { return needs_; }
  bool print_text() const { return prints_text_; }

  void add(const FileReport& report) {
    for (const Writer& one : writers_) {
      attempt(one.file, [&] { one.writer->add(report); });
    }
  }

  void finish(const RunSummary& summary) {
    for (const Writer& one : writers_) {
      attempt(one.file, [&] { one.writer->finish(summary); });
    }
    for (const auto& file : files_) {
      attempt(file.get(), [&] { file->file.commit(); });
    }
    console_.flush();
    std::vector<std::string> problems;
    for (const auto& file : files_) {
      if (!file->problem.empty()) problems.push_back(file->problem);
    }
    try {
      console_.settle();
    } catch (const Trouble& trouble) {
      problems.push_back(trouble.message);
    }
    if (problems.empty()) return;
    for (std::size_t i = 0; i + 1 < problems.size(); ++i) console_.error(problems[i]);
    throw Trouble{problems.back()};
  }

 private:
  struct File {
    OutputFile file;
    std::string problem = {};  ///< why it cannot be written, if so; then it is left alone
    explicit File(const std::string& path) : file(path) {}
  };
  struct Writer {
    std::unique_ptr<ReportWriter> writer;
    File* file;  ///< that it writes; null for standard output
  };

  /// A report that cannot be written costs no other.
  template <class Action>
  void attempt(File* file, const Action& action) {
    if (file == nullptr) return action();
    if (!file->problem.empty()) return;
    try {
      action();
    } catch (const std::runtime_error& error) {
      if (writers_.size() == 1) throw;
      file->problem = error.what();
    }
  }

  void add(const ReportFormat& format, Sink sink, const RunInfo& run, const ReportOptions& how,
           File* file) {
    needs_ = std::max(needs_, format.needs);
    writers_.push_back({format.make(std::move(sink), run, how), file});
  }

  Console& console_;
  std::vector<std::unique_ptr<File>> files_;
  std::vector<Writer> writers_;
  ReportNeeds needs_ = ReportNeeds::json;
  bool prints_text_ = false;
};

void keep_shard(const Shard& shard, std::vector<Input>& inputs) {
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    inputs[i].position = i;
    inputs[i].run_files = inputs.size();
  }
  std::erase_if(inputs, [&](const Input& input) { return !shard.holds(input.name); });
}

/// A report takes the place of a former report, and never of a resume.
void keep_inputs_safe(const std::vector<std::string>& outputs, const std::vector<Input>& inputs) {
  for (const std::string& output : outputs) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(output, error)) continue;
    for (const Input& input : inputs) {
      if (!std::filesystem::equivalent(output, input.name, error)) continue;
      throw Trouble{fmt::format(
          "--output: '{}' is one of the files to check; write the report elsewhere", output)};
    }
  }
}

bool names_one_file(const CheckOptions& options, const std::vector<Input>& inputs) {
  return inputs.size() == 1 && options.reading.files_from.empty() &&
         (inputs.front().name == options.reading.paths.front() || inputs.front().failure);
}

bool holds_a_folder(const std::vector<std::string>& paths) {
  return std::any_of(paths.begin(), paths.end(), [](const std::string& path) {
    std::error_code error;
    return std::filesystem::is_directory(path, error);
  });
}

void tell_stale(const Acceptances& accepted, bool all_were_read, Console& console) {
  for (const auto& [acceptance, ended] : accepted.stale(all_were_read)) {
    console.note(ended ? fmt::format("{}: warning: accepted until {} only; look at it again, or "
                                     "take it away",
                                     acceptance->place, to_string(*acceptance->until))
                       : fmt::format("{}: warning: nothing was found that this accepts; take it "
                                     "away",
                                     acceptance->place));
  }
}

/// The rules of a run are not taken apart before the process ends: for one small file, that took
/// half as long as loading them.
RulesInUse& kept_to_the_end(std::unique_ptr<RulesInUse> rules) {
  static std::vector<RulesInUse*>& kept = *new std::vector<RulesInUse*>;
  return *kept.emplace_back(rules.release());
}

ExitCode check(const CheckOptions& options, Console& console) {
  // First of all: workers are forked from a process that is still small and has one thread.
  Nursery nursery(read_in_worker, options.reading.limits.memory_mib, workers_for(options.reading));
  std::optional<CacheFolder> folder;
  if (!options.cache.empty()) folder.emplace(options.cache);
  CacheFolder* const cache_folder = folder ? &*folder : nullptr;
  RulesInUse& rules = kept_to_the_end(std::make_unique<RulesInUse>(
      rule_origins(options.rules), [&] { return load_rules(options.rules); }, cache_folder));
  const JudgeOptions judging{chosen_profile(rules.outline(), options.profile), options.names,
                             options.as_of.value_or(today())};
  check_requirements(rules.outline(), options.gates);
  const ReadOptions reading = read_options(options.reading);
  CheckRun run;
  run.inputs = collect_inputs(options.reading);
  keep_inputs_safe(options.outputs, run.inputs);
  if (options.shard) keep_shard(*options.shard, run.inputs);
  std::once_flag judge_made;
  std::optional<Judge> judge;
  run.judge = [&]() -> const Judge& {
    std::call_once(judge_made, [&] { judge.emplace(rules.rules(), judging); });
    return *judge;
  };
  std::optional<VerdictCache> cache;
  if (folder)
    run.cache =
        &cache.emplace(*folder, JudgingConditions{rules.outline().digest, judging, reading});
  run.timeout_seconds = options.reading.limits.timeout_seconds;
  run.gates = options.gates;
  const Acceptances accepted(options.accepted, judging.as_of);
  run.gates.accepted = &accepted;
  std::optional<Baseline> baseline;
  if (!options.baseline.empty()) run.baseline = &baseline.emplace(load_report(options.baseline));
  run.language = language_of(options.language);
  const RunInfo info{ONESHOT_VERSION, rules.outline().digest, judging.profile, judging.as_of,
                     rules.outline().facet_titles};
  ReportOptions how;
  how.language = run.language;
  how.explain = options.explain;
  how.single = options.together || names_one_file(options, run.inputs);
  catch_interrupts();  // before anything is written
  // Files and gates are wanted whoever reads the rest.
  if (!options.outputs.empty() || options.gates.any() || baseline) console.outlive_output();
  Reports reports(options, console, info, how);
  run.needs = options.redact ? ReportNeeds::document : reports.needs();

  std::vector<std::unique_ptr<DocumentReader>> readers;
  for (int i = 0; i < lanes_for(options.reading, run.inputs.size()); ++i) {
    readers.push_back(std::make_unique<IsolatedReader>(nursery, options.reading.limits, reading));
  }
  std::unique_ptr<DocumentReader> reader_of_parts;
  if (options.together) {
    reader_of_parts = std::move(readers.front());
    readers.clear();
    readers.push_back(std::make_unique<TogetherReader>(*reader_of_parts, run.inputs));
    run.inputs = {joined_input(run.inputs)};
  }
  // The text report on a terminal says itself what could not be read.
  const bool tell_failures =
      !options.quiet && !(reports.print_text() && console.output_is_terminal());
  RunSummary summary;
  bool gates_held = true, all_read = true;
  std::size_t number = 0;
  Progress progress(console, run.inputs.size(), !options.quiet && !options.no_progress);
  check_all(run, readers, [&](const FileReport& report) {
    if (interrupted()) return false;
    summary.add(report);
    if (report.verdict && !report.gate.passed) gates_held = false;
    if (report.error && report.gate.accepted.empty()) all_read = false;
    if (report.error && tell_failures) {
      console.flush();
      console.error_in(report.file, failure_message(*report.error));
    }
    if (options.redact) {
      // Of a shard, by the place in the whole run: so two shards never use one name.
      ++number;
      reports.add(redacted(report, report.position ? *report.position + 1 : number, run.language));
    } else {
      reports.add(report);
    }
    console.flush();  // whoever reads gets each report as soon as it is there
    progress.advance(report.error.has_value());
    return true;
  });
  try {
    reports.finish(summary);
  } catch (const Trouble& trouble) {
    if (!interrupted()) throw;
    console.error(trouble.message);
  }
  if (interrupted()) {
    console.error(
        fmt::format("interrupted; {} of {} files are reported", summary.files, run.inputs.size()));
    return ExitCode::interrupted;
  }
  if (!options.quiet) {
    tell_stale(accepted, !options.shard && holds_a_folder(options.reading.paths), console);
  }
  if (!gates_held) return ExitCode::gate_failed;
  return !all_read ? ExitCode::unreadable_input : ExitCode::ok;
}

}  // namespace

void add_check_command(CLI::App& program, Invocation& invocation) {
  CLI::App* const command = program.add_subcommand("check", "Judge resumes and show the evidence");
  const auto options = std::make_shared<CheckOptions>();
  add_check_options(*command, *options);
  command->callback([options, command, &invocation] {
    apply_settings(*command);
    options->accepted = accepted_findings();
    invocation.action = [options, &invocation] { return check(*options, invocation.console); };
  });
}

}  // namespace oneshot
