#include "resume/facts/dates/year_before.h"

#include "resume/facts/scan.h"

namespace oneshot::year_before {
namespace {

using namespace scan;
using date_point::Point;

std::optional<Point> read_korean(std::string_view text, std::size_t at, const LooseDate& before) {
  const std::size_t lead = skip_spaces_back(text, at);
  const bool same = any_before(text, lead, {"같은 해", "같은해", "그해", "그 해", "동년"}) > 0;
  const bool next = any_before(text, lead, {"이듬해", "이듬 해", "다음 해", "다음해", "익년"}) > 0;
  if (!same && !next) return std::nullopt;
  std::size_t end = at;
  int month = 0;
  while (end < text.size() && end < at + 2 && is_digit(text[end]))
    month = month * 10 + (text[end++] - '0');
  if (month < 1 || month > 12 || !starts_with(text, end, "월")) return std::nullopt;
  return Point{{before.year + (next ? 1 : 0), month, 0}, end + std::string_view("월").size()};
}

std::optional<Point> read_english(std::string_view text, std::size_t at, const LooseDate& before) {
  const std::optional<Point> found = date_point::read(text, at, before.year);
  if (!found || !found->elided_year) return std::nullopt;
  Point month = *found;
  month.elided_year = false;
  month.date.year = before.year;
  if (const std::size_t same =
          any_word_at(text, month.end,
                      {" of that year", " of the same year", " that year", " of that same year",
                       " that same year", " the same year"})) {
    month.end += same;
    return month;
  }
  if (const std::size_t next =
          any_word_at(text, month.end,
                      {" of the following year", " the following year", " of the next year",
                       " the next year", " the year after"})) {
    month.end += next;
    ++month.date.year;
    return month;
  }
  const std::size_t lead = skip_spaces_back(text, at);
  if (any_word_before(text, lead, {"that", "that same"}) > 0) {
    // "a page that may be read", "tools that march on"
    const std::string_view rest = text.substr(month.end);
    const bool verb = any_word_at(text, at, {"may", "march"}) > 0 && rest.starts_with(' ') &&
                      any_word_at(rest, 1, {"i", "we", "when", "and", "to"}) == 0;
    return verb ? std::nullopt : std::optional(month);
  }
  if (any_word_before(text, lead, {"the following"}) == 0) return std::nullopt;
  if (month.date.month <= before.month) ++month.date.year;
  return month;
}

}  // namespace

std::optional<Point> read(std::string_view text, std::size_t at, const LooseDate& before) {
  if (at >= text.size()) return std::nullopt;
  return is_digit(text[at]) ? read_korean(text, at, before) : read_english(text, at, before);
}

std::size_t pointer_at(std::string_view text, std::size_t at) {
  return any_at(text, at,
                {"같은 해 ", "같은해 ", "그해 ", "그 해 ", "동년 ", "이듬해 ", "이듬 해 ",
                 "다음 해 ", "다음해 ", "익년 ", "that same ", "that ", "the following "});
}

}  // namespace oneshot::year_before
