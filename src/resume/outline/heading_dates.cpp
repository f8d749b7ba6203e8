#include "resume/outline/heading_dates.h"

#include <algorithm>
#include <string>

#include "resume/facts/dates/date.h"
#include "resume/lines/year_text.h"
#include "resume/outline/heading_layout.h"

namespace oneshot {

bool has_span(std::string_view text) {
  constexpr Date any_day{2026, 1, 1};  // that there are dates does not hang on it
  if (!has_year(text)) return false;
  const std::vector<DateRange> dates = find_date_ranges(text, any_day);
  return std::any_of(dates.begin(), dates.end(), [](const DateRange& d) { return d.is_span(); });
}

bool is_dated_below(const std::vector<FlowLine>& lines, std::size_t at) {
  constexpr std::size_t reach = 3;  // lines
  for (std::size_t i = at + 1; i < lines.size() && i <= at + reach; ++i) {
    if (lines[i].blank_before) return false;
    if (has_year(lines[i].text.str())) return true;
  }
  return false;
}

bool is_role_above_dates(const std::vector<FlowLine>& lines, std::size_t at) {
  const std::string& text = lines[at].text.str();
  const auto holds = [&](std::string_view sign) { return text.find(sign) != std::string::npos; };
  if (!holds(" – ") && !holds(" — ") && !holds(" - ") && !holds(" | ") && !holds(", ")) {
    return false;
  }
  const FlowLine* const below = line_right_below(lines, at);
  return below && has_span(below->text.str());
}

bool is_above_span_alone(const std::vector<FlowLine>& lines, std::size_t at) {
  constexpr std::size_t reach = 2;  // lines
  for (std::size_t i = at + 1; i < lines.size() && i <= at + reach; ++i) {
    const FlowLine& below = lines[i];
    if (below.blank_before || below.marker != Marker::none) return false;
    if (is_dates_alone(below.text.str())) return has_span(below.text.str());
  }
  return false;
}

bool is_below_dated_entry(const std::vector<FlowLine>& lines,
                          const std::vector<HeadingGuess>& guesses, std::size_t at) {
  constexpr std::size_t longest_entry = 120;  // lines
  const std::size_t first = at - std::min(at, longest_entry);
  while (at-- > first && guesses[at].kind != HeadingGuess::Kind::section) {
    if (has_span(lines[at].text.str())) return true;
  }
  return false;
}

}  // namespace oneshot
