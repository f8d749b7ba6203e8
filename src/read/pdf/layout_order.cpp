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
  Reader(const SegmentedText& text, const Ruling& ruling, double page_height,
         const LayoutOptions& options)
      : segments_(text.segments),
        table_rows_(ruling.rows),
        page_height_(static_cast<float>(page_height)),
        options_(options),
        gutters_(text.segments, ruling.separators, options) {}

  std::vector<LineParts> run() {
    Indices all(segments_.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    std::stable_sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) {
      return segments_[a].baseline < segments_[b].baseline;
    });
    const auto [body, foot] = margins(all);
    read_rows({all.begin(), all.begin() + body});
    read({all.begin() + body, all.begin() + foot}, 0);
    read_rows({all.begin() + foot, all.end()});
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

  void read(const Indices& region, int depth) {
    if (region.empty() || read_table(region, depth)) return;
    const Gutter gutter = depth < options_.most_depth ? gutters_.find(region) : Gutter();
    if (gutter.kind == Gutter::Kind::none) {
      read_rows(region);
      return;
    }
    read(gutter.above, depth + 1);
    if (gutter.kind == Gutter::Kind::columns) {
      read(gutter.left, depth + 1);
      ++block_;
      read(gutter.right, depth + 1);
    } else {
      read_bands(gutter, depth + 1);
    }
    ++block_;
    read(gutter.below, depth + 1);
  }

  /// Reads a region that holds a ruled table with nothing beside it: what stands above, then cell
  /// by cell, then what stands below. False where there is none.
  bool read_table(const Indices& region, int depth) {
    if (table_rows_.empty() || depth >= options_.most_depth) return false;
    for (std::size_t i = 0; i < table_rows_.size(); ++i) {
      if (table_rows_[i].bounds.empty()) continue;
      const int table = table_rows_[i].table;
      if (i > 0 && table_rows_[i - 1].table == table && !table_rows_[i - 1].bounds.empty())
        continue;
      if (read_table(table, region, depth)) return true;
    }
    return false;
  }

  bool read_table(int table, const Indices& region, int depth) {
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
    read(above, depth + 1);
    for (const std::vector<Indices>& row : cells) read_cells(row, depth + 1);
    ++block_;
    read(below, depth + 1);
    return true;
  }

  /// Cells of one line each share a line; else each is read by itself.
  void read_cells(const std::vector<Indices>& cells, int depth) {
    Indices all;
    for (const Indices& cell : cells) all.insert(all.end(), cell.begin(), cell.end());
    if (all.empty()) return;
    ++block_;
    std::stable_sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) {
      return segments_[a].baseline < segments_[b].baseline;
    });
    if (first_row(all) == static_cast<std::ptrdiff_t>(all.size())) {
      emit({{all.begin(), all.end()}, block_});
      return;
    }
    const auto is_filled = [](const Indices& cell) { return !cell.empty(); };
    auto cell = std::find_if(cells.begin(), cells.end(), is_filled);
    const auto next = std::find_if(cell + 1, cells.end(), is_filled);
    if (next != cells.end() && first_row(*cell) == static_cast<std::ptrdiff_t>(cell->size()) &&
        share_row(segments_[cell->front()], segments_[next->front()])) {
      // A date before what it is the date of.
      LineParts first{*cell, block_};
      const std::ptrdiff_t row = first_row(*next);
      first.segments.insert(first.segments.end(), next->begin(), next->begin() + row);
      emit(std::move(first));
      read({next->begin() + row, next->end()}, depth);
      cell = next + 1;
    }
    for (; cell != cells.end(); ++cell) {
      ++block_;
      read(*cell, depth);
    }
  }

  /// Each band is a table row, or an entry beside its date:
  ///
  ///   2023.09 – now   Acme Corporation          the first lines share a line
  ///   Seoul           Senior Engineer           then the rest of the narrow side,
  ///                   - built this and that     then that of the wide side
  void read_bands(const Gutter& gutter, int depth) {
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
      read_band(left_cell, right_cell, depth);
    }
  }

  void read_band(const Indices& left, const Indices& right, int depth) {
    ++block_;
    if (left.empty() || right.empty()) {
      read(left.empty() ? right : left, depth);
      return;
    }
    const std::size_t left_first = first_row(left), right_first = first_row(right);
    const bool one_line = left_first == left.size() || right_first == right.size();
    const float left_width = width_of(left), right_width = width_of(right);
    const bool right_narrow = right_width < options_.narrow_side * left_width;
    if (!one_line && !right_narrow) {
      read(left, depth);
      ++block_;
      read(right, depth);
      return;
    }
    LineParts first{{left.begin(), left.begin() + left_first}, block_};
    first.segments.insert(first.segments.end(), right.begin(), right.begin() + right_first);
    emit(std::move(first));
    const Indices left_rest(left.begin() + left_first, left.end());
    const Indices right_rest(right.begin() + right_first, right.end());
    read(right_narrow ? right_rest : left_rest, depth);
    read(right_narrow ? left_rest : right_rest, depth);
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

  void read_rows(const Indices& region) {
    std::vector<LineParts> rows;
    for (const std::uint32_t index : region) {
      if (!rows.empty() && fits_row(rows.back(), index)) {
        rows.back().segments.push_back(index);
      } else if (rows.size() > 1 && fits_row(rows[rows.size() - 2], index)) {
        rows[rows.size() - 2].segments.push_back(index);
      } else {
        rows.push_back({{index}, 0});
      }
    }
    float pitch = 0, last = 0, size = 0;
    for (LineParts& row : rows) {
      const Segment& first = segments_[row.segments[0]];
      const float step = first.baseline - last;
      if (size > 0 && (step > options_.block_gap * std::max(pitch, size) ||
                       std::abs(first.size - size) > size / 4)) {
        ++block_;
        pitch = 0;
      } else if (size > 0 && step > 0) {
        pitch = pitch == 0 ? step : std::min(pitch, step);
      }
      last = first.baseline;
      size = first.size;
      row.block = block_;
      emit(std::move(row));
    }
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
    lines_.push_back(std::move(row));
  }

  const std::vector<Segment>& segments_;
  const std::vector<TableRow>& table_rows_;
  float page_height_;
  const LayoutOptions& options_;
  GutterFinder gutters_;
  std::vector<LineParts> lines_;
  int block_ = 1;
};

}  // namespace

std::vector<LineParts> reading_order(const SegmentedText& text, const Ruling& ruling,
                                     double page_height, const LayoutOptions& options) {
  return Reader(text, ruling, page_height, options).run();
}

}  // namespace oneshot::pdf
