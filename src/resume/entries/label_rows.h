#pragma once

#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Rows of a label and a value below a row that is a job, in a table of such rows: "Now | Head of
/// logins, Acme, since 2020", and below it "My part | I lead it", "How busy | 1,450 requests a
/// second". Fills Node::continued of the job, and takes `entry` from the rows.
void link_label_rows(std::vector<Node>& nodes);

}  // namespace oneshot
