#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot::outcome {

/// The columns of a head row that set what was against what became: "| Task | Before | After |".
struct ChangeColumns {
  std::size_t before = 0, after = 0;
  std::size_t count = 0;  ///< of all columns; 0 where the row is no such head
};
ChangeColumns change_columns(std::string_view folded_row);

/// A row below such a head whose numbers differ.
struct TableChange {
  double before = 0, after = 0;
  TextRange range;
};
std::vector<TableChange> find_table_changes(std::string_view folded);

}  // namespace oneshot::outcome
