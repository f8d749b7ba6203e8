#pragma once

#include "resume/lines/flow.h"
#include "resume/lines/text.h"

namespace oneshot {

/// Whether `next` goes on where `line` was wrapped, as far as their places on the page tell.
bool is_wrapped(const FlowLine& line, const FlowLine& next);

/// Joins a line to the one that it goes on from: without a space within a broken word, without the
/// hyphen of a hyphenation.
void join_wrapped(Text& text, const Text& next);

}  // namespace oneshot
