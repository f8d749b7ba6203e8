#include "resume/outline/outline.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/patience.h"
#include "base/utf8.h"
#include "resume/entries/citation.h"
#include "resume/facts/dates/date.h"
#include "resume/lines/line_text.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"
#include "resume/outline/heading_text.h"
#include "resume/outline/record_lines.h"
#include "resume/stance/stance.h"

namespace oneshot {
namespace {

// Depths in the tree: sections, then headings within them, then lines by their column.
constexpr int section_depth = 0;
constexpr int subheading_depth = 8;  // of a heading without a Markdown level
constexpr int line_depth = 20;
constexpr int ranks = 4;  // of depth at each column; the odd ones are of points of lists
constexpr int longest_project_name = 48;  // columns
constexpr int longest_table_title = 90;   // columns

class Builder {
 public:
  Builder(const std::vector<FlowLine>& lines, const std::vector<HeadingGuess>& guesses)
      : lines_(lines), guesses_(guesses) {}

  Outline build() {
    small_letters_ = is_in_small_letters(lines_);
    places_ = find_even_records(lines_, guesses_);
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
    point_indent_ = listed ? line.indent : -1;
    point_is_sign_ = listed && line.decorated;
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
    const std::string& section = out_.sections.back().id;
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
    const FlowLine& line = lines_[i];
    const FlowLine& before = lines_[static_cast<std::size_t>(previous_)];
    Node& node = out_.nodes.back();
    if (line.running) return false;
    if (line.same_record) {
      add_line(node, line);
      return true;
    }
    // "> **A title**", and below it "> NeurIPS 2024, first author": one block quotation.
    if (line.marker == Marker::quote && before.marker == Marker::quote && !line.blank_before &&
        node.text.opens_in_emphasis()) {
      add_line(node, line);
      return true;
    }
    if (places_[i] != RecordPlace::any &&
        (lists_records(section_id()) || may_list_events(section_id()) ||
         section_id() == "header")) {
      if (places_[i] == RecordPlace::opens) return false;
      if (line.indent <= before.indent + same_column) {
        add_line(node, line);
        return true;
      }
    }
    const bool next_below = !line.blank_before && line.marker == Marker::none &&
                            before.marker != Marker::row && !before.table_header;
    const bool hangs = next_below && line.indent > before.indent && line.size == 0;
    // "ComParE 2022 (a challenge at ACM", and below it "Multimedia 2022, Lisbon): second place."
    const std::string_view below = line.text.str();
    if (next_below && opens_bracket(before.text.str()) &&
        closes_bracket(below.substr(0, below.find('('))) && !in_columns(below)) {
      join_wrapped(node.text, line.text);
      return true;
    }
    // "What it is:     a bot", perhaps wrapped in its column, and then "My part:        all of it".
    if (next_below && line.size == 0 && !open_.empty() && has_colon_label(line.text.str()) &&
        has_colon_label(node.text.str()) &&
        std::abs(open_.back().indent - line.indent) <= same_column) {
      add_line(node, line);
      return true;
    }
    // "Job profile    : architect and lead of the service (four", and below it "  engineers). …"
    constexpr std::size_t longest_label = 24;  // bytes
    if (hangs && before.width >= shortest_full_line &&
        before.text.str().find(" : ") < longest_label && is_ascii_lower(line.text.str()[0]) &&
        !before.text.str().ends_with(".")) {
      join_wrapped(node.text, line.text);
      return true;
    }
    // "① Search team, engineer (2021.03 ~ 2022.12)", and below it what was done, in sentences.
    if (hangs && before.marker == Marker::number && closes_with_span(before.text.str())) {
      add_line(node, line);
      return true;
    }
    // "2024    A second look at carbon stars", and below it its authors
    if (next_below && section_id() == "publications" && is_authors_alone(line.text.str()) &&
        line.indent >= before.indent && !before.text.str().ends_with(",") &&
        !is_authors_alone(before.text.str())) {
      add_line(node, line);
      return true;
    }
    if (hangs) {
      // "2019 - 2022    Assistant, University of", and below its second column the rest.
      const int cell = line.text.str().find("   ") == std::string::npos
                           ? cell_above(before.text.str(), before.text_indent, line.indent)
                           : 0;
      if (cell < 0) {
        join_wrapped(node.text, line.text);
        return true;
      }
      if (cell > 0) {
        node.text.append_glue("   ");
        node.text.append(line.text);
        return true;
      }
    }
    if (hangs && lists_events(section_id()) &&
        goes_on_with_year(lines_, static_cast<std::size_t>(previous_)) &&
        !has_year(before.text.str()) && !is_dates_alone(line.text.str())) {
      join_wrapped(node.text, line.text);
      return true;
    }
    // A reference goes on below its first words, indented.
    if (hangs && !in_columns(line.text.str()) && out_.sections.back().id == "publications" &&
        before.marker == Marker::none && !before.text.str().ends_with(".") &&
        before.width >= shortest_full_line) {
      join_wrapped(node.text, line.text);
      return true;
    }
    const bool open_end =
        breaks_off(before.text.str()) || counts_on(before.text.str(), line.text.str());
    if (next_below && open_end && line.indent >= before.indent && !in_columns(line.text.str())) {
      join_wrapped(node.text, line.text);
      return true;
    }
    const bool plain_lines = line.marker == Marker::none && before.marker == Marker::none &&
                             line.indent <= before.indent;
    if (plain_lines && !line.blank_before && out_.sections.back().id == "publications" &&
        tells_volume(line.text.str())) {
      join_wrapped(node.text, line.text);
      return true;
    }
    // "Google Code Jam 2019", and right below it "2019.05".
    const std::string_view told = node.text.str();
    const bool dates_what_hangs = i + 1 < lines_.size() && !lines_[i + 1].blank_before &&
                                  lines_[i + 1].indent > line.indent + same_column;
    if (plain_lines && !line.blank_before && is_dates_alone(line.text.str()) &&
        told.find('\n') == std::string_view::npos && !is_dates_alone(told) &&
        !(dates_what_hangs && has_year(told))) {
      add_line(node, line);
      return true;
    }
    // "Campus Cup 2016, took part", and below it "Kaggle, RSNA Screening Mammography Breast", which
    // goes on, further in, in a line with its year.
    if (plain_lines && lists_events(section_id()) && has_year(before.text.str()) &&
        !has_year(line.text.str()) && goes_on_with_year(lines_, i)) {
      return false;
    }
    if (plain_lines && opens_with_label(line.text.str()) &&
        repeats_label(node.text.str(), line.text.str()))
      return false;
    if (plain_lines && counts_on_from(first_line(node.text.str()), line.text.str())) return false;
    if (lists_records(section_id()) && plain_lines && !is_inside_paragraph(i) &&
        (opens_record(line, before, section_id()) ||
         (closes_record(before.text.str(), line.text.str()) && is_whole_record(node) &&
          !tells_of_named_project(node) && !goes_on_with_result(node, line)))) {
      return false;
    }
    if (plain_lines && opens_record_by_form(line, before, first_line(node.text.str()), section_id(),
                                            small_letters_))
      return false;
    // "2023 …" and below it, behind a full stop, "2022 …": records that open with their years.
    if (section_id() != "work" && plain_lines && before.text.str().ends_with(".") &&
        starts_with_year(line.text.str()) && starts_with_year(node.text.str()) &&
        is_whole_record(node)) {
      return false;
    }
    if (plain_lines && opens_next_citation(line, node)) return false;
    if (plain_lines && may_list_events(section_id()) && !tells_result(line.text.str()) &&
        (is_of_whole_sentences(i) || (lists_events(section_id()) && is_of_whole_lines(i) &&
                                      !opens_with_place(line.text.str())))) {
      return false;
    }
    // "03/2025 - 07/2025", below it "Acme AI Center, research intern", and then what was done: the
    // title may be as long as a full line.
    const std::size_t first_end = first_line(told).size();
    const bool title_above = plain_lines && next_below && first_end < told.size() &&
                             told.substr(first_end + 1) == before.text.str() &&
                             is_dates_alone(told.substr(0, first_end));
    if (plain_lines && next_below && title_above && is_ascii_upper(line.text.str()[0]) &&
        !before.text.str().ends_with(",")) {
      add_line(node, line);
      return true;
    }
    if (is_wrapped(before, line)) {
      join_wrapped(node.text, line.text);
      return true;
    }
    const bool plain = line.marker == Marker::none && before.marker == Marker::none;
    const bool side_by_side = plain && !line.blank_before &&
                              std::abs(line.indent - before.indent) <= same_column &&
                              line.size >= before.size * 0.9 && line.size * 0.9 <= before.size;
    // A line of its own under a point of a list belongs to the point.
    const bool under_point = line.marker == Marker::none && !line.blank_before &&
                             before.marker != Marker::row && point_indent_ >= 0 &&
                             line.indent > point_indent_;
    if (under_point && line.size > 0) {  // on a page, lines under a point are its text wrapped
      join_wrapped(node.text, line.text);
      return true;
    }
    // "■ Acme, engineer", and flush below it its dates and what was done; "[P4] K. Ban, H. Seo",
    // and flush below it title and venue; "[P1] Defects", and flush below it "기간    2024.04 ~".
    const bool has_details =
        point_is_sign_ || !is_whole_record(node) ||
        (before.marker == Marker::number && is_labelled_column(line.text.str()));
    const bool under_sign = line.marker == Marker::none && !line.blank_before && has_details &&
                            point_indent_ >= 0 &&
                            std::abs(line.indent - point_indent_) <= same_column;
    if (under_point || under_sign || (side_by_side && !opens_record(line, before, section_id()))) {
      add_line(node, line);
      return true;
    }
    return false;
  }

  static void add_line(Node& node, const FlowLine& line) {
    node.text.append_glue("\n");
    node.text.append(line.text);
  }

  const std::string& section_id() const { return out_.sections.back().id; }

  /// 'A. Roe, "One title", ACL 2023', and below it 'B. Poe, A. Roe, "Another", …'.
  bool opens_next_citation(const FlowLine& line, const Node& node) const {
    constexpr std::string_view goes_on = ",;:&-";
    const std::string& text = node.text.str();
    return out_.sections.back().id == "publications" && !text.empty() &&
           goes_on.find(text.back()) == std::string_view::npos && opens_citation(text) &&
           opens_citation(line.text.str());
  }

  /// "SemEval-2024, span detection.", and below it "Ranked 1st of 27 teams."; but of records that
  /// all open with their places, each is one.
  bool goes_on_with_result(const Node& node, const FlowLine& line) const {
    const std::string& text = line.text.str();
    return lists_events(section_id()) && !has_year(text) &&
           (tells_result(text) || (opens_with_place(text) && !opens_with_place(node.text.str())));
  }

  /// "Cadê o Circular", and below it sentences, each on a line of its own.
  bool tells_of_named_project(const Node& node) const {
    const std::string_view text = node.text.str();
    const std::string_view name = first_line(text);
    return out_.sections.back().id == "projects" && name.size() < text.size() &&
           !name.ends_with(".") && display_width(name) <= longest_project_name;
  }

  /// A line of a paragraph that space sets apart: whatever it says, it begins nothing new. Papers
  /// have years in many of their lines.
  bool is_inside_paragraph(std::size_t i) const {
    if (!lines_[i].goes_on) return false;
    if (out_.sections.back().id == "publications") return true;
    std::size_t first = i, end = i + 1;
    while (first > 0 && lines_[first].goes_on) --first;
    while (end < lines_.size() && lines_[end].goes_on) ++end;
    return lines_[first].blank_before && (end == lines_.size() || lines_[end].blank_before);
  }

  /// A paper is not told of before its year and its title; its authors alone, or with the year,
  /// may end in a full stop.
  bool is_whole_record(const Node& node) const {
    if (out_.sections.back().id != "publications") return true;
    const std::string& text = node.text.str();
    const bool titled = text.find_first_of("\":") != std::string::npos ||
                        text.find("“") != std::string::npos || find_sentences(text).size() > 1;
    return has_year(text) && titled;
  }

  /// A line of a block in which every line is a sentence: none of them was broken.
  bool is_of_whole_sentences(std::size_t i) { return block_around(i).of_sentences; }

  /// A line of a block in which every line is long, and begins with a capital: a paragraph would
  /// have broken at a small letter somewhere.
  bool is_of_whole_lines(std::size_t i) { return block_around(i).of_capitals; }

  struct Block {
    std::size_t end = 0;
    int indent = 0;
    bool of_sentences = false, of_capitals = false;
  };

  const Block& block_around(std::size_t i) {
    constexpr std::size_t fewest_lines = 3, fewest_capitals = 4;
    const auto goes_on = [&](std::size_t at) {
      return !lines_[at].blank_before && lines_[at].marker == Marker::none &&
             std::abs(lines_[at].indent - lines_[i].indent) <= same_column;
    };
    // The lines of a block come one after the other, and most at the same column.
    if (i < block_.end && lines_[i].indent == block_.indent) return block_;
    std::size_t first = i, end = i + 1;
    while (first > 0 && goes_on(first)) --first;
    while (end < lines_.size() && goes_on(end)) ++end;
    Patience::spend(end - first);
    block_ = {end, lines_[i].indent, end - first >= fewest_lines, end - first >= fewest_capitals};
    for (std::size_t at = first; at < end && (block_.of_sentences || block_.of_capitals); ++at) {
      const std::string& text = lines_[at].text.str();
      const bool capital = is_ascii_upper(text[0]);
      block_.of_sentences = block_.of_sentences && capital && text.ends_with(".");
      block_.of_capitals = block_.of_capitals && capital && !text.ends_with(",") &&
                           lines_[at].width >= shortest_full_line;
    }
    return block_;
  }

  void open_section(const FlowLine& line, const std::string& id, const std::string& heading) {
    close(section_depth);
    leave_inner_section();
    out_.sections.push_back({id, line.page, line.number, line.text.position(0).column, heading});
  }

  void push(const FlowLine& line, int depth, bool heading) {
    const bool listed = !heading && depth % 2 == 1;
    const bool sign = listed && line.decorated;
    const char style = line.marker != Marker::number ? '\0'
                       : line.sub_number             ? 's'
                                                     : line.number_style;
    const bool goes_on_counting = !heading && style != '\0' && counts_at(style, line.indent);
    while (!open_.empty()) {
      const Open& top = open_.back();
      if (top.node == table_title_) break;
      // "2) …" below the rows of the table, or the points behind "■", that "1) …" holds.
      if (goes_on_counting && (top.row || top.sign)) {
        finish(top.node);
        open_.pop_back();
        continue;
      }
      // "2-1. Acme", and flush below it "(1) Search service".
      if (!heading && (numbers_within(style, line.indent) || lists_below_number(line))) break;
      const bool sibling = !heading && top.depth >= line_depth && top.listed == listed &&
                           top.sign == sign && std::abs(top.indent - line.indent) <= same_column;
      const bool sub_point =
          line.sub_number && top.numbered && top.depth <= depth && !is_open_style('s');
      if ((top.depth < depth && !sibling && !stands_beside(top, line)) || sub_point) break;
      finish(top.node);
      open_.pop_back();
    }
    Node node;
    node.parent = open_.empty() ? -1 : open_.back().node;
    node.section = inner_section_.empty() ? out_.sections.back().id : inner_section_;
    node.heading = heading || line.table_header;
    node.text.append(line.text);
    node.quoted = line.marker == Marker::quote;
    node.listed = listed;
    const int index = static_cast<int>(out_.nodes.size());
    if (node.parent >= 0)
      out_.nodes[static_cast<std::size_t>(node.parent)].children.push_back(index);
    out_.nodes.push_back(std::move(node));
    const bool numbered = line.marker == Marker::number && !line.sub_number;
    const bool row = line.marker == Marker::row;
    open_.push_back({index, depth, listed, line.indent, numbered, style, row, sign});
  }

  /// "1. Acme, engineer, 2020 - 2023", the first with dates below the lines of the head: no point
  /// of those; and so "2. …".
  bool stands_beside(const Open& top, const FlowLine& line) {
    const bool fits = line.marker == Marker::number && line.blank_before &&
                      has_year(line.text.str()) && out_.sections.back().id == "header" &&
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
  Outline out_;
  std::vector<Open> open_;
  Block block_;  ///< the last that block_around() looked at
  std::vector<RecordPlace> places_;  ///< of the lines
  std::string inner_section_;   ///< of the lines below a heading within an entry; empty elsewhere
  int inner_indent_ = -1;       ///< of that heading
  int table_title_ = -1;        ///< node that the rows of the present table stand below, or -1
  bool small_letters_ = false;  ///< no line begins with a capital
  bool dated_ = false;          ///< a line so far has a year
  char head_style_ = '\0';      ///< of the numbers that stand beside the lines of the head
  int previous_ = -1;           ///< line that the last node ends with; -1 behind a heading
  bool point_is_sign_ = false;  ///< the marker of the last node is "■" or such
  int point_indent_ = -1;       ///< column of the marker of the last node; -1 where it has none
};

}  // namespace

Outline make_outline(const std::vector<FlowLine>& lines, const std::vector<HeadingGuess>& guesses) {
  return Builder(lines, guesses).build();
}

}  // namespace oneshot
