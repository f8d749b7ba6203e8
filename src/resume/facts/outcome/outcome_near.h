#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "resume/facts/outcome/outcome_measure.h"

/// What stands near a measure of a folded text, in its clause.
namespace oneshot::outcome {

inline constexpr std::size_t kVerbReach = 64;  // bytes between a number and the verb of its change
inline constexpr std::size_t kKoreanReach = 30;  // bytes from "에서" to the number reached
inline constexpr std::size_t kMetricReach = 18;  // bytes from a metric's name to its value

enum class Comma : std::uint8_t { goes_on, ends };  ///< what a comma does to a clause

/// The words of the clause in front of a position, no further than `reach` bytes. A clause is
/// parted from others by a line end, ';', '|' or a full stop that a space follows.
std::string_view left_of(std::string_view text, std::size_t at, std::size_t reach,
                         Comma comma = Comma::goes_on);
/// The words of the clause behind a position, up to a comma.
std::string_view right_of(std::string_view text, std::size_t at, std::size_t reach);

bool is_year(std::string_view text, const Measure& measure);
/// Glued to further digits by a full stop, a dash or a slash: "2025-02 → 2025-05".
bool is_part_of_date(std::string_view text, const Measure& measure);
/// "the new one", "this one": no number.
bool is_pronoun(std::string_view text, const Measure& measure);
/// The name of a metric stands right in front: "AUC 0.71".
bool is_measured(std::string_view text, const Measure& measure);

}  // namespace oneshot::outcome
