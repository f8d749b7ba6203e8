#include <memory>

#include <fmt/format.h>

#include "cli/document_source.h"
#include "cli/rules_tools.h"
#include "report/told.h"
#include "rules/lint.h"
#include "workshop/dead_conditions.h"
#include "workshop/diagnostics_json.h"

namespace oneshot {
namespace {

constexpr Choice<ToolFormat> formats[] = {
    {"text", ToolFormat::text}, {"json", ToolFormat::json}, {"sarif", ToolFormat::sarif}};

struct CheckRulesOptions : ToolOptions {
  std::vector<std::string> folders;
  ReadingOptions corpus;  ///< resumes on which patterns are tried
  bool strict = false;
};

void find_dead_patterns(const CheckRulesOptions& options, const std::vector<Input>& inputs,
                        DocumentSource& source, LoadedRules& loaded, ToolOutput& out) {
  DeadConditions dead(loaded.rules, options.day());
  using Seen = std::shared_ptr<const DeadConditions::Seen>;
  source.each<Seen>(
      inputs, [&](std::size_t, const Document& document) { return dead.look(document); },
      [&](std::size_t, const Seen& seen) { dead.add(*seen); },
      [&](std::size_t index, const ReadFailure& failure) {
        out.error_in(inputs[index].name, failure_message(failure));
      });
  dead.report(loaded.diagnostics);
}

ExitCode check_rules(const CheckRulesOptions& options, ToolOutput& out) {
  std::unique_ptr<DocumentSource> source;
  std::vector<Input> inputs;
  if (!options.corpus.paths.empty()) {
    source = std::make_unique<DocumentSource>(options.corpus);
    inputs = collect_inputs(options.corpus);
  }
  // Folders given as arguments come after those of --rules.
  LoadedRules loaded = load_rules(origins_of(options.rules, options.folders));
  // What is odd about rules is only worth telling once they can be used.
  if (loaded.usable()) {
    lint_rules(loaded.rules, loaded.diagnostics);
    if (source) find_dead_patterns(options, inputs, *source, loaded, out);
  }
  loaded.diagnostics.sort();
  const Diagnostics& found = loaded.diagnostics;
  if (options.format == ToolFormat::json) {
    out.write(diagnostics_json(found));
  } else if (options.format == ToolFormat::sarif) {
    out.write(diagnostics_sarif(found));
  } else {
    for (const Diagnostic& diagnostic : found.all()) out.write(told(diagnostic) + "\n");
    out.write(told(fmt::format("{} errors, {} warnings", found.errors(), found.warnings())) + "\n");
  }
  if (found.has_errors()) return ExitCode::gate_failed;
  return options.strict && found.warnings() > 0 ? ExitCode::gate_failed : ExitCode::ok;
}

}  // namespace

void add_rules_check(CLI::App& rules, Invocation& invocation) {
  const auto options = std::make_shared<CheckRulesOptions>();
  CLI::App& tool =
      add_tool(rules, invocation, "check", "All that is wrong or odd about rules, without a resume",
               options, check_rules);
  tool.add_option("folder", options->folders, "Folders of rules, as by --rules")->type_name("DIR");
  add_rule_options(tool, options->rules);
  add_format(tool, *options, formats);
  tool.add_option("--corpus", options->corpus.paths,
                  "Resumes: warn of patterns that an earlier one makes needless there (repeatable)")
      ->type_name("PATH")
      ->allow_extra_args(false);
  tool.add_flag("--strict", options->strict, "Warnings fail, too");
  add_watch(tool, *options);
  options->watch_too = [raw = options.get()] {
    std::vector<std::string> paths = raw->folders;
    paths.insert(paths.end(), raw->corpus.paths.begin(), raw->corpus.paths.end());
    return paths;
  };
}

}  // namespace oneshot
