#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/check_options.h"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/load_report.h"
#include "report/json.h"
#include "report/merge_reports.h"

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

ExitCode merge(const MergeOptions& options, Console& console) {
  console.outlive_output();  // what it found is told by the exit status, too
  std::vector<ReportPart> parts;
  for (const std::string& file : options.files) {
    parts.push_back({file, load_report(file, Holding::anything)});
  }
  MergedReport merged = merge_reports(std::move(parts));
  Json& head = merged.whole.head;
  const bool lines = options.format == MergeFormat::ndjson ||
                     (options.format == MergeFormat::as_given && head.is_null());
  if (!lines && head.is_null()) {
    throw Trouble{
        "NDJSON reports do not tell their rules and date; merge them with --format ndjson"};
  }
  if (lines) {
    for (const Json& element : merged.whole.elements) console.write(dump_json(element, -1) + "\n");
  } else {
    head["summary"] = summary_json(merged.summary);
    write_json_report(head, merged.whole.elements,
                      [&](std::string_view text) { console.write(text); });
  }
  if (merged.lacking > 0) {
    console.flush();
    console.error(
        fmt::format("{} files of the run are in none of the reports; add the part that "
                    "is missing or was interrupted",
                    merged.lacking));
  }
  if (merged.summary.failed > 0) return ExitCode::gate_failed;
  return merged.all_read && merged.lacking == 0 ? ExitCode::ok : ExitCode::unreadable_input;
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
