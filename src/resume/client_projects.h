#pragma once

#include <vector>

#include "resume/lexicon.h"
#include "resume/resume.h"

namespace oneshot {

/// Projects of a consultant stand in a list of their own, each with its customer and its dates:
/// "Customer: a dairy cooperative, 01/2021 - 02/2023". One that lies within the time of a single
/// job was done in that job. Fills Node::continued of the jobs, and takes `entry` from what goes on
/// there; see link_continued_jobs().
void link_client_projects(std::vector<Node>& nodes, const Vocabulary& vocabulary);

}  // namespace oneshot
