#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/localized.h"
#include "base/result.h"

namespace CLI {
class App;
}

namespace oneshot {

/// One text of help or diagnostics. English stands in the code where it is said; `en` is that text,
/// with {} wherever the code puts a value, and `ko` puts the values in again as {0}, {1}, ….
struct Phrase {
  std::string_view en, ko;
};

/// The catalogue of the command line (that of the reports is report/messages.h).
std::span<const Phrase> phrases();

/// The language in which the program speaks on standard error and in its help; set once, before the
/// command line is read.
void speak(Language language);

/// A text in that language: an English one that the catalogue knows, with whatever values in it.
/// What it does not know (the message of a rule file's error) stays as it is.
std::string told(std::string_view english);

/// Why a file could not be read, in that language.
std::string failure_message(const ReadFailure& failure);

/// "--lang" of a command line that is not read yet; else by the locale.
Language language_to_speak(int argc, const char* const* argv);

/// Puts all help of a program into that language.
void tell_help(CLI::App& program);

}  // namespace oneshot
