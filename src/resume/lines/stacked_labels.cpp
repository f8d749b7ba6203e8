#include "resume/lines/stacked_labels.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "resume/facts/scan.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

constexpr std::size_t fewest_heads = 3, most_heads = 7;  // of a table
constexpr std::size_t fewest_pairs_of_record = 2;        // of labels and values, of a record
constexpr std::size_t longest_value_line = 90, longest_label_line = 30;  // bytes

/// What a record is of, by the label of its name.
const scan::Words kNames = {
    "회사명",  "회사",         "직장명",       "직장",   "근무처",  "기관명",       "대회명",
    "활동명",  "학교명",       "논문명",       "수상명", "company", "company name", "employer",
    "contest", "organization", "organisation", "school", "event",   "competition"};
/// What else is said of it.
const scan::Words kFields = {"재직기간",
                             "근무기간",
                             "기간",
                             "일자",
                             "날짜",
                             "연도",
                             "년도",
                             "재학기간",
                             "활동기간",
                             "수상일",
                             "게재일",
                             "부서",
                             "부서명",
                             "직위",
                             "직급",
                             "직책",
                             "직무",
                             "담당업무",
                             "업무내용",
                             "주요업무",
                             "주요성과",
                             "활동내용",
                             "결과",
                             "순위",
                             "상격",
                             "주최",
                             "주관",
                             "전공",
                             "학위",
                             "저자",
                             "게재지",
                             "역할",
                             "소속",
                             "구분",
                             "비고",
                             "내용",
                             "상태",
                             "고용형태",
                             "프로젝트",
                             "프로젝트명",
                             "position",
                             "role",
                             "title",
                             "job title",
                             "team",
                             "department",
                             "period",
                             "dates",
                             "date",
                             "duration",
                             "location",
                             "description",
                             "responsibilities",
                             "year",
                             "result",
                             "rank",
                             "place",
                             "award",
                             "degree",
                             "major",
                             "authors",
                             "venue",
                             "status",
                             "from",
                             "to",
                             "start",
                             "end",
                             "tasks",
                             "duties"};

std::string label_in(const FlowLine& line) {
  const std::string& text = line.text.str();
  if (line.marker != Marker::none || line.same_record || text.size() > longest_label_line)
    return {};
  std::string folded = scan::fold(trim(text));
  while (folded.ends_with(":")) folded.pop_back();
  std::erase(folded, ' ');
  return folded;
}

bool is_one_without_spaces(const std::string& label, scan::Words words) {
  return !label.empty() && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    std::string joined(word);
    std::erase(joined, ' ');
    return joined == label;
  });
}

bool names_record(const FlowLine& line) { return is_one_without_spaces(label_in(line), kNames); }
bool is_label(const FlowLine& line) {
  const std::string label = label_in(line);
  return is_one_without_spaces(label, kNames) || is_one_without_spaces(label, kFields);
}

bool is_value(const FlowLine& line) {
  return line.marker == Marker::none && line.text.size() <= longest_value_line && !is_label(line);
}

void drop(std::vector<FlowLine>& lines, std::size_t begin, std::size_t end) {
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(begin),
              lines.begin() + static_cast<std::ptrdiff_t>(end));
}

/// How many labels with a value below each open here; points may stand between them.
std::size_t count_pairs(const std::vector<FlowLine>& lines, std::size_t begin) {
  std::size_t pairs = 0, at = begin;
  while (at + 1 < lines.size() && is_label(lines[at]) && (at == begin || !lines[at].blank_before)) {
    const bool paired = is_value(lines[at + 1]) && !lines[at + 1].blank_before;
    pairs += paired ? 1 : 0;
    at += paired ? 2 : 1;
    while (at < lines.size() && !lines[at].blank_before && !is_label(lines[at])) ++at;
  }
  return pairs;
}

/// Joins the pairs of the record that opens here.
void join_record(std::vector<FlowLine>& lines, std::size_t begin) {
  const std::string opening = label_in(lines[begin]);
  for (std::size_t at = begin; at + 1 < lines.size(); ++at) {
    if (at > begin && lines[at].blank_before) return;
    const std::string label = label_in(lines[at]);
    if (!is_label(lines[at]) || !is_value(lines[at + 1]) || lines[at + 1].blank_before) continue;
    FlowLine& line = lines[at];
    if (!line.text.str().ends_with(":")) line.text.append_glue(":");
    line.text.append_glue(" ");
    line.text.append(lines[at + 1].text);
    line.same_record = at > begin && label != opening && lines[at - 1].marker == Marker::none;
    drop(lines, at + 1, at + 2);
  }
}

/// How many labels stand each below the other; blank lines between all of them, or none.
std::size_t count_heads(const std::vector<FlowLine>& lines, std::size_t begin) {
  std::size_t end = begin;
  while (end < lines.size() && end - begin < most_heads && is_label(lines[end]) &&
         (end <= begin + 1 || lines[end].blank_before == lines[begin + 1].blank_before)) {
    ++end;
  }
  return end - begin;
}

/// Cells below `columns` heads that fill whole rows; each row has a year where the first one has.
std::size_t count_rows_below(const std::vector<FlowLine>& lines, std::size_t heads,
                             std::size_t columns) {
  const bool apart = lines[heads + 1].blank_before;
  const std::size_t first = heads + columns;
  std::size_t dated = columns;  // column with the years
  std::size_t rows = 0;
  for (std::size_t row = first; row + columns <= lines.size(); row += columns) {
    std::size_t year = columns;
    bool whole = true;
    for (std::size_t c = 0; c < columns; ++c) {
      const FlowLine& cell = lines[row + c];
      const bool fits = apart ? cell.blank_before : (!cell.blank_before || row + c == first);
      whole = whole && fits && is_value(cell);
      if (year == columns && has_year(cell.text.str())) year = c;
    }
    if (!whole || year == columns || (rows > 0 && year != dated)) break;
    dated = year;
    ++rows;
  }
  return rows;
}

void join_row(std::vector<FlowLine>& lines, std::size_t begin, std::size_t columns) {
  FlowLine& row = lines[begin];
  for (std::size_t c = 1; c < columns; ++c) {
    row.text.append_glue(" | ");
    row.text.append(lines[begin + c].text);
  }
  row.marker = Marker::row;
  drop(lines, begin + 1, begin + columns);
}

}  // namespace

void join_stacked_labels(std::vector<FlowLine>& lines) {
  for (std::size_t i = 0; i + 2 * fewest_pairs_of_record <= lines.size(); ++i) {
    if (lines[i].size > 0 || !is_label(lines[i])) continue;
    const std::size_t heads = count_heads(lines, i);
    if (heads >= fewest_heads) {
      const std::size_t rows = count_rows_below(lines, i, heads);
      if (rows > 0) {
        join_row(lines, i, heads);
        lines[i].table_header = true;
        for (std::size_t row = 1; row <= rows; ++row) {
          join_row(lines, i + row, heads);
          lines[i + row].blank_before = false;
        }
        i += rows;
        continue;
      }
    }
    if (names_record(lines[i]) && count_pairs(lines, i) >= fewest_pairs_of_record)
      join_record(lines, i);
  }
}

}  // namespace oneshot
