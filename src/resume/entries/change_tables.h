#pragma once

#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// A table whose head sets before against after, and that stands below a job without being a part
/// of it, tells of that job. Fills Node::continued of the job, and takes `entry` from the table.
void link_change_tables(std::vector<Node>& nodes);

/// The head of such a table above a row that is a node of its own; -1 where there is none.
int head_of_change_table(const std::vector<Node>& nodes, int row);

}  // namespace oneshot
