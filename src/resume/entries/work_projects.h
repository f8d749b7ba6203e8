#pragma once

#include <vector>

#include "resume/lexicon.h"
#include "resume/resume.h"

namespace oneshot {

/// Projects of work may stand in a list of their own, each with its dates: those of a consultant
/// with their customers ("Customer: a dairy cooperative, 01/2021 - 02/2023"), and those of whoever
/// has "Project details" below a history that tells where and when alone. One that lies within the
/// time of a single job was done in that job. Fills Node::continued of the jobs, and takes `entry`
/// from what goes on there; see link_continued_jobs().
void link_work_projects(std::vector<Node>& nodes, const Vocabulary& vocabulary);

}  // namespace oneshot
