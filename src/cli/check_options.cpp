#include "cli/check_options.h"

#include <cstdlib>

#include "cli/choice.h"
#include "report/told.h"

namespace oneshot {
namespace {

constexpr Choice<ColorChoice> color_choices[] = {{"auto", ColorChoice::automatic},
                                                 {"always", ColorChoice::always},
                                                 {"never", ColorChoice::never}};
constexpr Choice<Level> required_levels[] = {
    {"mention", Level::mention}, {"solid", Level::solid}, {"strong", Level::strong}};

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ReportFormat& format : report_formats()) names.emplace_back(format.name);
  return names;
}

std::string format_help() {
  std::string help = "What to print:";
  for (const ReportFormat& format : report_formats()) {
    help += fmt::format("\n  {:<10}{}", format.name, format.what);
  }
  return help;
}

void set_format(CheckOptions& options, const std::string& name) {
  options.format = format_named(name);
  if (options.format != nullptr) return;
  throw CLI::ValidationError(fmt::format("--format takes {}, not '{}'{}",
                                         fmt::join(format_names(), ", "), name,
                                         did_you_mean(name, format_names())));
}

void add_output(CheckOptions& options, const std::string& path) {
  if (format_for_file(path) == nullptr) {
    std::vector<std::string_view> extensions;
    for (const ReportFormat& format : report_formats()) {
      extensions.insert(extensions.end(), format.extensions.begin(), format.extensions.end());
    }
    throw CLI::ValidationError(
        fmt::format("--output: no format is known for '{}'; let it end in {}", path,
                    fmt::join(extensions, ", ")));
  }
  options.outputs.push_back(path);
}

void add_requirement(CheckOptions& options, const std::string& written) {
  const std::size_t colon = written.find(':');
  Requirement wanted{written.substr(0, colon)};
  if (colon != std::string::npos) {
    choose(wanted.level, required_levels, "--require SIGNAL:LEVEL")(written.substr(colon + 1));
  }
  options.gates.requirements.push_back(std::move(wanted));
}

void set_date(CheckOptions& options, const std::string& written) {
  options.as_of = parse_date(written);
  if (!options.as_of) {
    throw CLI::ValidationError(fmt::format("--as-of takes a day as YYYY-MM-DD, not '{}'", written));
  }
}

void add_look_options(CLI::App& command, CheckOptions& options) {
  add_language_option(command, options.language);
  command
      .add_option_function<std::string>("--color", choose(options.color, color_choices, "--color"),
                                        "Colours: on a terminal (auto), always or never")
      ->type_name("WHEN");
  command.add_flag("--redact", options.redact,
                   "Mask names, addresses, numbers, dates of birth and links, to share a report");
}

void add_report_options(CLI::App& command, CheckOptions& options) {
  command
      .add_option_function<std::string>(
          "--format", [&](const std::string& name) { set_format(options, name); }, format_help())
      ->type_name("FORMAT");
  command
      .add_option_function<std::vector<std::string>>(
          "-o,--output",
          [&](const std::vector<std::string>& paths) {
            for (const std::string& path : paths) add_output(options, path);
          },
          "Write a report to FILE too, in the format of its extension (repeatable)")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_look_options(command, options);
  command.add_flag("--explain", options.explain,
                   "Text report: every entry and facet, with the quote and the rule behind it");
  command.add_flag("--no-progress", options.no_progress, "No progress line on a terminal");
  command.add_flag("-q,--quiet", options.quiet,
                   "Print only what --format asks for; no progress, no messages about files");
}

void add_judging_options(CLI::App& command, CheckOptions& options) {
  command.add_option("--profile", options.profile, "What to weigh how (see 'oneshot rules list')")
      ->type_name("NAME");
  command
      .add_option("--name", options.names,
                  "The owner's name as written in the resume, where it is not found (repeatable)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command
      .add_option_function<std::string>(
          "--as-of", [&](const std::string& day) { set_date(options, day); },
          "The day that \"present\" means (default: today)")
      ->type_name("YYYY-MM-DD");
}

void set_shard(CheckOptions& options, const std::string& written) {
  options.shard = parse_shard(written);
  if (!options.shard) {
    throw CLI::ValidationError(
        fmt::format("--shard takes K/N with K from 1 to N, such as 2/5, not '{}'", written));
  }
}

void add_gate_options(CLI::App& command, CheckOptions& options) {
  command.add_option("--fail-under", options.gates.fail_under, "Exit 1 where a score is lower")
      ->type_name("SCORE")
      ->check(number_within(0.0, 100.0));
  command
      .add_option_function<std::vector<std::string>>(
          "--require",
          [&](const std::vector<std::string>& all) {
            for (const std::string& one : all) add_requirement(options, one);
          },
          "Exit 1 where a signal (or 'any') is below a level (default: strong; repeatable)")
      ->type_name("SIGNAL[:LEVEL]")
      ->allow_extra_args(false);
  command.add_flag("--fail-on-integrity", options.gates.fail_on_integrity,
                   "Exit 1 where a resume holds hidden text");
  command
      .add_option("--baseline", options.baseline,
                  "A former JSON report: exit 1 where a resume got worse since")
      ->type_name("FILE");
}

}  // namespace

void add_check_options(CLI::App& command, CheckOptions& options) {
  add_reading_options(command, options.reading);
  add_rule_options(command, options.rules);
  add_judging_options(command, options);
  add_report_options(command, options);
  command.add_flag("--together", options.together,
                   "All files are one person's: judge them as one resume");
  add_gate_options(command, options);
  command
      .add_option_function<std::string>(
          "--shard", [&](const std::string& part) { set_shard(options, part); },
          "Judge the K-th of N parts of the files; 'oneshot merge' joins the reports")
      ->type_name("K/N");
  command
      .add_option("--cache", options.cache,
                  "Keep verdicts in DIR, and judge only what they are not there for yet")
      ->type_name("DIR");
}

void add_compare_options(CLI::App& command, CheckOptions& options) {
  add_reading_options(command, options.reading);
  add_rule_options(command, options.rules);
  add_judging_options(command, options);
  add_look_options(command, options);
}

void add_language_option(CLI::App& command, std::optional<Language>& chosen) {
  static constexpr Choice<Language> languages[] = {{"en", Language::en}, {"ko", Language::ko}};
  command
      .add_option_function<std::string>(
          "--lang",
          [&chosen](const std::string& name) {
            Language language{};
            choose(language, languages, "--lang")(name);
            chosen = language;
            speak(language);
          },
          "Language of reports and messages (default: by the locale)")
      ->type_name("en|ko");
}

Language language_of(const std::optional<Language>& chosen) {
  if (chosen) return *chosen;
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("ko") ? Language::ko : Language::en;
  }
  return Language::en;
}

}  // namespace oneshot
