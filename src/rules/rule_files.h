#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack.h"
#include "rules/toml_value.h"

/// Rule files as they come: what folders there are, what stands in them, and how those of one
/// folder are merged into those of another.
namespace oneshot {

enum class RuleFileKind { signal, list, role, foundation, path, profile, lexicon };

/// What an element of an array of tables does to those that are there already.
enum class ArrayMerge {
  by_id,           ///< overrides, key by key, the one of the same id, or is added
  united,          ///< the same, and its arrays of texts add to those of the other
  instead_of_all,  ///< all of the same id are taken away first (levels)
  by_text,         ///< takes the place of the one with the same text, or is added
  added,
};

struct RuleArrayInfo {
  std::string_view key;
  ArrayMerge merge;
};

struct RuleFileKindInfo {
  RuleFileKind kind;
  std::string_view folder;  ///< "signals"
  std::string_view head;    ///< "signal", the table that every file begins with
  std::vector<RuleArrayInfo> arrays;
};

const std::vector<RuleFileKindInfo>& rule_file_kinds();
const RuleFileKindInfo& info_of(RuleFileKind kind);

struct RuleFile {
  RuleFileKind kind = RuleFileKind::signal;
  std::string path;                         ///< within its layer: "signals/publication.toml"
  std::unique_ptr<const std::string> name;  ///< as shown in messages; values point to it
  TomlValue root;
  std::string digest;  ///< content_digest() of the root, where it is known already

  std::string_view id() const;
};

/// All rule files of one origin. Later layers add to and override earlier ones.
struct RuleLayer {
  std::string name;      ///< a folder, or "(shipped)"
  bool trusted = false;  ///< checked when the program was built
  std::vector<RuleFile> files;
  std::optional<PackManifest> pack;  ///< where the folder has a manifest
};

/// What a folder may hold; beyond it lies a mistake or an attack.
struct RuleLimits {
  std::size_t file_bytes = 1U << 20;
  std::size_t files = 2000;
  std::size_t total_bytes = 16U << 20;
  std::size_t pattern_bytes = 16U << 10;
  // Of folders, beside the patterns that ship. A counted repetition of a few letters may stand for
  // a program of any size, and a program's size is what matching and compiling cost.
  std::size_t patterns = 6000;
  std::size_t pattern_steps = 20'000;         ///< of one compiled pattern
  std::size_t all_pattern_steps = 1'600'000;  ///< of all together; what ships takes half
  std::size_t condition_depth = 12;
  std::size_t conditions = 50'000;
  std::size_t aliases = 200'000;
};
const RuleLimits& rule_limits();

/// SHA-256 in hexadecimal over what a file says, whatever its layout and comments.
std::string content_digest(const TomlValue& root);

/// Reads a folder of rules; files in the order of their paths.
RuleLayer read_rule_folder(const std::string& folder, Diagnostics& diagnostics);

/// Merges `over` into `base`, both of one kind and id:
///   single keys override; arrays of tables go by the table of the kind; `replace = true` in the
///   head or in an element takes the whole instead; `remove = ["id", …]` in the head takes
///   elements away; `more = [...]` beside `any` adds conditions to those that are there.
void merge_rule_file(const RuleFileKindInfo& kind, TomlValue& base, const TomlValue& over,
                     Diagnostics& diagnostics);

/// Adds a further part of a lexicon, which may stand in several files of one id: its groups follow
/// those of the parts before it.
void add_lexicon_part(TomlValue& base, const TomlValue& part);

}  // namespace oneshot
