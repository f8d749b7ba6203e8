#pragma once

#include <cstddef>
#include <string_view>

namespace oneshot {

/// Where the text of a line begins.
struct TextStart {
  std::size_t byte = 0;
  int column = 0;
};

/// Where it begins behind the white space at such a place; a tab reaches to the next fourth column.
TextStart skip_space(std::string_view text, TextStart at);

/// How many of the spaces before the text are as wide as a syllable: they are spaces like others in
/// a Text, but take two columns.
int wide_spaces_before(std::string_view line);

}  // namespace oneshot
