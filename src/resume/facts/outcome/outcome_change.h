#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "resume/facts/outcome/outcome_measure.h"

namespace oneshot::outcome {

/// What was and what became of it, each in its unit.
struct Change {
  Measure before, after;
  std::size_t last = 0;  ///< the index of the second among all measures
};

/// The change that begins with the measure of this index: "120 ms to 45 ms", "from nine days to
/// two", "46 % → 63 %", "41 s before, 6 s after".
std::optional<Change> find_change(std::string_view text, const std::vector<Measure>& measures,
                                  std::size_t index);

}  // namespace oneshot::outcome
