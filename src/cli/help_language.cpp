#include "cli/help_language.h"

#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/check_options.h"
#include "report/told.h"

namespace oneshot {
namespace {

void translate_options(CLI::App& command) {
  for (CLI::Option* const option : command.get_options()) {
    option->description(told(option->get_description()));
    if (option->get_group() == "Options") option->group(told("Options"));
  }
}

}  // namespace

Language language_to_speak(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--") break;
    const std::string_view value = word == "--lang" && i + 1 < argc ? argv[i + 1]
                                   : word.starts_with("--lang=")    ? word.substr(7)
                                                                    : std::string_view();
    if (value == "ko") return Language::ko;
    if (value == "en") return Language::en;
  }
  return language_of(std::nullopt);
}

void tell_help(CLI::App& program) {
  if (spoken_language() == Language::en) return;
  program.description(told(program.get_description()));
  if (!program.get_footer().empty()) program.footer(told(program.get_footer()));
  for (const char* label :
       {"Usage", "OPTIONS", "SUBCOMMAND", "SUBCOMMANDS", "Positionals", "REQUIRED"}) {
    program.get_formatter()->label(label, told(label));
  }
  translate_options(program);
  for (CLI::App* const command : program.get_subcommands([](CLI::App*) { return true; })) {
    command->group(told(command->get_group()));
    tell_help(*command);
  }
}

}  // namespace oneshot
