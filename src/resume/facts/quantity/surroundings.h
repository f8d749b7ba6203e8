#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "resume/facts/number.h"
#include "resume/facts/scan.h"

namespace oneshot {

/// What stands around one number: the words to its left and right within its clause, and its
/// sentence up to the numbers beside it. Used by the reading of quantities only; all text in small
/// letters, which must outlive it.
struct Surroundings {
  /// The numbers beside this one, or the ends of the text, limit what belongs to it.
  Surroundings(std::string_view whole, const Number& of, std::size_t left_limit,
               std::size_t right_limit);

  std::string_view text;
  const Number& number;
  std::size_t left_begin = 0, right_end = 0;  ///< of its clause
  std::string_view left;                      ///< its clause up to the number
  std::string_view before, after;             ///< its sentence up to the number, and behind it

  bool left_has(scan::Words words) const { return scan::contains_any(left, words); }
  /// What is left of its clause from a position on.
  std::string_view right_from(std::size_t at) const {
    return at < right_end ? text.substr(at, right_end - at) : std::string_view();
  }
  bool right_has(std::size_t from, scan::Words words) const {
    return scan::contains_any(right_from(from), words);
  }
  /// A standalone Korean word right before the number: "일 300만 건", "월 1조 개".
  bool left_ends_with_word(std::string_view word) const;

  /// Written as a year is: "2021", not "2,021".
  bool is_year() const;
  /// "2022 인천", "2020.03 원주", "2017 MB BCh": a year or month, and a word that begins like a
  /// unit.
  bool is_like_date() const;

  /// Seconds of the period that the number is stated for: "초당", "a day", "/일", "daily".
  std::optional<double> period() const;
  /// That which its sentence tells of, away from the number: "On a normal weekday, some …".
  std::optional<double> period_of_sentence() const;
};

}  // namespace oneshot
