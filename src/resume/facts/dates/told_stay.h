#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "resume/facts/dates/date.h"

namespace oneshot {

/// The time at work that a paragraph tells by when it began and ended, each with its verb: "I was
/// hired in 2021 … and left in 2024", "지금은 …에서 일합니다. 2021년 6월에 입사했습니다". `dates`
/// are those of the text. Nothing where no verb says that a job began, or none that it ended or
/// goes on.
std::optional<DateRange> told_stay(std::string_view text, const std::vector<DateRange>& dates);

}  // namespace oneshot
