#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_set.h"

/// The closed list of what a condition can look at. The loader, the JSON Schema, the manual and
/// every "did you mean" read this one table.
namespace oneshot {

/// What the value of a kind's key names.
enum class ValueSource {
  conditions,  ///< an array of conditions
  pattern,     ///< RE2 patterns
  lists,       ///< ids of lists
  sections,    ///< groups of the lexicon "headings"
  stances,     ///< groups of the lexicon "stance"
  platforms,   ///< what terms of lists give as their `platform`, or ids of those with the tag
               ///< "rated"
  facets,      ///< facets of the same signal
  words,       ///< one of ConditionKindInfo::words
};

struct ConditionKindInfo {
  ConditionKind kind;
  std::string_view key;  ///< in TOML
  ValueSource source;
  std::vector<std::string> words;       ///< the allowed values, where `source` is words
  std::vector<std::string_view> extra;  ///< further keys that it takes
  std::string_view doc;                 ///< what it holds for, in a line
  std::string_view example;             ///< a condition of that kind, as in a rule file
};

const std::vector<ConditionKindInfo>& condition_kinds();
/// Null for a key that is no kind.
const ConditionKindInfo* condition_kind(std::string_view key);
const ConditionKindInfo& info_of(ConditionKind kind);

struct ScopeInfo {
  Scope scope;
  std::string_view name, doc;
};
const std::vector<ScopeInfo>& scopes();
std::optional<Scope> scope_named(std::string_view name);
std::string_view name_of(Scope scope);

/// A further key of conditions and what it means.
struct ExtraKeyInfo {
  std::string_view key, type, doc;
};
const std::vector<ExtraKeyInfo>& extra_keys();

}  // namespace oneshot
