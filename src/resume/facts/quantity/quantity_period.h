#pragma once

#include <optional>
#include <string_view>

/// Times that are told as such, away from the number: "on a normal day", "every Friday",
/// "날마다". Used by the reading of quantities only.
namespace oneshot {

/// Seconds of the period that the words, a part of a sentence in small letters, tell of; of several
/// the last.
std::optional<double> period_told(std::string_view words);

}  // namespace oneshot
