#include "cli/rules_lookup.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "batch/local_reader.h"
#include "batch/ordered_run.h"
#include "cli/reading_options.h"
#include "report/terminal_text.h"
#include "workshop/explain.h"
#include "workshop/trial.h"

namespace oneshot {
namespace {

struct LookupOptions {
  ReadingOptions reading;
  RuleOptions rules;
  std::string subject;  ///< SIGNAL[/FACET] or CONDITION
  std::optional<Date> as_of;
  bool count_only = false;
};

std::string joined(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& d : diagnostics.all()) all += (all.empty() ? "" : "\n") + to_string(d);
  return all;
}

void add_common(CLI::App& tool, LookupOptions& options) {
  add_reading_options(tool, options.reading);
  add_rule_options(tool, options.rules);
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

/// Reads inputs on several lanes; `make` runs on any of them, `take` in order on this thread.
template <class Made, class Make, class Take>
bool for_each_document(const LookupOptions& options, Console& console, const Make& make,
                       const Take& take) {
  const std::vector<Input> inputs = collect_inputs(options.reading);
  const int lanes = lanes_for(options.reading, inputs.size());
  const ReadOptions how = read_options(options.reading);
  std::vector<std::unique_ptr<LocalReader>> readers;
  for (int i = 0; i < lanes; ++i) {
    readers.push_back(std::make_unique<LocalReader>(options.reading.limits, how));
  }
  struct Looked {
    std::optional<Made> made;
    std::string failure;
  };
  bool all_read = true;
  run_in_order(
      inputs.size(), lanes,
      [&](std::size_t index, int lane) -> Product {
        auto product = std::make_shared<Looked>();
        const Reading read = readers[static_cast<std::size_t>(lane)]->read(inputs[index]);
        if (read.document) {
          product->made = make(*read.document);
        } else {
          product->failure = read.document.failure().message;
        }
        return product;
      },
      [&](std::size_t index, const Product& done) {
        auto& product = *static_cast<Looked*>(done.get());
        if (product.made) {
          take(inputs[index].name, *product.made);
        } else {
          all_read = false;
          console.flush();
          console.error_in(inputs[index].name, product.failure);
        }
        return true;
      });
  return all_read;
}

// ---- rules explain ----

ExitCode explain(const LookupOptions& options, Console& console) {
  const RuleSet rules = load_rules(options.rules);
  const std::size_t slash = options.subject.find('/');
  const std::string id = options.subject.substr(0, slash);
  const std::string facet =
      slash == std::string::npos ? std::string() : options.subject.substr(slash + 1);
  const Signal* signal = rules.signal(id);
  if (!signal) {
    std::vector<std::string> ids;
    for (const Signal& one : rules.signals) ids.push_back(one.id);
    throw Trouble{fmt::format("there is no signal '{}'{}; see 'oneshot rules list'", id,
                              did_you_mean(id, ids))};
  }
  if (!facet.empty() && !signal->facet(facet)) {
    std::vector<std::string> ids;
    for (const Facet& one : signal->facets) ids.push_back(one.id);
    throw Trouble{fmt::format("signal '{}' has no facet '{}'{}; see 'oneshot rules list'", id,
                              facet, did_you_mean(facet, ids))};
  }
  const Workbench bench(rules, options.as_of.value_or(today()));
  const bool all_read = for_each_document<std::string>(
      options, console,
      [&](const Document& document) { return explain_signal(bench, *signal, facet, document); },
      [&](const std::string& file, const std::string& text) {
        console.write(harmless(file) + ": " + text);
      });
  return all_read ? ExitCode::ok : ExitCode::unreadable_input;
}

// ---- rules try ----

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

ExitCode try_condition(const LookupOptions& options, Console& console) {
  const RuleSet rules = load_rules(options.rules);
  Diagnostics problems;
  const Trial trial(rules, options.subject, options.as_of.value_or(today()), problems);
  if (problems.has_errors()) throw Trouble{joined(problems), true};
  const bool color = console.use_color(ColorChoice::automatic);
  std::map<std::string, int> by_section;
  std::size_t files = 0, files_with = 0, entries = 0;
  const bool all_read = for_each_document<std::vector<TrialHit>>(
      options, console, [&](const Document& document) { return trial.run(document); },
      [&](const std::string& file, const std::vector<TrialHit>& hits) {
        ++files;
        if (!hits.empty()) ++files_with;
        entries += hits.size();
        for (const TrialHit& hit : hits) {
          ++by_section[hit.section];
          if (options.count_only) continue;
          console.write(fmt::format("{}:{}:{}: {}\n", harmless(file), hit.page, hit.line,
                                    marked(hit, color)));
        }
      });
  std::string summary = fmt::format("{} entries in {} of {} files", entries, files_with, files);
  const char* separator = "; by section: ";
  for (const auto& [section, count] : by_section) {
    summary += fmt::format("{}{} {}", separator, section, count);
    separator = ", ";
  }
  console.write(summary + "\n");
  return all_read ? ExitCode::ok : ExitCode::unreadable_input;
}

void add_lookup(CLI::App& rules, Invocation& invocation, const char* name, const char* text,
                const char* subject, const char* subject_text,
                ExitCode (*action)(const LookupOptions&, Console&)) {
  CLI::App* const tool = rules.add_subcommand(name, text);
  const auto options = std::make_shared<LookupOptions>();
  tool->add_option("subject", options->subject, subject_text)->type_name(subject)->required();
  add_common(*tool, *options);
  if (action == &try_condition) {
    tool->add_flag("--count", options->count_only, "Only how many entries, by section");
  }
  tool->callback([options, &invocation, action] {
    invocation.action = [options, &invocation, action] {
      return action(*options, invocation.console);
    };
  });
}

}  // namespace

void add_rules_lookups(CLI::App& rules, Invocation& invocation) {
  add_lookup(rules, invocation, "explain", "Why the entries of a resume got their levels",
             "SIGNAL[/FACET]", "What to explain", explain);
  add_lookup(rules, invocation, "try", "Try a condition on resumes: the entries that it selects",
             "CONDITION", "As in a rule file: '{ list = \"venues\", tag = \"major\" }'",
             try_condition);
}

}  // namespace oneshot
