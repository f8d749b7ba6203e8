#pragma once

#include <vector>

#include "resume/lines/flow.h"

namespace oneshot {

/// A table has more than two lines. Two with a tab each are an employer with a date at the right,
/// and the role below it: what is set in columns by spaces elsewhere.
void part_columns_at_tabs(std::vector<FlowLine>& lines);

}  // namespace oneshot
