#pragma once

#include <vector>

#include "base/date.h"
#include "resume/lines/flow.h"

namespace oneshot {

/// Records of labels and values in two columns, as forms such as Europass and tables of two columns
/// have them, one of the values being dates alone:
///
///   Dates                           04/2016 – Current
///   Occupation or position held     Lead engineer
///   Main activities and             Storage of mails, and what is
///   responsibilities                deployed when
///
/// Joins labels and values that are wrapped in their columns, writes "label: value" in place of the
/// bar of a table, and sets FlowLine::same_record on all rows of a record but the first.
void join_labelled_rows(std::vector<FlowLine>& lines);

}  // namespace oneshot
