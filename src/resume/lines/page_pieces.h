#pragma once

#include <string_view>
#include <vector>

#include "document/document.h"
#include "resume/facts/text_range.h"
#include "resume/lines/flow.h"
#include "resume/lines/side_by_side.h"
#include "resume/lines/text.h"

namespace oneshot {

/// What is read at a time: a line of a page, or what of it stands in one column.
struct Piece {
  const Page& page;
  LinePart part;
  TextRange above;           ///< the part that is read before it
  TextRange bar;             ///< drawn in it, beside a margin
  std::string_view raw;      ///< the part, as the document has it
  std::string_view trimmed;  ///< so, without outer white space

  const Line& line() const { return page.lines[part.line]; }
  int number() const { return static_cast<int>(part.line) + 1; }
};

/// Pieces that stand below each other.
struct TextColumn {
  int spacing = 0;  ///< blank lines that part nothing
  std::vector<Piece> pieces;
};

/// The columns of a page in the order in which they are read, without what only pages have.
std::vector<TextColumn> columns_of(const Page& page, const std::vector<SideBySide>& side_by_side,
                                   Format format);

/// The text of a piece, with a space for the bar that is drawn in it.
Text text_of(const Piece& piece, Format format);

/// The text that stands right above a piece, with its outer white space.
Text text_above(const Piece& piece, Format format);

/// A line with what a piece tells of it, but for its text and place.
FlowLine line_of(const Piece& piece);

}  // namespace oneshot
