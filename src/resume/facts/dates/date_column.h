#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "resume/facts/dates/date_point.h"

namespace oneshot {

/// "Jun 2025 -    Acme, Oslo", and in the next line "Oct 2025      Engineer": in a narrow column of
/// dates, the end that stands below the dash. `after` is the position behind the dash; nothing
/// where no column is set apart there, or where the date below begins a time of its own.
std::optional<date_point::Point> end_below_dash(std::string_view text, std::size_t after,
                                                int this_year);

}  // namespace oneshot
