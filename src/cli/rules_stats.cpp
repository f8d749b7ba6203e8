#include <memory>

#include "cli/document_source.h"
#include "cli/rules_tools.h"
#include "report/told.h"
#include "workshop/stats_report.h"

namespace oneshot {
namespace {

struct RuleStatsOptions : ToolOptions {
  ReadingOptions reading;
  StatsOptions shown;
  bool no_times = false;
};

ExitCode count_fires(const RuleStatsOptions& options, ToolOutput& out) {
  DocumentSource source(options.reading);
  const RuleSet rules = usable_rules(origins_of(options.rules));
  const std::vector<Input> inputs = collect_inputs(options.reading);
  StatsCollector collector(rules, options.day());
  bool all_read = true;
  using Stats = std::shared_ptr<const StatsCollector::FileStats>;
  source.each<Stats>(
      inputs, [&](std::size_t, const Document& document) { return collector.look(document); },
      [&](std::size_t index, const Stats& stats) { collector.add(inputs[index].name, *stats); },
      [&](std::size_t index, const ReadFailure& failure) {
        all_read = false;
        out.error_in(inputs[index].name, failure_message(failure));
      });
  StatsOptions shown = options.shown;
  shown.times = !options.no_times;
  const StatsReport report = collector.take();
  out.write(options.format == ToolFormat::json ? stats_json(report, shown)
                                               : stats_text(report, shown));
  return all_read ? ExitCode::ok : ExitCode::unreadable_input;
}

}  // namespace

void add_rules_stats(CLI::App& rules, Invocation& invocation) {
  const auto options = std::make_shared<RuleStatsOptions>();
  CLI::App& tool =
      add_tool(rules, invocation, "stats",
               "How often each rule, pattern and term fires over resumes", options, count_fires);
  add_reading_options(tool, options->reading);
  add_rule_options(tool, options->rules);
  add_date(tool, *options);
  add_format(tool, *options, text_or_json);
  tool.add_flag("--all", options->shown.all, "Every pattern and term, not only the first ones");
  tool.add_flag("--no-times", options->no_times,
                "Without times: the same resumes give the same bytes");
  tool.add_option(
          "--nearly-always", options->shown.nearly_always,
          "From this share of the files on, a rule is called 'nearly always' (default: 0.9)")
      ->type_name("SHARE")
      ->check(number_within(0.0, 1.0));
}

}  // namespace oneshot
