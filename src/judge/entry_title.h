#pragma once

#include <vector>

#include "judge/resume_view.h"

namespace oneshot {

// Where the title of an entry stands in ResumeView::text().

/// The lines of a node that name it: the first, and those below it that are short and no sentence.
TextRange title_of(const ResumeView& view, int node);
/// The role below an employer: the whole line, or the first sentence of a paragraph that opens with
/// it ("Backend engineer, search team. Cut the latency by half."); below a first line with the
/// dates, all lines of a title.
TextRange role_of(const ResumeView& view, int node);
/// "Acme, ML platform" above the roles there, each with its dates: the line that names the employer
/// is a part of their titles. -1 where none stands above.
int employer_above(const std::vector<Node>& nodes, int node);

}  // namespace oneshot
