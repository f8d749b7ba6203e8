#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace oneshot {

/// A day of the Gregorian calendar.
struct Date {
  int year = 1970, month = 1, day = 1;  ///< month and day from 1
  auto operator<=>(const Date&) const = default;
};

/// Reads "YYYY-MM-DD"; nothing else, and no day that does not exist.
std::optional<Date> parse_date(std::string_view text);
/// "YYYY-MM-DD".
std::string to_string(const Date& date);
/// Today in the local time zone: only the command line asks, nothing below it knows a clock.
Date today();

}  // namespace oneshot
