#pragma once

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
  std::size_t last = 0;  ///< index of its last number
};

/// The measure that begins with a number of a folded text.
Measure measure_at(std::string_view text, const std::vector<Number>& numbers, std::size_t index);

}  // namespace oneshot::outcome
