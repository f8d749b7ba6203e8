#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "resume/lines/flow.h"

namespace oneshot {

/// "Role    engineer", "Role | engineer": a line cut in two.
struct LabelledRow {
  std::size_t label_end = 0, value_begin = 0;  ///< bytes
  int column = 0;                              ///< of the value; 0 in a row of a table
};

/// Nothing for lines that are none.
std::optional<LabelledRow> labelled_row_of(const FlowLine& line);

/// The label of a line that is such a row.
std::string_view label_of_row(const FlowLine& row);

/// "since 2021", "01/2021 - 02/2023": one date or range, and nothing else.
bool tells_dates_alone(std::string_view value);

/// What a table says of one piece of work, and no list has for its rows: "Role", "Load", "맡은 일".
bool labels_work(std::string_view label);

/// "Period", "기간": what stands before the dates of a record.
bool labels_dates(std::string_view label);

/// "Title", "Paper", "대회명": the label of what names a paper or a contest.
bool labels_title(std::string_view label);

/// "Authors", "Venue", "Rank": what else is told of one.
bool labels_paper_or_contest(std::string_view label);

}  // namespace oneshot
