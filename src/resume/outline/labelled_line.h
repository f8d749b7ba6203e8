#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resume/lines/flow.h"
#include "resume/lines/heading_words.h"
#include "resume/outline/heading_look.h"
#include "resume/outline/headings.h"

namespace oneshot {

/// "Skills: C++, Python": no heading, and yet the line is of another section than the one that it
/// stands in; nothing where its label tells of what stands around it.
HeadingGuess guess_by_label(const std::vector<FlowLine>& lines, std::size_t at,
                            const HeadingWords& words, const DocumentLook& document,
                            std::string_view section);

}  // namespace oneshot
