#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "resume/lines/table_cells.h"
#include "resume/lines/text.h"

namespace oneshot {

/// What is known of the table that the lines at hand are rows of: the columns that the rule below
/// its header marks, and its last row, which may go on in the next line.
class OpenTable {
 public:
  using Cells = std::vector<TableCell>;

  /// "Contest      Rank", and below it "-------      ----": the cells of such a header, as a row;
  /// nothing where the rule marks no columns, or others. Only the first rule of a table does.
  std::optional<Text> header_above(std::string_view rule, const Text& line);
  /// A rule that stands below no line.
  void leave_columns() { columns_.clear(); }
  /// A blank line ends the table.
  void close();

  /// The cells of a line in the columns of the table; without such, the columns end.
  std::optional<Cells> cells_in_columns_of(const Text& line);

  /// Whether the cells of a line go on those of the last row.
  bool goes_on_with(const Cells& cells) const;
  /// Joins them there; returns the text of the row.
  Text join(Cells cells);
  void open_row(Cells cells);
  /// A line that is no row, or one that no other line goes on.
  void leave_row() { row_.clear(); }

 private:
  std::vector<TextRange> columns_;  ///< below the rule; empty where none are marked
  Cells row_;                       ///< the last; empty where none is open
  Cells line_;                      ///< the last line of that row
  bool wrapped_ = false;            ///< the row took more lines than one
};

}  // namespace oneshot
