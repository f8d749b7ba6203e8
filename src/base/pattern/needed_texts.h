#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/pattern/syntax.h"

namespace oneshot::pattern {

/// What every match of a pattern holds.
struct NeededTexts {
  static constexpr std::size_t anywhere = static_cast<std::size_t>(-1);

  std::vector<std::string> texts;  ///< ASCII letters in lower case
  std::size_t before = anywhere;   ///< bytes of a match that stand before a text, at most
  bool empty() const { return texts.empty(); }
  /// How often a pattern will be tried for them: about so many times a byte.
  double tries() const;
};

/// Texts of which every match of a pattern holds at least one: where none of them stands in a text,
/// the pattern need not be tried at all. Of several sets that which will be seen least often is
/// taken; empty where none can be named, or too many, or nothing but what stands everywhere.
NeededTexts needed_texts(const Node& root);

}  // namespace oneshot::pattern
