#pragma once

#include <optional>
#include <string_view>

namespace oneshot {

/// What toml++ (3.3) must not be handed: text on which it exhausts the stack or runs into what its
/// authors took to be unreachable.
struct TomlTrouble {
  int line;  ///< from 1
  std::string_view id, message;
};

/// Looks through a TOML text for the first such place; knows no more of TOML than strings and
/// comments. Nothing where the text may be parsed, whether or not it is TOML.
std::optional<TomlTrouble> scan_toml(std::string_view text);

}  // namespace oneshot
