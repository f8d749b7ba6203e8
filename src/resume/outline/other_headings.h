#pragma once

#include <vector>

#include "resume/lines/flow.h"
#include "resume/lines/heading_words.h"
#include "resume/outline/heading_look.h"
#include "resume/outline/headings.h"
#include "resume/outline/known_headings.h"

namespace oneshot {

/// The known headings, and with them those that look or stand as they do, headings within sections,
/// and lines with a label of their own: one guess for each line.
std::vector<HeadingGuess> add_other_headings(KnownHeadings known,
                                             const std::vector<FlowLine>& lines,
                                             const HeadingWords& words,
                                             const DocumentLook& document);

}  // namespace oneshot
