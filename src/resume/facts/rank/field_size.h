#pragma once

#include <vector>

#include "resume/facts/fact_text.h"
#include "resume/facts/quantity/quantity.h"

namespace oneshot {

/// How many took part in a contest, where no unit stands behind the number: "Teams on the final
/// scoreboard: 292", "391 entered", "참가 팀 수  84". In order.
std::vector<Quantity> find_field_sizes(const FactText& text);

}  // namespace oneshot
