#pragma once

#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// A table whose head sets before against after, and that stands below a job without being a part
/// of it, tells of that job. Fills Node::continued of the job, and takes `entry` from the table.
void link_change_tables(std::vector<Node>& nodes);

}  // namespace oneshot
