#pragma once

#include <memory>
#include <vector>

#include "read/pdf/color.h"
#include "read/pdf/font.h"
#include "read/pdf/matrix.h"
#include "read/pdf/paint.h"

namespace oneshot::pdf {

/// Glyphs that make up a clipping path (render modes 4 to 7): what is painted through them later is
/// what makes them seen.
struct TextClip {
  std::vector<std::uint32_t> runs;  ///< in PaintLog::runs
};

/// The graphics state (PDF 32000-1, 8.4), text state included.
struct GraphicsState {
  Matrix ctm;
  std::shared_ptr<const ColorSpace> fill_space = ColorSpace::device("DeviceGray");
  std::shared_ptr<const ColorSpace> stroke_space = fill_space;
  Color fill, stroke;
  double fill_alpha = 1, stroke_alpha = 1;
  double group_alpha = 1;  ///< of the transparency groups around
  Blend blend = Blend::normal;
  std::shared_ptr<const SoftMask> mask;
  double line_width = 1;

  Box clip_box{};
  std::shared_ptr<const Clip> clip;
  std::shared_ptr<const TextClip> text_clip;

  Font* font = nullptr;
  std::uint16_t font_index = 0;
  double font_size = 0;
  double character_spacing = 0, word_spacing = 0;
  double horizontal_scale = 1;
  double leading = 0, rise = 0;
  int render_mode = 0;
};

}  // namespace oneshot::pdf
