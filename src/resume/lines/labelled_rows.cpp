#include "resume/lines/labelled_rows.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "resume/lines/labelled_row.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

constexpr std::size_t fewest_rows = 3;     // of a record
constexpr std::size_t longest_block = 64;  // lines that are looked at from one on

/// Joins what is wrapped in a column of spaces to the row above it.
void join_wrapped_cells(std::vector<FlowLine>& lines) {
  const std::optional<LabelledRow> first = labelled_row_of(lines.front());
  if (first->column == 0) return;
  std::size_t at = 1;
  while (at < lines.size()) {
    FlowLine& above = lines[at - 1];
    FlowLine& line = lines[at];
    const std::optional<LabelledRow> row = labelled_row_of(line);
    if (!row) {
      const bool in_value =
          line.marker == Marker::none && std::abs(line.indent - first->column) <= 1;
      if (!in_value) return;
      join_wrapped(above.text, line.text);
    } else if (std::abs(row->column - first->column) > 1) {
      return;
    } else if (is_ascii_lower(line.text.str()[0])) {
      const std::optional<LabelledRow> upper = labelled_row_of(above);
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
  const std::optional<LabelledRow> first = labelled_row_of(lines.front());
  if (!first) return 0;  // a label that became too long by what was joined to it
  const int column = first->column;
  std::size_t rows = 1;
  while (rows < lines.size() && lines[rows].marker == lines.front().marker) {
    const std::optional<LabelledRow> row = labelled_row_of(lines[rows]);
    if (!row || (std::abs(row->column - column) > 1 && !lines[rows].same_record)) break;
    ++rows;
  }
  return rows;
}

/// "PROJECT 2          01/2021 - 02/2023" right above the rows: they need no date of their own.
bool closes_with_dates(const FlowLine& line) {
  const std::string& text = line.text.str();
  const std::size_t gap = text.rfind("  ");
  return line.marker == Marker::none && gap != std::string::npos &&
         tells_dates_alone(trim(std::string_view(text).substr(gap)));
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
                         return line.marker == Marker::row && labels_work(label_of_row(line));
                       }) >= fewest_labels;
}

/// What stands above rows, and lets them be a record that has no dates of its own.
struct Above {
  bool dated = false;            ///< dates, right above
  bool section_heading = false;  ///< of which the rows may tell, if their labels do
};

/// "Title | …", "Authors | …", "Where | …": what tells of one paper, or of one contest.
bool are_fields_of_record(const std::vector<FlowLine>& lines, std::size_t begin, std::size_t end) {
  std::size_t titled = 0, told = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view label = label_of_row(lines[i]);
    titled += labels_title(label) ? 1U : 0U;
    told += labels_paper_or_contest(label) ? 1U : 0U;
  }
  return titled == 1 && told > 0;
}

/// Rows of which one has the dates, or none where that is told by what stands above.
bool is_record(const std::vector<FlowLine>& lines, std::size_t begin, std::size_t end,
               Above above) {
  std::size_t dated = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view value =
        std::string_view(lines[i].text.str()).substr(labelled_row_of(lines[i])->value_begin);
    dated += tells_dates_alone(value) ? 1U : 0U;
  }
  if (end - begin < fewest_rows) return false;
  return dated == (above.dated ? 0 : 1) || are_fields_of_record(lines, begin, end) ||
         (dated == 0 && above.section_heading && tells_of_one_work(lines, begin, end));
}

/// Makes a row of a table the line "label: value".
void join_cells_of(FlowLine& line) {
  const LabelledRow row = *labelled_row_of(line);
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
  if (line.marker != Marker::row || above.marker != Marker::row || line.blank_before ||
      above.table_header || has_year(above.text.str())) {
    return false;
  }
  const LabelledRow row = *labelled_row_of(line);
  const std::string_view text = line.text.str();
  return labels_dates(text.substr(0, row.label_end)) &&
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
  const std::string opening(label_of_row(block.front()));
  for (std::size_t end = 1; end <= rows; ++end) {
    if (end < rows && label_of_row(block[end]) != opening) continue;
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
    while (end < lines.size() && lines[end].marker == Marker::row && labelled_row_of(lines[end]) &&
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
    for (std::size_t i = one.first; i < one.second; ++i) labels.insert(label_of_row(lines[i]));
    std::size_t shared = 0;
    for (std::size_t i = other.first; i < other.second; ++i) {
      shared += lines[i].table_header ? 0 : labels.count(label_of_row(lines[i]));
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
    if (!labelled_row_of(lines[begin])) continue;
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
