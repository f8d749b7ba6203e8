#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "resume/facts/rank/rank.h"

namespace oneshot {

/// A rank told as a share of the field or as its head: "top 5 %", "upper 3 percent", "within the
/// best 4 %", "in the first 5 %", "top ten", "top of the leaderboard", "상위 3%". `at` is where its
/// first word begins, in a text with ASCII letters lowered.
std::optional<Rank> read_share(std::string_view folded, std::size_t at);

}  // namespace oneshot
