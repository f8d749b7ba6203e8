#pragma once

#include <cstdint>
#include <vector>

#include "read/pdf/layout_parts.h"

namespace oneshot::pdf {

/// One row of a table whose cells are parted by rules.
///
///   top     +-----------+----------------+
///           | Apr 2020  | Principal      |      bounds holds the x of the upright rules between
///           | – Present | Engineer       |      cells, from left to right
///   bottom  +-----------+----------------+
///          left                        right
struct TableRow {
  float left = 0, top = 0, right = 0, bottom = 0;
  std::vector<float> bounds;
  int table = 0;  ///< rows of one table share a number

  bool holds(const Segment& segment) const;
  /// Index of the cell in which a segment stands.
  std::size_t cell_of(const Segment& segment) const;
};

/// The ruled rows of a page with more than one cell, from top to bottom, with the rows between them
/// that have one.
std::vector<TableRow> find_table_rows(const PageContent& content);

}  // namespace oneshot::pdf
