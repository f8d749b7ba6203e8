#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "batch/gates.h"
#include "batch/shard.h"
#include "cli/console.h"
#include "cli/reading_options.h"
#include "report/formats.h"

namespace oneshot {

/// The command line of `oneshot check`.
struct CheckOptions {
  ReadingOptions reading;
  RuleOptions rules;
  const ReportFormat* format = nullptr;  ///< of standard output; none: text, unless --quiet
  std::vector<std::string> outputs;
  std::string profile;  ///< empty: the rules' first
  std::optional<Language> language;
  std::vector<std::string> names;
  std::optional<Date> as_of;
  GateOptions gates;
  ColorChoice color = ColorChoice::automatic;
  std::optional<Shard> shard;
  std::vector<Acceptance> accepted;  ///< findings, by oneshot.toml
  std::string baseline;              ///< a former report; empty: none
  std::string cache;                 ///< a folder of former verdicts; empty: none
  bool together = false;             ///< all files are one person's
  bool no_progress = false, quiet = false, redact = false, explain = false;
};

void add_check_options(CLI::App& command, CheckOptions& options);

/// What a comparison shares with them: what to read, the rules, the profile, --name, --as-of,
/// --lang, --color and --redact.
void add_compare_options(CLI::App& command, CheckOptions& options);

/// Adds --lang.
void add_language_option(CLI::App& command, std::optional<Language>& chosen);

/// --lang, or what the locale says of messages.
Language language_of(const std::optional<Language>& chosen);

}  // namespace oneshot
