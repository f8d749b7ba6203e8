#include <algorithm>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "cli/check_options.h"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/load_report.h"
#include "report/json.h"

namespace oneshot {
namespace {

enum class MergeFormat { as_given, json, ndjson };
constexpr Choice<MergeFormat> merge_formats[] = {{"json", MergeFormat::json},
                                                 {"ndjson", MergeFormat::ndjson}};

struct MergeOptions {
  std::vector<std::string> files;
  MergeFormat format = MergeFormat::as_given;
  std::optional<Language> language;  ///< of its errors
};

/// What must be the same in all parts for the whole to be one run.
constexpr const char* run_keys[] = {"schema", "tool", "rules", "as_of"};

void check_same_run(const Json& first, const Json& other, const std::string& file) {
  for (const char* key : run_keys) {
    if (first.value(key, Json()) == other.value(key, Json())) continue;
    throw Trouble{fmt::format("{}: error: its '{}' differs from the first report's; merge reports "
                              "of one run",
                              file, key),
                  true};
  }
}

/// A part of a sharded run says where each of its reports stands in the whole.
constexpr const char* position_key = "position";

void restore_order(std::vector<Json>& elements) {
  const bool known = std::all_of(elements.begin(), elements.end(), [](const Json& element) {
    return element.contains(position_key) && element[position_key].is_number_unsigned();
  });
  if (!known) return;
  std::stable_sort(elements.begin(), elements.end(), [](const Json& a, const Json& b) {
    return a[position_key].get<std::size_t>() < b[position_key].get<std::size_t>();
  });
  for (Json& element : elements) element.erase(position_key);
}

RunSummary summary_of(const std::vector<Json>& elements) {
  RunSummary summary;
  for (const Json& element : elements) {
    ++summary.files;
    const bool read = element["status"] == "ok";
    ++(read ? summary.read : summary.unreadable);
    if (!read) continue;
    if (element.value("level", Json()) == "strong") ++summary.strong;
    ++(element["gate"].value("passed", true) ? summary.passed : summary.failed);
  }
  return summary;
}

bool was_read_or_accepted(const Json& element) {
  return element["status"] == "ok" || element["gate"].contains("accepted");
}

ExitCode merge(const MergeOptions& options, Console& console) {
  ReadReport whole;
  bool first = true;
  for (const std::string& file : options.files) {
    ReadReport part = load_report(file);
    if (first) {
      whole.head = part.head;
    } else if (whole.head.is_null() != part.head.is_null()) {
      throw Trouble{"JSON and NDJSON reports do not go together; merge one kind"};
    } else if (!whole.head.is_null()) {
      check_same_run(whole.head, part.head, file);
    }
    first = false;
    std::move(part.elements.begin(), part.elements.end(), std::back_inserter(whole.elements));
  }
  restore_order(whole.elements);
  const RunSummary summary = summary_of(whole.elements);
  const bool lines = options.format == MergeFormat::ndjson ||
                     (options.format == MergeFormat::as_given && whole.head.is_null());
  if (!lines && whole.head.is_null()) {
    throw Trouble{
        "NDJSON reports do not tell their rules and date; merge them with --format ndjson"};
  }
  if (lines) {
    for (const Json& element : whole.elements) console.write(dump_json(element, -1) + "\n");
  } else {
    whole.head["summary"] = summary_json(summary);
    write_json_report(whole.head, whole.elements,
                      [&](std::string_view text) { console.write(text); });
  }
  if (summary.failed > 0) return ExitCode::gate_failed;
  return !std::all_of(whole.elements.begin(), whole.elements.end(), was_read_or_accepted)
             ? ExitCode::unreadable_input
             : ExitCode::ok;
}

}  // namespace

void add_merge_command(CLI::App& program, Invocation& invocation) {
  CLI::App* const command =
      program.add_subcommand("merge", "Join the JSON or NDJSON reports of several shards");
  const auto options = std::make_shared<MergeOptions>();
  command->add_option("file", options->files, "Reports of one run")->type_name("FILE")->required();
  command
      ->add_option_function<std::string>("--format",
                                         choose(options->format, merge_formats, "--format"),
                                         "json or ndjson (default: as the reports are)")
      ->type_name("json|ndjson");
  add_language_option(*command, options->language);
  command->callback([options, &invocation] {
    invocation.action = [options, &invocation] { return merge(*options, invocation.console); };
  });
}

}  // namespace oneshot
