#include "resume/lines/labelled_row.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "resume/facts/dates/date.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

/// A row of a table with two cells.
std::optional<LabelledRow> row_of_cells(std::string_view text) {
  constexpr std::string_view bar = " | ";
  const std::size_t tab = text.find('\t');
  const bool tabbed = tab != std::string_view::npos;
  LabelledRow row;
  row.label_end = tabbed ? tab : text.find(bar);
  if (row.label_end == std::string_view::npos) return std::nullopt;
  row.value_begin = row.label_end + (tabbed ? 1 : bar.size());
  const std::string_view value = text.substr(row.value_begin);
  const bool third =
      value.find('\t') != std::string_view::npos || value.find(bar) != std::string_view::npos;
  return third ? std::nullopt : std::optional(row);
}

/// A line with one gap of spaces; `indent` is the column of its text.
std::optional<LabelledRow> row_of_gap(std::string_view text, int indent) {
  constexpr std::string_view gap = "  ";
  LabelledRow row;
  row.label_end = text.find(gap);
  if (row.label_end == std::string_view::npos) return std::nullopt;
  row.value_begin = text.find_first_not_of(' ', row.label_end);
  if (row.value_begin - row.label_end < gap.size() ||
      text.find(gap, row.value_begin) != std::string_view::npos) {
    return std::nullopt;
  }
  row.column = indent + display_width(text.substr(0, row.value_begin));
  return row;
}

}  // namespace

std::optional<LabelledRow> labelled_row_of(const FlowLine& line) {
  constexpr int widest_label = 36;  // columns
  const std::string_view text = line.text.str();
  std::optional<LabelledRow> row;
  if (line.marker == Marker::row) row = row_of_cells(text);
  if (line.marker == Marker::none && line.size == 0) row = row_of_gap(text, line.indent);
  if (!row) return std::nullopt;
  const std::string_view label = text.substr(0, row->label_end);
  if (label.empty() || display_width(label) > widest_label ||
      std::any_of(label.begin(), label.end(), is_ascii_digit)) {
    return std::nullopt;
  }
  return row;
}

std::string_view label_of_row(const FlowLine& row) {
  return std::string_view(row.text.str()).substr(0, labelled_row_of(row)->label_end);
}

bool tells_dates_alone(std::string_view value) {
  for (const std::string_view word : {"From ", "from ", "Since ", "since "}) {
    if (value.starts_with(word)) value.remove_prefix(word.size());
  }
  constexpr Date any_day{2026, 1, 1};  // that there are dates does not hang on it
  const std::vector<DateRange> dates = find_date_ranges(value, any_day);
  return dates.size() == 1 && dates.front().range.size() + 2 >= value.size();
}

bool labels_work(std::string_view label) {
  constexpr std::string_view labels[] = {
      "what",    "whose",     "role",      "my role",    "my part",    "part",     "scale",
      "size",    "load",      "traffic",   "users",      "use",        "how much", "how many",
      "with",    "stack",     "tech",      "tech stack", "built with", "since",    "state",
      "status",  "result",    "results",   "outcome",    "problem",    "team",     "who uses it",
      "numbers", "무엇",      "맡은 일",   "맡은 역할",  "역할",       "내 역할",  "나의 역할",
      "담당",    "규모",      "트래픽",    "사용자",     "이용자",     "기술",     "기술 스택",
      "결과",    "성과",      "장애",      "인원",       "상태",       "문제",     "한 일",
      "내 몫",   "개발 환경", "사용 기술", "주요 성과",  "운영",       "만든 사람"};
  std::string folded = scan::fold(trim(label));
  while (folded.ends_with(":")) folded.pop_back();
  std::erase(folded, '*');
  return scan::is_one_of(folded, labels);
}

bool labels_dates(std::string_view label) {
  constexpr std::string_view labels[] = {"period",   "dates",     "date",      "duration",
                                         "time",     "when",      "from - to", "기간",
                                         "재직기간", "재직 기간", "근무기간",  "근무 기간"};
  return scan::is_one_of(scan::fold(label), labels);
}

bool labels_title(std::string_view label) {
  constexpr std::string_view labels[] = {
      "title", "paper", "paper title", "contest",  "competition", "event", "challenge",
      "제목",  "논문",  "논문명",      "논문제목", "논문 제목",   "대회",  "대회명"};
  return scan::is_one_of(scan::fold(label), labels);
}

bool labels_paper_or_contest(std::string_view label) {
  constexpr std::string_view labels[] = {
      "authors", "author", "venue", "result", "rank", "award", "published in", "journal",
      "저자",    "저자명", "게재",  "게재처", "학회", "결과",  "순위",         "수상"};
  return scan::is_one_of(scan::fold(label), labels);
}

}  // namespace oneshot
