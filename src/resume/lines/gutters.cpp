#include "resume/lines/gutters.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/patience.h"
#include "base/utf8.h"
#include "resume/lines/text.h"

namespace oneshot {
namespace {

constexpr std::size_t narrowest_gap = 2;         // spaces between two columns
constexpr int narrowest_column = 10;             // display columns, of the left column
constexpr int most_pushed = 4;                   // that a long line pushes what is at its right
constexpr std::size_t fewest_on_both_sides = 3;  // lines with text on both sides
constexpr std::size_t fewest_at_gutter = 8;      // lines with text that begins right there
constexpr std::size_t most_gutters = 4;          // that are tried

/// How columns are counted: terminals and editors give Hangul two, programs that lay text out may
/// give each letter one.
enum class Letters { wide, single };

/// What of a line is measured: up to its last gap, or all of it.
enum class Measured { gaps, all };

LaidLine lay_out(std::string_view text, Letters letters, Measured measured) {
  Patience::spend(text.size());
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
    const int width = letters == Letters::wide ? display_width(c.value) : 1;
    line.has_wide_letters = line.has_wide_letters || width > 1;
    line.right += width;
    i += c.length;
  }
  return line;
}

std::vector<LaidLine> lay_out(const Page& page, Letters letters, Measured measured) {
  std::vector<LaidLine> lines;
  lines.reserve(page.lines.size());
  for (const Line& line : page.lines) lines.push_back(lay_out(line.text, letters, measured));
  return lines;
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
    for (const BlankRun& gap : line.gaps) {
      ++begins[gap.right];
      ++shared[gap.right];
    }
  }
  std::vector<Gutter> out;
  for (const auto& [column, count] : shared) {
    if (count >= fewest_on_both_sides && column >= narrowest_column &&
        begins[column] >= fewest_at_gutter) {
      out.push_back({column, begins[column]});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Gutter& a, const Gutter& b) { return a.lines > b.lines; });
  if (out.size() > most_gutters) out.resize(most_gutters);
  return out;
}

std::size_t most_lines(const std::vector<Gutter>& gutters) {
  return gutters.empty() ? 0 : gutters.front().lines;
}

/// Whether so many lines have a gap within them that a look at where it stands is worth it.
bool may_stand_in_columns(const Page& page) {
  std::size_t lines = 0;
  for (const Line& line : page.lines) {
    const std::string& text = line.text;
    const std::size_t begin = text.find_first_not_of(' ');
    const std::size_t gap = begin == std::string::npos ? begin : text.find("  ", begin);
    if (gap == std::string::npos || text.find_first_not_of(' ', gap) == std::string::npos) continue;
    if (++lines >= fewest_on_both_sides) return true;
  }
  return false;
}

}  // namespace

std::optional<std::size_t> cut_at(const LaidLine& line, int gutter) {
  if (line.blank() || line.right < gutter) return line.text.size();
  if (line.left >= gutter) return static_cast<std::size_t>(gutter);  // spaces alone
  const auto gap = std::find_if(line.gaps.begin(), line.gaps.end(),
                                [&](const BlankRun& each) { return each.right >= gutter; });
  if (gap == line.gaps.end()) return std::nullopt;
  const int indent = gap->right - gutter;
  if (gap->left >= gutter) return indent <= most_pushed ? std::optional(gap->end) : std::nullopt;
  return gap->end - static_cast<std::size_t>(indent);
}

GutterSearch find_gutters(const Page& page) {
  if (!may_stand_in_columns(page)) return {};
  const std::vector<LaidLine> lines = lay_out(page, Letters::wide, Measured::gaps);
  std::vector<Gutter> gutters = likely_gutters(lines);
  Letters letters = Letters::wide;
  // Whichever way of counting brings more lines to one edge is that of the file.
  if (std::any_of(lines.begin(), lines.end(),
                  [](const LaidLine& line) { return line.has_wide_letters; })) {
    std::vector<Gutter> counted = likely_gutters(lay_out(page, Letters::single, Measured::gaps));
    if (most_lines(counted) > most_lines(gutters)) {
      gutters = std::move(counted);
      letters = Letters::single;
    }
  }
  if (gutters.empty()) return {};
  GutterSearch out;
  for (const Gutter& gutter : gutters) out.gutters.push_back(gutter.column);
  out.lines = lay_out(page, letters, Measured::all);
  return out;
}

}  // namespace oneshot
