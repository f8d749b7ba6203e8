#pragma once

#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include "resume/facts/number.h"
#include "resume/facts/text_range.h"

/// What find_outcomes() is made of: numbers with their units.
namespace oneshot::outcome {

enum class Unit { none, percent, time, data, count, people, date, money, multiple };

/// A number with its unit: "4시간 10분", "2.2 s", "9%".
struct Measure {
  double value = 0;  ///< seconds or bytes, where the unit is one of time or data
  Unit unit = Unit::none;
  TextRange range;
  double factor = 1;  ///< of its unit: 60 of "3 min"
  double whole = 0;   ///< of a share told in parts: 100 of "7 in 100"
};

/// The numbers of a folded text with their units, in order; times told in words alone ("from a week
/// to a day", "사흘에서 하루로") and shares told as parts ("9 in a hundred") are among them.
std::vector<Measure> find_measures(std::string_view text, const std::vector<Number>& numbers);

/// Has the value a part behind the point, as a share does and a count does not: 0.84.
inline bool is_fraction(double value) { return value != std::floor(value); }
/// "top 5 %", "상위 3%"
bool is_rank(std::string_view text, const Measure& measure);
/// Of "+12 %" 1, of "▼30%" -1; 0 without a sign.
int sign_before(std::string_view text, const Measure& measure);
/// Over "roughly", "at least" and the like, backwards.
std::size_t before_fillers(std::string_view text, std::size_t at);

}  // namespace oneshot::outcome
