#pragma once

#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// What was done in a job may stand behind it without its name: under a heading of its own ("[세부
/// 업무]"), where the history above has that one job, or in a paragraph that points back at it
/// ("거기서 제가 한 일은 …"). Fills Node::continued of the job, and takes `entry` from what goes on
/// there; see link_continued_jobs().
void link_job_details(std::vector<Node>& nodes, const Vocabulary& vocabulary);

}  // namespace oneshot
