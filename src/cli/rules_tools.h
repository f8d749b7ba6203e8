#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/date.h"
#include "cli/check_options.h"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/reading_options.h"
#include "cli/settings.h"
#include "rules/load.h"

/// What the tools of `oneshot rules` share: their common options, where their output goes, and how
/// they are added to the command.
namespace oneshot {

enum class ToolFormat { text, json, junit, sarif };

/// Where a tool's report goes: to standard output, or, while watching, into a text.
class ToolOutput {
 public:
  explicit ToolOutput(Console& console, std::string* kept = nullptr)
      : console_(console), kept_(kept) {}

  void write(std::string_view text);
  /// "FILE: error: MESSAGE", on standard error where nothing is kept.
  void error_in(const std::string& file, const std::string& message);
  void note(const std::string& message);
  bool use_color() const { return console_.use_color(ColorChoice::automatic); }

 private:
  Console& console_;
  std::string* kept_;
};

/// What every tool lets its user say; the tools derive their options from it.
struct ToolOptions {
  RuleOptions rules;
  ToolFormat format = ToolFormat::text;
  std::optional<Date> as_of;
  std::optional<Language> language;
  bool watch = false;
  /// Files and folders, besides those of --rules, that a run depends on.
  std::function<std::vector<std::string>()> watch_too;

  Date day() const { return as_of.value_or(today()); }
};

/// Runs a tool, again and again where it is to watch.
ExitCode run_tool(const ToolOptions& options, const std::function<ExitCode(ToolOutput&)>& run,
                  Console& console);

/// Adds the tool `name`. Settings are those that its options know in the table [rules-NAME] of
/// oneshot.toml, and of its top `rules` and `lang`.
template <class Options>
CLI::App& add_tool(CLI::App& rules, Invocation& invocation, const std::string& name,
                   const char* text, const std::shared_ptr<Options>& options,
                   ExitCode (*action)(const Options&, ToolOutput&)) {
  CLI::App* const tool = rules.add_subcommand(name, text);
  add_language_option(*tool, options->language);
  tool->callback([options, tool, name, &invocation, action] {
    apply_tool_settings(*tool, "rules-" + name);
    invocation.action = [options, &invocation, action] {
      const auto run = [&](ToolOutput& out) { return action(*options, out); };
      return run_tool(*options, run, invocation.console);
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

inline constexpr Choice<ToolFormat> text_or_json[] = {{"text", ToolFormat::text},
                                                      {"json", ToolFormat::json}};

void add_date(CLI::App& tool, ToolOptions& options);
void add_watch(CLI::App& tool, ToolOptions& options);

/// Where rules come from by the options and ONESHOT_RULES; `further` folders come last. A folder
/// that is named twice counts once.
RuleOrigins origins_of(const RuleOptions& options, const std::vector<std::string>& further = {});

/// The rules of these origins. Throws Trouble with all errors where unusable.
RuleSet usable_rules(const RuleOrigins& origins);

/// A line each, for a Trouble.
std::string joined(const Diagnostics& diagnostics);

/// The tools, a file each.
void add_rules_check(CLI::App& rules, Invocation& invocation);
void add_rules_test(CLI::App& rules, Invocation& invocation);
void add_rules_try(CLI::App& rules, Invocation& invocation);
void add_rules_explain(CLI::App& rules, Invocation& invocation);
void add_rules_diff(CLI::App& rules, Invocation& invocation);
void add_rules_stats(CLI::App& rules, Invocation& invocation);
void add_rules_new(CLI::App& rules, Invocation& invocation);

}  // namespace oneshot
