#include "resume/lines/table_rows.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/utf8.h"
#include "resume/facts/scan.h"
#include "resume/lines/line_text.h"

namespace oneshot {
namespace {

constexpr int longest_column_name = 28;  // columns
constexpr std::size_t fewest_cells = 2;

/// What is written before and behind the numbers in the cells of a column, by what it is called.
struct Column {
  std::string_view name, before, behind;
};
constexpr Column columns_of_numbers[] = {
    {"my place in the author", "author position ", ""},
    {"my place among author", "author position ", ""},
    {"author no", "author position ", ""},
    {"author order", "author position ", ""},
    {"author position", "author position ", ""},
    {"몇 번째 저자", "author position ", ""},
    {"저자 순번", "author position ", ""},
    {"저자순번", "author position ", ""},
    {"저자 순서", "author position ", ""},
    {"저자순서", "author position ", ""},
    {"저자 순위", "author position ", ""},
    {"저자순위", "author position ", ""},
    {"순위", "순위 ", ""},
    {"등수", "등수 ", ""},
    {"석차", "석차 ", ""},
    {"랭킹", "랭킹 ", ""},
    {"private lb", "rank ", ""},
    {"rank", "rank ", ""},
    {"place", "rank ", ""},
    {"position", "rank ", ""},
    {"standing", "rank ", ""},
    {"finish", "rank ", ""},
    {"where we", "rank ", ""},
    {"참가자", "", "명"},
    {"인원", "", "명"},
    {"명수", "", "명"},
    {"팀", "", "팀"},
    {"teams", "", " teams"},
    {"field", "", " teams"},
    {"participants", "", " participants"},
    {"entrants", "", " participants"},
    {"competitors", "", " participants"},
    {"users", "", " users"},
    {"사용자", "", " 사용자"},
    {"live since", "live since ", ""},
};

const Column* column_called(std::string_view header) {
  const std::string folded = scan::fold(header);
  // "Final position", "최종 제출한 팀"; but no part of a Latin word: "workplace".
  const auto names = [&](const Column& column) {
    const std::size_t at = folded.find(column.name);
    return at != std::string::npos && (at == 0 || !is_ascii_letter(folded[at - 1]));
  };
  const auto* const found =
      std::find_if(std::begin(columns_of_numbers), std::end(columns_of_numbers), names);
  return found == std::end(columns_of_numbers) ? nullptr : found;
}

bool is_digit_at_start(std::string_view cell) {
  return !cell.empty() && (is_ascii_digit(cell[0]) || cell[0] == '#');
}

bool names_columns(const FlowLine& line, const std::vector<TextRange>& cells) {
  return std::all_of(cells.begin(), cells.end(), [&](const TextRange& cell) {
    const std::string_view text =
        std::string_view(line.text.str()).substr(cell.begin, cell.end - cell.begin);
    return display_width(text) <= longest_column_name &&
           std::none_of(text.begin(), text.end(), is_ascii_digit);
  });
}

}  // namespace

std::vector<TextRange> cells_of(const Text& row) {
  const std::string& text = row.str();
  std::vector<TextRange> cells;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    std::size_t first = begin, last = end;
    while (first < last && is_ascii_space(text[first])) ++first;
    while (last > first && is_ascii_space(text[last - 1])) --last;
    cells.push_back({first, last});
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool bar = text[i] == '|' && i > 0 && text[i - 1] == ' ';
    if (!bar && text[i] != '\t') continue;
    if (text[i] == '\t' && i > 0 && text[i - 1] == '\t') {
      begin = i + 1;
      continue;
    }
    add(i);
    begin = i + 1;
  }
  add(text.size());
  return cells;
}

void mark_column_headers(std::vector<FlowLine>& lines) {
  constexpr std::size_t fewest_columns = 3;
  const auto has_digit = [](const FlowLine& line) {
    const std::string& text = line.text.str();
    return std::any_of(text.begin(), text.end(), is_ascii_digit);
  };
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const FlowLine& below = lines[i + 1];
    const bool rows = lines[i].marker == Marker::row && below.marker == Marker::row;
    const bool plain = lines[i].marker == Marker::none && below.marker == Marker::none;
    const bool above_row = i > 0 && !lines[i].blank_before && lines[i - 1].marker == Marker::row;
    if ((!rows && !plain) || above_row || below.blank_before || below.indent != lines[i].indent ||
        has_digit(lines[i]) || !has_digit(below)) {
      continue;
    }
    const auto count = [&](const FlowLine& line) {
      return rows ? cells_of(line.text).size() : wide_cells_of(line.text.str());
    };
    const std::size_t columns = count(lines[i]);
    if (columns >= fewest_columns && columns == count(below)) lines[i].table_header = true;
  }
}

void name_numbers(std::vector<FlowLine>& lines) {
  for (std::size_t header = 0; header + 1 < lines.size(); ++header) {
    const std::vector<TextRange> columns = cells_of(lines[header].text);
    if (columns.size() < fewest_cells || !names_columns(lines[header], columns)) continue;
    std::vector<const Column*> names;
    for (const TextRange& column : columns) {
      names.push_back(column_called(std::string_view(lines[header].text.str())
                                        .substr(column.begin, column.end - column.begin)));
    }
    if (std::all_of(names.begin(), names.end(), [](const Column* c) { return c == nullptr; })) {
      continue;
    }
    for (std::size_t row = header + 1; row < lines.size() && !lines[row].blank_before; ++row) {
      const std::vector<TextRange> cells = cells_of(lines[row].text);
      if (cells.size() != columns.size()) break;
      for (std::size_t c = cells.size(); c-- > 0;) {
        const Text& text = lines[row].text;
        const std::string_view cell =
            std::string_view(text.str()).substr(cells[c].begin, cells[c].end - cells[c].begin);
        if (!names[c] || !is_digit_at_start(cell)) continue;
        Text named = text.part(0, cells[c].begin);
        named.append_glue(names[c]->before);
        named.append(text.part(cells[c].begin, cells[c].end));
        // "104 teams" names them already.
        if (is_ascii_digit(cell.back())) named.append_glue(names[c]->behind);
        named.append(text.part(cells[c].end, text.size()));
        lines[row].text = std::move(named);
      }
    }
  }
}

}  // namespace oneshot
