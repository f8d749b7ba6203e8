#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "resume/facts/quantity/quantity.h"

/// Numbers that say what they count by the number before them. Used by the reading of quantities
/// only; all text in small letters.
namespace oneshot {

/// "grew from 140 requests a second", "이용자 500명에서": the number is where a rise begins.
bool begins_rise(std::string_view text, const Quantity& quantity);

/// "4만 명으로" behind "이용자 500명에서": people, who are what those at the start are.
bool rises_to(std::string_view text, const Quantity& start, const Quantity& end);

/// "to 1,900" in the sentence that began with "from 140 requests a second": of the same kind.
std::optional<Quantity> end_of_rise(std::string_view text, const Number& number,
                                    const Quantity& start);

/// "… 18 million documents on the last day; a usual day is eleven million": of the same kind.
std::optional<Quantity> same_by_the_day(std::string_view text, const Number& number,
                                        const Quantity& before);

/// "23,400 pupils and 1,900 teachers have accounts": what is said of the last is said of both.
bool share_a_verb(std::string_view text, const Quantity& people, const Quantity& users);

}  // namespace oneshot
