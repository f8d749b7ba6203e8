#pragma once

#include <string>
#include <string_view>

#include "rules/rule_set.h"

namespace oneshot {

/// Rules as loaded and checked, as bytes that the binary carries: reading the rule files anew took
/// most of a start.
std::string freeze(const RuleSet& rules);
/// The inverse; `frozen` must come from freeze().
RuleSet thaw(std::string_view frozen);

}  // namespace oneshot
