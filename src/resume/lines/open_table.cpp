#include "resume/lines/open_table.h"

#include <utility>

namespace oneshot {

std::optional<Text> OpenTable::header_above(std::string_view rule, const Text& line) {
  columns_ = columns_.empty() ? columns_of_rule(rule) : std::vector<TextRange>();
  if (columns_.empty()) return std::nullopt;
  const std::optional<Cells> cells = cells_in_columns(line, columns_);
  if (!cells || has_one_later_cell(*cells)) {
    columns_.clear();
    return std::nullopt;
  }
  row_.clear();
  return join_cells(*cells);
}

void OpenTable::close() {
  leave_columns();
  leave_row();
}

std::optional<OpenTable::Cells> OpenTable::cells_in_columns_of(const Text& line) {
  if (columns_.empty()) return std::nullopt;
  std::optional<Cells> cells = cells_in_columns(line, columns_);
  if (!cells) leave_columns();
  return cells;
}

bool OpenTable::goes_on_with(const Cells& cells) const {
  return !row_.empty() && go_on_below(line_, cells, wrapped_);
}

Text OpenTable::join(Cells cells) {
  join_below(row_, cells);
  line_ = std::move(cells);
  wrapped_ = true;
  return join_cells(row_);
}

void OpenTable::open_row(Cells cells) {
  row_ = std::move(cells);
  line_ = row_;
  wrapped_ = false;
}

}  // namespace oneshot
