#include "resume/lines/side_by_side.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/patience.h"
#include "base/utf8.h"
#include "resume/lines/gutters.h"
#include "resume/lines/text.h"

namespace oneshot {
namespace {

constexpr int widest_heading = 28;          // display columns
constexpr std::size_t fewest_shared = 3;    // lines that hold text of both columns
constexpr std::size_t fewest_lines = 6;     // of a column
constexpr std::size_t fewest_sections = 3;  // of both columns together
constexpr std::size_t fewest_signs = 3;     // that two columns have nothing to do with each other

/// A line as the two columns have it.
struct Row {
  std::string_view left, right;
  bool at_margin = false;                     ///< of the left column
  const std::string* left_heading = nullptr;  ///< its section
  const std::string* right_heading = nullptr;
};

/// The section that a line of a column opens, where it is a heading word and nothing else.
const std::string* heading_of(std::string_view cell, const HeadingWords& words) {
  if (cell.empty() || cell.ends_with(":") || cell.starts_with("-") || cell.starts_with(":") ||
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

/// Whether both columns have sections enough of their own: no table is headed so.
bool have_sections_each(const std::vector<Row>& rows) {
  constexpr std::size_t fewest_each = 2;
  std::set<std::string_view> left, right;
  for (const Row& row : rows) {
    if (row.left_heading) left.insert(*row.left_heading);
    if (row.right_heading) right.insert(*row.right_heading);
  }
  return left.size() >= fewest_each && right.size() >= fewest_each;
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
  if (!are_columns(rows)) return std::nullopt;
  for (Row& row : rows) {
    if (row.at_margin) row.left_heading = heading_of(row.left, words);
    row.right_heading = heading_of(row.right, words);
  }
  const bool apart = have_own_gaps(rows) || begin_abreast(rows, words) || have_sections_each(rows);
  if (!apart || !have_own_sections(rows)) return std::nullopt;
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
                                   [&](const BlankRun& gap) { return gap.right == gutter; });
  };
  const auto runs_across = [&](std::size_t at) { return !cut_at(lines[at], gutter); };
  std::vector<SideBySide> out;
  std::size_t done = 0;  // lines before this one are of a former stretch
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!begins_there(lines[i]) || runs_across(i)) continue;
    Patience::spend(lines[i].text.size());
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

/// The part of a line of a stretch that is of one column.
LinePart part_of(const Page& page, const SideBySide& stretch, std::size_t line, ColumnSide side) {
  const std::size_t size = page.lines[line].text.size();
  const std::size_t cut = std::min(stretch.cuts[line - stretch.first], size);
  const bool left = side == ColumnSide::left;
  return {line, left ? TextRange{0, cut} : TextRange{cut, size}, side, 0};
}

const SideBySide* stretch_with(const std::vector<SideBySide>& stretches, std::size_t line) {
  const auto after = std::upper_bound(
      stretches.begin(), stretches.end(), line,
      [](std::size_t value, const SideBySide& each) { return value < each.first; });
  if (after == stretches.begin()) return nullptr;
  const SideBySide& before = *std::prev(after);
  return line < before.end() ? &before : nullptr;
}

}  // namespace

std::vector<SideBySide> find_side_by_side(const Document& document, const HeadingWords& words) {
  if (document.format != Format::text || document.pages.size() != 1) return {};
  const GutterSearch search = find_gutters(document.pages.front());
  for (const int gutter : search.gutters) {
    std::vector<SideBySide> found = stretches_at(search.lines, gutter, words);
    if (!found.empty()) return found;
  }
  return {};
}

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
