#pragma once

#include <string>
#include <vector>

#include "base/pattern/syntax.h"

namespace oneshot::pattern {

/// Texts, ASCII letters in lower case, of which every match of a pattern holds at least one: where
/// none of them stands in a text, the pattern need not be tried at all. Empty where no texts that
/// are telling, or too many, can be named.
std::vector<std::string> needed_texts(const Node& root);

}  // namespace oneshot::pattern
