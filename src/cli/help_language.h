#pragma once

#include "base/localized.h"

namespace CLI {
class App;
}

namespace oneshot {

/// "--lang" of a command line that is not read yet; else by the locale.
Language language_to_speak(int argc, const char* const* argv);

/// Puts all help of a program into the language that is spoken.
void tell_help(CLI::App& program);

}  // namespace oneshot
