#include "resume/outline/outline.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "base/patience.h"
#include "resume/lines/line_text.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"
#include "resume/outline/line_joins.h"

namespace oneshot {
namespace {

// Depths in the tree: sections, then headings within them, then lines by their column.
constexpr int section_depth = 0;
constexpr int subheading_depth = 8;  // of a heading without a Markdown level
constexpr int line_depth = 20;
constexpr int ranks = 4;  // of depth at each column; the odd ones are of points of lists
constexpr int longest_table_title = 90;  // columns

class Builder {
 public:
  Builder(const std::vector<FlowLine>& lines, const std::vector<HeadingGuess>& guesses)
      : lines_(lines), guesses_(guesses), joins_(lines, guesses) {}

  Outline build() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Patience::spend(lines_[i].text.size());
      add(i);
      dated_ = dated_ || has_year(lines_[i].text.str());
    }
    close(section_depth);
    return std::move(out_);
  }

 private:
  struct Open {
    int node, depth;
    bool listed;
    int indent;
    bool numbered;      ///< "1.", and no number below another
    char number_style;  ///< of a number: FlowLine::number_style, or 's' of one below another
    bool row;           ///< of a table
    bool sign;          ///< a point behind "■" or such, above the points behind "-"
  };

  void add(std::size_t i) {
    const FlowLine& line = lines_[i];
    const HeadingGuess& guess = guesses_[i];
    if (line.indent < inner_indent_) leave_inner_section();
    if (guess.kind == HeadingGuess::Kind::section) {
      open_section(line, guess.section, line.text.str());
      push(line, line.marker == Marker::heading ? line.level : section_depth + 1, true);
      previous_ = -1;
      return;
    }
    if (out_.sections.empty()) open_section(line, "header", {});
    if (guess.kind == HeadingGuess::Kind::subheading) {
      if (line.indent <= inner_indent_) leave_inner_section();
      if (!guess.section.empty()) {
        inner_section_ = guess.section;
        inner_indent_ = line.indent;
      }
      push(line, depth_of_subheading(line), true);
      previous_ = -1;
      return;
    }
    find_title_of_table(i);
    if (previous_ >= 0 && belongs_to_previous(i)) {
      previous_ = static_cast<int>(i);
      return;
    }
    const bool listed = line.marker == Marker::bullet || line.marker == Marker::number;
    push(line, depth_of_line(line, listed), false);
    if (!guess.label.empty()) out_.nodes.back().section = guess.section;
    previous_ = static_cast<int>(i);
  }

  void leave_inner_section() {
    inner_section_.clear();
    inner_indent_ = -1;
  }

  /// "2021 - 2024  Acme, engineer", and indented below it "[The classifier]": a part of that job.
  int depth_of_subheading(const FlowLine& line) const {
    if (line.marker == Marker::heading) return line.level;
    const bool within_entry =
        line.size == 0 && std::any_of(open_.begin(), open_.end(), [&](const Open& open) {
          const Node& node = out_.nodes[static_cast<std::size_t>(open.node)];
          return open.depth >= line_depth && open.indent + 1 < line.indent &&
                 has_year(node.text.str());
        });
    return within_entry ? line_depth + ranks * line.indent : subheading_depth;
  }

  /// At one column, from the outside in: plain lines, points behind "■", "Tools: C++" right below
  /// the points of such a one, points behind "-" and numbers.
  int depth_of_line(const FlowLine& line, bool listed) const {
    const int column = line_depth + ranks * line.indent;
    if (listed) return column + (line.decorated ? 1 : 3);
    const bool within_sign =
        !line.blank_before && std::any_of(open_.begin(), open_.end(), [&](const Open& open) {
          return open.sign && std::abs(open.indent - line.indent) <= same_column;
        });
    return within_sign ? column + 2 : column;
  }

  bool is_table_line(std::size_t i) const {
    constexpr std::size_t fewest_bars = 2;
    return lines_[i].marker == Marker::row ||
           bars_between_cells(lines_[i].text.str()) >= fewest_bars;
  }

  /// "Google Kick Start", and below it a table of its rounds: all rows are of what the title names,
  /// unless they name one thing each.
  void find_title_of_table(std::size_t i) {
    if (!is_table_line(i)) {
      table_title_ = -1;
      return;
    }
    const bool goes_on = i > 0 && !lines_[i].blank_before && is_table_line(i - 1);
    if (goes_on) return;
    table_title_ = -1;
    if (previous_ < 0 || open_.empty() || open_.back().row || open_.back().numbered) return;
    const std::string& section = section_id();
    const std::string_view title = first_line(out_.nodes.back().text.str());
    // Below a job, what it was: "Role | tech lead", "Size | 40 million a day".
    const bool of_job =
        section == "work" && has_year(title) && bars_between_cells(lines_[i].text.str()) == 1;
    if (!of_job && section != "competitions" && section != "awards" && section != "projects") {
      return;
    }
    if (display_width(title) > longest_table_title || title.ends_with(".") ||
        title.ends_with(":") || bars_between_cells(title) > 0 ||
        names_things(lines_[i].text.str())) {
      return;
    }
    // A table has more than one row.
    if (i + 1 == lines_.size() || lines_[i + 1].blank_before || !is_table_line(i + 1)) return;
    table_title_ = open_.back().node;
  }

  /// Joins the line to the last node where it goes on there.
  bool belongs_to_previous(std::size_t i) {
    const Open& open = open_.back();  // of the last node: none but push() opens one
    const Text& line = lines_[i].text;
    Text& text = out_.nodes.back().text;
    const Join join = joins_.join_of(i, {text, section_id(), static_cast<std::size_t>(previous_),
                                         open.indent, open.listed, open.sign});
    if (join == Join::wrapped) {
      join_wrapped(text, line);
    } else if (join != Join::none) {
      text.append_glue(join == Join::line ? "\n" : "   ");
      text.append(line);
    }
    return join != Join::none;
  }

  const std::string& section_id() const { return out_.sections.back().id; }

  void open_section(const FlowLine& line, const std::string& id, const std::string& heading) {
    close(section_depth);
    leave_inner_section();
    out_.sections.push_back({id, line.page, line.number, line.text.position(0).column, heading});
  }

  void push(const FlowLine& line, int depth, bool heading) {
    const bool listed = !heading && depth % 2 == 1;
    const char style = line.marker != Marker::number ? '\0'
                       : line.sub_number             ? 's'
                                                     : line.number_style;
    const Open next{static_cast<int>(out_.nodes.size()),
                    depth,
                    listed,
                    line.indent,
                    line.marker == Marker::number && !line.sub_number,
                    style,
                    line.marker == Marker::row,
                    listed && line.decorated};
    const bool goes_on_counting = !heading && style != '\0' && counts_at(style, line.indent);
    while (!open_.empty() && !is_within_top(next, line, heading, goes_on_counting)) {
      finish(open_.back().node);
      open_.pop_back();
    }
    add_node(line, heading, listed);
    open_.push_back(next);
  }

  /// Whether the line stands within the innermost of the open nodes, which else ends above it.
  bool is_within_top(const Open& next, const FlowLine& line, bool heading, bool goes_on_counting) {
    const Open& top = open_.back();
    if (top.node == table_title_) return true;
    // "2) …" below the rows of the table, or the points behind "■", that "1) …" holds.
    if (goes_on_counting && (top.row || top.sign)) return false;
    // "2-1. Acme", and flush below it "(1) Search service".
    if (!heading && (numbers_within(next.number_style, line.indent) || lists_below_number(line))) {
      return true;
    }
    const bool sibling = !heading && top.depth >= line_depth && top.listed == next.listed &&
                         top.sign == next.sign && std::abs(top.indent - line.indent) <= same_column;
    const bool sub_point =
        line.sub_number && top.numbered && top.depth <= next.depth && !is_open_style('s');
    return (top.depth < next.depth && !sibling && !stands_beside(top, line)) || sub_point;
  }

  /// Below the innermost of the open nodes.
  void add_node(const FlowLine& line, bool heading, bool listed) {
    Node node;
    node.parent = open_.empty() ? -1 : open_.back().node;
    node.section = inner_section_.empty() ? section_id() : inner_section_;
    node.heading = heading || line.table_header;
    node.text.append(line.text);
    node.quoted = line.marker == Marker::quote;
    node.listed = listed;
    if (node.parent >= 0) {
      const int index = static_cast<int>(out_.nodes.size());
      out_.nodes[static_cast<std::size_t>(node.parent)].children.push_back(index);
    }
    out_.nodes.push_back(std::move(node));
  }

  /// "1. Acme, engineer, 2020 - 2023", the first with dates below the lines of the head: no point
  /// of those; and so "2. …".
  bool stands_beside(const Open& top, const FlowLine& line) {
    const bool fits = line.marker == Marker::number && line.blank_before &&
                      has_year(line.text.str()) && section_id() == "header" &&
                      top.depth >= line_depth && !top.listed &&
                      std::abs(top.indent - line.indent) <= same_column &&
                      (!dated_ || line.number_style == head_style_);
    if (fits) head_style_ = line.number_style;
    return fits;
  }

  /// Whether a number of this style opens a list within the numbered point above it.
  bool numbers_within(char style, int indent) const {
    const Open& top = open_.back();
    if (style == '\0' || top.number_style == '\0' || top.number_style == style) return false;
    if (style == 's' || std::abs(top.indent - indent) > same_column) return false;
    return !is_open_style(style);
  }

  /// "(1) Acme", and flush below it "- built x" or the rows of a table.
  bool lists_below_number(const FlowLine& line) const {
    const Open& top = open_.back();
    const bool lists = line.marker == Marker::bullet || line.marker == Marker::row;
    return lists && top.number_style != '\0' && line.indent >= top.indent;
  }

  /// Whether a number of this style at this column is open: the next one stands beside it.
  bool counts_at(char style, int indent) const {
    return std::any_of(open_.begin(), open_.end(), [&](const Open& open) {
      return open.number_style == style && std::abs(open.indent - indent) <= same_column;
    });
  }

  bool is_open_style(char style) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const Open& open) { return open.number_style == style; });
  }

  void finish(int node) {
    out_.nodes[static_cast<std::size_t>(node)].last = static_cast<int>(out_.nodes.size());
  }

  void close(int depth) {
    while (!open_.empty() && open_.back().depth >= depth) {
      finish(open_.back().node);
      open_.pop_back();
    }
    previous_ = -1;
  }

  const std::vector<FlowLine>& lines_;
  const std::vector<HeadingGuess>& guesses_;
  LineJoins joins_;
  Outline out_;
  std::vector<Open> open_;
  std::string inner_section_;  ///< of the lines below a heading within an entry; empty elsewhere
  int inner_indent_ = -1;      ///< of that heading
  int table_title_ = -1;       ///< node that the rows of the present table stand below, or -1
  bool dated_ = false;         ///< a line so far has a year
  char head_style_ = '\0';     ///< of the numbers that stand beside the lines of the head
  int previous_ = -1;          ///< line that the last node ends with; -1 behind a heading
};

}  // namespace

Outline make_outline(const std::vector<FlowLine>& lines, const std::vector<HeadingGuess>& guesses) {
  return Builder(lines, guesses).build();
}

}  // namespace oneshot
