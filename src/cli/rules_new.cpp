#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "base/near_miss.h"
#include "cli/rules_tools.h"
#include "report/terminal_text.h"
#include "report/told.h"
#include "workshop/rule_templates.h"

namespace oneshot {
namespace {

namespace fs = std::filesystem;

struct NewOptions : ToolOptions {
  std::string kind, id;
  std::string folder = "my-rules";
};

void check_id(const std::string& id) {
  const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!plain || id.front() == '-') {
    throw Trouble{
        fmt::format("'{}' is no id; use lower-case letters, digits and '-'", harmless(id))};
  }
}

void write_file(const fs::path& path, const std::string& content) {
  std::error_code problem;
  fs::create_directories(path.parent_path(), problem);
  std::ofstream out(path, std::ios::binary);
  out << content;
  out.close();
  if (!out) throw Trouble{fmt::format("{}: cannot write this file", path.string())};
}

ExitCode start_rule(const NewOptions& options, ToolOutput& out) {
  const std::vector<std::string>& kinds = new_rule_kinds();
  if (std::find(kinds.begin(), kinds.end(), options.kind) == kinds.end()) {
    throw Trouble{fmt::format("'{}' cannot be started{}; it takes {}", harmless(options.kind),
                              did_you_mean(options.kind, kinds), fmt::join(kinds, ", "))};
  }
  check_id(options.id);
  RuleOptions there = options.rules;
  std::error_code problem;
  if (fs::is_directory(options.folder, problem)) there.folders.push_back(options.folder);
  const RuleSet rules = usable_rules(origins_of(there));
  if (has_rule(rules, options.kind, options.id)) {
    throw Trouble{fmt::format(
        "there is a {0} '{1}' already; to change it, write a file with its id and only what is "
        "to change (docs/rules.md, 'Your own rules')",
        options.kind, options.id)};
  }
  const std::vector<NewFile> files = new_rule_files(options.kind, options.id, rules);
  const fs::path main_file = fs::path(options.folder) / files.front().path;
  if (fs::exists(main_file, problem)) {
    throw Trouble{fmt::format("{}: this file is there already", main_file.string())};
  }
  for (const NewFile& file : files) {
    const fs::path path = fs::path(options.folder) / file.path;
    const bool is_schema = file.path.starts_with("schema/");
    if (fs::exists(path, problem) && !is_schema) {
      out.write(told(fmt::format("{} is there already; write the weight of '{}' in its [weights]",
                                 path.string(), options.id)) +
                "\n");
      continue;
    }
    write_file(path, file.content);
    if (!is_schema) out.write(told(fmt::format("wrote {}", path.string())) + "\n");
  }
  if (options.kind == "pack") {
    out.write(told(fmt::format("next: oneshot rules new signal NAME {}", options.folder)) + "\n");
  } else {
    out.write(told(fmt::format(
                  "next: change it, then oneshot rules check {0}, and oneshot rules test {0}",
                  options.folder)) +
              "\n");
  }
  return ExitCode::ok;
}

}  // namespace

void add_rules_new(CLI::App& rules, Invocation& invocation) {
  const auto options = std::make_shared<NewOptions>();
  CLI::App& tool =
      add_tool(rules, invocation, "new",
               "A commented starting file for a signal, list, role or pack", options, start_rule);
  tool.add_option("kind", options->kind, "What to start")
      ->type_name("signal|list|role|pack")
      ->required();
  tool.add_option("name", options->id, "Its id: lower-case letters, digits and '-'")
      ->type_name("NAME")
      ->required();
  tool.add_option("folder", options->folder, "Your folder of rules (default: my-rules)")
      ->type_name("DIR");
  add_rule_options(tool, options->rules);
}

}  // namespace oneshot
