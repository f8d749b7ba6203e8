#include "read/pdf/layout_gutter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oneshot::pdf {
namespace {

constexpr float edge_slack = 0.75F;  // points; left edges of one column differ by rounding

float median(std::vector<float>& values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

Gutter GutterFinder::find(const Indices& region) {
  if (region.size() < 2 * static_cast<std::size_t>(options_.column_evidence)) return {};
  make_rows(region);
  region_right_ = segments_[region[0]].right;
  for (const std::uint32_t i : region) region_right_ = std::max(region_right_, segments_[i].right);
  Run best;
  for (const float x : candidates(region)) try_gutter(x, region, best);
  return best.kind == Gutter::Kind::none ? Gutter() : build(best, region);
}

void GutterFinder::make_rows(const Indices& region) {
  rows_.clear();
  for (std::uint32_t i = 0; i < region.size(); ++i) {
    const Segment& segment = segments_[region[i]];
    if (!rows_.empty()) {
      Row& row = rows_.back();
      const float em = std::max(row.size, segment.size);
      if (segment.baseline - row.baseline <= 1.5F * options_.same_baseline * em) {
        row.end = i + 1;
        row.size = em;
        continue;
      }
    }
    rows_.push_back({i, i + 1, segment.baseline, segment.size});
  }
}

/// Left edges, those of many lines first: a column's lines start at one place.
std::vector<float> GutterFinder::candidates(const Indices& region) const {
  std::vector<float> edges;
  edges.reserve(region.size());
  for (const std::uint32_t i : region) edges.push_back(segments_[i].left);
  std::sort(edges.begin(), edges.end());
  std::vector<std::pair<std::uint32_t, float>> clusters;
  for (const float edge : edges) {
    if (!clusters.empty() && edge - clusters.back().second <= edge_slack) {
      ++clusters.back().first;
    } else {
      clusters.emplace_back(1, edge);
    }
  }
  if (!clusters.empty()) clusters.erase(clusters.begin());  // nothing is left of the leftmost
  const auto most = static_cast<std::size_t>(options_.most_candidates);
  if (clusters.size() > most) {
    std::stable_sort(clusters.begin(), clusters.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    clusters.resize(most);
  }
  std::vector<float> out;
  for (const auto& cluster : clusters) out.push_back(cluster.second);
  std::sort(out.begin(), out.end());
  return out;
}

void GutterFinder::try_gutter(float x, const Indices& region, Run& best) {
  for (Row& row : rows_) row.ruled_above = false;
  for (const Separator& rule : separators_) {
    const auto below = std::upper_bound(rows_.begin(), rows_.end(), rule.y,
                                        [](float y, const Row& row) { return y < row.baseline; });
    if (below == rows_.end() || below == rows_.begin()) continue;
    const float reach = below->size;
    if (rule.left < x - 2 * reach && rule.right > x + reach) below->ruled_above = true;
  }
  const auto is_crossed = [&](const Row& row) {
    for (std::uint32_t i = row.begin; i < row.end; ++i) {
      const Segment& segment = segments_[region[i]];
      if (segment.left < x - edge_slack && segment.right > x - options_.gutter * segment.size) {
        return true;
      }
    }
    return false;
  };
  Run run, unruled;
  run.x = unruled.x = x;
  for (std::size_t i = 0; i <= rows_.size(); ++i) {
    const bool crossed = i == rows_.size() || is_crossed(rows_[i]);
    if (!crossed && !rows_[i].ruled_above) continue;
    run.end = unruled.end = i;
    weigh(run, region, best);
    run.begin = crossed ? i + 1 : i;
    if (!crossed) continue;
    if (best.evidence == 0) weigh_labels(unruled, region, best);
    unruled.begin = i + 1;
  }
}

void GutterFinder::fill_sides(const Run& run, const Indices& region) {
  left_.assign(run.end - run.begin, {});
  right_.assign(run.end - run.begin, {});
  for (std::size_t r = run.begin; r < run.end; ++r) {
    for (std::uint32_t i = rows_[r].begin; i < rows_[r].end; ++i) {
      const Segment& segment = segments_[region[i]];
      Side& side = (segment.left < run.x - edge_slack ? left_ : right_)[r - run.begin];
      if (!side.present || segment.right > side.right) side.open = segment.open;
      side.left = side.present ? std::min(side.left, segment.left) : segment.left;
      side.right = side.present ? std::max(side.right, segment.right) : segment.right;
      side.size = std::max(side.size, segment.size);
      side.painted = side.present ? std::min(side.painted, segment.painted) : segment.painted;
      side.whole = !side.present;
      side.present = true;
    }
  }
}

/// `left` and `right` are the edges between which the side's lines are broken.
void GutterFinder::find_blocks(std::vector<Side>& sides, const Run& run, float left,
                               float right) const {
  const float pitch = pitch_of(sides, run);
  const float full = left + static_cast<float>(options_.wrapped_share) * (right - left);
  const Side* above = nullptr;
  float last = 0;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    Side& side = sides[i];
    if (!side.present) continue;
    const float baseline = rows_[run.begin + i].baseline;
    side.starts = above == nullptr || baseline - last > near(pitch, side.size);
    side.continues = !side.starts && side.whole && above->whole && above->right >= full &&
                     right - left > options_.paragraph_width * side.size;
    above = &side;
    last = baseline;
  }
}

/// Text that flows past a line has lines closely above and below it:
///
///   Skills           - cut the cost of          "C++" is beside the paragraph, a heading
///   C++                training by 41 %         between two paragraphs is not
void GutterFinder::find_neighbours(const std::vector<Side>& sides, std::vector<Side>& others,
                                   const Run& run) const {
  const float pitch = pitch_of(sides, run);
  std::size_t above = sides.size();
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (!sides[i].present) continue;
    if (above < i) {
      const float step = rows_[run.begin + i].baseline - rows_[run.begin + above].baseline;
      const bool flows = step <= near(pitch, sides[i].size);
      for (std::size_t k = above + 1; flows && k < i; ++k) others[k].beside = true;
    }
    above = i;
  }
}

/// The space between the baselines of lines that belong together.
float GutterFinder::near(float pitch, float size) const {
  return static_cast<float>(options_.block_gap) * std::min(pitch, 2 * size);
}

float GutterFinder::pitch_of(const std::vector<Side>& sides, const Run& run) const {
  steps_.clear();
  std::size_t above = sides.size();
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (!sides[i].present) continue;
    if (above < i)
      steps_.push_back(rows_[run.begin + i].baseline - rows_[run.begin + above].baseline);
    above = i;
  }
  return median(steps_);
}

void GutterFinder::look_at(const Run& run) {
  float left = run.x;
  for (const Side& side : left_) left = side.present ? std::min(left, side.left) : left;
  const float gutter = static_cast<float>(options_.gutter) * rows_[run.begin].size;
  find_blocks(left_, run, left, run.x - gutter);
  find_blocks(right_, run, run.x, region_right_);
  find_neighbours(left_, right_, run);
  find_neighbours(right_, left_, run);
}

/// A table or a column of dates: the blocks of the narrow side start on lines of the wide side,
/// and most of them where a block of the wide side starts too.
bool GutterFinder::is_banded(const std::vector<Side>& narrow, const std::vector<Side>& wide) const {
  int starts = 0, together = 0;
  for (std::size_t i = 0; i < narrow.size(); ++i) {
    if (!narrow[i].starts) continue;
    if (!wide[i].present) return false;
    ++starts;
    together += wide[i].starts ? 1 : 0;
  }
  return starts >= 2 && together >= options_.band_share * starts;
}

void GutterFinder::weigh(Run run, const Indices& region, Run& best) {
  if (run.end < run.begin + 2) return;
  fill_sides(run, region);
  const auto is_present = [](const Side& side) { return side.present; };
  if (std::count_if(left_.begin(), left_.end(), is_present) < 2 ||
      std::count_if(right_.begin(), right_.end(), is_present) < 2) {
    return;  // most gaps that are tried end here
  }
  look_at(run);
  int alone_left = 0, alone_right = 0, conflicts = 0, both = 0, painted = 0;
  for (std::size_t i = 0; i < left_.size(); ++i) {
    const Side &left = left_[i], &right = right_[i];
    if (left.present && right.present) {
      conflicts += left.continues != right.continues ? 1 : 0;
      painted += paints_paragraph(i) ? 1 : 0;
      ++both;
      continue;
    }
    if (i + 1 < left_.size() && pairs_up(i, run)) {
      ++i;
      continue;
    }
    alone_left += left.present && left.beside ? 1 : 0;
    alone_right += right.present && right.beside ? 1 : 0;
  }
  const int alone = std::min(alone_left, alone_right);
  // Not for one wrapped title among many rows with dates.
  const bool in_paint = painted > 0 && 2 * painted >= both - 1;
  const bool enough = alone >= options_.column_evidence ||
                      (alone > 0 && alone + conflicts > options_.column_evidence) ||
                      conflicts >= options_.conflict_evidence;
  const bool banded = is_banded(left_, right_) || is_banded(right_, left_);
  run.labels = alone == 0 && !banded && find_labels(run);
  const Gutter::Kind painting = run.labels ? Gutter::Kind::none : find_painting(enough);
  run.painted = painting == Gutter::Kind::bands;
  if (!enough && !in_paint && !run.labels && painting == Gutter::Kind::none) return;
  run.evidence = enough ? alone + conflicts : 0.5;  // painting decides where places do not
  if (run.evidence <= best.evidence) return;
  const bool bands = banded || run.labels || run.painted;
  run.kind = bands ? Gutter::Kind::bands : Gutter::Kind::columns;
  best = run;
}

/// The left side's line runs on in this row, and both were painted before the right side's lines:
/// the sides are paragraphs, in two columns or two cells, though their lines stand level.
///
///   1st painted ........  |  3rd painted .......
///   2nd painted           |  4th painted
bool GutterFinder::paints_paragraph(std::size_t i) const {
  if (i == 0 || !left_[i].continues || !left_[i - 1].present || !right_[i - 1].present) {
    return false;
  }
  return left_[i - 1].painted < left_[i].painted && left_[i].painted < right_[i - 1].painted &&
         right_[i - 1].painted < right_[i].painted;
}

/// Labels of one line each at the left of text, as headings or dates stand beside what they are of,
/// with rules between them or without. They are read as rows are, but the text is a column.
void GutterFinder::weigh_labels(Run run, const Indices& region, Run& best) {
  if (run.end < run.begin + 2 * static_cast<std::size_t>(options_.column_evidence)) return;
  fill_sides(run, region);
  // What stands above the first label and below the last text belongs to neither side.
  std::size_t first = 0, end = left_.size();
  while (first < end && !(left_[first].present && right_[first].present)) ++first;
  while (end > first && !right_[end - 1].present) --end;
  run.end = run.begin + end;
  run.begin += first;
  if (run.end < run.begin + 2 * static_cast<std::size_t>(options_.column_evidence)) return;
  fill_sides(run, region);
  look_at(run);
  int labels = 0, more = 0, together = 0;
  float left_width = 0, right_width = 0, size = 0;
  for (std::size_t i = 0; i < left_.size(); ++i) {
    const Side &left = left_[i], &right = right_[i];
    if (left.present && (!left.starts || !right.present)) return;
    together += left.present && right.starts ? 1 : 0;
    ++(left.present ? labels : more);
    if (left.present) left_width = std::max(left_width, left.right - left.left);
    if (right.present) right_width = std::max(right_width, right.right - right.left);
    size = std::max(size, left.size);
  }
  if (std::min(labels, more) < options_.column_evidence || together < options_.band_share * labels)
    return;
  if (left_width < options_.label_width * size || left_width > options_.narrow_side * right_width)
    return;
  run.evidence = 0.25;  // anything else counts more
  run.kind = Gutter::Kind::bands;
  best = run;
}

/// Whether what stands side by side was painted cell by cell: then each row of cells is a band, and
/// a row that is painted first on both sides starts it. If all of the left side was painted before
/// all of the right side, these are columns.
///
///   1st painted    3rd painted
///   2nd painted    4th painted
///   5th painted    6th painted      a band starts
///
/// `apart`: bands are told from columns that were painted in pieces by space above both sides.
Gutter::Kind GutterFinder::find_painting(bool apart) {
  int cells = 0, rows = 0;
  std::size_t above = left_.size();
  std::vector<char> starts(left_.size());
  for (std::size_t i = 0; i < left_.size(); ++i) {
    if (!left_[i].present || !right_[i].present) continue;
    if (above < i) {
      const bool cell = left_[i].painted < right_[above].painted;
      if (!cell && apart && !(left_[i].starts && right_[i].starts)) return Gutter::Kind::none;
      ++(cell ? cells : rows);
      starts[i] = cell ? 0 : 1;
    }
    above = i;
  }
  if (cells < options_.painted_cells) return Gutter::Kind::none;
  if (rows == 0) {
    const auto width = [](const std::vector<Side>& sides) {
      float widest = 0;
      for (const Side& side : sides) {
        if (side.present) widest = std::max(widest, side.right - side.left);
      }
      return widest;
    };
    const float left = width(left_), right = width(right_);
    const bool even = std::min(left, right) > options_.narrow_side * std::max(left, right);
    return even && cells >= options_.conflict_evidence ? Gutter::Kind::columns : Gutter::Kind::none;
  }
  for (std::size_t i = 0; i < left_.size(); ++i) left_[i].starts = starts[i] != 0;
  return Gutter::Kind::bands;
}

/// Dates in a narrow column on the left that are broken after the dash. Level lines would read as
/// rows, and tear the dates into the entries' texts. Marks where labels start.
///
///   Apr 2020 –     Principal Engineer
///   Present        - moved the traffic
///                    of two regions
///   2011 – 2013    M.Eng. in Systems
bool GutterFinder::find_labels(const Run& run) {
  float left_width = 0, right_width = 0, pitch = 0;
  std::size_t above = left_.size();
  const auto step_to = [&](std::size_t i) {
    return rows_[run.begin + i].baseline - rows_[run.begin + above].baseline;
  };
  for (std::size_t i = 0; i < left_.size(); ++i) {
    if (right_[i].present) right_width = std::max(right_width, right_[i].right - right_[i].left);
    if (!left_[i].present) continue;
    left_width = std::max(left_width, left_[i].right - left_[i].left);
    const bool broken = above + 1 == i && left_[above].open && left_[above].whole;
    if (broken && step_to(i) <= near(2 * left_[i].size, left_[i].size)) {
      pitch = std::max(pitch, step_to(i));
    }
    above = i;
  }
  if (pitch == 0 || left_width > options_.narrow_side * right_width) return false;
  int labels = 0;
  above = left_.size();
  for (std::size_t i = 0; i < left_.size(); ++i) {
    if (!left_[i].present) continue;
    left_[i].starts = above == left_.size() || step_to(i) > options_.label_pitch * pitch;
    if (left_[i].starts && !right_[i].present) return false;
    labels += left_[i].starts ? 1 : 0;
    above = i;
  }
  return labels > 1;
}

/// Two neighbouring rows, one on each side, that are one line of a page: a smaller date set to the
/// top or the middle of its title, a bullet of another font.
bool GutterFinder::pairs_up(std::size_t i, const Run& run) const {
  if (left_[i].present == left_[i + 1].present || right_[i].present == right_[i + 1].present) {
    return false;
  }
  const Side& left = left_[i].present ? left_[i] : left_[i + 1];
  const Side& right = right_[i].present ? right_[i] : right_[i + 1];
  const float size = std::max(left.size, right.size);
  const float drop = rows_[run.begin + i + 1].baseline - rows_[run.begin + i].baseline;
  if (drop > options_.row_baseline * size) return false;
  const bool sizes_differ = std::min(left.size, right.size) < options_.other_size * size;
  return sizes_differ || left.right - left.left < size;
}

/// Lines at either end that belong to no column. Those at the top start where no other line of the
/// right side does; a heading at the bottom is nearer to what follows below the columns.
///
///              Jiwoo Han                or:   Jiwoo Han        jiwoo@example.org
///   Skills   | Experience
///   Rust     | - built this
///
///   Papers
///   A line that crosses the gutter
void GutterFinder::trim(Run& run, const Indices& region) {
  fill_sides(run, region);
  std::size_t top = 0, single = 0;
  float edge = region_right_;
  for (const Side& side : right_) edge = side.present ? std::min(edge, side.left) : edge;
  for (std::size_t i = 0; i < right_.size() && single <= 2; ++i) {
    if (!right_[i].present) {
      ++single;
      continue;
    }
    const auto starts_there = [&](const Side& side) {
      return side.present && std::abs(side.left - right_[i].left) <= edge_slack;
    };
    if (std::count_if(right_.begin(), right_.end(), starts_there) > 1) break;
    const bool at_edge = right_[i].left - edge < 2 * right_[i].size;  // a heading over a list
    if (left_[i].present && at_edge) break;
    top = i + 1;
  }
  std::size_t bottom = right_.size();
  while (run.end < rows_.size() && bottom > top + 2 && !right_[bottom - 1].present) {
    const std::size_t last = run.begin + bottom - 1;
    const float below = rows_[last + 1].baseline - rows_[last].baseline;
    std::size_t above = bottom - 1;
    while (above > top && !left_[above - 1].present) --above;
    if (above == top) break;
    if (below >= rows_[last].baseline - rows_[run.begin + above - 1].baseline) break;
    --bottom;
  }
  run.end = run.begin + bottom;
  if (top < bottom) run.begin += top;
}

Gutter GutterFinder::build(const Run& found, const Indices& region) {
  Run run = found;
  trim(run, region);
  Gutter gutter;
  gutter.kind = run.kind;
  gutter.x = run.x;
  const std::uint32_t begin = rows_[run.begin].begin, end = rows_[run.end - 1].end;
  gutter.above.assign(region.begin(), region.begin() + begin);
  gutter.below.assign(region.begin() + end, region.end());
  for (std::uint32_t i = begin; i < end; ++i) {
    (segments_[region[i]].left < run.x - edge_slack ? gutter.left : gutter.right)
        .push_back(region[i]);
  }
  if (run.kind != Gutter::Kind::bands) return gutter;
  fill_sides(run, region);
  look_at(run);
  const bool left_is_narrow = run.labels    ? find_labels(run)
                              : run.painted ? find_painting(false) == Gutter::Kind::bands
                                            : is_banded(left_, right_);
  const std::vector<Side>& narrow = left_is_narrow ? left_ : right_;
  gutter.band_starts.push_back(-std::numeric_limits<float>::infinity());
  for (std::size_t i = 1; i < narrow.size(); ++i) {
    // Half a point of slack: the pieces of one row may differ by rounding.
    if (narrow[i].starts) {
      gutter.band_starts.push_back(rows_[run.begin + i].baseline - edge_slack / 2);
    }
  }
  return gutter;
}

}  // namespace oneshot::pdf
