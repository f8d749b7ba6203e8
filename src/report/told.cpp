#include "report/told.h"

#include <memory>
#include <optional>
#include <vector>

#include <re2/re2.h>

#include "report/messages.h"
#include "report/phrases/phrases.h"

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
  for (const auto& phrases :
       {command_line_phrases(), rule_phrases(), reading_phrases(), tool_phrases()}) {
    for (const Phrase& phrase : phrases) {
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

std::string korean_of(std::string_view english);

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
    // A value may be a phrase itself, such as "; did you mean 'check'?"; one word is a name.
    for (std::string& value : values) {
      const bool is_name = value.find(' ') == std::string::npos;
      if (!is_name && value.size() < english.size()) value = korean_of(value);
    }
    return filled(one.korean, values);
  }
  return std::nullopt;
}

/// The whole or, if it is none of the phrases, line by line.
std::string korean_of(std::string_view english) {
  if (const std::optional<std::string> korean = in_korean(english)) return *korean;
  const std::size_t end = english.find('\n');
  if (end == std::string_view::npos) return std::string(english);
  return korean_of(english.substr(0, end)) + "\n" + korean_of(english.substr(end + 1));
}

}  // namespace

void speak(Language language) { spoken = language; }

Language spoken_language() { return spoken; }

std::string told(std::string_view english) {
  return spoken == Language::en ? std::string(english) : korean_of(english);
}

std::string message_of(const ReadFailure& failure, Language language) {
  if (language == Language::en) return failure.message;
  if (const std::optional<std::string> korean = in_korean(failure.message)) return *korean;
  // "FILE: why", where one of several files is meant.
  const std::size_t colon = failure.message.find(": ");
  if (colon != std::string::npos) {
    const auto korean = in_korean(std::string_view(failure.message).substr(colon + 2));
    if (korean) return failure.message.substr(0, colon + 2) + *korean;
  }
  return std::string(korean_reason(failure.code));
}

std::string failure_message(const ReadFailure& failure) { return message_of(failure, spoken); }

std::string told(const Diagnostic& diagnostic) {
  Diagnostic in_language = diagnostic;
  in_language.message = told(diagnostic.message);
  return to_string(in_language);
}

}  // namespace oneshot
