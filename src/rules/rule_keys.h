#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_files.h"

/// What tables and keys rule files have: what the JSON Schema is made of. The loader asks for keys
/// one by one; a test holds what it asks for against this table, in both directions.
namespace oneshot {

enum class KeyType {
  id,  ///< lower-case letters, digits and '-'
  text,
  texts,   ///< a text or an array of texts
  number,  ///< between RuleKeyInfo::least and ::most
  flag,
  word,        ///< one of RuleKeyInfo::words
  localized,   ///< { en = "…", ko = "…" }
  conditions,  ///< an array of conditions
  table,       ///< RuleKeyInfo::table
  tables,      ///< an array of such tables
  weights,     ///< any id -> 0 to 1
  flags,       ///< any id -> true or false
  pieces,      ///< any id -> a text
};

struct RuleKeyInfo {
  std::string_view key;
  KeyType type = KeyType::text;
  std::string_view doc;
  bool required = false;
  std::string_view table = {};  ///< of table and tables: the name of a RuleTableInfo
  std::vector<std::string> words = {};
  double least = 0, most = 0;
  bool of_packs = false;  ///< only where a file changes one of an earlier folder
};

struct RuleTableInfo {
  std::string_view name;  ///< "facet"; a file itself has the name of its folder, "signals"
  std::vector<RuleKeyInfo> keys;
};

const std::vector<RuleTableInfo>& rule_tables();
const RuleTableInfo& rule_table(std::string_view name);

}  // namespace oneshot
