#pragma once

#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// A table of jobs first, and what was done there later, under the employers' names: a later node
/// that names the employer of a job above tells more of it. Fills Node::continued of the jobs, and
/// takes `entry` from what goes on there.
void link_continued_jobs(std::vector<Node>& nodes, const Vocabulary& vocabulary);

}  // namespace oneshot
