#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "resume/facts/dates/date_point.h"

/// Used by date.cpp only; texts are folded.
namespace oneshot::year_before {

/// A month whose year the date before it tells: "5월" of "같은 해 5월" and "이듬해 5월", "June" of
/// "that June", "the following June" and "June of the same year".
std::optional<date_point::Point> read(std::string_view text, std::size_t at,
                                      const LooseDate& before);

/// Length of the words here that point to the date before: "같은 해 ", "that "; 0 for none.
std::size_t pointer_at(std::string_view text, std::size_t at);

}  // namespace oneshot::year_before
