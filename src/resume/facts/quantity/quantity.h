#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "resume/facts/fact_text.h"
#include "resume/facts/number.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// What a number counts.
enum class QuantityKind {
  users,          ///< registered, ever served or not said: "users", 가입자, "people use it"
  monthly_users,  ///< MAU, 월간 이용자
  daily_users,    ///< DAU
  visitors,       ///< visitors or visits of a site
  requests_per_second,  ///< QPS, TPS, RPS, 초당 N건
  events_per_day,       ///< requests, events, messages, … a day; other rates are converted
  bytes,
  bytes_per_day,
  events,        ///< requests, messages, … without a rate
  records,       ///< rows, documents, items, images, 건, 개
  teams,         ///< teams, as in a contest
  participants,  ///< people in a contest or an event
  // What must be told apart from all of those:
  people,  ///< a team, a staff, anyone not said to use something
  money,
  parameters,  ///< of a model
  tokens,
  compute,  ///< GPU hours
  percent,
  duration,  ///< in seconds
  downloads,
  stars,
  views,  ///< readers and views of something written
  pages,
  devices,
};

/// The name in rules, such as "requests-per-second".
std::string_view name_of(QuantityKind kind);
std::optional<QuantityKind> quantity_kind(std::string_view name);

/// A number with what it counts, in base units: single ones, bytes, seconds, percent points.
struct Quantity {
  QuantityKind kind = QuantityKind::records;
  double value = 0;             ///< the lower end of a range
  std::optional<double> upper;  ///< the upper end of a range
  Bound bound = Bound::exact;
  TextRange range;         ///< from the first to the last word that was read
  TextRange number;        ///< the number alone
  TextRange noun;          ///< what is counted, or the unit
  bool load_test = false;  ///< its sentence speaks of a load test or a benchmark
  bool goal = false;       ///< its sentence speaks of a goal or a capacity planned for
};

/// All numbers of a text whose kind the words beside them tell, in order; others are left out.
std::vector<Quantity> find_quantities(const FactText& text);
std::vector<Quantity> find_quantities(std::string_view text);

}  // namespace oneshot
