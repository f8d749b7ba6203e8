#pragma once

#include <string>
#include <string_view>

#include "base/localized.h"
#include "base/result.h"
#include "rules/diagnostic.h"

/// What the program says besides its reports, in the language of whoever runs it.
namespace oneshot {

/// The language in which the program speaks; set once, before the command line is read.
void speak(Language language);
Language spoken_language();

/// A text in that language: an English one that the catalogue (report/phrases) knows, with whatever
/// values in it. What it does not know (a quote, the message of a library) stays as it is.
std::string told(std::string_view english);

/// Why a file could not be read; the second, in the language that is spoken.
std::string message_of(const ReadFailure& failure, Language language);
std::string failure_message(const ReadFailure& failure);

/// "FILE:LINE:COLUMN: error: what is wrong; what to do", in that language.
std::string told(const Diagnostic& diagnostic);

}  // namespace oneshot
