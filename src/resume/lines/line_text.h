#pragma once

#include <cstddef>
#include <string_view>

/// What the texts of lines tell of whether one goes on in the next, or tells of the same thing.
namespace oneshot {

constexpr int same_column = 1;          ///< columns that two lines of one list may differ by
constexpr int shortest_full_line = 60;  ///< columns, of a line that may have been broken

/// Bars of "2021 | DACON | alone | 88 / 1,003", a row of a table without borders.
std::size_t bars_between_cells(std::string_view text);
/// Parts are wide apart, as in a table without borders.
inline bool in_columns(std::string_view text) { return text.find("   ") != std::string_view::npos; }
/// How many of them there are.
std::size_t wide_cells_of(std::string_view text);
/// "languages)" before a colon is no label, but the end of what a line above opened.
bool closes_bracket(std::string_view label);
/// "mini sumo robots: champion": a few words and a colon; the name of a team in quotation marks is
/// none.
bool opens_with_label(std::string_view text);
/// "Title: …", "Result: …": the label of one field of a record.
bool has_field_label(std::string_view text);
/// "Year: 2023": a label, and nothing but digits.
bool is_labelled_date(std::string_view text);
/// A line whose last word cannot end anything: "… went live on a".
bool breaks_off(std::string_view text);
/// A bracket is open at the end: "… (a challenge at ACM".
bool opens_bracket(std::string_view text);
/// "하루 4,600만", and in the next line "건을 보냅니다": a number that was parted from what it
/// counts.
bool counts_on(std::string_view text, std::string_view next);
/// The column of the cell of a line in columns under which `indent` stands; 0 if under none, and
/// -1 if under the second of two that the first only dates or labels.
int cell_above(std::string_view text, int indent_of_text, int indent);
/// "Ranked 1st of 27 teams": what came of the thing told above.
bool tells_result(std::string_view text);
/// "Second place in subtask 1 out of 16 teams.": a line that opens with the place.
bool opens_with_place(std::string_view text);
/// A full stop, and a capital below it: in a list, one thing ends and the next begins.
bool closes_record(std::string_view above, std::string_view next);
/// "Senior engineer (engineer until 03.2022)": the role, without what it was before.
std::string_view without_former_role(std::string_view text);
/// "기간     2019년 8월부터", "Name   Kim": a short label, a gap and its value.
bool is_labelled_column(std::string_view text);
/// "My part:        all of it": a labelled column whose label ends in a colon.
bool has_colon_label(std::string_view text);
/// "Jul 2023 -    Acme": a range whose end stands in the next line.
bool has_dangling_range(std::string_view text);
/// "Competition | Year | Rank": columns of which one names what each row tells of.
bool names_things(std::string_view header);
/// "Start: 2023-06", and below it "End: 2024-12".
bool tells_end(std::string_view label);

}  // namespace oneshot
