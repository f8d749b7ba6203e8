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
  Run run;
  run.x = x;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const bool crossed = is_crossed(rows_[i]);
    if (crossed || rows_[i].ruled_above) {
      run.end = i;
      weigh(run, region, best);
      run.begin = crossed ? i + 1 : i;
    }
  }
  run.end = rows_.size();
  weigh(run, region, best);
}

void GutterFinder::fill_sides(const Run& run, const Indices& region) {
  left_.assign(run.end - run.begin, {});
  right_.assign(run.end - run.begin, {});
  for (std::size_t r = run.begin; r < run.end; ++r) {
    for (std::uint32_t i = rows_[r].begin; i < rows_[r].end; ++i) {
      const Segment& segment = segments_[region[i]];
      Side& side = (segment.left < run.x - edge_slack ? left_ : right_)[r - run.begin];
      side.left = side.present ? std::min(side.left, segment.left) : segment.left;
      side.right = side.present ? std::max(side.right, segment.right) : segment.right;
      side.size = std::max(side.size, segment.size);
      side.whole = !side.present;
      side.present = true;
    }
  }
}

void GutterFinder::find_blocks(std::vector<Side>& sides, const Run& run) const {
  std::vector<float> steps;
  float left = std::numeric_limits<float>::infinity(), right = -left, last = 0;
  bool first = true;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (!sides[i].present) continue;
    left = std::min(left, sides[i].left);
    right = std::max(right, sides[i].right);
    const float baseline = rows_[run.begin + i].baseline;
    if (!first) steps.push_back(baseline - last);
    first = false;
    last = baseline;
  }
  const float pitch = median(steps);
  const Side* above = nullptr;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    Side& side = sides[i];
    if (!side.present) continue;
    const float baseline = rows_[run.begin + i].baseline;
    const float near = static_cast<float>(options_.block_gap) * std::min(pitch, 2 * side.size);
    side.starts = above == nullptr || baseline - last > near;
    side.continues = !side.starts && side.whole && above->whole &&
                     right - left > options_.paragraph_width * side.size &&
                     above->right - left >= options_.wrapped_share * (right - left);
    above = &side;
    last = baseline;
  }
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
  if (run.end - run.begin < 2 || run.end < run.begin) return;
  fill_sides(run, region);
  find_blocks(left_, run);
  find_blocks(right_, run);
  int alone_left = 0, alone_right = 0, conflicts = 0;
  for (std::size_t i = 0; i < left_.size(); ++i) {
    const Side &left = left_[i], &right = right_[i];
    if (left.present && right.present) {
      conflicts += left.continues != right.continues ? 1 : 0;
      continue;
    }
    if (i + 1 < left_.size() && pairs_up(i, run)) {
      ++i;
      continue;
    }
    ++(left.present ? alone_left : alone_right);
  }
  if (std::min(alone_left + conflicts, alone_right + conflicts) == 0) return;
  run.evidence = std::min(alone_left, alone_right) + conflicts;
  if (run.evidence < options_.column_evidence || run.evidence <= best.evidence) return;
  const bool banded = is_banded(left_, right_) || is_banded(right_, left_);
  run.kind = banded ? Gutter::Kind::bands : Gutter::Kind::columns;
  best = run;
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

Gutter GutterFinder::build(const Run& run, const Indices& region) {
  Gutter gutter;
  gutter.kind = run.kind;
  const std::uint32_t begin = rows_[run.begin].begin, end = rows_[run.end - 1].end;
  gutter.above.assign(region.begin(), region.begin() + begin);
  gutter.below.assign(region.begin() + end, region.end());
  for (std::uint32_t i = begin; i < end; ++i) {
    (segments_[region[i]].left < run.x - edge_slack ? gutter.left : gutter.right)
        .push_back(region[i]);
  }
  if (run.kind != Gutter::Kind::bands) return gutter;
  fill_sides(run, region);
  find_blocks(left_, run);
  find_blocks(right_, run);
  const std::vector<Side>& narrow = is_banded(left_, right_) ? left_ : right_;
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
