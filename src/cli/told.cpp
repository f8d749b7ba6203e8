#include "cli/told.h"

#include <memory>
#include <optional>
#include <vector>

#include <CLI/CLI.hpp>
#include <re2/re2.h>

#include "cli/check_options.h"
#include "report/messages.h"

namespace oneshot {
namespace {

Language spoken = Language::en;

/// The English text of a phrase as a pattern with a group for each value.
struct PhrasePattern {
  std::unique_ptr<RE2> english;
  std::string_view korean;
};

std::vector<PhrasePattern> compile() {
  std::vector<PhrasePattern> all;
  for (const Phrase& phrase : phrases()) {
    std::string pattern = "(?s)";
    std::string_view rest = phrase.en;
    for (std::size_t hole = rest.find("{}"); hole != std::string_view::npos;
         hole = rest.find("{}")) {
      pattern += RE2::QuoteMeta({rest.data(), hole}) + "(.*?)";
      rest.remove_prefix(hole + 2);
    }
    pattern += RE2::QuoteMeta({rest.data(), rest.size()});
    all.push_back({std::make_unique<RE2>(pattern), phrase.ko});
  }
  return all;
}

std::string filled(std::string_view korean, const std::vector<std::string>& values) {
  std::string out;
  for (std::size_t i = 0; i < korean.size(); ++i) {
    const bool hole = korean[i] == '{' && i + 2 < korean.size() && korean[i + 2] == '}';
    if (!hole) {
      out += korean[i];
      continue;
    }
    out += values.at(static_cast<std::size_t>(korean[i + 1] - '0'));
    i += 2;
  }
  return out;
}

std::optional<std::string> in_korean(std::string_view english) {
  static const std::vector<PhrasePattern> patterns = compile();
  for (const PhrasePattern& one : patterns) {
    const int groups = one.english->NumberOfCapturingGroups();
    std::vector<std::string> values(static_cast<std::size_t>(groups));
    std::vector<RE2::Arg> arguments(values.size());
    std::vector<const RE2::Arg*> pointers(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      arguments[i] = RE2::Arg(&values[i]);
      pointers[i] = &arguments[i];
    }
    const re2::StringPiece text(english.data(), english.size());
    if (!RE2::FullMatchN(text, *one.english, pointers.data(), groups)) continue;
    // A value may be a phrase itself, such as "; did you mean 'check'?".
    for (std::string& value : values) {
      if (value.size() < english.size()) value = told(value);
    }
    return filled(one.korean, values);
  }
  return std::nullopt;
}

void translate_options(CLI::App& command) {
  for (CLI::Option* const option : command.get_options()) {
    option->description(told(option->get_description()));
    if (option->get_group() == "Options") option->group(told("Options"));
  }
}

}  // namespace

void speak(Language language) { spoken = language; }

std::string told(std::string_view english) {
  if (spoken == Language::en || english.empty()) return std::string(english);
  if (const std::optional<std::string> korean = in_korean(english)) return *korean;
  const std::size_t end = english.find('\n');
  if (end == std::string_view::npos) return std::string(english);
  return told(english.substr(0, end)) + "\n" + told(english.substr(end + 1));
}

std::string failure_message(const ReadFailure& failure) {
  return std::string(message_of(failure, spoken));
}

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
  if (spoken == Language::en) return;
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
