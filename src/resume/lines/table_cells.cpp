#include "resume/lines/table_cells.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "resume/facts/dates/date.h"
#include "resume/lines/line_text.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

constexpr std::string_view drawn_bar = "│";

/// Length of the bar at a place; 0 for none.
std::size_t bar_length(std::string_view text, std::size_t at) {
  if (text[at] == '|') return 1;
  return text.substr(at).starts_with(drawn_bar) ? drawn_bar.size() : 0;
}

Text trimmed(const Text& text, std::size_t begin, std::size_t end) {
  while (begin < end && is_ascii_space(text.str()[begin])) ++begin;
  while (end > begin && is_ascii_space(text.str()[end - 1])) --end;
  return text.part(begin, end);
}

/// "Mar 2022 –": a span of time whose end stands below.
bool leaves_span_open(std::string_view cell) {
  constexpr std::array<std::string_view, 5> signs{"-", "–", "—", "~", " to"};
  return has_year(cell) && std::any_of(signs.begin(), signs.end(),
                                       [&](std::string_view sign) { return cell.ends_with(sign); });
}

/// "present": nothing by itself.
bool is_now(std::string_view cell) {
  constexpr std::array<std::string_view, 8> words{"present", "Present", "now",  "Now",
                                                  "today",   "current", "현재", "재직 중"};
  return std::find(words.begin(), words.end(), cell) != words.end();
}

/// "Feb 2022": one date, and no span.
bool is_one_date(std::string_view cell) {
  constexpr Date any_day{2026, 1, 1};  // that there are dates does not hang on it
  if (!has_year(cell)) return false;
  const std::vector<DateRange> dates = find_date_ranges(cell, any_day);
  return dates.size() == 1 && dates.front().form == DateRange::Form::single &&
         dates.front().range.size() == cell.size();
}

/// Whether the text of a cell cannot end there.
bool is_open(std::string_view text) {
  return text.ends_with(",") || leaves_span_open(text) || breaks_off(text);
}

/// Whether the first word below had no room in the cell.
bool is_full(const TableCell& above, std::string_view below) {
  const std::string& text = above.text.str();
  if (text.empty() || text.ends_with(".")) return false;
  const std::string_view word = below.substr(0, below.find(' '));
  return display_width(text) + 1 + display_width(word) > above.width;
}

}  // namespace

bool is_barred_row(std::string_view text) {
  const bool opens = text.starts_with("|") || text.starts_with(drawn_bar);
  const bool closes = text.ends_with("|") || text.ends_with(drawn_bar);
  return opens && closes && text.size() > 2;
}

Text with_plain_bars(Text text) {
  constexpr std::string_view between = " │ ";
  for (std::size_t at = text.str().find(between); at != std::string::npos && at > 0;
       at = text.str().find(between, at + 1)) {
    Text plain = text.part(0, at);
    plain.append_glue(" | ");
    plain.append(text.part(at + between.size(), text.size()));
    text = std::move(plain);
  }
  return text;
}

Text without_leaders(Text text) {
  constexpr std::string_view leader = "....";
  const std::string& all = text.str();
  const std::size_t at = all.find(leader);
  if (at == std::string::npos || at == 0 || !is_ascii_space(all[at - 1])) return text;
  const std::size_t end = all.find_first_not_of('.', at);
  if (end == std::string::npos || !is_ascii_space(all[end])) return text;
  const std::size_t value = all.find_first_not_of(' ', end);
  if (value == std::string::npos) return text;
  Text out = trimmed(text, 0, at);
  out.append_glue("   ");
  out.append(text.part(value, text.size()));
  return out;
}

std::vector<TableCell> cells_between_bars(const Text& row) {
  std::vector<TableCell> cells;
  const std::string& text = row.str();
  for (std::size_t begin = bar_length(text, 0); begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && bar_length(text, end) == 0) ++end;
    const int width = display_width(std::string_view(text).substr(begin, end - begin));
    cells.push_back({trimmed(row, begin, end), width - 2});
    begin = end < text.size() ? end + bar_length(text, end) : end;
  }
  return cells;
}

std::vector<TextRange> columns_of_rule(std::string_view rule) {
  constexpr std::size_t fewest_dashes = 3, fewest_columns = 2;
  std::vector<TextRange> columns;
  for (std::size_t begin = rule.find_first_not_of(' '); begin != std::string_view::npos;) {
    const char sign = rule[begin];
    if (sign != '-' && sign != '=') return {};
    const std::size_t end = std::min(rule.find_first_not_of(sign, begin), rule.size());
    if (end < rule.size() && rule[end] != ' ') return {};
    if (end - begin < fewest_dashes) return {};
    columns.push_back({begin, end});
    begin = rule.find_first_not_of(' ', end);
  }
  return columns.size() < fewest_columns ? std::vector<TextRange>() : columns;
}

std::optional<std::vector<TableCell>> cells_in_columns(const Text& line,
                                                       const std::vector<TextRange>& columns) {
  const std::string& text = line.str();
  std::vector<TableCell> cells;
  std::size_t at = 0, column = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const std::size_t stop = c + 1 < columns.size() ? columns[c + 1].begin : std::string::npos;
    const std::size_t begin = at;
    while (at < text.size() && column < stop) {
      const CodePoint next = decode_at(text, at);
      column += static_cast<std::size_t>(display_width(next.value));
      at += next.length;
    }
    if (at < text.size() && (column != stop || !is_ascii_space(text[at - 1]))) return std::nullopt;
    cells.push_back({trimmed(line, begin, at), static_cast<int>(columns[c].size())});
  }
  return cells;
}

Text join_cells(const std::vector<TableCell>& cells) {
  Text out;
  for (const TableCell& cell : cells) {
    if (cell.text.empty()) continue;
    if (!out.empty()) out.append_glue(" | ");
    out.append(cell.text);
  }
  return out;
}

bool has_one_later_cell(const std::vector<TableCell>& cells) {
  const auto filled = std::count_if(cells.begin(), cells.end(),
                                    [](const TableCell& cell) { return !cell.text.empty(); });
  return filled == 1 && cells.front().text.empty();
}

bool go_on_below(const std::vector<TableCell>& above, const std::vector<TableCell>& cells,
                 bool wrapped) {
  if (above.size() != cells.size() || cells.size() < 2) return false;
  bool closes = false, as_wide = true;
  std::size_t filled = 0, full = 0, open = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    as_wide = as_wide && cells[i].width == above[i].width;
    const std::string& text = cells[i].text.str();
    const bool in_span = leaves_span_open(above[i].text.str());
    if (in_span && is_now(text)) return true;
    closes = closes || (in_span && is_one_date(text));
    if (text.empty() || i == 0) continue;
    ++filled;
    open += is_open(above[i].text.str()) ? 1U : 0U;
    full += is_full(above[i], text) ? 1U : 0U;
  }
  // Where the cells of a column are not as wide, nothing tells that one was full.
  if (!as_wide || (!closes && !cells.front().text.empty())) return false;
  if (closes && filled == 0) return true;  // "2022.03 ~", and below it "2023.12" alone
  // A row that says all but what the one above does, the year, may be one by itself.
  const bool whole = filled + 1 == cells.size() && filled > 1 && !wrapped && !closes;
  return open > 0 || (!whole && full > 0 && full * 2 >= filled);
}

void join_below(std::vector<TableCell>& above, const std::vector<TableCell>& cells) {
  for (std::size_t i = 0; i < cells.size() && i < above.size(); ++i) {
    if (!cells[i].text.empty()) join_wrapped(above[i].text, cells[i].text);
  }
}

}  // namespace oneshot
