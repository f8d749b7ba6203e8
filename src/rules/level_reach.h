#pragma once

#include "rules/diagnostic.h"
#include "rules/rule_set.h"

namespace oneshot {

/// Warns of facets that can never hold, by what stands in the rules alone (a list without a term
/// that fits, a facet that cannot hold), and of levels that can never be reached: those that need
/// such a facet, or two facets of which one holds only where the other does not.
void check_reach(const Signal& signal, const RuleSet& rules, Diagnostics& diagnostics);

}  // namespace oneshot
