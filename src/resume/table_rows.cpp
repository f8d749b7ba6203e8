#include "resume/table_rows.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace oneshot {
namespace {

constexpr int longest_column_name = 28;  // columns
constexpr std::size_t fewest_cells = 2;

/// What a column of ranks is called; the name that is written before its cells.
std::string_view rank_name(std::string_view header) {
  struct Name {
    std::string_view word, written;
  };
  constexpr std::array<Name, 37> names{{{"my place in the author", "author position "},
                                        {"My place among author", "author position "},
                                        {"my place among author", "author position "},
                                        {"Author no", "author position "},
                                        {"author no", "author position "},
                                        {"몇 번째 저자", "author position "},
                                        {"내 등수", "순위 "},
                                        {"내 순위", "순위 "},
                                        {"우리 순위", "순위 "},
                                        {"Private LB", "rank "},
                                        {"private LB", "rank "},
                                        {"최종 순위", "순위 "},
                                        {"순위", "순위 "},
                                        {"등수", "등수 "},
                                        {"석차", "석차 "},
                                        {"랭킹", "랭킹 "},
                                        {"rank", "rank "},
                                        {"Rank", "rank "},
                                        {"RANK", "rank "},
                                        {"place", "rank "},
                                        {"Place", "rank "},
                                        {"position", "rank "},
                                        {"Position", "rank "},
                                        {"standing", "rank "},
                                        {"our place", "rank "},
                                        {"Our place", "rank "},
                                        {"my place", "rank "},
                                        {"My place", "rank "},
                                        {"finish", "rank "},
                                        {"Finish", "rank "},
                                        {"where we", "rank "},
                                        {"저자 순번", "author position "},
                                        {"저자 순서", "author position "},
                                        {"저자순서", "author position "},
                                        {"author order", "author position "},
                                        {"author position", "author position "},
                                        {"Author order", "author position "}}};
  for (const Name& name : names) {
    if (header.starts_with(name.word)) return name.written;
  }
  return {};
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

void name_ranks(std::vector<FlowLine>& lines) {
  for (std::size_t header = 0; header + 1 < lines.size(); ++header) {
    const std::vector<TextRange> columns = cells_of(lines[header].text);
    if (columns.size() < fewest_cells || !names_columns(lines[header], columns)) continue;
    std::vector<std::string_view> names;
    for (const TextRange& column : columns) {
      names.push_back(rank_name(std::string_view(lines[header].text.str())
                                    .substr(column.begin, column.end - column.begin)));
    }
    if (std::all_of(names.begin(), names.end(), [](std::string_view n) { return n.empty(); })) {
      continue;
    }
    for (std::size_t row = header + 1; row < lines.size() && !lines[row].blank_before; ++row) {
      const std::vector<TextRange> cells = cells_of(lines[row].text);
      if (cells.size() != columns.size()) break;
      for (std::size_t c = cells.size(); c-- > 0;) {
        const Text& text = lines[row].text;
        const std::string_view cell =
            std::string_view(text.str()).substr(cells[c].begin, cells[c].end - cells[c].begin);
        if (names[c].empty() || !is_digit_at_start(cell)) continue;
        Text named = text.part(0, cells[c].begin);
        named.append_glue(names[c]);
        named.append(text.part(cells[c].begin, text.size()));
        lines[row].text = std::move(named);
      }
    }
  }
}

}  // namespace oneshot
