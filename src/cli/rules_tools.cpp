#include "cli/rules_tools.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "cli/rules_watch.h"
#include "report/told.h"

namespace oneshot {

namespace fs = std::filesystem;

void ToolOutput::write(std::string_view text) {
  if (kept_) {
    *kept_ += text;
  } else {
    console_.write(text);
  }
}

void ToolOutput::error_in(const std::string& file, const std::string& message) {
  if (kept_) {
    *kept_ += fmt::format("{}: error: {}\n", file, message);
  } else {
    console_.flush();
    console_.error_in(file, message);
  }
}

void ToolOutput::note(const std::string& message) {
  if (kept_) {
    *kept_ += told(message) + "\n";
  } else {
    console_.flush();
    console_.note(message);
  }
}

ExitCode run_tool(const ToolOptions& options, const std::function<ExitCode(ToolOutput&)>& run,
                  Console& console) {
  if (!options.watch) {
    console.outlive_output();  // what it found is told by the exit status, too
    ToolOutput out(console);
    return run(out);
  }
  std::vector<std::string> paths = origins_of(options.rules).folders;
  for (std::string& path : options.watch_too()) paths.push_back(std::move(path));
  return watch(paths, run, console);
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

void add_watch(CLI::App& tool, ToolOptions& options) {
  tool.add_flag("--watch", options.watch,
                "Run again whenever a rule file or resume is saved, and show what changed");
}

RuleOrigins origins_of(const RuleOptions& options, const std::vector<std::string>& further) {
  RuleOrigins origins;
  origins.shipped = !options.no_default_rules;
  std::vector<std::string> named;
  if (const char* folder = std::getenv("ONESHOT_RULES"); folder != nullptr && *folder != '\0') {
    named.emplace_back(folder);
  }
  named.insert(named.end(), options.folders.begin(), options.folders.end());
  named.insert(named.end(), further.begin(), further.end());
  for (std::string& folder : named) {
    const bool known =
        std::any_of(origins.folders.begin(), origins.folders.end(), [&](const std::string& other) {
          std::error_code problem;
          return other == folder || fs::equivalent(other, folder, problem);
        });
    if (!known) origins.folders.push_back(std::move(folder));
  }
  return origins;
}

RuleSet usable_rules(const RuleOrigins& origins) {
  LoadedRules loaded = load_rules(origins);
  if (loaded.usable()) return std::move(loaded.rules);
  Diagnostics errors;
  for (const Diagnostic& d : loaded.diagnostics.all()) {
    if (d.severity == Severity::error) errors.error(d.place, d.code, d.message);
  }
  throw Trouble{joined(errors), true};
}

std::string joined(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& d : diagnostics.all()) all += (all.empty() ? "" : "\n") + told(d);
  return all;
}

}  // namespace oneshot
