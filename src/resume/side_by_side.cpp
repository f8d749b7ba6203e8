#include "resume/side_by_side.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "resume/text.h"

namespace oneshot {
namespace {

constexpr std::size_t narrowest_gap = 2;    // spaces between two columns
constexpr int narrowest_column = 10;        // display columns, of the left column
constexpr int most_pushed = 4;              // that a long line pushes what is at its right
constexpr int widest_heading = 28;          // display columns
constexpr std::size_t fewest_shared = 3;    // lines that hold text of both columns
constexpr std::size_t fewest_lines = 6;     // of a column
constexpr std::size_t fewest_sections = 3;  // of both columns together
constexpr std::size_t most_gutters = 4;     // that are tried
constexpr std::size_t fewest_signs = 3;     // that two columns have nothing to do with each other

/// A run of spaces within a line, with the display columns at its ends.
struct Gap {
  std::size_t begin, end;
  int left, right;
};

/// Where the text of a line stands.
struct LaidLine {
  std::string_view text;
  std::size_t begin = 0, end = 0;  ///< bytes, without outer white space
  int left = 0, right = 0;         ///< display columns
  std::vector<Gap> gaps;
  bool has_wide_letters = false;

  bool blank() const { return begin == end; }
};

/// What of a line is measured: up to its last gap, or all of it.
enum class Measured { gaps, all };

LaidLine lay_out(std::string_view text, bool wide_letters, Measured measured) {
  LaidLine line;
  line.text = text;
  line.end = text.find_last_not_of(" \t") + 1;  // npos + 1 is 0
  line.begin = std::min(text.find_first_not_of(' '), line.end);
  line.left = line.right = static_cast<int>(line.begin);
  std::size_t measured_end = line.end;
  if (measured == Measured::gaps) {
    const std::size_t gap = text.substr(0, line.end).rfind("  ");
    measured_end = gap == std::string_view::npos ? 0 : gap + 1;
  }
  for (std::size_t i = line.begin; i < measured_end;) {
    if (text[i] == ' ') {
      const std::size_t end = text.find_first_not_of(' ', i);
      const int width = static_cast<int>(end - i);
      if (end - i >= narrowest_gap) line.gaps.push_back({i, end, line.right, line.right + width});
      line.right += width;
      i = end;
      continue;
    }
    const CodePoint c = decode_at(text, i);
    const int width = wide_letters ? display_width(c.value) : 1;
    line.has_wide_letters = line.has_wide_letters || width > 1;
    line.right += width;
    i += c.length;
  }
  return line;
}

/// The byte at which the right column begins; nothing where the line runs across the gutter.
std::optional<std::size_t> cut_at(const LaidLine& line, int gutter) {
  if (line.blank() || line.right < gutter) return line.text.size();
  if (line.left >= gutter) return static_cast<std::size_t>(gutter);  // spaces alone
  const auto gap = std::find_if(line.gaps.begin(), line.gaps.end(),
                                [&](const Gap& each) { return each.right >= gutter; });
  if (gap == line.gaps.end()) return std::nullopt;
  const int indent = gap->right - gutter;
  if (gap->left >= gutter) return indent <= most_pushed ? std::optional(gap->end) : std::nullopt;
  return gap->end - static_cast<std::size_t>(indent);
}

/// A line as the two columns have it.
struct Row {
  std::string_view left, right;
  bool at_margin = false;                     ///< of the left column
  const std::string* left_heading = nullptr;  ///< its section
  const std::string* right_heading = nullptr;
};

/// The section that a line of a column opens, where it is a heading word and nothing else.
const std::string* heading_of(std::string_view cell, const HeadingWords& words) {
  if (cell.empty() || cell.ends_with(":") || cell.starts_with("-") ||
      display_width(cell) > widest_heading || cell.find("  ") != std::string_view::npos) {
    return nullptr;
  }
  const std::string* id = words.exact(cell);
  return id && !id->starts_with("title") ? id : nullptr;
}

/// Gaps between the paragraphs of one column beside text of the other: where columns are rows of a
/// table, or labels and values, a blank line goes through both.
std::size_t count_own_gaps(const std::vector<Row>& rows, std::string_view Row::*column,
                           std::string_view Row::*other) {
  std::size_t gaps = 0;
  bool above = false, open = false, free = true;
  for (const Row& row : rows) {
    if (!(row.*column).empty()) {
      gaps += above && open && free ? 1U : 0U;
      above = true;
      open = false;
      free = true;
    } else {
      open = true;
      free = free && !(row.*other).empty();
    }
  }
  return gaps;
}

/// Whether both columns have text enough, and some lines hold text of both.
bool are_columns(const std::vector<Row>& rows) {
  std::size_t left = 0, right = 0, shared = 0;
  for (const Row& row : rows) {
    left += row.left.empty() ? 0U : 1U;
    right += row.right.empty() ? 0U : 1U;
    shared += row.left.empty() || row.right.empty() ? 0U : 1U;
  }
  return left >= fewest_lines && right >= fewest_lines && shared >= fewest_shared;
}

/// Whether paragraphs of either column end where the other goes on.
bool have_own_gaps(const std::vector<Row>& rows) {
  const std::size_t left = count_own_gaps(rows, &Row::left, &Row::right);
  const std::size_t right = count_own_gaps(rows, &Row::right, &Row::left);
  return left > 0 && right > 0 && left + right >= fewest_signs;
}

/// Whether again and again a section of either column begins on the same line, below a blank one.
bool begin_abreast(const std::vector<Row>& rows, const HeadingWords& words) {
  std::size_t pairs = 0;
  bool blank = true;
  for (const Row& row : rows) {
    if (blank && heading_of(row.right, words) && heading_of(row.left, words)) ++pairs;
    blank = row.left.empty() && row.right.empty();
  }
  return pairs >= fewest_signs;
}

/// Whether both columns have sections of their own, and one begins beside text of the other.
bool have_own_sections(const std::vector<Row>& rows) {
  std::set<std::string_view> left, right;
  bool beside = false;
  for (const Row& row : rows) {
    if (row.left_heading) left.insert(*row.left_heading);
    if (row.right_heading) right.insert(*row.right_heading);
    const bool heading = row.left_heading || row.right_heading;
    beside = beside || (heading && !row.left.empty() && !row.right.empty());
  }
  if (left.empty() || right.empty() || !beside) return false;
  left.merge(right);
  return left.size() >= fewest_sections;
}

/// Lines above the first heading of a column; none where it has no other text.
std::size_t lines_above_heading(const std::vector<Row>& rows, const std::string* Row::*heading) {
  const auto first =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.*heading; });
  return first == rows.end() ? 0 : static_cast<std::size_t>(first - rows.begin());
}

/// One stretch of lines that no line, or only a single one here and there, runs across.
std::optional<SideBySide> stretch_of(const std::vector<LaidLine>& lines, std::size_t begin,
                                     std::size_t end, int gutter, const HeadingWords& words) {
  SideBySide stretch;
  stretch.first = begin;
  std::vector<Row> rows;
  int margin = gutter;
  for (std::size_t i = begin; i < end; ++i) {
    if (!lines[i].blank()) margin = std::min(margin, lines[i].left);
  }
  std::size_t left_end = 0, right_end = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const LaidLine& line = lines[i];
    const std::size_t cut = cut_at(line, gutter).value_or(line.text.size());
    stretch.cuts.push_back(cut);
    Row row{trim(line.text.substr(0, cut)), trim(line.text.substr(cut)), line.left <= margin + 1};
    if (!row.left.empty()) left_end = i;
    if (!row.right.empty()) right_end = i;
    rows.push_back(row);
  }
  if (!are_columns(rows) || !(have_own_gaps(rows) || begin_abreast(rows, words))) {
    return std::nullopt;
  }
  for (Row& row : rows) {
    if (row.at_margin) row.left_heading = heading_of(row.left, words);
    row.right_heading = heading_of(row.right, words);
  }
  if (!have_own_sections(rows)) return std::nullopt;
  stretch.left_head = lines_above_heading(rows, &Row::left_heading);
  stretch.right_head = lines_above_heading(rows, &Row::right_heading);
  stretch.right_ends_first = right_end < left_end;
  return stretch;
}

/// All stretches in which the right column begins at `gutter`.
std::vector<SideBySide> stretches_at(const std::vector<LaidLine>& lines, int gutter,
                                     const HeadingWords& words) {
  constexpr std::size_t most_across = 1;  // lines in a row, that run across the gutter
  const auto begins_there = [&](const LaidLine& line) {
    const bool below_it = line.left == gutter && !line.blank();
    return below_it || std::any_of(line.gaps.begin(), line.gaps.end(),
                                   [&](const Gap& gap) { return gap.right == gutter; });
  };
  const auto runs_across = [&](std::size_t at) { return !cut_at(lines[at], gutter); };
  std::vector<SideBySide> out;
  std::size_t done = 0;  // lines before this one are of a former stretch
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!begins_there(lines[i]) || runs_across(i)) continue;
    std::size_t begin = i, last = i, across = 0;
    while (begin > done && !runs_across(begin - 1)) --begin;
    std::size_t at = i + 1;
    for (; at < lines.size() && across <= most_across; ++at) {
      if (runs_across(at)) {
        ++across;
      } else if (begins_there(lines[at])) {
        last = at;
        across = 0;
      }
    }
    std::size_t end = last + 1;
    while (end < lines.size() && !runs_across(end)) ++end;
    if (auto stretch = stretch_of(lines, begin, end, gutter, words)) out.push_back(*stretch);
    done = end;
    i = end - 1;
  }
  return out;
}

/// A display column, and how many lines have text that begins there.
struct Gutter {
  int column = 0;
  std::size_t lines = 0;
};

/// Columns at which text begins behind a gap in several lines, those of most lines first.
std::vector<Gutter> likely_gutters(const std::vector<LaidLine>& lines) {
  std::map<int, std::size_t> begins;  // display column -> lines
  std::map<int, std::size_t> shared;
  for (const LaidLine& line : lines) {
    if (line.blank()) continue;
    ++begins[line.left];
    for (const Gap& gap : line.gaps) {
      ++begins[gap.right];
      ++shared[gap.right];
    }
  }
  std::vector<Gutter> out;
  for (const auto& [column, count] : shared) {
    if (count >= fewest_shared && column >= narrowest_column && begins[column] >= fewest_lines) {
      out.push_back({column, begins[column]});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Gutter& a, const Gutter& b) { return a.lines > b.lines; });
  if (out.size() > most_gutters) out.resize(most_gutters);
  return out;
}

/// Whether so many lines have a gap within them that a look at where it stands is worth it.
bool may_stand_in_columns(const Page& page) {
  std::size_t lines = 0;
  for (const Line& line : page.lines) {
    const std::string& text = line.text;
    const std::size_t begin = text.find_first_not_of(' ');
    const std::size_t gap = begin == std::string::npos ? begin : text.find("  ", begin);
    if (gap == std::string::npos || text.find_first_not_of(' ', gap) == std::string::npos) continue;
    if (++lines >= fewest_shared) return true;
  }
  return false;
}

}  // namespace

std::vector<SideBySide> find_side_by_side(const Document& document, const HeadingWords& words) {
  if (document.format != Format::text || document.pages.size() != 1) return {};
  const Page& page = document.pages.front();
  if (!may_stand_in_columns(page)) return {};
  std::vector<SideBySide> out;
  std::size_t lines_at_gutter = 0;
  // Terminals and editors give Hangul two columns, programs that lay text out may count letters:
  // whichever brings more lines to one edge.
  for (const bool wide_letters : {true, false}) {
    std::vector<LaidLine> lines;
    lines.reserve(page.lines.size());
    for (const Line& line : page.lines) {
      lines.push_back(lay_out(line.text, wide_letters, Measured::gaps));
    }
    const bool any_wide = std::any_of(lines.begin(), lines.end(),
                                      [](const LaidLine& line) { return line.has_wide_letters; });
    const std::vector<Gutter> gutters = likely_gutters(lines);
    if (!gutters.empty()) {
      for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i] = lay_out(page.lines[i].text, wide_letters, Measured::all);
      }
    }
    for (const Gutter& gutter : gutters) {
      if (gutter.lines <= lines_at_gutter) break;
      std::vector<SideBySide> found = stretches_at(lines, gutter.column, words);
      if (found.empty()) continue;
      out = std::move(found);
      lines_at_gutter = gutter.lines;
    }
    if (!any_wide) break;
  }
  return out;
}

namespace {

/// The part of a line of a stretch that is of one column.
LinePart part_of(const Page& page, const SideBySide& stretch, std::size_t line, ColumnSide side) {
  const std::size_t size = page.lines[line].text.size();
  const std::size_t cut = std::min(stretch.cuts[line - stretch.first], size);
  const bool left = side == ColumnSide::left;
  return {line, left ? TextRange{0, cut} : TextRange{cut, size}, side, 0};
}

const SideBySide* stretch_with(const std::vector<SideBySide>& stretches, std::size_t line) {
  const auto found = std::find_if(stretches.begin(), stretches.end(), [&](const SideBySide& each) {
    return line >= each.first && line < each.end();
  });
  return found == stretches.end() ? nullptr : &*found;
}

}  // namespace

std::vector<LinePart> reading_order(const Page& page, const std::vector<SideBySide>& stretches) {
  std::vector<LinePart> out;
  out.reserve(page.lines.size());
  int run = 0;
  const auto read = [&](const SideBySide& stretch, ColumnSide side, std::size_t from,
                        std::size_t to) {
    ++run;
    for (std::size_t i = from; i < to; ++i) {
      out.push_back(part_of(page, stretch, stretch.first + i, side));
      out.back().run = run;
    }
  };
  for (std::size_t i = 0; i < page.lines.size();) {
    const SideBySide* stretch = stretch_with(stretches, i);
    if (!stretch) {
      out.push_back({i, {0, page.lines[i].text.size()}, ColumnSide::none, run});
      ++i;
      continue;
    }
    const std::size_t count = stretch->cuts.size();
    read(*stretch, ColumnSide::left, 0, stretch->left_head);
    read(*stretch, ColumnSide::right, 0, stretch->right_head);
    if (stretch->right_ends_first) read(*stretch, ColumnSide::right, stretch->right_head, count);
    read(*stretch, ColumnSide::left, stretch->left_head, count);
    if (!stretch->right_ends_first) read(*stretch, ColumnSide::right, stretch->right_head, count);
    ++run;
    i = stretch->end();
  }
  return out;
}

LinePart part_around(const Page& page, const std::vector<SideBySide>& stretches, std::size_t line,
                     std::size_t byte) {
  const SideBySide* stretch = stretch_with(stretches, line);
  if (!stretch) return {line, {0, page.lines[line].text.size()}, ColumnSide::none, 0};
  const bool right = byte >= stretch->cuts[line - stretch->first];
  return part_of(page, *stretch, line, right ? ColumnSide::right : ColumnSide::left);
}

}  // namespace oneshot
