#pragma once

#include <string>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/rule_files.h"
#include "rules/rule_set.h"

namespace oneshot {

/// Where rules come from; later origins add to and override earlier ones.
struct RuleOrigins {
  bool shipped = true;               ///< the rules that the binary carries come first
  std::vector<std::string> folders;  ///< ONESHOT_RULES, then every --rules
};

struct LoadedRules {
  RuleSet rules;
  Diagnostics diagnostics;  ///< sorted; with any error the rules must not be used

  bool usable() const { return !diagnostics.has_errors(); }
};

/// Reads, merges and checks rules. All that is wrong is told at once.
LoadedRules load_rules(const RuleOrigins& origins);

/// The same from layers already read, with what was found wrong while reading them. `patterns_too`
/// compiles the patterns of trusted layers as well; the build has done it for those that ship.
LoadedRules load_rules(const std::vector<RuleLayer>& layers, const Diagnostics& reading = {},
                       bool patterns_too = false);

}  // namespace oneshot
