#pragma once

#include "rules/toml_value.h"

namespace oneshot {

/// Writes out the pieces of patterns that a file names once. Below
///
///     [pieces]
///     contest = 'icpc|ioi|kaggle'
///
/// "{{contest}}" in a pattern of that file stands for "(?:icpc|ioi|kaggle)"; a piece may hold
/// others. Braces that stand for themselves are written "\{\{". A name that stands for nothing, and
/// a piece that holds itself, are errors at their place.
void expand_pieces(TomlValue& root, Diagnostics& diagnostics);

}  // namespace oneshot
