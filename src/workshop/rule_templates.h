#pragma once

#include <string>
#include <vector>

#include "rules/rule_set.h"

namespace oneshot {

/// A file that `rules new` writes, by its path within the folder of rules.
struct NewFile {
  std::string path, content;
};

/// What can be started: "signal", "list", "role", "pack".
const std::vector<std::string>& new_rule_kinds();

/// Commented starting files of a new signal, list, role or pack `id`: they pass `rules check` and
/// `rules test` as they are. A signal comes with a weight in each profile of `rules`, and all with
/// the JSON Schema that their first line names.
std::vector<NewFile> new_rule_files(const std::string& kind, const std::string& id,
                                    const RuleSet& rules);

/// Whether `rules` have one of that kind and id already.
bool has_rule(const RuleSet& rules, const std::string& kind, const std::string& id);

}  // namespace oneshot
