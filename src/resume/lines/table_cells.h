#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "resume/lines/text.h"

/// Rows of tables that are drawn with bars, or whose columns a rule of dashes marks.
namespace oneshot {

/// A cell of one line of a table, with the columns that the table has for it.
struct TableCell {
  Text text;  ///< without outer white space; may be empty
  int width = 0;
};

/// "| Acme | engineer |": a line with bars at both its ends.
bool is_barred_row(std::string_view text);

/// "Period: 2022 │ Employer: Acme": the bars drawn between words as others write them.
Text with_plain_bars(Text text);

/// "Employer ........ Acme": dots that lead from one column to the next, as a gap.
Text without_leaders(Text text);

/// The cells between the bars of a line that has them.
std::vector<TableCell> cells_between_bars(const Text& row);

/// The columns at which text begins below "-----  ---------  ----"; empty for other rules.
std::vector<TextRange> columns_of_rule(std::string_view rule);

/// The cells of a line in such columns; none where text runs from one into the next.
std::optional<std::vector<TableCell>> cells_in_columns(const Text& line,
                                                       const std::vector<TextRange>& columns);

/// Cells that are not empty, joined by " | ".
Text join_cells(const std::vector<TableCell>& cells);

/// "|      | Online timetable maker. |": only one cell has text, and it is not the first.
bool has_one_later_cell(const std::vector<TableCell>& cells);

/// Whether a line goes on with the cells of the one above, as tables that are wrapped do: "Mar 2022
/// –" and below it "present", or an empty first cell, and others that go on where the width of the
/// table broke them. `wrapped` tells that the one above goes on from another.
bool go_on_below(const std::vector<TableCell>& above, const std::vector<TableCell>& cells,
                 bool wrapped);

/// Joins each cell to the one above it.
void join_below(std::vector<TableCell>& above, const std::vector<TableCell>& cells);

}  // namespace oneshot
