#pragma once

#include <string>

#include "rules/diagnostic.h"
#include "rules/rule_set.h"
#include "rules/table_reader.h"

namespace oneshot {

/// Reads one condition, `{ list = "venues", tag = "major" }`; `what` names what it belongs to in
/// messages: "facet 'major'".
Condition read_condition(const TomlValue& value, const std::string& what, Diagnostics& diagnostics);

/// Reads an array of conditions as one of kind `kind` (any, all or none).
Condition read_conditions(ConditionKind kind, const TomlValue& array, const std::string& what,
                          Diagnostics& diagnostics);

/// Reads what stands beside other keys of a table as `any`, `all` and `not`; all of them must hold.
/// Without any of them it is an error.
Condition read_combination(TableReader& table, Diagnostics& diagnostics);

/// Calls `visit` for a condition and all within it.
template <class Visit>
void walk(const Condition& condition, const Visit& visit) {
  visit(condition);
  for (const Condition& child : condition.children) walk(child, visit);
}

}  // namespace oneshot
