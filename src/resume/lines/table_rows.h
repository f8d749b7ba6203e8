#pragma once

#include <vector>

#include "resume/lines/flow.h"

namespace oneshot {

/// Cells of a row joined by " | " or by tabs, as ranges of its text.
std::vector<TextRange> cells_of(const Text& row);

/// "When        Where       Result" above rows of as many columns, be they set by spaces, tabs or
/// bars: marks the line as the header of a table, which is no part of its first row.
void mark_column_headers(std::vector<FlowLine>& lines);

/// Tables whose first row names their columns: writes beside the numbers of a column what they are
/// ("7 / 2,431" below "Rank / all" becomes "rank 7 / 2,431", "104" below "Teams" "104 teams"), as
/// glue that stands nowhere in the document. Other columns speak for themselves.
void name_numbers(std::vector<FlowLine>& lines);

}  // namespace oneshot
