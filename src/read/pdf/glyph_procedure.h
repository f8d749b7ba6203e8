#pragma once

#include <string_view>

namespace oneshot::pdf {

/// What the procedure of a Type 3 glyph does (PDF 32000-1, 9.6.5).
struct GlyphProcedure {
  bool paints = false;      ///< leaves something on the page
  bool own_colors = false;  ///< starts with d0, not d1, and sets colours
};

GlyphProcedure inspect_glyph_procedure(std::string_view content);

}  // namespace oneshot::pdf
