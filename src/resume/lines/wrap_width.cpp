#include "resume/lines/wrap_width.h"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "base/utf8.h"

namespace oneshot {
namespace {

constexpr int shortest_wrap_width = 40;   // nobody wraps text by hand in fewer columns
constexpr int longest_wrap_width = 110;   // wider lines are not wrapped by hand
constexpr double at_margin_share = 0.85;  // share of the widest line, from which one ends at
constexpr int fewest_at_margin = 3;       // the margin; fewer such lines make none
constexpr double full_line = 0.8;         // share of the widest line of its paragraph
constexpr double full_paragraph = 0.7;    // share of the widest line, from which a paragraph's
                                          // own widest line tells where it wraps

/// Lines that all begin with a capital and end without a full stop are a list, one thing a line,
/// though they are about as wide as the page.
void unwrap_lists(std::span<FlowLine> lines) {
  constexpr std::size_t fewest_lines = 3;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    const auto is_item = [&](std::size_t at) {
      const std::string& text = lines[at].text.str();
      return lines[at].marker == Marker::none && (at == begin || !lines[at].blank_before) &&
             (is_ascii_upper(text[0]) || is_ascii_digit(text[0])) && !text.ends_with(".") &&
             !text.ends_with(",") && !text.ends_with("-");
    };
    while (end < lines.size() && is_item(end)) ++end;
    const bool whole = (begin == 0 || lines[begin].blank_before || lines[begin - 1].ruled) &&
                       (end == lines.size() || lines[end].blank_before);
    if (whole && end - begin >= fewest_lines) {
      for (std::size_t i = begin; i < end; ++i) lines[i].wrap_width = 0;
    }
    begin = std::max(end, begin + 1);
  }
}

bool is_running_text(const FlowLine& line) {
  return line.marker != Marker::row && line.text.str().find("   ") == std::string::npos;
}

/// Where the lines of a text end.
struct RightMargin {
  int column = 0;        ///< of the widest line that may have been wrapped by hand
  bool by_hand = false;  ///< the others are not too many
  bool wraps = false;    ///< enough lines end there
};

RightMargin right_margin_of(std::span<const FlowLine> lines) {
  RightMargin margin;
  std::ptrdiff_t overlong = 0;
  for (const FlowLine& line : lines) {
    if (!is_running_text(line)) continue;
    if (line.width > longest_wrap_width) {
      ++overlong;
    } else {
      margin.column = std::max(margin.column, line.width);
    }
  }
  // One line that is longer than all others is no margin.
  const auto at_margin = std::count_if(lines.begin(), lines.end(), [&](const FlowLine& line) {
    return is_running_text(line) && line.width >= margin.column * at_margin_share;
  });
  // Nor is one that somebody pasted unwrapped a reason to take all others for unwrapped.
  margin.by_hand = overlong * fewest_at_margin <= at_margin;
  margin.wraps = margin.by_hand && margin.column >= shortest_wrap_width &&
                 at_margin >= fewest_at_margin + overlong;
  return margin;
}

/// Where the paragraph ends that the line at `begin` opens.
std::size_t end_of_paragraph(std::span<const FlowLine> lines, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < lines.size() && !lines[end].blank_before && lines[end].marker == Marker::none &&
         std::abs(lines[end].indent - lines[begin].text_indent) <= 1) {
    ++end;
  }
  return end;
}

/// Paragraphs may be narrower than the page.
void wrap_narrow_paragraph(std::span<FlowLine> paragraph, const RightMargin& margin) {
  constexpr std::size_t fewest_lines = 3;
  int widest = 0;
  for (const FlowLine& line : paragraph) widest = std::max(widest, line.width);
  // Lines of a paragraph but the last are about as wide as each other; those of a list are not.
  const auto full =
      std::count_if(paragraph.begin(), paragraph.end() - 1,
                    [&](const FlowLine& line) { return line.width >= widest * full_line; });
  if (paragraph.size() < fewest_lines || static_cast<std::size_t>(full) + 1 < paragraph.size() ||
      widest < margin.column * full_paragraph) {
    return;
  }
  for (FlowLine& line : paragraph) line.wrap_width = widest;
}

/// Sets the column at which the lines of a text without pages wrap, or those of one column of it.
void find_wrap_widths(std::span<FlowLine> lines) {
  const RightMargin margin = right_margin_of(lines);
  if (margin.wraps) {
    for (FlowLine& line : lines) line.wrap_width = margin.column;
  }
  unwrap_lists(lines);
  if (!margin.by_hand) return;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = end_of_paragraph(lines, begin);
    wrap_narrow_paragraph(lines.subspan(begin, end - begin), margin);
    begin = end;
  }
}

}  // namespace

void find_wrap_widths_of_runs(std::vector<FlowLine>& lines) {
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && lines[end].run == lines[begin].run) ++end;
    find_wrap_widths(std::span(lines).subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace oneshot
