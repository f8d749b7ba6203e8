#include "resume/facts/dates/date_column.h"

#include "resume/facts/scan.h"

namespace oneshot {

std::optional<date_point::Point> end_below_dash(std::string_view text, std::size_t after,
                                                int this_year) {
  constexpr std::string_view gap = "  ";
  const std::string_view rest = text.substr(after);
  if (!rest.starts_with(gap) && !rest.starts_with("\t")) return std::nullopt;
  const std::size_t line = rest.find('\n');
  if (line == std::string_view::npos) return std::nullopt;
  const std::size_t below = scan::skip_spaces(text, after + line + 1);
  const std::optional<date_point::Point> end = date_point::read(text, below, this_year);
  if (!end || end->elided_year) return std::nullopt;
  const std::string_view behind = text.substr(end->end);
  const bool column = behind.empty() || behind.starts_with(gap) || behind.starts_with("\t") ||
                      behind.starts_with("\n");
  const std::size_t next = scan::skip_spaces(text, end->end);
  const bool goes_on = scan::any_at(text, next, {"-", "–", "—", "~", "→"}) > 0;
  return column && !goes_on ? end : std::nullopt;
}

}  // namespace oneshot
