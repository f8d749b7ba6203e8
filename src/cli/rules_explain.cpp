#include <memory>

#include "base/near_miss.h"
#include "cli/document_source.h"
#include "cli/rules_tools.h"
#include "report/terminal_text.h"
#include "report/told.h"
#include "workshop/explain.h"

namespace oneshot {
namespace {

struct ExplainOptions : ToolOptions {
  ReadingOptions reading;
  std::string subject;  ///< SIGNAL[/FACET]
};

template <class Things>
std::vector<std::string> ids_of(const Things& things) {
  std::vector<std::string> ids;
  for (const auto& thing : things) ids.push_back(thing.id);
  return ids;
}

ExitCode explain(const ExplainOptions& options, ToolOutput& out) {
  DocumentSource source(options.reading);
  const RuleSet rules = usable_rules(origins_of(options.rules));
  const std::size_t slash = options.subject.find('/');
  const std::string id = options.subject.substr(0, slash);
  const std::string facet =
      slash == std::string::npos ? std::string() : options.subject.substr(slash + 1);
  const Signal* signal = rules.signal(id);
  if (!signal) {
    throw Trouble{fmt::format("there is no signal '{}'{}; see 'oneshot rules list'", id,
                              did_you_mean(id, ids_of(rules.signals)))};
  }
  if (!facet.empty() && !signal->facet(facet)) {
    throw Trouble{fmt::format("signal '{}' has no facet '{}'{}; see 'oneshot rules list'", id,
                              facet, did_you_mean(facet, ids_of(signal->facets)))};
  }
  const Workbench bench(rules, options.day());
  const std::vector<Input> inputs = collect_inputs(options.reading);
  bool all_read = true;
  source.each<std::string>(
      inputs,
      [&](std::size_t, const Document& document) {
        return explain_signal(bench, *signal, facet, document);
      },
      [&](std::size_t index, const std::string& text) {
        out.write(harmless(inputs[index].name) + ": " + text);
      },
      [&](std::size_t index, const ReadFailure& failure) {
        all_read = false;
        out.error_in(inputs[index].name, failure_message(failure));
      });
  return all_read ? ExitCode::ok : ExitCode::unreadable_input;
}

}  // namespace

void add_rules_explain(CLI::App& rules, Invocation& invocation) {
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App& tool = add_tool(rules, invocation, "explain",
                            "Why the entries of a resume got their levels", options, explain);
  tool.add_option("subject", options->subject, "What to explain")
      ->type_name("SIGNAL[/FACET]")
      ->required();
  add_reading_options(tool, options->reading);
  add_rule_options(tool, options->rules);
  add_date(tool, *options);
}

}  // namespace oneshot
