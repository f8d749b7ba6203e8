#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "batch/local_reader.h"
#include "batch/ordered_run.h"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/reading_options.h"
#include "cli/rules_lookup.h"
#include "judge/judge.h"
#include "rules/lint.h"
#include "rules/shipped.h"
#include "workshop/diagnostics_json.h"
#include "workshop/example_test.h"
#include "workshop/label_test.h"
#include "workshop/rule_listing.h"
#include "workshop/test_report.h"

namespace oneshot {
namespace {

namespace fs = std::filesystem;

enum class ToolFormat { text, json, junit, sarif };
constexpr Choice<ToolFormat> listing_formats[] = {{"text", ToolFormat::text},
                                                  {"json", ToolFormat::json}};
constexpr Choice<ToolFormat> check_formats[] = {
    {"text", ToolFormat::text}, {"json", ToolFormat::json}, {"sarif", ToolFormat::sarif}};
constexpr Choice<ToolFormat> test_formats[] = {
    {"text", ToolFormat::text}, {"json", ToolFormat::json}, {"junit", ToolFormat::junit}};
constexpr Choice<Language> languages[] = {{"en", Language::en}, {"ko", Language::ko}};

/// What several of the tools let their user say.
struct ToolOptions {
  RuleOptions rules;
  std::vector<std::string> paths;
  ToolFormat format = ToolFormat::text;
  Language language = Language::en;
  std::optional<Date> as_of;
  int jobs = 0;
  bool strict = false;
  TestThresholds thresholds;
};

using Action = ExitCode (*)(const ToolOptions&, Console&);

CLI::App& add_tool(CLI::App& rules, Invocation& invocation, const char* name, const char* text,
                   const std::shared_ptr<ToolOptions>& options, Action action) {
  CLI::App* const tool = rules.add_subcommand(name, text);
  tool->callback([options, &invocation, action] {
    invocation.action = [options, &invocation, action] {
      return action(*options, invocation.console);
    };
  });
  return *tool;
}

template <std::size_t count>
void add_format(CLI::App& tool, ToolOptions& options, const Choice<ToolFormat> (&formats)[count]) {
  std::vector<std::string_view> names;
  for (const auto& format : formats) names.push_back(format.name);
  tool.add_option_function<std::string>("--format", choose(options.format, formats, "--format"),
                                        "How to print it (default: text)")
      ->type_name(fmt::format("{}", fmt::join(names, "|")));
}

void add_date(CLI::App& tool, ToolOptions& options) {
  tool.add_option_function<std::string>(
          "--as-of",
          [&options](const std::string& written) {
            options.as_of = parse_date(written);
            if (!options.as_of) {
              throw CLI::ValidationError(
                  fmt::format("--as-of takes a day as YYYY-MM-DD, not '{}'", written));
            }
          },
          "What \"present\" means in a resume (default: today)")
      ->type_name("YYYY-MM-DD");
}

// ---- rules list ----

ExitCode list(const ToolOptions& options, Console& console) {
  const RuleSet rules = load_rules(options.rules);
  console.write(options.format == ToolFormat::json ? list_rules_json(rules)
                                                   : list_rules(rules, options.language));
  return ExitCode::ok;
}

// ---- rules check ----

/// Folders given as arguments come after those of --rules.
LoadedRules load_with_folders(const RuleOptions& options, const std::vector<std::string>& paths) {
  RuleOrigins origins;
  origins.shipped = !options.no_default_rules;
  origins.folders = options.folders;
  origins.folders.insert(origins.folders.end(), paths.begin(), paths.end());
  return load_rules(origins);
}

ExitCode check_rules(const ToolOptions& options, Console& console) {
  LoadedRules loaded = load_with_folders(options.rules, options.paths);
  // What is odd about rules is only worth telling once they can be used.
  if (loaded.usable()) lint_rules(loaded.rules, loaded.diagnostics);
  loaded.diagnostics.sort();
  const Diagnostics& found = loaded.diagnostics;
  if (options.format == ToolFormat::json) {
    console.write(diagnostics_json(found));
  } else if (options.format == ToolFormat::sarif) {
    console.write(diagnostics_sarif(found));
  } else {
    for (const Diagnostic& diagnostic : found.all()) console.write(to_string(diagnostic) + "\n");
    console.write(fmt::format("{} errors, {} warnings\n", found.errors(), found.warnings()));
  }
  if (found.has_errors()) return ExitCode::gate_failed;
  return options.strict && found.warnings() > 0 ? ExitCode::gate_failed : ExitCode::ok;
}

// ---- rules test ----

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
                        int jobs) {
  Diagnostics problems;
  const LabelledFolder folder = read_labelled_folder(path, rules, problems);
  if (problems.has_errors()) {
    std::string all;
    for (const Diagnostic& d : problems.all()) all += (all.empty() ? "" : "\n") + to_string(d);
    throw Trouble{all, true};
  }
  ReadingOptions reading;
  reading.jobs = jobs;
  const int lanes = lanes_for(reading, folder.files.size());
  std::vector<std::unique_ptr<LocalReader>> readers;
  for (int i = 0; i < lanes; ++i) {
    readers.push_back(std::make_unique<LocalReader>(reading.limits, ReadOptions{}));
  }
  LabelTest test(folder, rules);
  const auto make = [&](std::size_t index, int lane) -> Product {
    const Input input{(fs::path(path) / folder.files[index].file).string(), std::nullopt};
    const Reading read = readers[static_cast<std::size_t>(lane)]->read(input);
    if (!read.document) return std::make_shared<Result<Verdict>>(read.document.failure());
    return std::make_shared<Result<Verdict>>(judge.judge(*read.document));
  };
  const auto take = [&](std::size_t index, const Product& product) {
    test.add(folder.files[index], *static_cast<const Result<Verdict>*>(product.get()));
    return true;
  };
  run_in_order(folder.files.size(), lanes, make, take);
  return test.take();
}

ExitCode test_rules(const ToolOptions& options, Console& console) {
  const TestTargets targets = sort_targets(options.paths);
  RuleOptions with_folders = options.rules;
  with_folders.folders.insert(with_folders.folders.end(), targets.rule_folders.begin(),
                              targets.rule_folders.end());
  const RuleSet rules = load_rules(with_folders);
  if (rules.profiles.empty()) throw Trouble{"the rules hold no profile; add one in profiles/"};
  const Judge judge(rules, {rules.profiles.front().id, {}, options.as_of.value_or(today())});
  RuleTestReport report;
  const bool only_labels =
      targets.rule_folders.empty() && targets.rule_files.empty() && !targets.labelled.empty();
  if (!only_labels) report.examples = test_examples(rules, judge, targets.rule_files);
  if (!targets.rule_files.empty() && report.examples.empty()) {
    throw Trouble{fmt::format("{} holds no example of the rules in use; give its folder by --rules",
                              targets.rule_files.front())};
  }
  for (const std::string& path : targets.labelled) {
    report.folders.push_back(test_labels(path, rules, judge, options.jobs));
  }
  switch (options.format) {
    case ToolFormat::json:
      console.write(test_report_json(report, options.thresholds));
      break;
    case ToolFormat::junit:
      console.write(test_report_junit(report, options.thresholds));
      break;
    default:
      console.write(test_report_text(report, options.thresholds));
      break;
  }
  return failures(report, options.thresholds).empty() ? ExitCode::ok : ExitCode::gate_failed;
}

void add_threshold(CLI::App& tool, const char* name, std::optional<double>& value,
                   const char* text) {
  tool.add_option_function<double>(
          name, [&value](const double& share) { value = share; }, text)
      ->type_name("SHARE")
      ->check(CLI::Range(0.0, 1.0));
}

// ---- rules export ----

ExitCode export_rules(const ToolOptions& options, Console& console) {
  std::string problem;
  if (!export_shipped_rules(options.paths.front(), problem)) throw Trouble{problem};
  console.note(
      fmt::format("{} files written to {}", shipped_files().size(), options.paths.front()));
  return ExitCode::ok;
}

}  // namespace

void add_rules_command(CLI::App& program, Invocation& invocation) {
  CLI::App* const rules = program.add_subcommand("rules", "The workshop for people who tune rules");
  rules->require_subcommand(1);
  const auto options = std::make_shared<ToolOptions>();

  CLI::App& lister = add_tool(*rules, invocation, "list",
                              "Signals, facets, levels, lists, roles and profiles", options, list);
  add_rule_options(lister, options->rules);
  add_format(lister, *options, listing_formats);
  lister
      .add_option_function<std::string>("--lang", choose(options->language, languages, "--lang"),
                                        "Language of the titles (default: en)")
      ->type_name("en|ko");

  CLI::App& checker =
      add_tool(*rules, invocation, "check",
               "All that is wrong or odd about rules, without a resume", options, check_rules);
  checker.add_option("folder", options->paths, "Folders of rules, as by --rules")->type_name("DIR");
  add_rule_options(checker, options->rules);
  add_format(checker, *options, check_formats);
  checker.add_flag("--strict", options->strict, "Warnings fail, too");

  CLI::App& tester = add_tool(*rules, invocation, "test",
                              "Run the examples inside rule files, and folders with labels.tsv",
                              options, test_rules);
  tester
      .add_option("path", options->paths,
                  "Labelled folders, folders of rules, or rule files (default: all examples)")
      ->type_name("PATH");
  add_rule_options(tester, options->rules);
  add_format(tester, *options, test_formats);
  add_date(tester, *options);
  tester.add_option("-j,--jobs", options->jobs, "Files read at once (default: one a processor)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  add_threshold(tester, "--min-exact", options->thresholds.exact,
                "Pass if this share of the levels is exact (default: all must be)");
  add_threshold(tester, "--min-f1", options->thresholds.f1,
                "Pass if F1 of 'strong' is this much for each signal");

  CLI::App& exporter = add_tool(*rules, invocation, "export",
                                "Write the shipped rules to a new folder", options, export_rules);
  exporter.add_option("folder", options->paths, "The folder")
      ->type_name("DIR")
      ->required()
      ->expected(1);
  add_rules_lookups(*rules, invocation);
}

}  // namespace oneshot
