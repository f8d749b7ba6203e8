#include <algorithm>
#include <cmath>

#include "read/pdf/layout_parts.h"
#include "read/pdf/layout_table.h"

/// Glyphs become fragments in the order of painting, which is nearly always the order of reading
/// inside a line; the few fragments are then put together by their places.
///
///   painted:   [Soft][ware Eng][2020]      [ineer]
///   segments:  [Software Engineer]    ...    [2020]
namespace oneshot::pdf {
namespace {

constexpr float farthest = 1e6F;  // points; nobody sees what lies beyond
constexpr double pi = 3.14159265358979323846;
constexpr std::size_t most_frames = 64;

/// Marks [begin, end) of one baseline that were painted one after another.
struct Fragment {
  std::uint32_t begin = 0, end = 0;
  float left = 0, right = 0, baseline = 0, size = 0;
};

bool is_usable(const Glyph& glyph) {
  const auto near = [](float value) { return std::abs(value) < farthest; };  // false for NaN
  return near(glyph.x) && near(glyph.y) && near(glyph.advance) && near(glyph.dir_x) &&
         near(glyph.dir_y) && (glyph.dir_x != 0 || glyph.dir_y != 0) && glyph.size > 0 &&
         glyph.size < farthest && glyph.text_length > 0;
}

bool same_text(const PageContent& content, const Mark& a, const Mark& b) {
  return content.text_of(content.glyphs[a.glyph]) == content.text_of(content.glyphs[b.glyph]);
}

/// Glyphs by direction of writing, level text first.
class DirectionGroups {
 public:
  explicit DirectionGroups(double level_angle)
      : step_(level_angle), level_slope_(std::tan(level_angle * pi / 180)) {
    groups_.resize(1);
  }

  void add(const Glyph& glyph, std::uint32_t index) {
    Group& group = groups_[find(glyph)];
    group.glyphs.push_back(index);
    if (glyph.dir_y == 0 && glyph.dir_x > 0) ++group.level;
    const double length = std::hypot(glyph.dir_x, glyph.dir_y);
    group.sum_x += glyph.dir_x / length;
    group.sum_y += glyph.dir_y / length;
  }

  struct Group {
    int bucket = 0;
    std::vector<std::uint32_t> glyphs;
    std::size_t level = 0;  // exactly level ones
    double sum_x = 0, sum_y = 0;
  };

  std::vector<Group>& groups() { return groups_; }

  static Frame frame_of(const Group& group) {
    const double length = std::hypot(group.sum_x, group.sum_y);
    if (group.level * 2 >= group.glyphs.size() || length == 0) return {};
    return {static_cast<float>(group.sum_x / length), static_cast<float>(group.sum_y / length)};
  }

 private:
  std::size_t find(const Glyph& glyph) {
    if (glyph.dir_x > 0 && std::abs(glyph.dir_y) <= level_slope_ * glyph.dir_x) return 0;
    const double degrees = std::atan2(glyph.dir_y, glyph.dir_x) * 180 / pi;
    const int bucket = static_cast<int>(std::lround(degrees / step_));
    for (std::size_t i = 1; i < groups_.size(); ++i) {
      if (groups_[i].bucket == bucket) return i;
    }
    if (groups_.size() == most_frames) return most_frames - 1;
    groups_.emplace_back().bucket = bucket;
    return groups_.size() - 1;
  }

  double step_, level_slope_;
  std::vector<Group> groups_;
};

/// Puts the text of one direction together.
class Segmenter {
 public:
  Segmenter(const PageContent& content, const std::vector<TableRow>& rows,
            const LayoutOptions& options, Frame frame)
      : content_(content), rows_(rows), options_(options), frame_(frame) {}

  SegmentedText run(const std::vector<std::uint32_t>& glyphs) {
    marks_.reserve(glyphs.size());
    for (const std::uint32_t index : glyphs) paint(index);
    join_rows();
    attach_scripts();
    for (Segment& segment : out_.segments) segment.open = ends_with_dash(segment);
    out_.frame = frame_;
    return std::move(out_);
  }

 private:
  Mark mark_of(std::uint32_t index) const {
    const Glyph& glyph = content_.glyphs[index];
    Mark mark;
    mark.left = frame_.along(glyph.x, glyph.y);
    mark.right = mark.left + std::max(0.0F, glyph.advance);
    mark.baseline = frame_.down(glyph.x, glyph.y);
    mark.size = glyph.size;
    mark.glyph = index;
    mark.space = glyph.space;
    mark.bold = glyph.bold;
    return mark;
  }

  /// The same letter at nearly the same place: painted twice to look bold, or as its own shadow.
  bool is_copy(const Mark& prev, const Mark& next) const {
    const float step = static_cast<float>(options_.duplicate_x) * (next.right - next.left);
    return std::abs(next.left - prev.left) < step &&
           std::abs(next.baseline - prev.baseline) <= options_.same_baseline * next.size &&
           !next.space && same_text(content_, prev, next);
  }

  ///   |prev|<- gap ->|next|  on one baseline, or a smaller one raised or lowered
  bool continues(const Mark& prev, const Mark& next) const {
    const float em = std::max(prev.size, next.size);
    const float gap = next.left - prev.right;
    if (gap > options_.segment_gap * em || next.left < prev.left - options_.backstep * em) {
      return false;
    }
    return is_level(prev, next, options_.same_baseline);
  }

  /// `slack` is in em. Accents of capitals are drawn raised (TeX does so).
  bool is_level(const Mark& prev, const Mark& next, double slack) const {
    const float em = std::max(prev.size, next.size);
    const float drop = std::abs(next.baseline - prev.baseline);
    if (drop <= slack * em) return true;
    return drop <= options_.accent_rise * em && (is_accent(prev) || is_accent(next));
  }

  bool is_accent(const Mark& mark) const {
    const std::u32string_view text = content_.text_of(content_.glyphs[mark.glyph]);
    return text.size() == 1 && combining_of(text[0]) != 0;
  }

  void paint(std::uint32_t index) {
    const Mark mark = mark_of(index);
    if (!fragments_.empty()) {
      Fragment& last = fragments_.back();
      Mark& prev = marks_.back();
      if (is_copy(prev, mark)) {
        prev.bold = true;
        return;
      }
      if (continues(prev, mark)) {
        if (last.end - last.begin == 1 && is_accent(prev)) last.baseline = mark.baseline;
        marks_.push_back(mark);
        last.end = static_cast<std::uint32_t>(marks_.size());
        last.left = std::min(last.left, mark.left);
        last.right = std::max(last.right, mark.right);
        last.size = std::max(last.size, mark.size);
        return;
      }
    }
    const auto at = static_cast<std::uint32_t>(marks_.size());
    marks_.push_back(mark);
    fragments_.push_back({at, at + 1, mark.left, mark.right, mark.baseline, mark.size});
  }

  /// Fragments of one baseline become segments, whatever the order in which they were painted.
  void join_rows() {
    std::stable_sort(fragments_.begin(), fragments_.end(),
                     [](const Fragment& a, const Fragment& b) { return a.baseline < b.baseline; });
    out_.marks.reserve(marks_.size());
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= fragments_.size(); ++i) {
      if (i < fragments_.size()) {
        const float step = fragments_[i].baseline - fragments_[i - 1].baseline;
        const float spread = fragments_[i].baseline - fragments_[begin].baseline;
        const float em = std::max(fragments_[i].size, fragments_[i - 1].size);
        if (step <= options_.same_baseline * em && spread <= em / 2) continue;
      }
      join_row(begin, i);
      begin = i;
    }
  }

  void join_row(std::size_t begin, std::size_t end) {
    row_.clear();
    for (std::size_t i = begin; i < end; ++i) {
      row_.insert(row_.end(), marks_.begin() + fragments_[i].begin,
                  marks_.begin() + fragments_[i].end);
    }
    if (end - begin > 1) sort_row(begin, end);
    open_segment_ = false;
    pending_space_ = false;
    for (const Mark& mark : row_) place(mark);
  }

  /// Fragments that lie side by side keep the order inside of them (accents stay with their
  /// letters); those that overlap are merged letter by letter.
  void sort_row(std::size_t begin, std::size_t end) {
    const auto by_left = [](const auto& a, const auto& b) { return a.left < b.left; };
    std::stable_sort(fragments_.begin() + begin, fragments_.begin() + end, by_left);
    row_.clear();
    float right = -2 * farthest;
    std::size_t from = 0;  // where the marks start that a fragment may overlap
    for (std::size_t i = begin; i < end; ++i) {
      const Fragment& fragment = fragments_[i];
      const bool overlaps = fragment.left < right - options_.same_baseline * fragment.size;
      if (!overlaps) from = row_.size();
      row_.insert(row_.end(), marks_.begin() + fragment.begin, marks_.begin() + fragment.end);
      merged_ = merged_ || overlaps;
      right = std::max(right, fragment.right);
      const bool last = i + 1 == end || fragments_[i + 1].left >=
                                            right - options_.same_baseline * fragments_[i + 1].size;
      if (merged_ && last) {
        std::stable_sort(row_.begin() + static_cast<std::ptrdiff_t>(from), row_.end(), by_left);
        merged_ = false;
      }
    }
  }

  void place(const Mark& mark) {
    if (mark.space) {
      pending_space_ = true;
      space_width_ += mark.right - mark.left + content_.glyphs[mark.glyph].spacing;
      return;
    }
    if (open_segment_) {
      Mark& prev = out_.marks.back();
      if (is_copy_in_row(mark)) return;
      const float em = std::max(prev.size, mark.size);
      const float gap = mark.left - prev.right - (pending_space_ ? space_width_ : 0);
      const bool level = is_level(prev, mark, 2 * options_.same_baseline);
      const double most = is_list_sign() ? options_.sign_gap : options_.segment_gap;
      if (gap > most * em || !level || cells_part(prev, mark)) {
        open_segment_ = false;
      }
    }
    if (!open_segment_) {
      const auto at = static_cast<std::uint32_t>(out_.marks.size());
      out_.segments.push_back({at, at, mark.left, mark.right, mark.baseline, mark.size,
                               content_.glyphs[mark.glyph].order});
      open_segment_ = true;
      pending_space_ = false;
    }
    Segment& segment = out_.segments.back();
    out_.marks.push_back(mark);
    out_.marks.back().space_before = pending_space_;
    segment.end = static_cast<std::uint32_t>(out_.marks.size());
    segment.left = std::min(segment.left, mark.left);
    segment.right = std::max(segment.right, mark.right);
    const bool after_accent =
        segment.end - segment.begin == 2 && is_accent(out_.marks[segment.begin]);
    if (mark.size > segment.size || after_accent) {
      segment.size = mark.size;
      segment.baseline = mark.baseline;
    }
    pending_space_ = false;
    space_width_ = 0;
  }

  /// The open segment is the sign of a list alone; its text may stand at a tab.
  bool is_list_sign() const {
    constexpr std::u32string_view signs = U"-*•·◦▪▫■□●○◆◇▶►▸‣⁃∙・–—✓✔➤➢❖";
    const Segment& segment = out_.segments.back();
    if (segment.end - segment.begin != 1) return false;
    const std::u32string_view text =
        content_.text_of(content_.glyphs[out_.marks[segment.begin].glyph]);
    return text.size() == 1 && signs.find(text[0]) != std::u32string_view::npos;
  }

  bool ends_with_dash(const Segment& segment) const {
    if (segment.end - segment.begin < 2) return false;
    const std::u32string_view text =
        content_.text_of(content_.glyphs[out_.marks[segment.end - 1].glyph]);
    constexpr std::u32string_view dashes = U"-~\u2010\u2011\u2012\u2013\u2014\u2212\u301C\uFF5E";
    return !text.empty() && dashes.find(text.back()) != std::u32string_view::npos;
  }

  /// A rule between two cells stands between the marks.
  bool cells_part(const Mark& prev, const Mark& next) const {
    if (rows_.empty() || !frame_.is_level()) return false;
    for (const TableRow& row : rows_) {
      if (row.top > next.baseline) return false;
      if (row.bottom < next.baseline) continue;
      for (const float bound : row.bounds) {
        if (bound > prev.left && bound >= prev.right - prev.size / 4 && bound < next.right &&
            bound <= next.left + next.size / 4) {
          return true;
        }
      }
    }
    return false;
  }

  /// Looks back over the letters that a copy may have been sorted behind.
  bool is_copy_in_row(const Mark& mark) {
    const std::size_t first = out_.segments.back().begin;
    for (std::size_t i = out_.marks.size(); i > first; --i) {
      Mark& other = out_.marks[i - 1];
      if (other.left < mark.left - mark.size) return false;
      if (is_copy(other, mark)) {
        other.bold = true;
        return true;
      }
    }
    return false;
  }

  /// A smaller segment that touches a larger one a little higher or lower goes into it.
  ///
  ///   Han, J.[1]          [1] starts where the name ends, its baseline is higher
  void attach_scripts() {
    std::vector<Segment>& segments = out_.segments;
    bool any = false;
    std::vector<std::uint32_t> host(segments.size());
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
      host[i] = find_host(i);
      any = any || host[i] != i;
    }
    if (!any) return;
    for (std::uint32_t& to : host) {
      if (host[to] != to) to = host[to];
    }
    std::vector<std::vector<std::uint32_t>> members(segments.size());
    for (std::uint32_t i = 0; i < segments.size(); ++i) members[host[i]].push_back(i);
    std::vector<Mark> marks;
    marks.reserve(out_.marks.size());
    std::vector<Segment> merged;
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
      if (members[i].empty()) continue;
      Segment segment = segments[i];
      segment.begin = static_cast<std::uint32_t>(marks.size());
      for (const std::uint32_t member : members[i]) {
        const Segment& part = segments[member];
        marks.insert(marks.end(), out_.marks.begin() + part.begin, out_.marks.begin() + part.end);
        segment.left = std::min(segment.left, part.left);
        segment.right = std::max(segment.right, part.right);
      }
      if (members[i].size() > 1) {
        std::stable_sort(marks.begin() + segment.begin, marks.end(),
                         [](const Mark& a, const Mark& b) { return a.left < b.left; });
      }
      segment.end = static_cast<std::uint32_t>(marks.size());
      merged.push_back(segment);
    }
    out_.marks = std::move(marks);
    segments = std::move(merged);
  }

  /// A line of small print just below a large name is no subscript: it lies under letters.
  bool is_between_letters(const Segment& small, const Segment& large) const {
    const float allowance = static_cast<float>(options_.word_gap) * large.size;
    for (std::uint32_t i = large.begin; i < large.end; ++i) {
      const Mark& mark = out_.marks[i];
      if (std::min(mark.right, small.right) - std::max(mark.left, small.left) > allowance) {
        return false;
      }
    }
    return true;
  }

  std::uint32_t find_host(std::uint32_t index) const {
    const std::vector<Segment>& segments = out_.segments;
    const Segment& small = segments[index];
    const auto fits = [&](const Segment& large) {
      if (small.size > options_.script_size * large.size) return false;
      const float rise = large.baseline - small.baseline;
      if (rise > options_.script_rise * large.size || -rise > options_.script_drop * large.size) {
        return false;
      }
      const float touch = static_cast<float>(options_.script_drop) * large.size;
      return small.left < large.right + touch && small.right > large.left - touch &&
             is_between_letters(small, large);
    };
    // Segments are sorted by baseline; hosts are at most an em of theirs away.
    constexpr std::uint32_t most_steps = 24;
    for (std::uint32_t step = 1; step <= most_steps; ++step) {
      if (index + step < segments.size() && fits(segments[index + step])) return index + step;
      if (step <= index && fits(segments[index - step])) return index - step;
    }
    return index;
  }

  const PageContent& content_;
  const std::vector<TableRow>& rows_;
  const LayoutOptions& options_;
  Frame frame_;
  std::vector<Mark> marks_, row_;
  std::vector<Fragment> fragments_;
  SegmentedText out_;
  bool open_segment_ = false, pending_space_ = false, merged_ = false;
  float space_width_ = 0;
};

}  // namespace

std::vector<SegmentedText> find_segments(const PageContent& content,
                                         const std::vector<TableRow>& rows,
                                         const LayoutOptions& options) {
  DirectionGroups groups(options.level_angle);
  for (std::uint32_t i = 0; i < content.glyphs.size(); ++i) {
    const Glyph& glyph = content.glyphs[i];
    if (!glyph.hidden && is_usable(glyph)) groups.add(glyph, i);
  }
  std::vector<SegmentedText> out;
  for (const DirectionGroups::Group& group : groups.groups()) {
    if (group.glyphs.empty()) continue;
    Segmenter segmenter(content, rows, options, DirectionGroups::frame_of(group));
    out.push_back(segmenter.run(group.glyphs));
  }
  return out;
}

}  // namespace oneshot::pdf
