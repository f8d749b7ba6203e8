#pragma once

#include <span>

#include "rules/toml_value.h"

namespace oneshot {

/// Writes out the pieces of patterns that a file, or files that belong together, name once. Below
///
///     [pieces]
///     contest = 'icpc|ioi|kaggle'
///
/// "{{contest}}" in a pattern of those files stands for "(?:icpc|ioi|kaggle)"; a piece may hold
/// others. Braces that stand for themselves are written "\{\{". A name that stands for nothing, one
/// that two of the files give, and a piece that holds itself, are errors at their place.
void expand_pieces(std::span<TomlValue* const> files, Diagnostics& diagnostics);

}  // namespace oneshot
