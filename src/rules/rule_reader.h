#pragma once

#include "rules/diagnostic.h"
#include "rules/rule_files.h"
#include "rules/rule_set.h"

namespace oneshot {

/// Reads one rule file, merged from all layers, into `rules`. Says what is wrong within the file;
/// what depends on other files is for check_references().
void read_rule_file(RuleFileKind kind, const TomlValue& root, RuleSet& rules,
                    Diagnostics& diagnostics);

/// Names that stand for something in another place: lists, tags, sections, facets, signals.
void check_references(const RuleSet& rules, Diagnostics& diagnostics);

}  // namespace oneshot
