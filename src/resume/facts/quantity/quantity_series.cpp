#include "resume/facts/quantity/quantity_series.h"

#include <algorithm>
#include <iterator>

#include "resume/facts/quantity/quantity_period.h"
#include "resume/facts/quantity/seconds.h"
#include "resume/facts/scan.h"

namespace oneshot {

using scan::sentence_around;
using scan::Span;

bool begins_rise(std::string_view text, const Quantity& quantity) {
  if (scan::starts_with(text, quantity.range.end, "에서 ")) return true;
  constexpr std::size_t reach = 16;  // bytes
  const std::size_t at = quantity.number.begin;
  const std::string_view left = text.substr(at - std::min(at, reach), std::min(at, reach));
  const std::size_t from = left.rfind("from");
  return from != std::string_view::npos && left.find(',', from) == std::string_view::npos;
}

bool rises_to(std::string_view text, const Quantity& start, const Quantity& end) {
  constexpr std::size_t reach = 12;  // bytes from the one to the other
  return end.kind == QuantityKind::people && end.value > start.value &&
         scan::starts_with(text, start.range.end, "에서 ") &&
         end.range.begin < start.range.end + reach &&
         scan::any_at(text, end.range.end, {"으로", "까지"}) > 0;
}

std::optional<Quantity> end_of_rise(std::string_view text, const Number& number,
                                    const Quantity& start) {
  constexpr std::size_t reach = 12;  // bytes
  const std::size_t at = number.range.begin;
  const Span sentence = sentence_around(text, start.number.begin);
  if (at >= sentence.end || number.value < start.value) return std::nullopt;
  const std::string_view left = text.substr(at - std::min(at, reach), std::min(at, reach));
  if (left.rfind("to ") == std::string_view::npos) return std::nullopt;
  Quantity end = start;
  end.value = number.value;
  end.upper = number.upper;
  end.number = end.range = number.range;
  end.noun = {number.range.end, number.range.end};
  return end;
}

std::optional<Quantity> same_by_the_day(std::string_view text, const Number& number,
                                        const Quantity& before) {
  constexpr std::size_t reach = 120;  // bytes
  const std::size_t begin = before.range.end, at = number.range.begin;
  if (!number.scaled || begin > at || at - begin > reach) return std::nullopt;
  const std::string_view between = text.substr(begin, at - begin);
  if (between.find_first_of("\n.") != std::string_view::npos || period_told(between) != kDay)
    return std::nullopt;
  const bool comes_and_goes = before.kind == QuantityKind::events ||
                              before.kind == QuantityKind::records ||
                              before.kind == QuantityKind::events_per_day;
  if (!comes_and_goes) return std::nullopt;
  Quantity same = before;
  same.kind = QuantityKind::events_per_day;
  same.value = number.value;
  same.upper = number.upper;
  same.number = same.range = number.range;
  same.noun = {number.range.end, number.range.end};
  return same;
}

bool share_a_verb(std::string_view text, const Quantity& people, const Quantity& users) {
  const bool are_users = users.kind == QuantityKind::users ||
                         users.kind == QuantityKind::monthly_users ||
                         users.kind == QuantityKind::daily_users;
  const std::size_t begin = people.range.end, end = users.range.begin;
  if (people.kind != QuantityKind::people || !are_users || begin > end) return false;
  constexpr std::string_view joints[] = {" and ", " & ", " and some ", " and about ",
                                         "와 ",   "과 ", " 및 ",       ", "};
  const std::string_view between = text.substr(begin, end - begin);
  return std::find(std::begin(joints), std::end(joints), between) != std::end(joints);
}

}  // namespace oneshot
