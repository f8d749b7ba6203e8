#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/dates/date.h"

namespace oneshot {

/// The year of a line that holds no more, as a timeline has above what happened: "2022", "2022년";
/// empty for other lines.
std::string_view year_alone(std::string_view line);

/// find_date_ranges() of a text that may open with a month alone, "March: joined Acme", "3월, 루닛
/// 입사 (현재까지)", below the year that it is of; an empty year for none.
std::vector<DateRange> find_dates_below_year(std::string_view text, std::string_view year,
                                             const Date& as_of);

}  // namespace oneshot
