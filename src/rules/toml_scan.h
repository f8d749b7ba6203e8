#pragma once

#include <optional>
#include <string_view>

namespace oneshot {

/// What is told before toml++ parses a text: keys on which it exhausts the stack, and letters
/// outside of quotation marks, which it reports less clearly.
struct TomlTrouble {
  int line;  ///< from 1
  std::string_view id, message;
};

/// Looks through a TOML text for the first such place; knows no more of TOML than strings and
/// comments. Nothing where the text may be parsed, whether or not it is TOML.
std::optional<TomlTrouble> scan_toml(std::string_view text);

}  // namespace oneshot
