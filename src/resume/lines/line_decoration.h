#pragma once

#include "resume/lines/text.h"

/// What is drawn around the words of a heading, or between their letters.
namespace oneshot {

/// "C A R E E R", "A N N   R O E": capitals set apart, as designers do. Empty for other text; else
/// the words, with one space between them.
Text close_up(const Text& text);

/// "*   Work   *": takes the stars away at both sides of a text; says whether there were any.
bool strip_stars(Text& text);

/// Takes "[ … ]", "=== … ===", ":: …" away from around a heading; says whether there was any.
bool strip_decoration(Text& text);

}  // namespace oneshot
