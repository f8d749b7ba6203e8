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

/// Sets the column at which the lines of a text without pages wrap, or those of one column of it.
void find_wrap_widths(std::span<FlowLine> lines) {
  int document_widest = 0;
  std::ptrdiff_t overlong = 0;
  const auto is_running_text = [](const FlowLine& line) {
    return line.marker != Marker::row && line.text.str().find("   ") == std::string::npos;
  };
  for (const FlowLine& line : lines) {
    if (!is_running_text(line)) continue;
    if (line.width > longest_wrap_width) {
      ++overlong;
    } else {
      document_widest = std::max(document_widest, line.width);
    }
  }
  // One line that is longer than all others is no margin.
  const auto at_margin = std::count_if(lines.begin(), lines.end(), [&](const FlowLine& line) {
    return is_running_text(line) && line.width >= document_widest * at_margin_share;
  });
  // Nor is one that somebody pasted unwrapped a reason to take all others for unwrapped.
  const bool wraps_by_hand = overlong * fewest_at_margin <= at_margin;
  if (document_widest >= shortest_wrap_width && wraps_by_hand &&
      at_margin >= fewest_at_margin + overlong) {
    for (FlowLine& line : lines) line.wrap_width = document_widest;
  }
  unwrap_lists(lines);
  // Paragraphs may be narrower than the page.
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    int paragraph_widest = lines[begin].width;
    while (end < lines.size() && !lines[end].blank_before && lines[end].marker == Marker::none &&
           std::abs(lines[end].indent - lines[begin].text_indent) <= 1) {
      paragraph_widest = std::max(paragraph_widest, lines[end].width);
      ++end;
    }
    // Lines of a paragraph but the last are about as wide as each other; those of a list are not.
    std::size_t full = 0;
    for (std::size_t i = begin; i + 1 < end; ++i) {
      if (lines[i].width >= paragraph_widest * full_line) ++full;
    }
    if (end - begin >= 3 && full + 1 >= end - begin &&
        paragraph_widest >= document_widest * full_paragraph && wraps_by_hand) {
      for (std::size_t i = begin; i < end; ++i) lines[i].wrap_width = paragraph_widest;
    }
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
