#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "resume/facts/dates/date.h"

/// Reading one date at a place. Used in this folder only.
namespace oneshot::date_point {

/// A date as it stands at one place.
struct Point {
  LooseDate date;
  std::size_t end = 0;
  bool elided_year = false;  ///< "Sept" before "to Oct 2023": the year stands at the other end
  bool term = false;         ///< "2025-2": a month only as the end of a range, else a semester
  bool short_year = false;   ///< "21.03", a date only beside another one
};

/// The date that begins at a position, in any of the usual ways to write one; `text` has its ASCII
/// letters lowered. Years are admitted from 1960 to ten years after `latest_year`.
std::optional<Point> read(std::string_view text, std::size_t at, int latest_year);

/// The end of a range whose year stands at its beginning: "12" of "2023.07 – 12", "8월",
/// "03.31" of "2025.01.02 ~ 03.31".
std::optional<Point> read_rest(std::string_view text, std::size_t at, const LooseDate& first);

/// A word for now: "present", "today", "현재", "재직 중"; its length, 0 if none.
std::size_t present_at(std::string_view text, std::size_t at);

}  // namespace oneshot::date_point
