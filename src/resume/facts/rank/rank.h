#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "resume/facts/fact_text.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// A place in a field, or a share of it: "3rd of 2,431 teams", "87위 / 1,204팀", "상위 3%".
struct Rank {
  enum class Field : std::uint8_t { unknown, teams, people };
  std::optional<double> place;  ///< 1 is the best; of "top 3" and "top 10" the number
  std::optional<double> field;  ///< how many took part, where stated beside the place
  Field field_kind = Field::unknown;
  std::optional<double> stated_percent;  ///< "top 5 %", "상위 0.3%"
  bool at_best = false;                  ///< "top 10": the place is this or better
  bool prize = false;  ///< a class of prize rather than a place: "4등상", "2nd prize"
  TextRange range;

  /// The share of the field that did as well or better, in percent: stated, or place of field.
  std::optional<double> percent() const;
};

/// All ranks of a text in order. Ordinals of time and order are none ("3rd year", "2nd edition",
/// "1st author", "제3회", "2차", "3rd of May").
std::vector<Rank> find_ranks(const FactText& text);
std::vector<Rank> find_ranks(std::string_view text);

/// Whether a text states a place or a prize.
bool states_place_or_prize(std::string_view text);

}  // namespace oneshot
