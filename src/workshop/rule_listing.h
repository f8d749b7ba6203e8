#pragma once

#include <string>

#include "base/localized.h"
#include "rules/rule_set.h"

namespace oneshot {

/// What the rules hold, for people: signals with facets and levels, lists with their sizes, traits,
/// profiles with their weights.
std::string list_rules(const RuleSet& rules, Language language);
/// The same as JSON.
std::string list_rules_json(const RuleSet& rules);

}  // namespace oneshot
