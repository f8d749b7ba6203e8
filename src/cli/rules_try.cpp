#include <memory>

#include "cli/document_source.h"
#include "cli/rules_tools.h"
#include "report/json_text.h"
#include "report/terminal_text.h"
#include "report/told.h"
#include "workshop/trial.h"

namespace oneshot {
namespace {

struct TryOptions : ToolOptions {
  ReadingOptions reading;
  std::string condition;
  bool count_only = false, times = false;
};

/// The text with what was matched set apart.
std::string marked(const TrialHit& hit, bool color) {
  const std::string_view begin = color ? "\033[1;31m" : "«", end = color ? "\033[0m" : "»";
  std::string out;
  std::size_t at = 0;
  for (const TextRange& match : hit.matches) {
    if (match.begin < at) continue;  // within the one before
    out += harmless(std::string_view(hit.text).substr(at, match.begin - at));
    out += begin;
    out += harmless(match.of(hit.text));
    out += end;
    at = match.end;
  }
  return out + harmless(std::string_view(hit.text).substr(at));
}

Json hit_json(const std::string& file, const TrialHit& hit) {
  Json one = {{"file", file},
              {"page", hit.page},
              {"line", hit.line},
              {"section", hit.section},
              {"text", hit.text}};
  one["matches"] = Json::array();
  for (const TextRange& match : hit.matches) one["matches"].push_back(match.of(hit.text));
  one["levels"] = Json::object();
  for (const auto& [signal, level] : hit.levels) one["levels"][signal] = name_of(level);
  return one;
}

Json counts_json(const TrialCounts& counts) {
  Json out = {{"files", counts.files},
              {"files_with_entries", counts.files_with},
              {"entries", counts.entries}};
  out["by_section"] = counts.by_section;
  out["by_signal"] = counts.by_level;
  return out;
}

ExitCode try_condition(const TryOptions& options, ToolOutput& out) {
  DocumentSource source(options.reading);
  const RuleSet rules = usable_rules(origins_of(options.rules));
  Diagnostics problems;
  const Trial trial(rules, options.condition, options.day(), problems);
  if (problems.has_errors()) throw Trouble{joined(problems), true};
  const bool color = out.use_color();
  const bool json = options.format == ToolFormat::json;
  const std::vector<Input> inputs = collect_inputs(options.reading);
  TrialCounts counts;
  Json entries = Json::array();
  bool all_read = true;
  double understanding = 0, matching = 0, bytes = 0;
  source.each<Trial::Found>(
      inputs, [&](std::size_t, const Document& document) { return trial.run(document); },
      [&](std::size_t index, const Trial::Found& found) {
        const std::string& file = inputs[index].name;
        counts.add(found.hits);
        understanding += found.understanding;
        matching += found.matching;
        bytes += static_cast<double>(found.bytes);
        for (const TrialHit& hit : found.hits) {
          if (options.count_only) continue;
          if (json) {
            entries.push_back(hit_json(file, hit));
          } else {
            out.write(fmt::format("{}:{}:{}: {}\n", harmless(file), hit.page, hit.line,
                                  marked(hit, color)));
          }
        }
      },
      [&](std::size_t index, const ReadFailure& failure) {
        all_read = false;
        out.error_in(inputs[index].name, failure_message(failure));
      });
  if (json) {
    Json report = {{"schema", "oneshot-rules-try/1"}};
    report["counts"] = counts_json(counts);
    if (!options.count_only) report["entries"] = std::move(entries);
    out.write(dump_json(report, 2) + "\n");
  } else {
    out.write(counts.text());
  }
  if (options.times) {
    out.note(fmt::format("{:.0f} bytes of text: {:.4f} s understanding, {:.4f} s matching", bytes,
                         understanding, matching));
  }
  return all_read ? ExitCode::ok : ExitCode::unreadable_input;
}

}  // namespace

void add_rules_try(CLI::App& rules, Invocation& invocation) {
  const auto options = std::make_shared<TryOptions>();
  CLI::App& tool =
      add_tool(rules, invocation, "try", "Try a condition on resumes: the entries that it selects",
               options, try_condition);
  tool.add_option("condition", options->condition,
                  "As in a rule file: '{ list = \"venues\", tag = \"major\" }'")
      ->type_name("CONDITION")
      ->required();
  add_reading_options(tool, options->reading);
  add_rule_options(tool, options->rules);
  add_date(tool, *options);
  add_format(tool, *options, text_or_json);
  tool.add_flag("--count", options->count_only, "Only how many entries, by section and by level");
  tool.add_flag("--times", options->times,
                "Say on standard error what understanding and matching cost");
  add_watch(tool, *options);
  options->watch_too = [raw = options.get()] { return raw->reading.paths; };
}

}  // namespace oneshot
