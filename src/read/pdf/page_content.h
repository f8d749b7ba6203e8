#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

/// The seam between interpreting a page (content streams, fonts, visibility) and laying it out.
/// Coordinates are those of the page as shown: points, from the upper left corner of the crop box,
/// x to the right and y down, after rotation and UserUnit.
namespace oneshot::pdf {

/// One painted glyph (one character code of a string that is shown).
///
///        |<- advance ->|
///     top +-----------+
///         |   G       |      (x, y) is the origin: the start of the baseline.
///  (x, y) *-----------+      (dir_x, dir_y) is the direction of writing, (1, 0) for level text.
///  bottom +-----------+
struct Glyph {
  float x = 0, y = 0;
  float dir_x = 1, dir_y = 0;
  float advance = 0;              ///< along the direction, without character and word spacing
  float size = 0;                 ///< height of the em on paper, in points
  float ascent = 0, descent = 0;  ///< of the font, in points, both positive
  float spacing = 0;  ///< character plus word spacing that was applied after the glyph, in points
  std::uint32_t text = 0;        ///< where its characters start in PageContent::text
  std::uint8_t text_length = 0;  ///< characters; 0 where the font draws a mark without text
  bool space = false;            ///< a space glyph, or one that draws nothing
  bool bold = false, italic = false;
  bool unknown = false;  ///< no character is known for it; its text is U+FFFD
  bool hidden = false;
  HiddenMethod method = HiddenMethod::comment;  ///< where hidden
  std::uint16_t font = 0;                       ///< index of the font on this page
  std::uint32_t order = 0;                      ///< place in the order of painting
};

/// A thin filled rectangle or stroked line: an underline, a table rule, a leader.
struct Rule {
  Box box;
  bool horizontal = true;
};

/// An area that is filled: a table cell, a sidebar, a highlighter.
struct Fill {
  Box box;
};

struct LinkArea {
  Box box;
  std::string target;
};

struct PageContent {
  int number = 1;
  double width = 0, height = 0;
  std::u32string text;  ///< characters of all glyphs; decomposed ligatures, not yet normalized
  std::vector<Glyph> glyphs;  ///< in the order of painting
  std::vector<Rule> rules;
  std::vector<Fill> fills;
  std::vector<Box> dots;  ///< small shapes about as high as wide, as the signs of lists are drawn
  std::vector<LinkArea> links;
  double image_cover = 0;  ///< share of the page's area under images, 0 to 1

  std::u32string_view text_of(const Glyph& glyph) const {
    return std::u32string_view(text).substr(glyph.text, glyph.text_length);
  }
};

}  // namespace oneshot::pdf
