#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace oneshot {

/// A run of spaces within a line, with the display columns at its ends.
struct Gap {
  std::size_t begin, end;
  int left, right;
};

/// Where the text of a line stands.
struct LaidLine {
  std::string_view text;
  std::size_t begin = 0, end = 0;  ///< bytes, without outer white space
  int left = 0, right = 0;         ///< display columns
  std::vector<Gap> gaps;
  bool has_wide_letters = false;

  bool blank() const { return begin == end; }
};

/// The byte at which the right column begins, if it does at display column `gutter`; nothing where
/// the line runs across the gutter.
std::optional<std::size_t> cut_at(const LaidLine& line, int gutter);

/// Display columns of a page at which a column of text may begin, those of most lines first, and
/// its lines as these columns count. No lines where there is no such column.
struct GutterSearch {
  std::vector<int> gutters;
  std::vector<LaidLine> lines;
};
GutterSearch find_gutters(const Page& page);

}  // namespace oneshot
