#pragma once

#include "rules/rule_set.h"

namespace oneshot {

/// Puts every facet behind those that its conditions look at, since facets are judged one after the
/// other; nothing else moves. A folder of rules can so make a facet of an earlier folder look at a
/// new one. Facets that look at each other in a circle stay where they are.
void order_facets(Signal& signal);

}  // namespace oneshot
