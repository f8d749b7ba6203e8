#include "resume/outline/dates_below_year.h"

#include <string>

#include "base/utf8.h"
#include "resume/facts/dates/month_names.h"
#include "resume/facts/scan.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

/// Length of "March", "Sept." at the start of a text; 0 for none, and for "may" and "march".
std::size_t opening_month_length(std::string_view text) {
  constexpr std::size_t longest_month = 16;  // bytes, with what shows that it ends
  if (text.empty() || !is_ascii_upper(text[0])) return 0;
  return month_names::english_month_length(scan::fold(text.substr(0, longest_month)));
}

/// Whether "3월" opens the text.
bool opens_with_korean_month(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  return digits != std::string_view::npos && digits > 0 && digits <= 2 &&
         text.substr(digits).starts_with("월");
}

}  // namespace

std::string_view year_alone(std::string_view line) {
  constexpr std::size_t digits = 4;
  if (!starts_with_year(line) || line.size() < digits) return {};
  const std::string_view rest = line.substr(digits);
  return rest.empty() || rest == "년" || rest == ":" || rest == "." ? line.substr(0, digits)
                                                                    : std::string_view{};
}

std::vector<DateRange> find_dates_below_year(std::string_view text, std::string_view year,
                                             const Date& as_of) {
  std::size_t at = 0;  // where the year is written
  std::string written;
  if (!year.empty() && opens_with_korean_month(text)) {
    written = std::string(year) + "년 ";
  } else if (const std::size_t month = year.empty() ? 0 : opening_month_length(text)) {
    at = month;
    written = " " + std::string(year);
  }
  std::string dated(text);
  dated.insert(at, written);
  std::vector<DateRange> found = find_date_ranges(dated, as_of);
  const auto place = [&](std::size_t offset) {
    if (offset <= at) return offset;
    return offset < at + written.size() ? at : offset - written.size();
  };
  for (DateRange& dates : found) {
    dates.range = {place(dates.range.begin), place(dates.range.end)};
  }
  return found;
}

}  // namespace oneshot
