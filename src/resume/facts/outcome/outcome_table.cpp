#include "resume/facts/outcome/outcome_table.h"

#include <algorithm>
#include <optional>

#include "resume/facts/number.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

const Words kWas = {"before",  "baseline", "old",       "previous", "previously",
                    "was",     "start",    "as-is",     "as is",    "then",
                    "from",    "전",       "이전",      "기존",     "종전",
                    "개선 전", "개선전",   "도입 전",   "적용 전",  "변경 전",
                    "교체 전", "입사 시",  "입사 당시", "시작",     "베이스라인"};
const Words kBecame = {"after",   "ours",      "mine",    "new",     "current", "now",     "to-be",
                       "to be",   "end",       "to",      "today",   "후",      "이후",    "개선",
                       "개선 후", "개선후",    "도입 후", "적용 후", "변경 후", "교체 후", "현재",
                       "퇴사 시", "퇴사 당시", "신규",    "결과",    "끝"};

/// The cells of the row of a table: parted by bars or tabs.
std::vector<TextRange> cells_between(std::string_view text, TextRange line) {
  std::vector<TextRange> cells;
  std::size_t begin = line.begin;
  for (std::size_t at = line.begin; at <= line.end; ++at) {
    const bool parts = at == line.end || text[at] == '|' || text[at] == '\t';
    if (!parts) continue;
    TextRange cell{skip_spaces(text, begin), skip_spaces_back(text, at)};
    if (cell.begin < cell.end && cell.end <= at) cells.push_back(cell);
    begin = at + 1;
  }
  return cells;
}

/// "before" of "before (2021)", "**before**".
bool is_label(std::string_view cell, Words labels) {
  while (!cell.empty() && (cell.front() == '*' || cell.front() == '_')) cell.remove_prefix(1);
  cell = cell.substr(0, cell.find_first_of("(*_[:"));
  while (!cell.empty() && is_space(cell.back())) cell.remove_suffix(1);
  return is_one_of(cell, labels);
}

ChangeColumns columns_of(std::string_view text, const std::vector<TextRange>& cells) {
  ChangeColumns columns;
  bool was = false, became = false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view cell = cells[i].of(text);
    if (!was && is_label(cell, kWas)) {
      columns.before = i;
      was = true;
    } else if (was && !became && is_label(cell, kBecame)) {
      columns.after = i;
      became = true;
    }
  }
  if (was && became) columns.count = cells.size();
  return columns;
}

std::optional<double> value_of(std::string_view cell) {
  std::size_t at = 0;
  while (at < cell.size() && !is_digit(cell[at]) && !is_ascii_letter(cell[at])) ++at;
  const std::optional<Number> number = number_at(cell, at);
  return number ? std::optional(number->value) : std::nullopt;
}

}  // namespace

ChangeColumns change_columns(std::string_view folded_row) {
  return columns_of(folded_row, cells_between(folded_row, {0, folded_row.size()}));
}

std::vector<TableChange> find_table_changes(std::string_view folded) {
  std::vector<TableChange> changes;
  ChangeColumns columns;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find('\n', begin), folded.size());
    const std::vector<TextRange> cells = cells_between(folded, {begin, end});
    const ChangeColumns head = columns_of(folded, cells);
    if (head.count > 0) {
      columns = head;
    } else if (cells.size() < 2 && begin != end) {
      columns = {};  // the table ended
    } else if (columns.count > 0 && cells.size() > columns.after) {
      const TextRange was = cells[columns.before], is = cells[columns.after];
      const auto before = value_of(was.of(folded)), after = value_of(is.of(folded));
      if (before && after && *before != *after)
        changes.push_back({*before, *after, {was.begin, is.end}});
    }
    begin = end + 1;
  }
  return changes;
}

}  // namespace oneshot::outcome
