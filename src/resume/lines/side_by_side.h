#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"
#include "resume/facts/text_range.h"
#include "resume/lines/heading_words.h"

/// Plain text whose page had two columns side by side, as `pdftotext -layout` and word processors
/// save it: a line of the file holds a line of each column, though they have nothing in common.
///
///   CONTACT               EXPERIENCE            is read   CONTACT
///   ann@example.org                                       ann@example.org
///                         Acme, Berlin                    SKILLS
///   SKILLS                2019 - 2021                     Go, Rust
///   Go, Rust              - Built the search              EXPERIENCE
///                                                         Acme, Berlin …
///
/// What looks alike and is read across: dates at the right margin, labels with values, tables.
namespace oneshot {

/// A stretch of lines that stand in two columns.
struct SideBySide {
  std::size_t first = 0;          ///< index of its first line in the page
  std::vector<std::size_t> cuts;  ///< one a line: the byte at which its right column begins
  std::size_t left_head = 0;      ///< lines of the left column above its first known heading
  std::size_t right_head = 0;     ///< the same of the right column
  bool right_ends_first = false;  ///< the left column goes on further down

  std::size_t end() const { return first + cuts.size(); }
};

/// Stretches of the only page of a plain text, in order; none in other formats.
std::vector<SideBySide> find_side_by_side(const Document& document, const HeadingWords& words);

/// Which column of a stretch something stands in.
enum class ColumnSide { none, left, right };

/// A line of a page, or what of it is of one column.
struct LinePart {
  std::size_t line = 0;  ///< index in the page
  TextRange range;       ///< bytes of the line, from the left edge of the column
  ColumnSide side = ColumnSide::none;
  int run = 0;  ///< the same for all parts that stand below each other in one column
};

/// All lines of a page in the order in which they are read: of two columns what stands above their
/// first headings, then the one that ends first, as the other may go on below.
std::vector<LinePart> reading_order(const Page& page, const std::vector<SideBySide>& stretches);

/// The part of a line around a byte of it.
LinePart part_around(const Page& page, const std::vector<SideBySide>& stretches, std::size_t line,
                     std::size_t byte);

}  // namespace oneshot
