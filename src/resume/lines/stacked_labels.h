#pragma once

#include <vector>

#include "resume/lines/flow.h"

namespace oneshot {

/// Labels of forms on lines of their own, as job sites, and tables copied as text, leave them.
///
/// Values below their labels become "label: value", lines of one record:
///
///   Company                       Company: Acme
///   Acme                          Period: 2019.03 - 2022.02
///   Period
///   2019.03 - 2022.02
///
/// The heads of a table's columns, each below the other, and below them its cells, become rows:
///
///   Year                          Year | Contest | Result
///   Contest                       2017 | Campus Cup | 2nd
///   Result
///   2017
///   Campus Cup
///   2nd
void join_stacked_labels(std::vector<FlowLine>& lines);

}  // namespace oneshot
