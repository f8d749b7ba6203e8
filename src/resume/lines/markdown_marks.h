#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/document.h"

/// What Markdown, and HTML within it, write beside the text.
namespace oneshot {

/// Bytes of a line that are marks and no text: "**", "`", "[…](…)", "<b>".
std::vector<bool> find_marks(const Line& line);

/// What the tag at a place leaves between the texts beside it: the cells of a table stay apart, and
/// so do lines.
std::string_view text_of_tag(std::string_view text, std::size_t at);

/// "&amp;": a sign that is written by its name.
struct Entity {
  std::string_view name, text;
};

/// The entity at a place; null where none stands.
const Entity* entity_at(std::string_view text, std::size_t at);

}  // namespace oneshot
