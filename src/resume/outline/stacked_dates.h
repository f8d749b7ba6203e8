#pragma once

#include <vector>

#include "resume/lines/flow.h"

namespace oneshot {

/// Brings dates that a page sets apart to the entry that they date:
///
///                                 Jan 2020 - Dec 2024        2022-03    Acme, the search team
///   Engineer, Acme                                           to date    Senior engineer
///
/// Dates alone above a line that stands further left begin where it does; a range whose second line
/// opens the line below stands whole in the first.
void place_stacked_dates(std::vector<FlowLine>& lines);

}  // namespace oneshot
