#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "read/pdf/color.h"
#include "read/pdf/matrix.h"
#include "read/pdf/page_content.h"

/// What a page paints, in order, as far as it takes to tell whether a glyph is seen. Coordinates
/// are those of the page as shown.
namespace oneshot::pdf {

/// An area bounded by straight lines; curves are broken into some.
struct Polygon {
  std::vector<Point> points;
  std::vector<std::uint32_t> ends;  ///< where each closed part ends in `points`
  bool even_odd = false;
  Box box{};

  bool holds(Point p) const;
  /// The polygon is its box.
  bool is_rectangle() const;
};

/// A clipping path that is no rectangle, inside of others.
struct Clip {
  std::shared_ptr<const Polygon> polygon;
  std::shared_ptr<const Clip> outer;
};
bool is_inside(const Clip* clip, Point p);

enum class Blend : std::uint8_t { normal, multiply, other };

/// An area that was painted.
struct Paint {
  Box box{};                               ///< clipped
  std::shared_ptr<const Polygon> polygon;  ///< null: all of the box
  std::shared_ptr<const Clip> clip;
  Color color;          ///< unknown for images, shadings and patterns
  float alpha = 1;      ///< opacity
  bool uneven = false;  ///< opacity differs from place to place and is not known
  bool image = false;
  Blend blend = Blend::normal;

  bool holds(Point p) const;
  bool covers() const;  ///< nothing below shows through
};

/// A letter that is cut out of a soft mask.
struct CutLetter {
  Point origin;
  char32_t character = 0;
};

/// What a soft mask lets through (PDF 32000-1, 11.6.5).
struct SoftMask {
  std::vector<Paint> paints;
  std::vector<CutLetter> letters;
  bool luminosity = false;  ///< else alpha
  Color backdrop;
};

/// Glyphs that were shown one after the other in the same way.
struct TextRun {
  std::uint32_t begin = 0, end = 0;  ///< in PageContent::glyphs
  std::uint32_t paints_before = 0;
  Color fill, stroke;
  float fill_alpha = 1, stroke_alpha = 1;
  bool filled = true, stroked = false;
  bool invisible = false;  ///< render mode 3 or 7, or the font draws nothing
  bool layer_off = false;  ///< optional content that is switched off
  float em_width = 0;      ///< of an em on paper, in points
  Point x_height{};        ///< from the baseline to the top of a small letter
  Box clip_box{};
  std::shared_ptr<const Clip> clip;
  std::shared_ptr<const SoftMask> mask;
};

struct PaintLog {
  std::vector<Paint> paints;
  std::vector<TextRun> runs;
  std::vector<CutLetter> seen_letters;  ///< that something was painted through
};

/// What decides that a glyph is not seen.
struct VisibilityOptions {
  double tiny = 1.3;                     ///< points; an em below this on paper is no print
  double transparent = 0.06;             ///< opacity
  double same_color = 0.05;              ///< greatest difference of a colour's parts, 0 to 1
  double opaque = 0.93;                  ///< opacity that lets nothing be read through it
  double poster = 40;                    ///< points; letters so large are read by a part of them
  double same_place = 0.15;              ///< em; a letter and the same one cut out of a mask
  double scan_cover = 0.5;               ///< share of the page under images, for a scanned page
  double scan_share = 0.6;               ///< share of its glyphs that lie invisible over the scan
  std::size_t max_checks = 400'000'000;  ///< comparisons of glyphs with paints, for hostile files
};

/// Marks the glyphs that a reader cannot see, with the method.
void find_hidden_glyphs(PageContent& content, const PaintLog& log,
                        const VisibilityOptions& options = {});

}  // namespace oneshot::pdf
