#include "judge/column_span.h"

#include <cstdint>
#include <string>

#include "base/utf8.h"

namespace oneshot {
namespace {

/// Without white space at its ends; at its end where there is nothing else.
TextRange without_space(std::string_view text, TextRange range) {
  while (range.begin < range.end && is_ascii_space(text[range.begin])) ++range.begin;
  while (range.end > range.begin && is_ascii_space(text[range.end - 1])) --range.end;
  return range;
}

/// The lines of a page as one of its columns has them.
class ColumnLines {
 public:
  ColumnLines(const Resume& resume, const Position& at)
      : page_(resume.document->pages[static_cast<std::size_t>(at.page) - 1]),
        stretches_(resume.side_by_side),
        side_(part_at(at).side) {}

  bool holds(const Position& at) const { return part_at(at).side == side_; }

  /// The column's part of a line.
  TextRange part(int line) const {
    const std::string& text = text_of(line);
    const std::size_t byte = side_ == ColumnSide::right ? text.size() : 0;
    return without_space(text, part_around(page_, stretches_, index(line), byte).range);
  }
  bool is_blank(int line) const { return part(line).empty(); }
  bool is_clear_before(int line) const {
    return trim(std::string_view(text_of(line)).substr(0, part(line).begin)).empty();
  }
  bool is_clear_behind(int line) const {
    return trim(std::string_view(text_of(line)).substr(part(line).end)).empty();
  }

 private:
  static std::size_t index(int line) { return static_cast<std::size_t>(line) - 1; }
  const std::string& text_of(int line) const { return page_.lines[index(line)].text; }
  LinePart part_at(const Position& at) const {
    return part_around(page_, stretches_, index(at.line), at.column);
  }

  const Page& page_;
  const std::vector<SideBySide>& stretches_;
  ColumnSide side_;
};

}  // namespace

Position byte_before(Position end) {
  if (end.column > 0) --end.column;
  return end;
}

TextRange line_around(const Resume& resume, const Position& at) {
  const Page& page = resume.document->pages[static_cast<std::size_t>(at.page) - 1];
  const std::size_t line = static_cast<std::size_t>(at.line) - 1;
  return without_space(page.lines[line].text,
                       part_around(page, resume.side_by_side, line, at.column).range);
}

Span within_column(const Resume& resume, const Span& span, const Position& at) {
  if (resume.side_by_side.empty()) return span;
  const ColumnLines lines(resume, at);
  Span out = span;
  int first = at.line;
  for (int line = at.line;
       line > span.first.line && lines.is_clear_before(line) && lines.is_clear_behind(line - 1);) {
    if (!lines.is_blank(--line)) first = line;
  }
  if (first != span.first.line || !lines.holds(span.first)) {
    out.first = {at.page, first, static_cast<std::uint32_t>(lines.part(first).begin)};
  }
  int last = at.line;
  for (int line = at.line;
       line < span.last.line && lines.is_clear_behind(line) && lines.is_clear_before(line + 1);) {
    if (!lines.is_blank(++line)) last = line;
  }
  if (last != span.last.line || !lines.holds(byte_before(span.last))) {
    out.last = {at.page, last, static_cast<std::uint32_t>(lines.part(last).end)};
  }
  return out;
}

}  // namespace oneshot
