#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// A date as exactly as it is stated.
struct LooseDate {
  int year = 0;
  int month = 0;  ///< 1 to 12; 0 where only the year is stated
  int day = 0;    ///< 1 to 31; 0 where not stated
  auto operator<=>(const LooseDate&) const = default;
};

/// Dates that stand in a text as one: a range, an open range, a single date or a bare length.
struct DateRange {
  enum class Form : std::uint8_t {
    range,   ///< first to last: "2021.03 ~ 2022.05"
    open,    ///< first until now: "2021.06 ~ 재직 중", "since 2019", "Mar 2024 -"
    until,   ///< only its end: "until May 2021"
    single,  ///< one date: "2022.11", "December 2024", "Summer 2023"
    length,  ///< a length without dates: "(8 years 9 months)"
  };
  Form form = Form::single;
  std::optional<LooseDate> first, last;  ///< of an open range `last` is none
  std::optional<int> stated_months;      ///< "(5 years 8 months)" beside it, or alone
  TextRange range;

  /// Tells when something began and, if it did, ended: what dates a job.
  bool is_span() const { return form == Form::range || form == Form::open; }
};

/// All of them in reading order. `as_of` resolves two-digit years and "this year".
std::vector<DateRange> find_date_ranges(std::string_view text, const Date& as_of);

/// Whether one span lies within another; an open one lies only within an open one.
bool is_within(const DateRange& inner, const DateRange& outer);

/// Length in months, first and last month included: 2025.01 to 2025.06 is six. A stated length is
/// taken as it is. Dates with days count whole months and the rest rounded up from half a month:
/// 2025.01.02 to 2025.03.31 is three. A year alone is read as its middle, as nobody knows better:
/// 2018 – 2020 is 24 months (July to June), 2026 – present in November 2026 five, 2024 – 2024 one.
/// Nothing for a single date or an end without a beginning.
std::optional<int> months(const DateRange& range, const Date& as_of);

/// The latest day that a range can reach, for ordering; an open range reaches `as_of`.
Date latest(const DateRange& range, const Date& as_of);

}  // namespace oneshot
