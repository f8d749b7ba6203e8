#pragma once

#include <vector>

#include "resume/lines/flow.h"

namespace oneshot {

/// Sets FlowLine::wrap_width in the lines of a text without pages, for each column of it
/// (FlowLine::run) by itself.
void find_wrap_widths_of_runs(std::vector<FlowLine>& lines);

}  // namespace oneshot
