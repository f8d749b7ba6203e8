#pragma once

#include <vector>

#include "resume/flow.h"

namespace oneshot {

/// Cells of a row joined by " | " or by tabs, as ranges of its text.
std::vector<TextRange> cells_of(const Text& row);

/// Tables whose first row names their columns: writes the name of a column of ranks before its
/// cells ("7 / 2,431" below "Rank / all" becomes "Rank 7 / 2,431"), as glue that stands nowhere in
/// the document. Other columns speak for themselves.
void name_ranks(std::vector<FlowLine>& lines);

}  // namespace oneshot
