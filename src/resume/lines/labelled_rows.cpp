#include "resume/lines/labelled_rows.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "resume/facts/dates/date.h"
#include "resume/facts/scan.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

constexpr int widest_label = 36;                // columns
constexpr std::size_t fewest_rows = 3;          // of a record
constexpr std::size_t longest_block = 64;       // lines that are looked at from one on
constexpr std::size_t narrowest_label_gap = 2;  // spaces between label and value

/// A line cut in two.
struct Row {
  std::size_t label_end = 0, value_begin = 0;  ///< bytes
  int column = 0;                              ///< of the value; 0 in a row of a table
};

std::optional<Row> row_of(const FlowLine& line) {
  const std::string& text = line.text.str();
  Row row;
  if (line.marker == Marker::row) {
    const std::size_t tab = text.find('\t'), bar = text.find(" | ");
    const bool tabbed = tab != std::string::npos;
    row.label_end = tabbed ? tab : bar;
    if (row.label_end == std::string::npos) return std::nullopt;
    row.value_begin = row.label_end + (tabbed ? 1 : 3);
    const std::string_view value = std::string_view(text).substr(row.value_begin);
    if (value.find('\t') != std::string_view::npos || value.find(" | ") != std::string_view::npos) {
      return std::nullopt;
    }
  } else if (line.marker == Marker::none && line.size == 0) {
    row.label_end = text.find("  ");
    if (row.label_end == std::string::npos) return std::nullopt;
    row.value_begin = text.find_first_not_of(' ', row.label_end);
    if (row.value_begin - row.label_end < narrowest_label_gap ||
        text.find("  ", row.value_begin) != std::string::npos) {
      return std::nullopt;
    }
    row.column = line.indent + display_width(std::string_view(text).substr(0, row.value_begin));
  } else {
    return std::nullopt;
  }
  const std::string_view label = std::string_view(text).substr(0, row.label_end);
  if (label.empty() || display_width(label) > widest_label ||
      std::any_of(label.begin(), label.end(), is_ascii_digit)) {
    return std::nullopt;
  }
  return row;
}

bool tells_dates_alone(std::string_view value) {
  for (const std::string_view word : {"From ", "from ", "Since ", "since "}) {
    if (value.starts_with(word)) value.remove_prefix(word.size());
  }
  constexpr Date any_day{2026, 1, 1};  // that there are dates does not hang on it
  const std::vector<DateRange> dates = find_date_ranges(value, any_day);
  return dates.size() == 1 && dates.front().range.size() + 2 >= value.size();
}

/// Joins what is wrapped in a column of spaces to the row above it.
void join_wrapped_cells(std::vector<FlowLine>& lines) {
  const std::optional<Row> first = row_of(lines.front());
  if (first->column == 0) return;
  std::size_t at = 1;
  while (at < lines.size()) {
    FlowLine& above = lines[at - 1];
    FlowLine& line = lines[at];
    const std::optional<Row> row = row_of(line);
    if (!row) {
      const bool in_value =
          line.marker == Marker::none && std::abs(line.indent - first->column) <= 1;
      if (!in_value) return;
      join_wrapped(above.text, line.text);
    } else if (std::abs(row->column - first->column) > 1) {
      return;
    } else if (is_ascii_lower(line.text.str()[0])) {
      const std::optional<Row> upper = row_of(above);
      if (!upper) return;
      Text joined = above.text.part(0, upper->label_end);
      joined.append_glue(" ");
      joined.append(line.text.part(0, row->label_end));
      joined.append(above.text.part(upper->label_end, above.text.size()));
      join_wrapped(joined, line.text.part(row->value_begin, line.text.size()));
      above.text = std::move(joined);
      above.same_record = true;  // its value stands further right now
    } else {
      ++at;
      continue;
    }
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

/// Rows at the start of the lines that are of one table, or of one pair of columns.
std::size_t count_rows(const std::vector<FlowLine>& lines) {
  const std::optional<Row> first = row_of(lines.front());
  if (!first) return 0;  // a label that became too long by what was joined to it
  const int column = first->column;
  std::size_t rows = 1;
  while (rows < lines.size() && lines[rows].marker == lines.front().marker) {
    const std::optional<Row> row = row_of(lines[rows]);
    if (!row || (std::abs(row->column - column) > 1 && !lines[rows].same_record)) break;
    ++rows;
  }
  return rows;
}

std::string_view label_of(const FlowLine& line) {
  const std::optional<Row> row = row_of(line);
  return std::string_view(line.text.str()).substr(0, row->label_end);
}

/// "PROJECT 2          01/2021 - 02/2023" right above the rows: they need no date of their own.
bool closes_with_dates(const FlowLine& line) {
  const std::string& text = line.text.str();
  const std::size_t gap = text.rfind("  ");
  return line.marker == Marker::none && gap != std::string::npos &&
         tells_dates_alone(trim(std::string_view(text).substr(gap)));
}

/// What a table says of one piece of work, and no list has for its rows: "Role", "Load", "맡은 일".
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

/// "## Tramtime", and below it, perhaps under a line of its own, the rows: a heading that could be
/// a section's, and has no dates. Below others, rows belong to the entry as it is.
bool is_below_section_heading(const std::vector<FlowLine>& lines, std::size_t row) {
  constexpr int deepest_section = 2;
  for (std::size_t above = 1; above <= std::min<std::size_t>(row, 2); ++above) {
    const FlowLine& line = lines[row - above];
    if (line.marker == Marker::row || has_year(line.text.str())) return false;
    if (line.marker == Marker::heading) return line.level <= deepest_section;
  }
  return false;
}

/// Rows of which several tell of one piece of work by their labels, whatever its dates.
bool tells_of_one_work(const std::vector<FlowLine>& lines, std::size_t begin, std::size_t end) {
  constexpr std::ptrdiff_t fewest_labels = 2;
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
  return std::count_if(first, first + static_cast<std::ptrdiff_t>(end - begin),
                       [](const FlowLine& line) {
                         return line.marker == Marker::row && labels_work(label_of(line));
                       }) >= fewest_labels;
}

/// What stands above rows, and lets them be a record that has no dates of its own.
struct Above {
  bool dated = false;            ///< dates, right above
  bool section_heading = false;  ///< of which the rows may tell, if their labels do
};

/// "Title | …", "Authors | …", "Where | …": what tells of one paper, or of one contest.
bool are_fields_of_record(const std::vector<FlowLine>& lines, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 14> titles{
      "title", "paper", "paper title", "contest",  "competition", "event", "challenge",
      "제목",  "논문",  "논문명",      "논문제목", "논문 제목",   "대회",  "대회명"};
  constexpr std::array<std::string_view, 16> others{
      "authors", "author", "venue", "result", "rank", "award", "published in", "journal",
      "저자",    "저자명", "게재",  "게재처", "학회", "결과",  "순위",         "수상"};
  std::size_t titled = 0, told = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string label = scan::fold(label_of(lines[i]));
    titled += std::find(titles.begin(), titles.end(), label) != titles.end() ? 1U : 0U;
    told += std::find(others.begin(), others.end(), label) != others.end() ? 1U : 0U;
  }
  return titled == 1 && told > 0;
}

/// Rows of which one has the dates, or none where that is told by what stands above.
bool is_record(const std::vector<FlowLine>& lines, std::size_t begin, std::size_t end,
               Above above) {
  std::size_t dated = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view value =
        std::string_view(lines[i].text.str()).substr(row_of(lines[i])->value_begin);
    dated += tells_dates_alone(value) ? 1U : 0U;
  }
  if (end - begin < fewest_rows) return false;
  return dated == (above.dated ? 0 : 1) || are_fields_of_record(lines, begin, end) ||
         (dated == 0 && above.section_heading && tells_of_one_work(lines, begin, end));
}

/// Makes a row of a table the line "label: value".
void join_cells_of(FlowLine& line) {
  const Row row = *row_of(line);
  Text labelled = line.text.part(0, row.label_end);
  if (!labelled.str().ends_with(":")) labelled.append_glue(":");
  labelled.append_glue(" ");
  labelled.append(line.text.part(row.value_begin, line.text.size()));
  line.text = std::move(labelled);
  line.marker = Marker::none;
  line.table_header = false;
}

void mark_record(std::vector<FlowLine>& lines, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    FlowLine& line = lines[i];
    if (line.marker == Marker::row) join_cells_of(line);
    line.same_record = i > begin;
    if (i == begin && begin > 0) line.blank_before = true;  // the record above ends
  }
}

/// "Acme, Jakarta | Lead data scientist", and below it "Period | March 2020 to present".
bool dates_row_above(const FlowLine& above, const FlowLine& line) {
  constexpr std::array<std::string_view, 12> labels{
      "period",    "dates", "date",     "duration",  "time",     "when",
      "from - to", "기간",  "재직기간", "재직 기간", "근무기간", "근무 기간"};
  if (line.marker != Marker::row || above.marker != Marker::row || line.blank_before ||
      above.table_header || has_year(above.text.str())) {
    return false;
  }
  const Row row = *row_of(line);
  const std::string_view text = line.text.str();
  const std::string label = scan::fold(text.substr(0, row.label_end));
  return std::find(labels.begin(), labels.end(), label) != labels.end() &&
         tells_dates_alone(text.substr(row.value_begin));
}

/// Marks the records among the rows that open a block; returns how many rows these are, or 0 where
/// none of them is one.
std::size_t mark_records(std::vector<FlowLine>& block, Above above) {
  const std::size_t rows = count_rows(block);
  if (rows == 0) return 0;
  bool found = false;
  std::size_t begin = 0;
  // A label that comes again begins the next record.
  const std::string opening(label_of(block.front()));
  for (std::size_t end = 1; end <= rows; ++end) {
    if (end < rows && label_of(block[end]) != opening) continue;
    const bool whole = begin == 0 && end == rows;
    if (is_record(block, begin, end, {whole && above.dated, whole && above.section_heading})) {
      mark_record(block, begin, end);
      found = true;
    }
    begin = end;
  }
  return found ? rows : 0;
}

/// The ends of tables of labels and values, by their beginnings, that have three labels or more in
/// common with another one: "What | …", "My part | …", "Scale | …" below each of several projects.
std::map<std::size_t, std::size_t> find_forms(const std::vector<FlowLine>& lines) {
  constexpr std::size_t most_tables = 32, most_rows = 16, fewest_shared = 3;
  std::map<std::size_t, std::size_t> tables;
  for (std::size_t begin = 0; begin < lines.size() && tables.size() < most_tables;) {
    std::size_t end = begin;
    while (end < lines.size() && lines[end].marker == Marker::row && row_of(lines[end]) &&
           (end == begin || !lines[end].blank_before)) {
      ++end;
    }
    const bool whole =
        end == lines.size() || lines[end].blank_before || lines[end].marker != Marker::row;
    // Right below a title, rows are of what it names already.
    if (whole && lines[begin].blank_before && end - begin >= fewest_rows &&
        end - begin <= most_rows)
      tables[begin] = end;
    begin = std::max(end, begin + 1);
  }
  const auto share_labels = [&](const auto& one, const auto& other) {
    std::set<std::string_view> labels;
    for (std::size_t i = one.first; i < one.second; ++i) labels.insert(label_of(lines[i]));
    std::size_t shared = 0;
    for (std::size_t i = other.first; i < other.second; ++i) {
      shared += lines[i].table_header ? 0 : labels.count(label_of(lines[i]));
    }
    return shared >= fewest_shared;
  };
  std::map<std::size_t, std::size_t> forms;
  for (const auto& one : tables) {
    const bool again = std::any_of(tables.begin(), tables.end(), [&](const auto& other) {
      return other.first != one.first && share_labels(one, other);
    });
    if (again) forms.insert(one);
  }
  return forms;
}

/// "한 일  : 기획부터 제가 이끌었고", and below it, in the column of the value, the rest.
void join_wrapped_values(std::vector<FlowLine>& lines) {
  constexpr int longest_label = 16, narrowest_value = 6;  // columns
  std::vector<FlowLine> out;
  int column = 0;  // of the value of the last line in `out`; 0 where it has no label
  for (FlowLine& line : lines) {
    const std::string& text = line.text.str();
    const std::size_t colon = text.find(':');
    const bool labelled = colon != std::string::npos && colon > 0 &&
                          display_width(std::string_view(text).substr(0, colon)) <= longest_label;
    const bool goes_on = column > 0 && !labelled && !line.blank_before && line.size == 0 &&
                         line.marker == Marker::none && std::abs(line.indent - column) <= 1;
    if (goes_on) {
      join_wrapped(out.back().text, line.text);
      out.back().width = line.width;
      continue;
    }
    const std::size_t value = labelled ? text.find_first_not_of(' ', colon + 1) : std::string::npos;
    column = value == std::string::npos || line.size > 0
                 ? 0
                 : line.text_indent + display_width(std::string_view(text).substr(0, value));
    if (column < line.text_indent + narrowest_value) column = 0;
    out.push_back(std::move(line));
  }
  lines = std::move(out);
}

}  // namespace

void join_labelled_rows(std::vector<FlowLine>& lines) {
  join_wrapped_values(lines);
  for (std::size_t begin = 0; begin < lines.size(); ++begin) {
    if (!row_of(lines[begin])) continue;
    std::size_t block_end = begin + 1;
    while (block_end < lines.size() && block_end - begin < longest_block &&
           !lines[block_end].blank_before) {
      ++block_end;
    }
    if (begin > 0 && dates_row_above(lines[begin - 1], lines[begin])) {
      join_cells_of(lines[begin]);
      lines[begin].same_record = true;
      continue;
    }
    if (block_end - begin < fewest_rows) continue;
    const auto at = [&](std::size_t line) {
      return lines.begin() + static_cast<std::ptrdiff_t>(line);
    };
    // On a copy: what is wrapped is known only where the rows turn out to be a record.
    std::vector<FlowLine> block(at(begin), at(block_end));
    join_wrapped_cells(block);
    const bool dated_above =
        begin > 0 && !lines[begin].blank_before && closes_with_dates(lines[begin - 1]);
    const std::size_t rows =
        mark_records(block, {dated_above, is_below_section_heading(lines, begin)});
    if (rows == 0) continue;
    lines.erase(at(begin), at(block_end));
    lines.insert(at(begin), block.begin(), block.end());
    begin += rows - 1;
  }
  for (const auto& [begin, end] : find_forms(lines)) mark_record(lines, begin, end);
}

}  // namespace oneshot
