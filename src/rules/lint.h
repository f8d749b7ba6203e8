#pragma once

#include "rules/diagnostic.h"
#include "rules/rule_set.h"

namespace oneshot {

/// What can be known to be odd about rules that load: facets that nothing needs, levels that are
/// never reached, lists that no condition names, aliases of two terms, gaps not written, patterns
/// that match anything. Adds warnings.
void lint_rules(const RuleSet& rules, Diagnostics& diagnostics);

}  // namespace oneshot
