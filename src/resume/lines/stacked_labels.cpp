#include "resume/lines/stacked_labels.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

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

/// The words of a list, found by hashing, however they are spaced.
class LabelWords {
 public:
  explicit LabelWords(scan::Words words) {
    for (std::string_view word : words) {
      std::string joined(word);
      std::erase(joined, ' ');
      words_.insert(std::move(joined));
    }
  }

  bool contains(const std::string& label) const { return words_.contains(label); }

 private:
  std::unordered_set<std::string> words_;
};

/// What the lines are, told once for each of them.
class StackedLabels {
 public:
  explicit StackedLabels(const std::vector<FlowLine>& lines) {
    static const LabelWords names(kNames), fields(kFields);
    labels_.reserve(lines.size());
    for (const FlowLine& line : lines) {
      std::string label = label_in(line);
      const bool name = names.contains(label);
      if (!name && !fields.contains(label)) label.clear();
      names_.push_back(name);
      labels_.push_back(std::move(label));
    }
  }

  bool is_label(std::size_t at) const { return !labels_[at].empty(); }
  bool names_record(std::size_t at) const { return names_[at]; }
  const std::string& label(std::size_t at) const { return labels_[at]; }
  /// The line has become a label with its value.
  void forget(std::size_t at) {
    labels_[at].clear();
    names_[at] = false;
  }

 private:
  std::vector<std::string> labels_;  ///< folded and without spaces; empty where a line is none
  std::vector<bool> names_;
};

/// Joins labels and values that stand on lines of their own. A line that becomes part of one above
/// is taken out only at the end, so that a long list costs no more than its length.
class LabelJoiner {
 public:
  explicit LabelJoiner(std::vector<FlowLine>& lines)
      : lines_(lines), labels_(lines), joined_(lines.size(), false) {}

  void join() {
    std::size_t judged = 0;  // behind the block of the last record
    for (std::size_t i = 0; has_lines(i, 2 * fewest_pairs_of_record); ++i) {
      if (joined_[i] || lines_[i].size > 0 || !labels_.is_label(i)) continue;
      const std::size_t heads = count_heads(i);
      const std::size_t rows = heads >= fewest_heads ? count_rows_below(i, heads) : 0;
      if (rows > 0) {
        join_table(i, heads, rows);
        i += (rows + 1) * heads - 1;
      } else if (i >= judged && labels_.names_record(i)) {
        // What a label further down in the block may open has no more pairs than all of it.
        judged = end_of_block(i);
        if (count_pairs(i, judged) >= fewest_pairs_of_record) join_record(i, judged);
      }
    }
    take_out_joined();
  }

 private:
  /// So many lines, or more, are left from one on.
  bool has_lines(std::size_t begin, std::size_t count) const {
    for (std::size_t at = begin; at < lines_.size() && count > 0; ++at)
      count -= joined_[at] ? 0 : 1;
    return count == 0;
  }

  bool is_value(std::size_t at) const {
    const FlowLine& line = lines_[at];
    return line.marker == Marker::none && line.text.size() <= longest_value_line &&
           !labels_.is_label(at);
  }

  bool is_pair(std::size_t at) const {
    return at + 1 < lines_.size() && labels_.is_label(at) && is_value(at + 1) &&
           !lines_[at + 1].blank_before;
  }

  /// The next line with a blank one before it.
  std::size_t end_of_block(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (end < lines_.size() && !lines_[end].blank_before) ++end;
    return end;
  }

  /// How many labels with a value below each stand there; points may stand between them.
  std::size_t count_pairs(std::size_t begin, std::size_t end) const {
    std::size_t pairs = 0;
    for (std::size_t at = begin; at < end; ++at) pairs += is_pair(at) ? 1 : 0;
    return pairs;
  }

  void join_record(std::size_t begin, std::size_t end) {
    const std::string opening = labels_.label(begin);
    std::size_t above = begin;
    for (std::size_t at = begin; at < end; ++at) {
      if (is_pair(at)) {
        FlowLine& line = lines_[at];
        if (!line.text.str().ends_with(":")) line.text.append_glue(":");
        line.text.append_glue(" ");
        line.text.append(lines_[at + 1].text);
        line.same_record =
            at > begin && labels_.label(at) != opening && lines_[above].marker == Marker::none;
        labels_.forget(at);
        joined_[at + 1] = true;
      }
      above = at;
      at += at + 1 < end && joined_[at + 1] ? 1 : 0;
    }
  }

  /// How many labels stand each below the other; blank lines between all of them, or none.
  std::size_t count_heads(std::size_t begin) const {
    std::size_t end = begin;
    while (end < lines_.size() && end - begin < most_heads && labels_.is_label(end) &&
           (end <= begin + 1 || lines_[end].blank_before == lines_[begin + 1].blank_before)) {
      ++end;
    }
    return end - begin;
  }

  /// Cells below `columns` heads that fill whole rows; each row has a year where the first one has.
  std::size_t count_rows_below(std::size_t heads, std::size_t columns) const {
    const bool apart = lines_[heads + 1].blank_before;
    const std::size_t first = heads + columns;
    std::size_t dated = columns;  // column with the years
    std::size_t rows = 0;
    for (std::size_t row = first; row + columns <= lines_.size(); row += columns) {
      std::size_t year = columns;
      bool whole = true;
      for (std::size_t c = 0; c < columns && whole; ++c) {
        const FlowLine& cell = lines_[row + c];
        const bool fits = apart ? cell.blank_before : (!cell.blank_before || row + c == first);
        whole = fits && is_value(row + c);
        if (year == columns && has_year(cell.text.str())) year = c;
      }
      if (!whole || year == columns || (rows > 0 && year != dated)) break;
      dated = year;
      ++rows;
    }
    return rows;
  }

  void join_table(std::size_t begin, std::size_t columns, std::size_t rows) {
    for (std::size_t row = 0; row <= rows; ++row) {
      FlowLine& line = lines_[begin + row * columns];
      for (std::size_t c = 1; c < columns; ++c) {
        line.text.append_glue(" | ");
        line.text.append(lines_[begin + row * columns + c].text);
        joined_[begin + row * columns + c] = true;
      }
      line.marker = Marker::row;
      if (row > 0) line.blank_before = false;
    }
    lines_[begin].table_header = true;
  }

  void take_out_joined() {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (joined_[at]) continue;
      if (kept != at) lines_[kept] = std::move(lines_[at]);
      ++kept;
    }
    lines_.resize(kept);
  }

  std::vector<FlowLine>& lines_;
  StackedLabels labels_;
  std::vector<bool> joined_;  ///< are part of a line above
};

}  // namespace

void join_stacked_labels(std::vector<FlowLine>& lines) { LabelJoiner(lines).join(); }

}  // namespace oneshot
