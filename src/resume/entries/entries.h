#pragma once

#include "resume/resume.h"

namespace oneshot {

/// Finds the entries of an outline: which nodes open a job, a project, a paper, …; puts paragraphs
/// below the title that they tell of, and roles below their employer. Fills Node::dates, `kind`,
/// `entry` and `continued`.
void find_entries(std::vector<Node>& nodes, const Vocabulary& vocabulary, const Date& as_of);

}  // namespace oneshot
