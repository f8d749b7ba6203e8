#include "resume/outline/dates_below_year.h"

#include <array>
#include <string>

#include "base/utf8.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

/// Length of "March", "Sept." at the start of a text; 0 for none.
std::size_t english_month_length(std::string_view text) {
  constexpr std::array<std::string_view, 24> months{
      "January", "February",  "March",   "April",    "May",      "June", "July", "August",
      "Sept",    "September", "October", "November", "December", "Jan",  "Feb",  "Mar",
      "Apr",     "Jun",       "Jul",     "Aug",      "Sep",      "Oct",  "Nov",  "Dec"};
  for (std::string_view month : months) {
    if (!text.starts_with(month)) continue;
    std::size_t end = month.size();
    if (end < text.size() && text[end] == '.') ++end;
    if (end == text.size() || !is_ascii_letter(text[end])) return end;
  }
  return 0;
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
  } else if (const std::size_t month = year.empty() ? 0 : english_month_length(text)) {
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
