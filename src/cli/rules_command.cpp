#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "cli/rules_tools.h"
#include "report/told.h"
#include "rules/shipped.h"
#include "workshop/rule_listing.h"
#include "workshop/rule_schema.h"

namespace oneshot {
namespace {

namespace fs = std::filesystem;

struct FilesOptions : ToolOptions {
  std::string target;  ///< a folder, or a kind of rule file
};

ExitCode list(const ToolOptions& options, ToolOutput& out) {
  const RuleSet rules = usable_rules(origins_of(options.rules));
  out.write(options.format == ToolFormat::json ? list_rules_json(rules)
                                               : list_rules(rules, spoken_language()));
  return ExitCode::ok;
}

void write_schemas(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  for (const RuleFileKindInfo& kind : rule_file_kinds()) {
    const fs::path path = folder / schema_file_name(kind.kind);
    std::ofstream out(path, std::ios::binary);
    out << rule_schema(kind.kind);
    out.close();
    if (!out) throw Trouble{path.string() + ": cannot write this file"};
  }
}

ExitCode export_rules(const FilesOptions& options, ToolOutput& out) {
  std::string problem;
  if (!export_shipped_rules(options.target, problem)) throw Trouble{problem};
  write_schemas(fs::path(options.target) / "schema");
  out.note(fmt::format("{} files written to {}", shipped_files().size(), options.target));
  return ExitCode::ok;
}

ExitCode print_schema(const FilesOptions& options, ToolOutput& out) {
  std::vector<std::string> kinds;
  for (const RuleFileKindInfo& kind : rule_file_kinds()) {
    if (options.target == kind.head) {
      out.write(rule_schema(kind.kind));
      return ExitCode::ok;
    }
    kinds.emplace_back(kind.head);
  }
  throw Trouble{fmt::format("there is no kind of rule file '{}'{}; it takes {}", options.target,
                            did_you_mean(options.target, kinds), fmt::join(kinds, ", "))};
}

}  // namespace

void add_rules_command(CLI::App& program, Invocation& invocation) {
  CLI::App* const rules = program.add_subcommand("rules", "The workshop for people who tune rules");
  rules->require_subcommand(1);

  const auto listing = std::make_shared<ToolOptions>();
  CLI::App& lister = add_tool(*rules, invocation, "list",
                              "Signals, facets, levels, lists, roles and profiles", listing, list);
  add_rule_options(lister, listing->rules);
  add_format(lister, *listing, text_or_json);

  add_rules_check(*rules, invocation);
  add_rules_test(*rules, invocation);
  add_rules_try(*rules, invocation);
  add_rules_explain(*rules, invocation);
  add_rules_diff(*rules, invocation);
  add_rules_stats(*rules, invocation);
  add_rules_new(*rules, invocation);

  const auto exporting = std::make_shared<FilesOptions>();
  CLI::App& exporter = add_tool(*rules, invocation, "export",
                                "Write the shipped rules to a new folder", exporting, export_rules);
  exporter.add_option("folder", exporting->target, "The folder")->type_name("DIR")->required();

  const auto schema = std::make_shared<FilesOptions>();
  CLI::App& printer =
      add_tool(*rules, invocation, "schema", "Print the JSON Schema of a kind of rule file", schema,
               print_schema);
  printer
      .add_option("kind", schema->target, "signal, list, role, foundation, path, profile, lexicon")
      ->type_name("KIND")
      ->required();
}

}  // namespace oneshot
