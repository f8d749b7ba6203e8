#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "resume/facts/fact_text.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// A rating of a contest platform: "best rating 1742 (Expert)", "레이팅 1900", "AtCoder: 1463".
struct Rating {
  double value = 0;
  bool named = false;  ///< called a rating, a peak or a best; else a bare number after a name
  TextRange range;     ///< with the word that names it
};

/// All ratings of a text, in order. A bare number is one only where no unit follows it and it is no
/// year; which platform it belongs to is for the caller to see.
std::vector<Rating> find_ratings(const FactText& text);
std::vector<Rating> find_ratings(std::string_view text);

/// Problems solved: "five problems solved", "nine problems of thirteen", "4문제".
struct Solved {
  double count = 0;
  std::optional<double> of;
  TextRange range;
};

/// What is set, written or read by the owner is not solved ("set three problems").
std::vector<Solved> find_solved(const FactText& text);
std::vector<Solved> find_solved(std::string_view text);

}  // namespace oneshot
