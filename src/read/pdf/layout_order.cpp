#include <algorithm>
#include <cmath>
#include <limits>

#include "read/pdf/layout_gutter.h"
#include "read/pdf/layout_parts.h"
#include "read/pdf/layout_table.h"

/// A region is read row by row, unless a gutter parts it (layout_gutter.h): then comes what stands
/// above the gutter, then its left side, its right side, and what stands below.
namespace oneshot::pdf {
namespace {

class Reader {
 public:
  Reader(const PageContent& content, const SegmentedText& text, const Ruling& ruling,
         const LayoutOptions& options)
      : content_(content),
        marks_(text.marks),
        segments_(text.segments),
        table_rows_(ruling.rows),
        page_height_(text.frame.is_level() ? static_cast<float>(content.height) : 0),
        options_(options),
        gutters_(text.segments, ruling.separators, options) {}

  std::vector<LineParts> run() {
    Indices all(segments_.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    std::stable_sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) {
      return segments_[a].baseline < segments_[b].baseline;
    });
    const auto [body, foot] = margins(all);
    read_rows({all.begin(), all.begin() + body}, 0);
    read({all.begin() + body, all.begin() + foot}, 0, 0);
    read_rows({all.begin() + foot, all.end()}, 0);
    return std::move(lines_);
  }

 private:
  /// Headers and footers belong to no column: [0, first) and [second, size) of sorted segments.
  std::pair<std::ptrdiff_t, std::ptrdiff_t> margins(const Indices& all) const {
    const float zone = static_cast<float>(options_.margin_zone) * page_height_;
    const auto is_apart = [&](const Segment& upper, const Segment& lower) {
      const float size = std::max(upper.size, lower.size);
      return lower.baseline - upper.baseline > (1 + options_.margin_gap) * size;
    };
    std::size_t body = 0, foot = all.size();
    for (std::size_t i = 1; i < all.size() && segments_[all[i - 1]].baseline < zone; ++i) {
      if (is_apart(segments_[all[i - 1]], segments_[all[i]])) body = i;
    }
    for (std::size_t i = all.size(); i > 1; --i) {
      if (segments_[all[i - 1]].baseline < page_height_ - zone) break;
      if (is_apart(segments_[all[i - 2]], segments_[all[i - 1]])) foot = i - 1;
    }
    if (foot < body) return {0, static_cast<std::ptrdiff_t>(all.size())};
    return {static_cast<std::ptrdiff_t>(body), static_cast<std::ptrdiff_t>(foot)};
  }

  void read(const Indices& region, int column, int depth) {
    if (region.empty() || read_table(region, column, depth)) return;
    const Gutter gutter = depth < options_.most_depth ? gutters_.find(region) : Gutter();
    if (gutter.kind == Gutter::Kind::none) {
      read_rows(region, column);
      return;
    }
    read(gutter.above, column, depth + 1);
    const int left = column_of(columns_[static_cast<std::size_t>(column)].left, gutter.x);
    const int right = column_of(gutter.x, columns_[static_cast<std::size_t>(column)].right);
    if (gutter.kind == Gutter::Kind::columns) {
      read(gutter.left, left, depth + 1);
      ++block_;
      read(gutter.right, right, depth + 1);
    } else {
      read_bands(gutter, left, right, depth + 1);
    }
    ++block_;
    read(gutter.below, column, depth + 1);
  }

  /// The number of the column between two edges; cells below each other are one column.
  int column_of(float left, float right) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].left == left && columns_[i].right == right) return static_cast<int>(i);
    }
    columns_.push_back({left, right});
    return static_cast<int>(columns_.size()) - 1;
  }

  /// Reads a region that holds a ruled table with nothing beside it: what stands above, then cell
  /// by cell, then what stands below. False where there is none.
  bool read_table(const Indices& region, int column, int depth) {
    if (table_rows_.empty() || depth >= options_.most_depth) return false;
    for (std::size_t i = 0; i < table_rows_.size(); ++i) {
      if (table_rows_[i].bounds.empty()) continue;
      const int table = table_rows_[i].table;
      if (i > 0 && table_rows_[i - 1].table == table && !table_rows_[i - 1].bounds.empty())
        continue;
      if (read_table(table, region, column, depth)) return true;
    }
    return false;
  }

  bool read_table(int table, const Indices& region, int column, int depth) {
    std::vector<const TableRow*> rows;
    for (const TableRow& row : table_rows_) {
      if (row.table == table) rows.push_back(&row);
    }
    Indices above, below;
    std::vector<std::vector<Indices>> cells(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) cells[r].resize(rows[r]->bounds.size() + 1);
    for (const std::uint32_t index : region) {
      const Segment& segment = segments_[index];
      const auto row = std::find_if(rows.begin(), rows.end(), [&](const TableRow* candidate) {
        return candidate->holds(segment);
      });
      if (row != rows.end()) {
        cells[static_cast<std::size_t>(row - rows.begin())][(*row)->cell_of(segment)].push_back(
            index);
      } else if (segment.baseline <= rows.front()->top + segment.size / 2) {
        above.push_back(index);
      } else if (segment.baseline >= rows.back()->bottom) {
        below.push_back(index);
      } else {
        return false;  // beside the table
      }
    }
    const bool parts = std::any_of(cells.begin(), cells.end(), [](const auto& row) {
      return std::count_if(row.begin(), row.end(),
                           [](const Indices& cell) { return !cell.empty(); }) > 1;
    });
    if (!parts) return false;
    read(above, column, depth + 1);
    for (std::size_t r = 0; r < rows.size(); ++r) read_cells(*rows[r], cells[r], depth + 1);
    ++block_;
    read(below, column, depth + 1);
    return true;
  }

  /// Cells of one line each share a line; else each is read by itself.
  void read_cells(const TableRow& table_row, const std::vector<Indices>& cells, int depth) {
    Indices all;
    for (const Indices& cell : cells) all.insert(all.end(), cell.begin(), cell.end());
    if (all.empty()) return;
    ++block_;
    std::stable_sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) {
      return segments_[a].baseline < segments_[b].baseline;
    });
    if (first_row(all) == static_cast<std::ptrdiff_t>(all.size())) {
      emit({{all.begin(), all.end()}, block_, column_of(table_row.left, table_row.right)});
      return;
    }
    const auto column = [&](const auto& at) {
      const auto i = static_cast<std::size_t>(at - cells.begin());
      return column_of(i == 0 ? table_row.left : table_row.bounds[i - 1],
                       i < table_row.bounds.size() ? table_row.bounds[i] : table_row.right);
    };
    const auto is_filled = [](const Indices& cell) { return !cell.empty(); };
    auto cell = std::find_if(cells.begin(), cells.end(), is_filled);
    const auto next = std::find_if(cell + 1, cells.end(), is_filled);
    if (next != cells.end() && first_row(*cell) == static_cast<std::ptrdiff_t>(cell->size()) &&
        share_row(segments_[cell->front()], segments_[next->front()]) &&
        !is_heading_of(*cell, *next)) {
      // A date before what it is the date of.
      LineParts first{*cell, block_, column(next)};
      const std::ptrdiff_t row = first_row(*next);
      first.segments.insert(first.segments.end(), next->begin(), next->begin() + row);
      emit(std::move(first));
      read({next->begin() + row, next->end()}, column(next), depth);
      cell = next + 1;
    }
    for (; cell != cells.end(); ++cell) {
      ++block_;
      read(*cell, column(cell), depth);
    }
  }

  /// Each band is a table row, or an entry beside its date:
  ///
  ///   2023.09 – now   Acme Corporation          the first lines share a line
  ///   Seoul           Senior Engineer           then the rest of the narrow side,
  ///                   - built this and that     then that of the wide side
  void read_bands(const Gutter& gutter, int left_column, int right_column, int depth) {
    std::size_t left = 0, right = 0;
    for (std::size_t band = 0; band < gutter.band_starts.size(); ++band) {
      const float end = band + 1 < gutter.band_starts.size()
                            ? gutter.band_starts[band + 1]
                            : std::numeric_limits<float>::infinity();
      Indices left_cell, right_cell;
      for (; left < gutter.left.size() && segments_[gutter.left[left]].baseline < end; ++left) {
        left_cell.push_back(gutter.left[left]);
      }
      for (; right < gutter.right.size() && segments_[gutter.right[right]].baseline < end;
           ++right) {
        right_cell.push_back(gutter.right[right]);
      }
      read_band({left_cell, left_column}, {right_cell, right_column}, depth);
    }
  }

  struct Cell {
    const Indices& segments;
    int column;
  };

  void read_band(const Cell& left, const Cell& right, int depth) {
    ++block_;
    if (left.segments.empty() || right.segments.empty()) {
      const Cell& only = left.segments.empty() ? right : left;
      read(only.segments, only.column, depth);
      return;
    }
    const auto left_first = left.segments.begin() + first_row(left.segments);
    const auto right_first = right.segments.begin() + first_row(right.segments);
    const bool one_line = left_first == left.segments.end() || right_first == right.segments.end();
    const bool right_narrow =
        width_of(right.segments) < options_.narrow_side * width_of(left.segments);
    if ((!one_line && !right_narrow) || is_heading_of(left.segments, right.segments)) {
      read(left.segments, left.column, depth);
      ++block_;
      read(right.segments, right.column, depth);
      return;
    }
    LineParts first{
        {left.segments.begin(), left_first}, block_, right_narrow ? left.column : right.column};
    first.segments.insert(first.segments.end(), right.segments.begin(), right_first);
    emit(std::move(first));
    const Indices left_rest(left_first, left.segments.end());
    const Indices right_rest(right_first, right.segments.end());
    if (right_narrow) read(right_rest, right.column, depth);
    read(left_rest, left.column, depth);
    if (!right_narrow) read(right_rest, right.column, depth);
  }

  /// Bold or large words beside several lines are a heading, and no date or name of a row:
  ///
  ///   Experience    Acme Corporation
  ///                 - built this and that
  bool is_heading_of(const Indices& label, const Indices& text) const {
    if (first_row(text) == static_cast<std::ptrdiff_t>(text.size())) return false;
    const bool bold = std::all_of(label.begin(), label.end(), [&](std::uint32_t i) {
      return std::all_of(marks_.begin() + segments_[i].begin, marks_.begin() + segments_[i].end,
                         [](const Mark& mark) { return mark.bold; });
    });
    const bool large =
        segments_[text.front()].size < options_.other_size * segments_[label.front()].size;
    if (!bold && !large) return false;
    return std::none_of(label.begin(), label.end(), [&](std::uint32_t i) {
      return std::any_of(marks_.begin() + segments_[i].begin, marks_.begin() + segments_[i].end,
                         [&](const Mark& mark) {
                           const std::u32string_view shown =
                               content_.text_of(content_.glyphs[mark.glyph]);
                           return !shown.empty() && shown[0] >= U'0' && shown[0] <= U'9';
                         });
    });
  }

  std::ptrdiff_t first_row(const Indices& region) const {
    std::size_t end = 1;
    while (end < region.size() && share_row(segments_[region[0]], segments_[region[end]])) ++end;
    return static_cast<std::ptrdiff_t>(end);
  }

  float width_of(const Indices& region) const {
    float left = segments_[region[0]].left, right = segments_[region[0]].right;
    for (const std::uint32_t i : region) {
      left = std::min(left, segments_[i].left);
      right = std::max(right, segments_[i].right);
    }
    return right - left;
  }

  ///   Title                     2020 – 2023     one row, though the date is smaller
  bool share_row(const Segment& a, const Segment& b) const {
    const float size = std::max(a.size, b.size);
    const float drop = std::abs(a.baseline - b.baseline);
    if (drop > options_.row_baseline * size) return false;
    const float overlap = std::min(a.right, b.right) - std::max(a.left, b.left);
    return overlap <= options_.row_overlap * size;
  }

  void read_rows(const Indices& region, int column) {
    std::vector<LineParts> rows;
    for (const std::uint32_t index : region) {
      if (!rows.empty() && fits_row(rows.back(), index)) {
        rows.back().segments.push_back(index);
      } else if (rows.size() > 1 && fits_row(rows[rows.size() - 2], index)) {
        rows[rows.size() - 2].segments.push_back(index);
      } else {
        rows.push_back({{index}, block_, column});
      }
    }
    for (LineParts& row : rows) emit(std::move(row));
    ++block_;
  }

  bool fits_row(const LineParts& row, std::uint32_t index) const {
    for (const std::uint32_t other : row.segments) {
      if (!share_row(segments_[other], segments_[index])) return false;
    }
    return true;
  }

  void emit(LineParts row) {
    std::stable_sort(
        row.segments.begin(), row.segments.end(),
        [&](std::uint32_t a, std::uint32_t b) { return segments_[a].left < segments_[b].left; });
    row.column_left = columns_[static_cast<std::size_t>(row.column)].left;
    row.column_right = columns_[static_cast<std::size_t>(row.column)].right;
    lines_.push_back(std::move(row));
  }

  const PageContent& content_;
  const std::vector<Mark>& marks_;
  const std::vector<Segment>& segments_;
  const std::vector<TableRow>& table_rows_;
  float page_height_;
  const LayoutOptions& options_;
  struct Column {
    float left, right;
  };

  GutterFinder gutters_;
  std::vector<LineParts> lines_;
  std::vector<Column> columns_{
      {-std::numeric_limits<float>::infinity(), std::numeric_limits<float>::infinity()}};
  int block_ = 1;
};

}  // namespace

std::vector<LineParts> reading_order(const PageContent& content, const SegmentedText& text,
                                     const Ruling& ruling, const LayoutOptions& options) {
  return Reader(content, text, ruling, options).run();
}

}  // namespace oneshot::pdf
