#pragma once

#include "resume/text.h"

namespace oneshot {

/// Joins a line to the one that it goes on from: without a space within a broken word, without the
/// hyphen of a hyphenation.
void join_wrapped(Text& text, const Text& next);

}  // namespace oneshot
