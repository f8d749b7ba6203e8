#pragma once

#include <cstddef>
#include <string_view>

#include "resume/facts/text_range.h"

/// Frames drawn around lines that are no table.
namespace oneshot {

/// A sign before the text of a line, of a frame that is drawn around several: "┌ Acme" opens it,
/// "│ 2022.07 ~" and "├ …" go on, "└ …" closes it.
struct FrameSign {
  std::size_t length = 0;  ///< bytes; 0 where the line opens with none
  bool opens = false, closes = false;
};

/// The sign at the start of a text; `framed` tells that a frame is open above it.
FrameSign frame_sign(std::string_view text, bool framed);

/// What stands between the two bars of a row of a box that has no others; empty for other rows.
TextRange only_cell(std::string_view row);

}  // namespace oneshot
