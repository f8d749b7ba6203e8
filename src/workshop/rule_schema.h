#pragma once

#include <string>

#include "rules/rule_files.h"

namespace oneshot {

/// The JSON Schema (draft 7, which editors of TOML know) of the files of one folder of rules, made
/// of rule_tables() and condition_kinds(). It says what a file may hold; what names stand for is
/// for the loader. A file that changes one of an earlier folder fits it, too.
std::string rule_schema(RuleFileKind kind);

/// "signal.json", as `#:schema` lines name it within schema/.
std::string schema_file_name(RuleFileKind kind);

}  // namespace oneshot
