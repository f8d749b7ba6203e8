#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/prepared.h"
#include "rules/diagnostic.h"
#include "rules/rule_files.h"

/// The rules that the binary carries: loaded and checked when it was built, so that starting costs
/// no parsing (src/embed_main.cpp writes them as a source file).
namespace oneshot {

struct ShippedFile {
  RuleFileKind kind;
  std::string_view path;     ///< "signals/publication.toml"
  std::string_view digest;   ///< by content_digest()
  std::string_view packed;   ///< by pack()
  std::string_view content;  ///< as written, for `rules export`
};

// ---- defined in the source file that the build writes ----

const std::vector<ShippedFile>& shipped_files();
/// All of them as loaded, by freeze().
std::string_view shipped_rule_set();
/// The tables that judging by them needs.
std::span<const prepared::Image> shipped_images();

// ---- what is made of them ----

/// As a layer, for adding other rules to it; places are shown as
/// "shipped:signals/publication.toml:12:3".
RuleLayer layer_of(const std::vector<ShippedFile>& files);

/// Writes them to a folder, which is made if needed and must be empty; false with a reason.
bool export_shipped_rules(const std::string& folder, std::string& problem);

}  // namespace oneshot
