#pragma once

#include <cstddef>
#include <optional>

#include "resume/facts/quantity/quantity_words.h"
#include "resume/facts/quantity/surroundings.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// What stands behind a number and tells what it counts: a unit, a noun, a rate.
struct CountedNoun {
  quantity_words::Match match;
  TextRange range;      ///< the noun, with the counter before it: "명의 이용자"
  std::size_t end = 0;  ///< past what was read
};

/// The noun of a number, looked for from `at`, which is past the number.
std::optional<CountedNoun> find_counted_noun(const Surroundings& around, std::size_t at);

}  // namespace oneshot
