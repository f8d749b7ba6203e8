#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/diagnostic.h"
#include "rules/rule_set.h"

namespace oneshot {

/// The manifest of a folder of rules, the table [pack] of its `oneshot.toml`:
///
///   [pack]
///   name    = "game-jams"
///   version = "1.2.0"
///   needs   = "oneshot >= 0.1"

/// Whether the folder says that it is a pack.
bool has_pack_manifest(const std::string& folder);

/// Reads the manifest of a folder of rules; none is no mistake. A pack that needs another version
/// of oneshot, or a manifest with anything unknown in it, is an error at its line. The file may
/// hold settings, too; they are not looked at here.
std::optional<PackManifest> read_pack_manifest(const std::string& folder, Diagnostics& diagnostics);

/// Whether a version, "1.2.0", is what a pack needs: "oneshot >= 1.0" or "oneshot >= 1.0, < 2".
/// Nothing where `needs` is not written so.
std::optional<bool> meets(std::string_view version, std::string_view needs);

}  // namespace oneshot
