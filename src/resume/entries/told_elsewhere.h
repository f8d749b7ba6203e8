#pragma once

#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// What was done in a job may stand apart from it without its name at the head: under "Idle cards
/// (Acme)" or "사례 1 (현 직장)", in a block of its own below the role, under "Achievements" where
/// there is one job only, in the paragraphs behind the one that tells of the job. Fills
/// Node::continued of the job, and takes `entry` from what goes on there; see
/// link_continued_jobs(), after which it comes.
void link_told_elsewhere(std::vector<Node>& nodes, const Vocabulary& vocabulary);

}  // namespace oneshot
