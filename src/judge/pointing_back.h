#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// "We came third. That was the ICPC of 2013.": moves a cut before a sentence that points back to
/// the begin of the sentence with the result that it points at. `sentences` are those of the text
/// that begins at `start`, as the cuts count; both in order.
void cut_before_what_is_pointed_at(std::string_view text, std::size_t start,
                                   const std::vector<TextRange>& sentences,
                                   std::vector<std::size_t>& cuts);

}  // namespace oneshot
