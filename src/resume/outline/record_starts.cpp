#include "resume/outline/record_starts.h"

#include <cstdlib>
#include <string>
#include <string_view>

#include "base/patience.h"
#include "base/utf8.h"
#include "resume/entries/citation.h"
#include "resume/lines/line_text.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"
#include "resume/outline/record_lines.h"

namespace oneshot {
namespace {

/// "Name: …", "Year: …", and then "Name: …" again.
bool opens_with_first_label(const LinePair& pair) {
  return opens_with_label(pair.text) && repeats_label(pair.told, pair.text);
}

/// "Cadê o Circular", and below it sentences, each on a line of its own.
bool tells_of_named_project(const NodeAbove& node) {
  constexpr int longest_project_name = 48;  // columns
  const std::string_view text = node.text.str();
  const std::string_view name = first_line(text);
  return node.section == "projects" && name.size() < text.size() && !name.ends_with(".") &&
         display_width(name) <= longest_project_name;
}

/// "SemEval-2024, span detection.", and below it "Ranked 1st of 27 teams."; but of records that
/// all open with their places, each is one.
bool goes_on_with_result(const LinePair& pair) {
  return lists_events(pair.node.section) && !has_year(pair.text) &&
         (tells_result(pair.text) || (opens_with_place(pair.text) && !opens_with_place(pair.told)));
}

/// "… one of them reached the finals / in Phuket", and below it "In-house cup 2024, …": a capital
/// behind a line that goes on from the one above, and had room for the next word.
bool opens_behind_short_line(const LinePair& pair, const std::vector<FlowLine>& lines) {
  constexpr int least_room = 12;  // columns
  if (!lists_events(pair.node.section) || !is_ascii_upper(pair.text[0]) ||
      !is_ascii_lower(pair.above[0]) || pair.node.last == 0 || pair.above.ends_with(",") ||
      pair.above.ends_with("-") || is_wrapped(pair.before, pair.line)) {
    return false;
  }
  const int room = lines[pair.node.last - 1].width - pair.before.width;
  return room >= least_room + display_width(pair.text.substr(0, pair.text.find(' ')));
}

/// "2023 …" and below it, behind a full stop, "2022 …": records that open with their years.
bool opens_with_next_year(const LinePair& pair) {
  return pair.node.section != "work" && pair.above.ends_with(".") && starts_with_year(pair.text) &&
         starts_with_year(pair.told) && is_whole_record(pair.told, pair.node.section);
}

/// 'A. Roe, "One title", ACL 2023', and below it 'B. Poe, A. Roe, "Another", …'.
bool opens_next_citation(const LinePair& pair) {
  constexpr std::string_view goes_on = ",;:&-";
  return pair.node.section == "publications" && !pair.told.empty() &&
         goes_on.find(pair.told.back()) == std::string_view::npos && opens_citation(pair.told) &&
         opens_citation(pair.text);
}

}  // namespace

RecordStarts::RecordStarts(const std::vector<FlowLine>& lines)
    : lines_(lines), small_letters_(is_in_small_letters(lines)) {}

bool RecordStarts::begin_at(const LinePair& pair) {
  if (!pair.plain) return false;
  const std::string_view title = first_line(pair.told);
  return names_event_dated_below(pair) || opens_with_first_label(pair) ||
         counts_on_from(title, pair.text) || opens_next_record(pair) ||
         opens_record_by_form(pair.line, pair.before, title, pair.node.section, small_letters_) ||
         opens_with_next_year(pair) || opens_behind_short_line(pair, lines_) ||
         opens_next_citation(pair) || is_event_of_block(pair);
}

/// "Campus Cup 2016, took part", and below it "Kaggle, RSNA Screening Mammography Breast", which
/// goes on, further in, in a line with its year.
bool RecordStarts::names_event_dated_below(const LinePair& pair) const {
  return lists_events(pair.node.section) && has_year(pair.above) && !has_year(pair.text) &&
         goes_on_with_year(lines_, pair.at);
}

bool RecordStarts::opens_next_record(const LinePair& pair) const {
  return lists_records(pair.node.section) && !is_inside_paragraph(pair) &&
         (opens_record(pair.line, pair.before, pair.node.section) || closes_record_above(pair));
}

/// A full stop, and a capital below it, where the sentences are no text of one record.
bool RecordStarts::closes_record_above(const LinePair& pair) const {
  return closes_record(pair.above, pair.text) && is_whole_record(pair.told, pair.node.section) &&
         !tells_of_named_project(pair.node) && !goes_on_with_result(pair);
}

/// A line of a paragraph that space sets apart: whatever it says, it begins nothing new. Papers
/// have years in many of their lines.
bool RecordStarts::is_inside_paragraph(const LinePair& pair) const {
  if (!pair.line.goes_on) return false;
  if (pair.node.section == "publications") return true;
  std::size_t first = pair.at, end = pair.at + 1;
  while (first > 0 && lines_[first].goes_on) --first;
  while (end < lines_.size() && lines_[end].goes_on) ++end;
  return lines_[first].blank_before && (end == lines_.size() || lines_[end].blank_before);
}

/// One of some lines that are a sentence each, or of contests in long lines with a capital each: a
/// paragraph would have broken at a small letter somewhere.
bool RecordStarts::is_event_of_block(const LinePair& pair) {
  if (!may_list_events(pair.node.section) || tells_result(pair.text)) return false;
  const Block& block = block_around(pair.at);
  return block.of_sentences ||
         (lists_events(pair.node.section) && block.of_capitals && !opens_with_place(pair.text));
}

const RecordStarts::Block& RecordStarts::block_around(std::size_t at) {
  constexpr std::size_t fewest_lines = 3, fewest_capitals = 4;
  const int indent = lines_[at].indent;
  const auto goes_on = [&](const FlowLine& line) {
    return !line.blank_before && line.marker == Marker::none &&
           std::abs(line.indent - indent) <= same_column;
  };
  // The lines of a block come one after the other, and most at the same column.
  if (at < block_.end && indent == block_.indent) return block_;
  std::size_t first = at, end = at + 1;
  while (first > 0 && goes_on(lines_[first])) --first;
  while (end < lines_.size() && goes_on(lines_[end])) ++end;
  Patience::spend(end - first);
  block_ = {end, indent, end - first >= fewest_lines, end - first >= fewest_capitals};
  for (std::size_t i = first; i < end && (block_.of_sentences || block_.of_capitals); ++i) {
    const std::string& text = lines_[i].text.str();
    const bool capital = is_ascii_upper(text[0]);
    block_.of_sentences = block_.of_sentences && capital && text.ends_with(".");
    block_.of_capitals = block_.of_capitals && capital && !text.ends_with(",") &&
                         lines_[i].width >= shortest_full_line;
  }
  return block_;
}

}  // namespace oneshot
