#pragma once

/// Lengths of time in seconds: the base to which rates are converted.
namespace oneshot {

inline constexpr double kSecond = 1, kMinute = 60, kHour = 3600, kDay = 86400;
inline constexpr double kWeek = 7 * kDay, kMonth = 30 * kDay, kYear = 365 * kDay;

}  // namespace oneshot
