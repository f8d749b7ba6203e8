#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resume/lines/flow.h"
#include "resume/outline/headings.h"

/// What tells one record of a list from the next: a contest, a paper, a job, a row of a table.
namespace oneshot {

// By the id of a section (see sections.h):

/// Its lines tell of one thing each more often than they wrap.
bool lists_records(std::string_view section);
/// It holds contests, awards, activities or certificates.
bool lists_events(std::string_view section);
/// "Other", "Off the clock": what did not fit elsewhere may be events, too.
bool may_list_events(std::string_view section);

/// Whoever writes without capitals begins sentences, names and titles with small letters.
bool is_in_small_letters(const std::vector<FlowLine>& lines);
/// "Acme engineer 2022.03 ~ now": a title that ends in a span of time.
bool closes_with_span(std::string_view text);
/// "번호 1" above some lines, and then "번호 2"; "Paper 1", "Paper 2".
bool counts_on_from(std::string_view above, std::string_view text);
/// "Engineering Structures, vol. 262, art. 114380.": where the paper above appeared.
bool tells_volume(std::string_view text);
/// Whether a plain line opens another record than the one of `title`, by form alone: the dates that
/// close their titles, the labels below them, or a text all in small letters, where no line goes on
/// for beginning with one.
bool opens_record_by_form(const FlowLine& line, const FlowLine& before, std::string_view title,
                          std::string_view section, bool small_letters);
/// "Name: …", "Year: …", "Result: …", and then "Name: …" again: the next record.
bool repeats_label(std::string_view above, std::string_view line);
/// What tells of one record is not cut off within it. A paper is not told of before its year and
/// its title; its authors alone, or with the year, may end in a full stop.
bool is_whole_record(std::string_view text, std::string_view section);
/// Whether the next line stands further in, and has a year.
bool goes_on_with_year(const std::vector<FlowLine>& lines, std::size_t i);

/// Of a line among records that take as many lines each.
enum class RecordPlace { any, opens, within };
/// Blocks of plain lines whose records have their year in the same one of their lines: "ICPC 2017",
/// "silver medal", and then "Campus Cup 2016", "took part".
std::vector<RecordPlace> find_even_records(const std::vector<FlowLine>& lines,
                                           const std::vector<HeadingGuess>& guesses);
/// Whether a plain line right below another begins something new.
bool opens_record(const FlowLine& line, const FlowLine& before, std::string_view section);

}  // namespace oneshot
