#include "workshop/rules_diff.h"

#include <memory>
#include <utility>

#include "cli/document_source.h"
#include "cli/rules_tools.h"
#include "judge/judge.h"
#include "report/told.h"
#include "workshop/rule_source.h"

namespace oneshot {
namespace {

struct DiffOptions : ToolOptions {
  ReadingOptions reading;
  std::string before, after;
  std::string profile;
  bool fail_on_change = false;
};

const RuleSet& usable(const RuleSource& source) {
  if (!source.loaded().usable()) throw Trouble{joined(source.loaded().diagnostics), true};
  return source.loaded().rules;
}

std::string profile_for(const RuleSet& rules, const std::string& wanted) {
  if (!wanted.empty() && rules.profile(wanted)) return wanted;
  if (!wanted.empty() || rules.profiles.empty()) {
    throw Trouble{fmt::format("the rules hold no profile '{}'; see 'oneshot rules list'", wanted)};
  }
  return rules.profiles.front().id;
}

ExitCode diff_rules(const DiffOptions& options, ToolOutput& out) {
  DocumentSource source(options.reading);
  const bool alone = options.rules.no_default_rules;
  const RuleSource before(options.before, options.after, alone);
  const RuleSource after(options.after, options.before, alone);
  const RuleSet &old_rules = usable(before), &new_rules = usable(after);
  const Judge old_judge(old_rules, {profile_for(old_rules, options.profile), {}, options.day()});
  const Judge new_judge(new_rules, {profile_for(new_rules, options.profile), {}, options.day()});
  DiffReport report(old_rules, new_rules);
  report.before = before.name();
  report.after = after.name();
  const std::vector<Input> inputs = collect_inputs(options.reading);
  using Both = std::pair<Verdict, Verdict>;
  source.each<Both>(
      inputs,
      [&](std::size_t, const Document& document) {
        return Both(old_judge.judge(document), new_judge.judge(document));
      },
      [&](std::size_t index, const Both& both) {
        const auto& [was, is] = both;
        report.add(compare_verdicts(inputs[index].name, was, is), was, is);
      },
      [&](std::size_t index, const ReadFailure& failure) {
        report.unreadable.push_back(inputs[index].name);
        out.error_in(inputs[index].name, failure_message(failure));
      });
  out.write(options.format == ToolFormat::json ? diff_json(report) : diff_text(report));
  if (options.fail_on_change && !report.changes.empty()) return ExitCode::gate_failed;
  return report.unreadable.empty() ? ExitCode::ok : ExitCode::unreadable_input;
}

}  // namespace

void add_rules_diff(CLI::App& rules, Invocation& invocation) {
  const auto options = std::make_shared<DiffOptions>();
  CLI::App& tool = add_tool(rules, invocation, "diff",
                            "What two sets of rules make of the same resumes", options, diff_rules);
  constexpr const char* sides = "A folder, 'shipped', or REVISION[:FOLDER] of git";
  tool.add_option("old", options->before, sides)->type_name("OLD")->required();
  tool.add_option("new", options->after, sides)->type_name("NEW")->required();
  add_reading_options(tool, options->reading);
  tool.add_flag("--no-default-rules", options->rules.no_default_rules,
                "Lay no folder over the rules that come with oneshot");
  tool.add_option("--profile", options->profile, "What to weigh how (default: the first)")
      ->type_name("NAME");
  add_date(tool, *options);
  add_format(tool, *options, text_or_json);
  tool.add_flag("--fail-on-change", options->fail_on_change, "Exit 1 if anything changes");
}

}  // namespace oneshot
