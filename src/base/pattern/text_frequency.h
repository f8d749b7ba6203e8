#pragma once

#include <string_view>

namespace oneshot::pattern {

/// How often a text, ASCII letters in lower case, is to be expected in resumes: about so many times
/// a byte. A rough guess from how frequent letters and the commonest words are, for choosing
/// between texts to look out for; nothing depends on it but speed.
/// May end within a character.
double frequency_of(std::string_view text);

}  // namespace oneshot::pattern
