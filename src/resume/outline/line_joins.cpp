#include "resume/outline/line_joins.h"

#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "resume/entries/citation.h"
#include "resume/facts/rank/rank.h"
#include "resume/lines/line_text.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"
#include "resume/outline/heading_layout.h"
#include "resume/outline/heading_text.h"

namespace oneshot {
namespace {

bool is_one_column(int indent, int other) { return std::abs(indent - other) <= same_column; }

// What is told with the layout:

/// "> **A title**", and below it "> NeurIPS 2024, first author": one block quotation; or rows of
/// labels and values that are of one record.
bool is_of_one_block(const LinePair& pair) {
  return pair.line.same_record ||
         (pair.line.marker == Marker::quote && pair.before.marker == Marker::quote &&
          !pair.line.blank_before && pair.node.text.opens_in_emphasis());
}

// What goes on by its words, or by the column that they stand in:

/// "ComParE 2022 (a challenge at ACM", and below it "Multimedia 2022, Lisbon): second place."
bool closes_bracket_above(const LinePair& pair) {
  const std::string_view text = pair.text;
  return opens_bracket(pair.above) && closes_bracket(text.substr(0, text.find('('))) &&
         !in_columns(text);
}

/// "What it is:     a bot", perhaps wrapped in its column, and then "My part:        all of it".
bool has_next_label(const LinePair& pair) {
  return pair.line.size == 0 && has_colon_label(pair.text) && has_colon_label(pair.told) &&
         is_one_column(pair.node.indent, pair.line.indent);
}

/// "Gold medal ........ 2024. 12.", and further in below it "Kaggle, Eedi": a prize above the
/// contest.
bool names_event_of_prize(const LinePair& pair) {
  return pair.hangs && lists_events(pair.node.section) && has_year(pair.above) &&
         pair.told == pair.above && !has_year(pair.text) && !is_wrapped(pair.before, pair.line) &&
         states_place_or_prize(pair.above) && !states_place_or_prize(pair.text);
}

/// "**Weather Contest 2023** (by the weather office)", and below it "Task: …", "Result: …".
bool labels_event_above(const LinePair& pair) {
  return lists_events(pair.node.section) && !label_of(pair.text).empty() &&
         pair.node.text.opens_in_emphasis() && label_of(first_line(pair.told)).empty();
}

/// "Job profile    : architect and lead of the service (four", and below it "  engineers). …"
bool goes_on_behind_label(const LinePair& pair) {
  constexpr std::size_t longest_label = 24;  // bytes
  return pair.hangs && pair.before.width >= shortest_full_line &&
         pair.above.find(" : ") < longest_label && is_ascii_lower(pair.text[0]) &&
         !pair.above.ends_with(".");
}

/// "① Search team, engineer (2021.03 ~ 2022.12)", and below it what was done, in sentences.
bool tells_of_numbered_job(const LinePair& pair) {
  return pair.hangs && pair.before.marker == Marker::number && closes_with_span(pair.above);
}

/// "2024    A second look at carbon stars", and below it its authors
bool names_authors_of_title(const LinePair& pair) {
  return pair.node.section == "publications" && is_authors_alone(pair.text) &&
         pair.line.indent >= pair.before.indent && !pair.above.ends_with(",") &&
         !is_authors_alone(pair.above);
}

/// "2019 - 2022    Assistant, University of", and below its second column the rest.
Join join_below_cell(const LinePair& pair) {
  if (!pair.hangs || in_columns(pair.text)) return Join::none;
  const int cell = cell_above(pair.above, pair.before.text_indent, pair.line.indent);
  if (cell == 0) return Join::none;
  return cell < 0 ? Join::wrapped : Join::cell;
}

/// A reference goes on below its first words, indented.
bool goes_on_reference(const LinePair& pair) {
  return pair.hangs && !in_columns(pair.text) && pair.node.section == "publications" &&
         pair.before.marker == Marker::none && !pair.above.ends_with(".") &&
         pair.before.width >= shortest_full_line;
}

/// "… went live on a", "하루 4,600만": whatever stands below goes on.
bool is_left_open(const LinePair& pair) {
  return pair.line.indent >= pair.before.indent &&
         (breaks_off(pair.above) || counts_on(pair.above, pair.text)) && !in_columns(pair.text);
}

/// "Engineering Structures, vol. 262, art. 114380.": where the paper above appeared.
bool tells_where_paper_appeared(const LinePair& pair) {
  return pair.node.section == "publications" && tells_volume(pair.text);
}

// What goes on by its place, where nothing tells that it begins something new:

/// "03/2025 - 07/2025", below it "Acme AI Center, research intern", and then what was done: the
/// title may be as long as a full line.
bool is_below_dated_title(const LinePair& pair) {
  if (!pair.plain || !pair.next_below || !is_ascii_upper(pair.text[0]) ||
      pair.above.ends_with(",")) {
    return false;
  }
  const std::string_view told = pair.told;
  const std::string_view dates = first_line(told);
  return dates.size() < told.size() && told.substr(dates.size() + 1) == pair.above &&
         is_dates_alone(dates);
}

/// A line of its own under a point of a list belongs to the point.
bool is_under_point(const LinePair& pair) {
  return pair.line.marker == Marker::none && !pair.line.blank_before &&
         pair.before.marker != Marker::row && pair.node.listed &&
         pair.line.indent > pair.node.indent;
}

/// "■ Acme, engineer", and flush below it its dates and what was done; "[P4] K. Ban, H. Seo",
/// and flush below it title and venue; "[P1] Defects", and flush below it "기간    2024.04 ~".
bool is_flush_below_point(const LinePair& pair) {
  if (pair.line.marker != Marker::none || pair.line.blank_before || !pair.node.listed ||
      !is_one_column(pair.line.indent, pair.node.indent)) {
    return false;
  }
  return pair.node.sign || !is_whole_record(pair.told, pair.node.section) ||
         (pair.before.marker == Marker::number && is_labelled_column(pair.text));
}

/// Two plain lines at one column and of one size, and no next record.
bool is_flush_below_text(const LinePair& pair) {
  const FlowLine &line = pair.line, &before = pair.before;
  return line.marker == Marker::none && before.marker == Marker::none && !line.blank_before &&
         is_one_column(line.indent, before.indent) && line.size >= before.size * 0.9 &&
         line.size * 0.9 <= before.size && !opens_record(line, before, pair.node.section);
}

Join join_by_place(const LinePair& pair) {
  if (is_below_dated_title(pair)) return Join::line;
  if (is_wrapped(pair.before, pair.line)) return Join::wrapped;
  // On a page, lines under a point are its text wrapped.
  if (is_under_point(pair)) return pair.line.size > 0 ? Join::wrapped : Join::line;
  return is_flush_below_point(pair) || is_flush_below_text(pair) ? Join::line : Join::none;
}

}  // namespace

LineJoins::LineJoins(const std::vector<FlowLine>& lines, const std::vector<HeadingGuess>& guesses)
    : lines_(lines), places_(find_even_records(lines, guesses)), starts_(lines) {}

Join LineJoins::join_of(std::size_t at, const NodeAbove& node) {
  const LinePair pair(lines_, at, node);
  if (pair.line.running) return Join::none;
  if (is_of_one_block(pair)) return Join::line;
  const RecordPlace place = place_among_records(pair);
  if (place == RecordPlace::opens) return Join::none;
  if (place == RecordPlace::within && pair.line.indent <= pair.before.indent + same_column) {
    return Join::line;
  }
  if (const Join join = join_by_words(pair); join != Join::none) return join;
  return starts_.begin_at(pair) ? Join::none : join_by_place(pair);
}

/// Of records that take as many lines each, where the section may list such.
RecordPlace LineJoins::place_among_records(const LinePair& pair) const {
  const std::string_view section = pair.node.section;
  const bool may_list = places_[pair.at] != RecordPlace::any &&
                        (lists_records(section) || may_list_events(section) || section == "header");
  return may_list ? places_[pair.at] : RecordPlace::any;
}

Join LineJoins::join_by_words(const LinePair& pair) const {
  if (pair.next_below) {
    if (closes_bracket_above(pair)) return Join::wrapped;
    if (has_next_label(pair) || labels_event_above(pair)) return Join::line;
    if (goes_on_behind_label(pair)) return Join::wrapped;
    if (tells_of_numbered_job(pair) || names_authors_of_title(pair)) return Join::line;
    if (const Join join = join_below_cell(pair); join != Join::none) return join;
    if (names_event_of_prize(pair)) return Join::line;
    if (is_event_broken_before_year(pair) || goes_on_reference(pair) || is_left_open(pair)) {
      return Join::wrapped;
    }
  }
  if (pair.plain && !pair.line.blank_before) {
    if (tells_where_paper_appeared(pair)) return Join::wrapped;
    if (dates_title_above(pair)) return Join::line;
  }
  return Join::none;
}

/// "Kaggle, RSNA Screening Mammography Breast", and further in "Cancer Detection, 2023, 41st".
bool LineJoins::is_event_broken_before_year(const LinePair& pair) const {
  return pair.hangs && lists_events(pair.node.section) &&
         goes_on_with_year(lines_, pair.node.last) && !has_year(pair.above) &&
         !is_dates_alone(pair.text);
}

/// "Google Code Jam 2019", and right below it "2019.05"; but the dates of what hangs below them are
/// not those of a title with its own.
bool LineJoins::dates_title_above(const LinePair& pair) const {
  if (!is_dates_alone(pair.text) || pair.told.find('\n') != std::string::npos ||
      is_dates_alone(pair.told)) {
    return false;
  }
  const FlowLine* const below = line_right_below(lines_, pair.at);
  const bool dates_what_hangs = below && below->indent > pair.line.indent + same_column;
  return !dates_what_hangs || !has_year(pair.told);
}

}  // namespace oneshot
