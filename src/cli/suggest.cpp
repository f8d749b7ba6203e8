#include "cli/suggest.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/near_miss.h"

namespace oneshot {
namespace {

/// The command that the user was in, with its whole name.
struct Place {
  const CLI::App* command;
  std::string name;
};

Place place_of(const CLI::App& program) {
  Place place{&program, "oneshot"};
  while (!place.command->get_subcommands().empty()) {
    place.command = place.command->get_subcommands().front();
    place.name += " " + place.command->get_name();
  }
  return place;
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::App* sub : command.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(sub->get_name());
  }
  return names;
}

}  // namespace

std::string explain_usage_error(const CLI::App& program, const CLI::ParseError& error) {
  const Place place = place_of(program);
  const std::string help = fmt::format("see '{} --help'", place.name);
  if (const auto* extras = dynamic_cast<const CLI::ExtrasError*>(&error)) {
    const std::vector<std::string> left = program.remaining(true);
    const std::string word = left.empty() ? std::string(extras->what()) : left.front();
    if (word.starts_with("-")) {
      const std::string name = word.substr(0, word.find('='));
      return fmt::format("{} has no option '{}'{}; {}", place.name, name,
                         did_you_mean(name, option_names(*place.command)), help);
    }
    const std::vector<std::string> commands = command_names(*place.command);
    if (!commands.empty()) {
      return fmt::format("{} has no command '{}'{}; {}", place.name, word,
                         did_you_mean(word, commands), help);
    }
    return fmt::format("'{}' is one argument too many; {}", word, help);
  }
  return fmt::format("{}; {}", error.what(), help);
}

}  // namespace oneshot
