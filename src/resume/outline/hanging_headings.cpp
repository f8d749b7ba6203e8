#include "resume/outline/hanging_headings.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "resume/lines/line_marker.h"
#include "resume/outline/heading_text.h"

namespace oneshot {
namespace {

constexpr std::size_t fewest_sections = 3;
constexpr std::string_view narrowest_column_gap = "  ";
constexpr int same_text_column = 1;  // columns that texts may be apart

struct Hanging {
  std::size_t line = 0;       ///< index
  std::size_t label_end = 0;  ///< bytes of the line's text
  std::size_t text_begin = 0;
  int column = 0;         ///< of the text
  bool goes_on = false;   ///< in the next line, at the same column
  std::string_view id{};  ///< of the section; empty where its words are not known
};

std::optional<Hanging> hanging_at(const std::vector<FlowLine>& lines, std::size_t i, int margin,
                                  const HeadingWords& words) {
  const FlowLine& line = lines[i];
  const std::string_view text = line.text.str();
  if (line.size > 0 || line.running || line.marker != Marker::none || line.indent > margin + 1) {
    return std::nullopt;
  }
  const std::size_t gap = text.find(narrowest_column_gap);
  const std::size_t begin = gap == std::string_view::npos ? gap : text.find_first_not_of(' ', gap);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view label = text.substr(0, gap);
  const std::string* const id = words.exact(label);
  if (id == nullptr ? !is_all_caps(label) : id->starts_with("title") || *id == "contact") {
    return std::nullopt;
  }
  const int column = line.indent + display_width(text.substr(0, begin));
  const bool goes_on = i + 1 < lines.size() && !lines[i + 1].blank_before &&
                       std::abs(lines[i + 1].indent - column) <= same_text_column;
  return Hanging{i, gap, begin, column, goes_on, id ? std::string_view(*id) : std::string_view()};
}

/// Those at the column at which most stand; none where they are too few, or none of them goes on.
std::vector<Hanging> of_one_column(const std::vector<Hanging>& all) {
  std::vector<Hanging> best;
  std::size_t most = 0;
  std::set<int> columns;
  for (const Hanging& first : all) {
    if (!columns.insert(first.column).second) continue;
    std::vector<Hanging> same;
    std::set<std::string_view> ids;
    bool goes_on = false;
    for (const Hanging& one : all) {
      if (std::abs(one.column - first.column) > same_text_column) continue;
      same.push_back(one);
      if (one.id.empty()) continue;
      ids.insert(one.id);
      goes_on = goes_on || one.goes_on;
    }
    if (!goes_on || ids.size() < fewest_sections || ids.size() <= most) continue;
    most = ids.size();
    best = std::move(same);
  }
  return best;
}

FlowLine text_of(const FlowLine& line, const Hanging& hanging) {
  FlowLine out = line;
  out.text = line.text.part(hanging.text_begin, line.text.size());
  out.indent = out.text_indent = hanging.column;
  out.blank_before = false;
  const auto [marker, length] = marker_of(out.text.str(), Format::text);
  if (marker == Marker::bullet) {
    const std::size_t begin =
        std::min(out.text.str().find_first_not_of(' ', length), out.text.size());
    out.marker = marker;
    out.text_indent = hanging.column + static_cast<int>(begin);
    out.text = out.text.part(begin, out.text.size());
  }
  return out;
}

}  // namespace

void part_hanging_headings(std::vector<FlowLine>& lines, const HeadingWords& words) {
  if (lines.empty()) return;
  int margin = lines.front().indent;
  for (const FlowLine& line : lines) margin = std::min(margin, line.indent);
  std::vector<Hanging> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto hanging = hanging_at(lines, i, margin, words)) found.push_back(*hanging);
  }
  std::vector<FlowLine> out;
  std::size_t next = 0;
  for (const Hanging& hanging : of_one_column(found)) {
    for (; next < hanging.line; ++next) out.push_back(std::move(lines[next]));
    FlowLine& line = lines[next++];
    out.push_back(text_of(line, hanging));
    line.text = line.text.part(0, hanging.label_end);
    line.width = line.indent + display_width(line.text.str());
    line.blank_before = true;
    out.insert(out.end() - 1, std::move(line));
  }
  if (next == 0) return;
  for (; next < lines.size(); ++next) out.push_back(std::move(lines[next]));
  lines = std::move(out);
}

}  // namespace oneshot
