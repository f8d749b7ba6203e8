#include <algorithm>
#include <cmath>
#include <map>

#include "base/utf8.h"
#include "read/pdf/layout_parts.h"

/// Which lines of a column were one line before it was broken, and where there is space between.
///
///   |Built a search service that answers a   |   "million" did not fit: the next line goes on
///   |million questions an hour               |   "Cut" would have fitted: a line of its own
///   |Cut the cost of it by half              |
///
/// How far apart the lines of one paragraph are is learnt from those that seem to be broken so.
namespace oneshot::pdf {
namespace {

/// A line, and what is asked of it.
struct Row {
  float left = 0, right = 0, size = 0, baseline = 0;
  float first_word = 0;              // its width
  std::uint32_t begin = 0, end = 0;  // segments of its last piece in LineParts::segments
  bool whole = true;                 // one piece
  bool bold = false;                 // all of it
  bool small = false;                // begins with a small letter
  bool open = true;                  // ends with no full stop or colon
  bool goes_on = false;              // the text of the line above goes on here
};

/// Where the lines of a column begin and are broken.
struct Edges {
  float left = 0, right = 0;
};

enum class Alignment { none, flush, centred };

class Paragraphs {
 public:
  Paragraphs(const PageContent& content, const SegmentedText& text, std::vector<LineParts>& lines,
             const LayoutOptions& options)
      : content_(content), text_(text), lines_(lines), options_(options) {}

  void run() {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) move_date(i);
    for (const LineParts& line : lines_) rows_.push_back(row_of(line));
    find_edges();
    find_pitches();
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      rows_[i].goes_on = lines_[i].goes_on || goes_on(i);
    }
    find_even_paragraphs();
    part_blocks();
  }

 private:
  /// A title that was broken before its date is read to its end first.
  ///
  ///   Researcher in the school of   2018 – 2022
  ///   drawing maps
  void move_date(std::size_t i) {
    LineParts &line = lines_[i], &next = lines_[i + 1];
    if (line.segments.size() != 2 || next.segments.size() != 1 || line.block != next.block) return;
    const Segment& date = text_.segments[line.segments.back()];
    const Segment& title = text_.segments[line.segments.front()];
    const Segment& rest = text_.segments[next.segments.front()];
    const float slack = static_cast<float>(options_.align_slack) * title.size;
    const float room = date.left - title.right - 2 * slack;
    const float step = rest.baseline - title.baseline;
    const bool below = step > 0 && step < options_.title_pitch * title.size &&
                       std::abs(rest.left - title.left) <= slack && rest.right < date.left;
    if (!below || first_word_of(rest) <= room || !has_digit(date)) return;
    if (!is_similar(title.size, rest.size) || is_bold(title) != is_bold(rest)) return;
    next.segments.push_back(line.segments.back());
    next.goes_on = true;
    line.segments.pop_back();
  }

  bool is_bold(const Segment& segment) const {
    const auto begin = text_.marks.begin() + segment.begin;
    return std::all_of(begin, text_.marks.begin() + segment.end,
                       [](const Mark& mark) { return mark.bold; });
  }

  bool has_digit(const Segment& segment) const {
    const auto is_digit = [&](std::uint32_t at) {
      const std::u32string_view text = text_of(text_.marks[at]);
      return !text.empty() && text[0] >= U'0' && text[0] <= U'9';
    };
    for (std::uint32_t at = segment.begin; at < segment.end; ++at) {
      if (is_digit(at)) return true;
    }
    return false;
  }

  /// What stands in the line's column; a label beside the column is not asked.
  Row row_of(const LineParts& line) const {
    Row row;
    row.bold = true;
    bool empty = true;
    for (std::uint32_t i = 0; i < line.segments.size(); ++i) {
      const Segment& segment = text_.segments[line.segments[i]];
      if (!stands_in(segment, line)) {
        row.whole = false;
        continue;
      }
      if (empty) {
        row.size = segment.size;
        row.baseline = segment.baseline;
        row.left = segment.left;
        row.right = segment.right;
        row.first_word = first_word_of(segment);
        row.small = is_small(text_.marks[segment.begin]);
        row.begin = i;
        empty = false;
      } else if (segment.left - row.right > options_.piece_gap * segment.size) {
        row.begin = i;
        row.whole = false;
      }
      row.right = std::max(row.right, segment.right);
      row.end = i + 1;
      for (std::uint32_t m = segment.begin; m < segment.end; ++m) {
        row.bold = row.bold && text_.marks[m].bold;
      }
      row.open = !closes(text_.marks[segment.end - 1]);
    }
    return row;
  }

  bool stands_in(const Segment& segment, const LineParts& line) const {
    const float slack = static_cast<float>(options_.align_slack) * segment.size;
    return segment.left > line.column_left - slack && segment.left < line.column_right - slack;
  }

  std::u32string_view text_of(const Mark& mark) const {
    return content_.text_of(content_.glyphs[mark.glyph]);
  }

  bool is_small(const Mark& mark) const {
    const std::u32string_view text = text_of(mark);
    return !text.empty() && text[0] < 0x80 && is_ascii_lower(static_cast<char>(text[0]));
  }

  bool closes(const Mark& mark) const {
    const std::u32string_view text = text_of(mark);
    return !text.empty() && (text.back() == U'.' || text.back() == U':');
  }

  float first_word_of(const Segment& segment) const {
    std::uint32_t end = segment.begin + 1;
    while (end < segment.end && !starts_word(end)) ++end;
    return text_.marks[end - 1].right - segment.left;
  }

  bool starts_word(std::uint32_t at) const {
    const Mark &prev = text_.marks[at - 1], &mark = text_.marks[at];
    return mark.space_before || mark.left - prev.right > options_.stray_word_gap * mark.size;
  }

  /// What tells where the lines of a column are broken.
  struct Evidence {
    float bound = 0;            // the next column, or the page's margin
    double used = 0;            // share of the column that broken lines fill
    float size = 0;             // of the largest line
    std::vector<float> ends;    // of all lines
    std::vector<float> broken;  // what would not have fitted before a small letter
  };

  void find_edges() {
    float page_left = static_cast<float>(content_.width);
    for (const Row& row : rows_) page_left = std::min(page_left, row.left);
    const float page_right = static_cast<float>(content_.width) - page_left;
    std::map<int, Evidence> columns;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Row& row = rows_[i];
      const int column = lines_[i].column;
      Edges& edges = edges_.try_emplace(column, Edges{row.left, row.right}).first->second;
      edges.left = std::min(edges.left, row.left);
      edges.right = std::max(edges.right, row.right);
      Evidence& evidence = columns[column];
      const bool parted = lines_[i].column_right < page_right;
      evidence.bound = parted ? lines_[i].column_right : page_right;
      evidence.used = parted ? options_.used_width : options_.used_page;
      evidence.size = std::max(evidence.size, row.size);
      evidence.ends.push_back(row.right);
      const bool runs_on = follows(i) && row.small && rows_[i - 1].open;
      if (runs_on && alignment(i) != Alignment::none) evidence.broken.push_back(end_with_word(i));
    }
    for (auto& [column, evidence] : columns) {
      Edges& edges = edges_[column];
      edges.right = std::max(edges.right, least_edge(edges, evidence));
    }
  }

  /// Lines are broken where the longest ends, unless all are short; but what goes on with a small
  /// letter was broken, and so were lines if many end at one place.
  float least_edge(const Edges& edges, Evidence& evidence) const {
    const float depth = static_cast<float>(options_.crowd_depth) * evidence.size;
    const auto crowd = std::count_if(evidence.ends.begin(), evidence.ends.end(),
                                     [&](float end) { return end > edges.right - depth; });
    if (crowd >= options_.crowded_lines &&
        static_cast<double>(crowd) >= options_.crowd * static_cast<double>(evidence.ends.size())) {
      return edges.right;
    }
    const float least =
        edges.left + static_cast<float>(evidence.used) * (evidence.bound - edges.left);
    const bool known = evidence.broken.size() >= static_cast<std::size_t>(options_.broken_lines);
    return known ? std::min(least, low(evidence.broken)) : least;
  }

  bool follows(std::size_t i) const {
    if (i == 0 || lines_[i].block != lines_[i - 1].block) return false;
    if (lines_[i].column != lines_[i - 1].column) return false;
    const Row &above = rows_[i - 1], &row = rows_[i];
    const float step = row.baseline - above.baseline;
    return step > options_.least_pitch * row.size && step < options_.most_pitch * row.size &&
           row.whole && is_similar(above.size, row.size) && above.bold == row.bold;
  }

  bool is_similar(float a, float b) const {
    return std::min(a, b) >= options_.other_size * std::max(a, b);
  }

  /// Where the line above would have ended with the first word of this one.
  float end_with_word(std::size_t i) const {
    const float space = static_cast<float>(options_.end_slack) * rows_[i].size;
    return rows_[i - 1].right + space + rows_[i].first_word;
  }

  /// The first word had no room at the end of the line above. Lines in the middle of a column end
  /// short of its edge on both sides.
  bool had_no_room(std::size_t i, const Edges& edges) const {
    const Alignment aligned = alignment(i);
    if (aligned == Alignment::none) return false;
    const float indent = aligned == Alignment::centred ? rows_[i - 1].left - edges.left : 0;
    return end_with_word(i) > edges.right + indent;
  }

  const Edges& edges_of(std::size_t i) const { return edges_.at(lines_[i].column); }

  ///   •  a point that                    flush, under the text of a point or label,
  ///      hangs                           below an indented first line, or centred
  Alignment alignment(std::size_t i) const {
    const Row &above = rows_[i - 1], &row = rows_[i];
    const float slack = static_cast<float>(options_.align_slack) * row.size;
    const LineParts& line = lines_[i - 1];
    const float left = text_.segments[line.segments[above.begin]].left;
    if (std::abs(row.left - left) <= slack) return Alignment::flush;
    const float middle = (row.left + row.right) / 2, middle_above = (left + above.right) / 2;
    if (above.whole && std::abs(middle - middle_above) <= slack) return Alignment::centred;
    if (row.left > left) return hangs(i, slack) ? Alignment::flush : Alignment::none;
    const bool indented = above.whole && left - row.left <= options_.first_indent * row.size;
    const bool first = i < 2 || lines_[i - 2].column != lines_[i - 1].column ||
                       std::abs(rows_[i - 2].left - left) > slack;
    return indented && first ? Alignment::flush : Alignment::none;
  }

  bool hangs(std::size_t i, float slack) const {
    const LineParts& line = lines_[i - 1];
    int words = 0;
    for (std::uint32_t s = 0; s < rows_[i - 1].end; ++s) {
      const Segment& segment = text_.segments[line.segments[s]];
      for (std::uint32_t m = segment.begin; m < segment.end; ++m) {
        if (m > segment.begin && !starts_word(m)) continue;
        if (words > 0 && std::abs(text_.marks[m].left - rows_[i].left) <= slack) return true;
        if (++words > options_.hanging_words) return false;
      }
    }
    return false;
  }

  using Key = std::pair<int, int>;  // column, size
  Key key_of(std::size_t i) const {
    return {lines_[i].column, static_cast<int>(std::lround(2 * rows_[i].size))};
  }

  void find_pitches() {
    std::map<Key, std::vector<float>> steps;
    std::vector<float> all;
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      if (!follows(i) || !had_no_room(i, edges_of(i))) continue;
      const float step = rows_[i].baseline - rows_[i - 1].baseline;
      steps[key_of(i)].push_back(step);
      all.push_back(step / rows_[i].size);
    }
    for (auto& [key, values] : steps) pitches_[key] = low(values);
    page_pitch_ = low(all);
  }

  /// Lines that only seem to be broken lie farther apart, but are few.
  static float low(std::vector<float>& values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 4];
  }

  bool goes_on(std::size_t i) const {
    if (!follows(i) || !had_no_room(i, edges_of(i))) return false;
    const float step = rows_[i].baseline - rows_[i - 1].baseline;
    return step <= options_.pitch_slack * pitches_.at(key_of(i)) &&
           step <= options_.block_gap * page_pitch_ * rows_[i].size;
  }

  /// Some flush lines of one pitch that end at about one place are a paragraph, however narrow.
  void find_even_paragraphs() {
    for (std::size_t begin = 0; begin < rows_.size();) {
      std::size_t end = begin + 1;
      Edges edges{rows_[begin].left, rows_[begin].right};
      float step = 0;
      while (end < rows_.size() && follows(end) && alignment(end) == Alignment::flush) {
        const float next = rows_[end].baseline - rows_[end - 1].baseline;
        if (step > 0 && std::abs(next - step) > options_.even_pitch * step) break;
        step = next;
        edges.left = std::min(edges.left, rows_[end].left);
        edges.right = std::max(edges.right, rows_[end].right);
        ++end;
      }
      bool even = end - begin >= static_cast<std::size_t>(options_.even_lines) &&
                  edges.right - edges.left > options_.paragraph_width * rows_[begin].size;
      for (std::size_t i = begin + 1; even && i < end; ++i) even = had_no_room(i, edges);
      for (std::size_t i = begin + 1; even && i < end; ++i) rows_[i].goes_on = true;
      begin = end;
    }
  }

  /// More space than this starts a block; `pitch` is what is usual where no paragraph tells it.
  double most_step(std::size_t i, float pitch) const {
    const auto known = pitches_.find(key_of(i));
    if (known == pitches_.end()) return options_.block_gap * pitch;
    return options_.pitch_slack * known->second;
  }

  void part_blocks() {
    int block = 0, last = 0;
    float pitch = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      LineParts& line = lines_[i];
      line.goes_on = rows_[i].goes_on;
      if (i == 0 || line.block != last) {
        ++block;
        pitch = 0;
      } else if (!line.goes_on) {
        const float step = rows_[i].baseline - rows_[i - 1].baseline;
        const float size = rows_[i - 1].size;
        if (step > most_step(i, std::max(pitch, size)) ||
            std::abs(rows_[i].size - size) > size / 4) {
          ++block;
          pitch = 0;
        } else if (step > 0) {
          pitch = pitch == 0 ? step : std::min(pitch, step);
        }
      }
      last = line.block;
      line.block = block;
    }
  }

  const PageContent& content_;
  const SegmentedText& text_;
  std::vector<LineParts>& lines_;
  const LayoutOptions& options_;
  std::vector<Row> rows_;
  std::map<int, Edges> edges_;
  std::map<Key, float> pitches_;
  float page_pitch_ = 0;
};

}  // namespace

void find_paragraphs(const PageContent& content, const SegmentedText& text,
                     const LayoutOptions& options, std::vector<LineParts>& lines) {
  Paragraphs(content, text, lines, options).run();
}

}  // namespace oneshot::pdf
