#pragma once

#include <vector>

#include "resume/lines/flow.h"
#include "resume/lines/heading_words.h"

namespace oneshot {

/// Headings in the margin, beside the first line of their section, as academic templates set them:
///
///   EDUCATION     Wroclaw University, MSc, 2017
///                 Thesis on leader election
///   CONTESTS      Second place in the contest of the faculty, 2016
///
/// Parts each such line in two: the heading, and below it the line, at its own column. Where fewer
/// than three known headings stand so, these are labels of a form, and stay.
void part_hanging_headings(std::vector<FlowLine>& lines, const HeadingWords& words);

}  // namespace oneshot
