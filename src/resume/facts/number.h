#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// How sharply a number is stated.
enum class Bound { exact, about, at_least, at_most };

/// A number as written: "38,000", "1.2M", "20 million", "half a million", "2억 3천만", "수백만".
struct Number {
  TextRange range;              ///< digits, words and scale; not "over", "약" or "+"
  double value = 0;             ///< of a range such as "3–5만" the lower end
  std::optional<double> upper;  ///< of a range the upper end
  Bound bound = Bound::exact;   ///< by the words beside it: "over", "+", "여", "이상", "under"
  bool spelled = false;         ///< in words only, no digit
  bool scaled = false;          ///< has a scale: k, M, million, 만, 억
};

/// All numbers of a text in order, given with ASCII letters lowered (scan::fold). Digits within an
/// identifier ("p99", "S5E2", "gpt-4") are none; parts of dates and versions are: what a number
/// counts is for the caller to see.
std::vector<Number> find_numbers(std::string_view folded);

/// The number in digits that begins here ("12", "0.3", "1.2만"); its bound is left exact.
std::optional<Number> number_at(std::string_view folded, std::size_t at);

/// The same in one English word, or a few that stand for one: "ten", "a dozen".
std::optional<Number> spelled_number_at(std::string_view folded, std::size_t at);

/// Whether it is written as a year of our time is: "2024", "2024.03", not "2,024".
bool reads_as_year(std::string_view folded, const Number& number);

/// What the words that end before a position, or begin at it, say about the number beside them.
Bound bound_before(std::string_view folded, std::size_t at);
Bound bound_after(std::string_view folded, std::size_t at);

}  // namespace oneshot
