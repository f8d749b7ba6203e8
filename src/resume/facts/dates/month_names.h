#pragma once

#include <cstddef>
#include <string_view>

/// The names of months and of the parts of a year; texts have their ASCII letters lowered.
namespace oneshot::month_names {

struct Name {
  std::string_view word;
  int value;  ///< the month, 1 to 12
};

/// The name of a month that begins at a position, in English or as other languages shorten it;
/// nullptr for none. A full stop behind it is no part of it.
const Name* month_at(std::string_view text, std::size_t at);

/// "summer", "q2", "h1", of which the first month stands for all; nullptr for none.
const Name* season_at(std::string_view text, std::size_t at);

/// "여름", "2분기", "1학기": the same.
const Name* korean_season_at(std::string_view text, std::size_t at);

/// The month that a Roman numeral tells, "iii" for March; 0 for none.
int roman_month(std::string_view numeral);

/// Length of the English name of a month that opens a text, and of its full stop: "march", "sept.";
/// 0 for none.
std::size_t english_month_length(std::string_view text);

/// Whether such a name, without a full stop, is the last word of a text.
bool ends_with_english_month(std::string_view text);

}  // namespace oneshot::month_names
