#include "cli/settings.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "base/near_miss.h"
#include "cli/exit_code.h"

namespace oneshot {
namespace {

constexpr std::string_view file_name = "oneshot.toml";
/// Tables that other parts of oneshot read: a rule pack's head, thresholds of `rules test`.
constexpr std::array<std::string_view, 7> tables_of_others = {
    "pack", "accept", "rules-check", "rules-test", "rules-try", "rules-diff", "rules-stats"};
/// Settings at the top of the file that tools of `rules` take, too.
constexpr std::array<std::string_view, 2> settings_of_rules = {"rules", "no-default-rules"};
/// Options whose values are paths.
constexpr std::array<std::string_view, 4> path_options = {"rules", "output", "baseline", "cache"};
/// Options that make no sense as a default.
constexpr std::array<std::string_view, 3> command_line_only = {"help", "files-from", "password"};

template <class List>
bool holds(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

std::optional<std::filesystem::path> find_file() {
  std::error_code error;
  std::filesystem::path folder = std::filesystem::current_path(error);
  while (!error && !folder.empty()) {
    const std::filesystem::path file = folder / file_name;
    if (std::filesystem::is_regular_file(file, error)) {
      return std::filesystem::proximate(file, error);
    }
    if (folder == folder.root_path()) break;
    folder = folder.parent_path();
  }
  return std::nullopt;
}

class SettingsReader {
 public:
  SettingsReader(const CLI::App& command, std::filesystem::path file)
      : command_(command), file_(std::move(file)) {
    for (const CLI::Option* option : command.get_options()) {
      for (const std::string& name : option->get_lnames()) {
        if (!holds(command_line_only, name)) names_.push_back(name);
      }
    }
  }

  void apply() {
    const toml::table root = parse();
    for (const auto& [key, value] : root) {
      if (!value.is_table()) {
        apply(std::string(key.str()), value);
      } else if (!holds(tables_of_others, key.str())) {
        complain(key.source(), unknown(std::string(key.str())));
      }
    }
    if (!problems_.empty()) throw Trouble{problems_, true};
  }

  void apply_table(const std::string& table) {
    const toml::table root = parse();
    for (const std::string_view name : settings_of_rules) {
      const toml::node* value = root.get(name);
      if (value != nullptr && holds(names_, name)) apply(std::string(name), *value);
    }
    if (const toml::node* found = root.get(table); found != nullptr && found->is_table()) {
      for (const auto& [key, value] : *found->as_table()) apply(std::string(key.str()), value);
    }
    if (!problems_.empty()) throw Trouble{problems_, true};
  }

 private:
  toml::table parse() {
    try {
      return toml::parse_file(file_.string());
    } catch (const toml::parse_error& error) {
      complain(error.source(), std::string(error.description()));
      throw Trouble{problems_, true};
    }
  }

  std::string unknown(const std::string& name) const {
    return fmt::format("there is no setting '{}'{}", name, did_you_mean(name, names_));
  }

  void complain(const toml::source_region& place, const std::string& message) {
    if (!problems_.empty()) problems_ += '\n';
    problems_ += fmt::format("{}:{}:{}: error: {}", file_.string(), place.begin.line,
                             place.begin.column, message);
  }

  void apply(const std::string& name, const toml::node& value) {
    if (!holds(names_, name)) return complain(value.source(), unknown(name));
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
      complain(value.source(), error.what());
    }
  }

  void add_text(const std::string& name, const toml::node& value, std::vector<std::string>& texts) {
    if (const auto text = value.value_exact<std::string>()) {
      const std::filesystem::path folder = file_.parent_path();
      texts.push_back(holds(path_options, name) && !folder.empty() ? (folder / *text).string()
                                                                   : *text);
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
      complain(value.source(), fmt::format("'{}' takes no value of this kind", name));
    }
  }

  const CLI::App& command_;
  std::filesystem::path file_;
  std::vector<std::string> names_;
  std::string problems_;
};

}  // namespace

void apply_settings(const CLI::App& command) {
  if (auto file = find_file()) SettingsReader(command, *std::move(file)).apply();
}

void apply_tool_settings(const CLI::App& tool, const std::string& table) {
  if (auto file = find_file()) SettingsReader(tool, *std::move(file)).apply_table(table);
}

}  // namespace oneshot
