#include "resume/lines/page_pieces.h"

#include <cstddef>
#include <set>
#include <span>

#include "base/utf8.h"
#include "resume/lines/margin_bars.h"
#include "resume/lines/page_marks.h"

namespace oneshot {
namespace {

/// Where the run of parts ends that stand below each other like the one at `begin`.
std::size_t end_of_run(const std::vector<LinePart>& parts, std::size_t begin) {
  std::size_t end = begin;
  while (end < parts.size() && parts[end].run == parts[begin].run) ++end;
  return end;
}

/// Blank lines that part nothing: one between any two lines where text was copied double spaced,
/// and more where something is set apart.
int spacing_of(const Page& page, std::span<const LinePart> parts) {
  constexpr int fewest_gaps = 12, fewest_wide = 3, fewest_even = 8;
  constexpr double most_tight = 0.05;  // of all gaps
  int tight = 0, single = 0, wide = 0, blanks = 0;
  bool even = true;  // a blank line in a text that is spaced so has become three
  bool any = false;
  for (const LinePart& part : parts) {
    if (trim(part.range.of(page.lines[part.line].text)).empty()) {
      ++blanks;
      continue;
    }
    if (any) {
      ++(blanks == 0 ? tight : blanks == 1 ? single : wide);
      even = even && blanks % 2 == 1;
    }
    any = true;
    blanks = 0;
  }
  const bool doubled =
      single >= fewest_gaps && wide >= fewest_wide && tight <= (single + wide) * most_tight;
  return doubled || (even && wide > 0 && single >= fewest_even) ? 1 : 0;
}

}  // namespace

std::vector<TextColumn> columns_of(const Page& page, const std::vector<SideBySide>& side_by_side,
                                   Format format) {
  // A page's layout tells what stands on it again and again, and what is set apart.
  const bool placed = format == Format::pdf;
  const std::set<std::size_t> marks = placed ? std::set<std::size_t>() : find_page_marks(page);
  const std::vector<LinePart> parts = reading_order(page, side_by_side);
  const std::vector<TextRange> bars =
      format == Format::text ? find_margin_bars(page) : std::vector<TextRange>(page.lines.size());
  std::vector<TextColumn> columns;
  for (std::size_t begin = 0; begin < parts.size();) {
    const std::size_t end = end_of_run(parts, begin);
    TextColumn& column = columns.emplace_back();
    if (!placed) column.spacing = spacing_of(page, std::span(parts).subspan(begin, end - begin));
    for (std::size_t at = begin; at < end; ++at) {
      const LinePart& part = parts[at];
      if (marks.contains(part.line)) continue;
      const std::string_view raw = part.range.of(page.lines[part.line].text);
      const TextRange above = at > begin ? parts[at - 1].range : TextRange();
      column.pieces.push_back({page, part, above, bars[part.line], raw, trim(raw)});
    }
    begin = end;
  }
  return columns;
}

Text text_of(const Piece& piece, Format format) {
  const TextRange &part = piece.part.range, &bar = piece.bar;
  const auto text_between = [&](std::size_t begin, std::size_t end) {
    return make_text(piece.line(), {begin, end}, piece.page.number, piece.number(), format);
  };
  if (bar.empty() || !part.contains(bar.begin)) return text_between(part.begin, part.end);
  Text text = text_between(part.begin, bar.begin);
  text.append_glue(" ");
  text.append(text_between(bar.end, part.end));
  return text;
}

Text text_above(const Piece& piece, Format format) {
  if (piece.part.line == 0) return {};
  const std::size_t above = piece.part.line - 1;
  return make_text(piece.page.lines[above], piece.above, piece.page.number,
                   static_cast<int>(above) + 1, format);
}

FlowLine line_of(const Piece& piece) {
  FlowLine line;
  line.page = piece.page.number;
  line.number = piece.number();
  line.size = piece.line().size;
  line.running = piece.line().running;
  line.run = piece.part.run;
  return line;
}

}  // namespace oneshot
