#include "resume/outline/stacked_dates.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "resume/outline/heading_dates.h"
#include "resume/outline/heading_text.h"

namespace oneshot {
namespace {

/// "Sep 2026", "Sep 2026, no reply": at the right margin a date may have a few words behind it.
bool is_date_at_right(const FlowLine& line, int distance) {
  constexpr int least_distance = 16, longest = 24;  // columns
  const std::string_view text = line.text.str();
  if (is_dates_alone(text)) return true;
  const std::size_t comma = text.find(", ");
  return distance >= least_distance && comma != std::string_view::npos &&
         display_width(text) <= longest && is_dates_alone(text.substr(0, comma));
}

/// "Jan 2020 - Dec 2024", and right below it, further left, what it dates.
bool is_above_its_entry(const FlowLine& line, const FlowLine& next) {
  return line.blank_before && line.marker == Marker::none && !next.blank_before &&
         next.marker == Marker::none && next.indent < line.indent &&
         is_date_at_right(line, line.indent - next.indent);
}

/// "08/2021 -", which the line below is to end.
bool breaks_off_range(std::string_view date) {
  return date.ends_with(" -") || date.ends_with(" –") || date.ends_with(" ~") ||
         date.ends_with(" —") || date.ends_with(" to");
}

/// What stands between a date and the end of its range on the line below: the sign of "~ present"
/// was taken for that of a point, or for an ornament.
std::string_view link_to(const FlowLine& end) {
  return end.marker == Marker::bullet || end.decorated ? " ~ " : " ";
}

bool opens_with_link(std::string_view text) {
  constexpr std::string_view links[] = {"to ", "until ", "till ", "- ", "– ", "~ ", "-> "};
  return std::any_of(std::begin(links), std::end(links),
                     [&](std::string_view link) { return text.starts_with(link); });
}

/// "2022-05 -", and right below it "Current": one range, a line of its own.
bool is_range_on_two_lines(const FlowLine& line, const FlowLine& next) {
  const std::string &begin = line.text.str(), &end = next.text.str();
  if (next.blank_before || line.marker != Marker::none || next.marker != Marker::none ||
      next.indent != line.indent || !breaks_off_range(begin) || end.empty()) {
    return false;
  }
  constexpr std::size_t longest_end = 12;  // bytes: "2022-04", "Current"
  return end.size() <= longest_end && is_dates_alone(begin + " " + end);
}

/// Length of "to date", "~ 2022-02" at the start of a line, which ends what the date above it
/// began; 0 where none stands there.
std::size_t end_of_range(std::string_view date, const FlowLine& line) {
  const std::string& next = line.text.str();
  const std::string_view end = two_cells_of(next).left, link = link_to(line);
  if (end.size() == next.size() || has_span(end)) return 0;  // a row with a range of its own
  if (link == " " && !breaks_off_range(date) && !opens_with_link(end)) return 0;
  const std::string range = std::string(date) + std::string(link) + std::string(end);
  return is_dates_alone(range) ? end.size() : 0;
}

/// The line from a byte on, at the column where that stands.
void drop_front(FlowLine& line, std::size_t length) {
  const std::string& text = line.text.str();
  const std::size_t begin = std::min(text.find_first_not_of(' ', length), text.size());
  line.indent += display_width(std::string_view(text).substr(0, begin));
  line.text_indent = line.indent;
  line.marker = Marker::none;
  line.decorated = false;
  line.text = line.text.part(begin, text.size());
}

/// Ranges that stand alone take one line each, and what they date follows without a gap.
void join_ranges_on_two_lines(std::vector<FlowLine>& lines) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lines.size(); ++i, ++kept) {
    if (kept != i) lines[kept] = std::move(lines[i]);
    if (i + 1 == lines.size() || lines[kept].page != lines[i + 1].page ||
        !is_range_on_two_lines(lines[kept], lines[i + 1])) {
      continue;
    }
    lines[kept].text.append_glue(" ");
    lines[kept].text.append(lines[i + 1].text);
    ++i;
    if (i + 1 < lines.size() && lines[i + 1].blanks_before == 1 &&
        lines[i + 1].marker == Marker::none) {
      lines[i + 1].blank_before = false;
      lines[i + 1].blanks_before = 0;
    }
  }
  lines.resize(kept);
}

}  // namespace

void place_stacked_dates(std::vector<FlowLine>& lines) {
  join_ranges_on_two_lines(lines);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    FlowLine& line = lines[i];
    FlowLine& next = lines[i + 1];
    if (line.page != next.page || line.size > 0) continue;
    if (is_above_its_entry(line, next)) line.indent = line.text_indent = next.indent;
    if (next.blank_before || line.marker != Marker::none) continue;
    const bool sign = next.marker == Marker::bullet && next.indent == line.indent;
    if (next.marker != Marker::none && !sign) continue;
    const TwoCells cells = two_cells_of(line.text.str());
    if (cells.right.empty() || !(is_dates_alone(cells.left) || breaks_off_range(cells.left)))
      continue;
    const std::size_t end = end_of_range(cells.left, next);
    if (end == 0) continue;
    Text whole = line.text.part(0, cells.left.size());
    whole.append_glue(link_to(next));
    whole.append(next.text.part(0, end));
    whole.append(line.text.part(cells.left.size(), line.text.size()));
    line.text = std::move(whole);
    drop_front(next, end);
  }
}

}  // namespace oneshot
