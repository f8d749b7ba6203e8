#include "cli/settings.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/settings_file.h"

namespace oneshot {
namespace {

/// Tables that other parts of oneshot read: a rule pack's head, thresholds of `rules test`.
constexpr std::array<std::string_view, 7> tables_of_others = {
    "pack", "accept", "rules-check", "rules-test", "rules-try", "rules-diff", "rules-stats"};
/// Settings at the top of the file that tools of `rules` take, too.
constexpr std::array<std::string_view, 3> settings_of_rules = {"rules", "no-default-rules", "lang"};
/// Options whose values are paths.
constexpr std::array<std::string_view, 4> path_options = {"rules", "output", "baseline", "cache"};
/// Options that make no sense as a default.
constexpr std::array<std::string_view, 3> command_line_only = {"help", "files-from", "password"};
/// At the top of the file these are meant for `check`: other commands take other values.
constexpr std::array<std::string_view, 1> for_check_alone = {"format"};
constexpr std::string_view main_command = "check";

template <class List>
bool holds(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

std::vector<std::string> setting_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      if (!holds(command_line_only, name)) names.push_back(name);
    }
  }
  return names;
}

class Settings {
 public:
  Settings(const CLI::App& command, SettingsFile& file)
      : command_(command), file_(file), names_(setting_names(command)) {
    // The command line made the options of one command only; a file has settings of all.
    CLI::App all;
    Invocation unused;
    add_all_commands(all, unused);
    for (const CLI::App* other : all.get_subcommands([](const CLI::App*) { return true; })) {
      commands_.push_back(other->get_name());
      for (std::string& name : setting_names(*other)) {
        if (!holds(names_of_all_, name)) names_of_all_.push_back(std::move(name));
      }
    }
  }

  void apply() {
    for (const auto& [key, value] : file_.root()) {
      const std::string name(key.str());
      if (holds(tables_of_others, name)) continue;
      if (!value.is_table()) {
        apply_from_top(name, value);
      } else if (!holds(commands_, name)) {
        complain_unknown(key.source(), name, names_of_all_);
      }
    }
    apply_table(command_.get_name());
    file_.throw_problems();
  }

  void apply_for_tool(const std::string& table) {
    for (const std::string_view name : settings_of_rules) {
      const toml::node* const value = file_.root().get(name);
      if (value != nullptr && holds(names_, name)) apply(std::string(name), *value);
    }
    apply_table(table);
    file_.throw_problems();
  }

 private:
  void apply_table(const std::string& table) {
    const toml::table* const own = file_.root()[table].as_table();
    if (own == nullptr) return;
    for (const auto& [key, value] : *own) {
      const std::string name(key.str());
      holds(names_, name) ? apply(name, value) : complain_unknown(key.source(), name, names_);
    }
  }

  void complain_unknown(const toml::source_region& region, const std::string& name,
                        const std::vector<std::string>& known) {
    file_.complain(region,
                   fmt::format("there is no setting '{}'{}", name, did_you_mean(name, known)));
  }

  void apply_from_top(const std::string& name, const toml::node& value) {
    if (!holds(names_of_all_, name)) return complain_unknown(value.source(), name, names_of_all_);
    if (!holds(names_, name)) return;
    const toml::table* const own = file_.root()[command_.get_name()].as_table();
    if (own != nullptr && own->contains(name)) return;
    if (command_.get_name() != main_command && holds(for_check_alone, name)) return;
    apply(name, value);
  }

  void apply(const std::string& name, const toml::node& value) {
    CLI::Option* const option = const_cast<CLI::Option*>(command_.get_option_no_throw("--" + name));
    std::vector<std::string> texts;
    if (const toml::array* list = value.as_array()) {
      for (const toml::node& element : *list) add_text(name, element, texts);
    } else {
      add_text(name, value, texts);
    }
    const bool is_flag = option->get_expected_min() == 0;
    if (is_flag && texts == std::vector<std::string>{"false"}) return;
    if (option->count() > 0 || texts.empty()) return;  // the command line wins
    try {
      option->add_result(texts);
      option->run_callback();
    } catch (const CLI::Error& error) {
      file_.complain(value.source(), error.what());
    }
  }

  void add_text(const std::string& name, const toml::node& value, std::vector<std::string>& texts) {
    if (const auto text = value.value_exact<std::string>()) {
      texts.push_back(holds(path_options, name) ? file_.resolved(*text) : *text);
    } else if (const auto flag = value.value_exact<bool>()) {
      texts.emplace_back(*flag ? "true" : "false");
    } else if (const auto whole = value.value_exact<std::int64_t>()) {
      texts.push_back(std::to_string(*whole));
    } else if (const auto number = value.value_exact<double>()) {
      texts.push_back(fmt::format("{}", *number));
    } else if (const auto day = value.value_exact<toml::date>()) {
      texts.push_back(fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day->year),
                                  static_cast<int>(day->month), static_cast<int>(day->day)));
    } else {
      file_.complain(value.source(), fmt::format("'{}' takes no value of this kind", name));
    }
  }

  const CLI::App& command_;
  SettingsFile& file_;
  std::vector<std::string> names_, names_of_all_, commands_;
};

}  // namespace

void apply_settings(const CLI::App& command) {
  if (const auto file = SettingsFile::find()) Settings(command, *file).apply();
}

void apply_tool_settings(const CLI::App& tool, const std::string& table) {
  if (const auto file = SettingsFile::find()) Settings(tool, *file).apply_for_tool(table);
}

}  // namespace oneshot
