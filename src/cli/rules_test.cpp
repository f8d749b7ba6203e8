#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "cli/document_source.h"
#include "cli/rules_tools.h"
#include "judge/judge.h"
#include "workshop/example_test.h"
#include "workshop/label_test.h"
#include "workshop/test_report.h"

namespace oneshot {
namespace {

namespace fs = std::filesystem;

constexpr Choice<ToolFormat> formats[] = {
    {"text", ToolFormat::text}, {"json", ToolFormat::json}, {"junit", ToolFormat::junit}};

struct TestRulesOptions : ToolOptions {
  std::vector<std::string> paths;
  ReadingOptions reading;
  TestThresholds thresholds;
  bool coverage = false;
};

/// What the paths of `rules test` are.
struct TestTargets {
  std::vector<std::string> labelled, rule_folders, rule_files;
};

TestTargets sort_targets(const std::vector<std::string>& paths) {
  TestTargets targets;
  for (const std::string& path : paths) {
    std::error_code problem;
    if (is_labelled_folder(path)) {
      targets.labelled.push_back(path);
    } else if (fs::is_directory(path, problem)) {
      targets.rule_folders.push_back(path);
      const std::string tests = (fs::path(path) / "tests").string();
      if (is_labelled_folder(tests)) targets.labelled.push_back(tests);
    } else if (fs::is_regular_file(path, problem)) {
      targets.rule_files.push_back(path);
    } else {
      throw Trouble{
          fmt::format("there is no '{}'; name a labelled folder (with labels.tsv), a "
                      "folder of rules, or a rule file",
                      path)};
    }
  }
  return targets;
}

LabelReport test_labels(const std::string& path, const RuleSet& rules, const Judge& judge,
                        DocumentSource& source) {
  Diagnostics problems;
  const LabelledFolder folder = read_labelled_folder(path, rules, problems);
  if (problems.has_errors()) throw Trouble{joined(problems), true};
  std::vector<Input> inputs;
  for (const LabelledFile& file : folder.files) {
    inputs.push_back({(fs::path(path) / file.file).string(), std::nullopt});
  }
  LabelTest test(folder, rules);
  source.each<Verdict>(
      inputs, [&](std::size_t, const Document& document) { return judge.judge(document); },
      [&](std::size_t index, const Verdict& verdict) {
        test.add(folder.files[index], Result<Verdict>(verdict));
      },
      [&](std::size_t index, const ReadFailure& failure) {
        test.add(folder.files[index], Result<Verdict>(failure));
      });
  return test.take();
}

ExitCode test_rules(const TestRulesOptions& options, ToolOutput& out) {
  DocumentSource source(options.reading);
  const TestTargets targets = sort_targets(options.paths);
  const RuleSet rules = usable_rules(origins_of(options.rules, targets.rule_folders));
  if (rules.profiles.empty()) throw Trouble{"the rules hold no profile; add one in profiles/"};
  const Judge judge(rules, {rules.profiles.front().id, {}, options.day()});
  RuleTestReport report;
  const bool only_labels =
      targets.rule_folders.empty() && targets.rule_files.empty() && !targets.labelled.empty();
  if (!only_labels) report.examples = test_examples(rules, judge, targets.rule_files);
  if (!targets.rule_files.empty() && report.examples.empty()) {
    throw Trouble{fmt::format("{} holds no example of the rules in use; give its folder by --rules",
                              targets.rule_files.front())};
  }
  if (options.coverage) report.coverage = example_coverage(rules, options.day());
  for (const std::string& path : targets.labelled) {
    report.folders.push_back(test_labels(path, rules, judge, source));
  }
  switch (options.format) {
    case ToolFormat::json:
      out.write(test_report_json(report, options.thresholds));
      break;
    case ToolFormat::junit:
      out.write(test_report_junit(report, options.thresholds));
      break;
    default:
      out.write(test_report_text(report, options.thresholds));
      break;
  }
  return failures(report, options.thresholds).empty() ? ExitCode::ok : ExitCode::gate_failed;
}

void add_threshold(CLI::App& tool, const char* name, std::optional<double>& value,
                   const char* text) {
  tool.add_option_function<double>(
          name, [&value](const double& share) { value = share; }, text)
      ->type_name("SHARE")
      ->check(number_within(0.0, 1.0));
}

}  // namespace

void add_rules_test(CLI::App& rules, Invocation& invocation) {
  const auto options = std::make_shared<TestRulesOptions>();
  CLI::App& tool = add_tool(rules, invocation, "test",
                            "Run the examples inside rule files, and folders with labels.tsv",
                            options, test_rules);
  tool.add_option("path", options->paths,
                  "Labelled folders, folders of rules, or rule files (default: all examples)")
      ->type_name("PATH");
  add_rule_options(tool, options->rules);
  add_format(tool, *options, formats);
  add_date(tool, *options);
  tool.add_option("-j,--jobs", options->reading.jobs,
                  "Files read at once (default: one a processor)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  add_threshold(tool, "--min-exact", options->thresholds.exact,
                "Pass if this share of the levels is exact (default: all must be)");
  add_threshold(tool, "--min-f1", options->thresholds.f1,
                "Pass if F1 of 'strong' is this much for each signal");
  tool.add_flag("--coverage", options->coverage,
                "Fail any facet, level and list that no example fires");
  add_watch(tool, *options);
  options->watch_too = [raw = options.get()] { return raw->paths; };
}

}  // namespace oneshot
