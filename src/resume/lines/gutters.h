#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace oneshot {

/// A run of spaces within a line, with the display columns at its ends.
struct BlankRun {
  std::size_t begin, end;
  int left, right;
};

/// Where the text of a line stands.
struct LaidLine {
  std::string_view text;
  std::size_t begin = 0, end = 0;  ///< bytes, without outer white space
  int left = 0, right = 0;         ///< display columns
  std::vector<BlankRun> gaps;
  bool has_wide_letters = false;  ///< that were counted as two columns

  bool blank() const { return begin == end; }
};

/// The byte at which the right column begins, if it does at display column `gutter`; nothing where
/// the line runs across the gutter.
std::optional<std::size_t> cut_at(const LaidLine& line, int gutter);

struct GutterSearch {
  std::vector<int> gutters;     ///< display columns, those at which most lines begin first
  std::vector<LaidLine> lines;  ///< all of the page, counted in the same columns
};

/// Looks for display columns at which a column of text may begin; both are empty where none is.
GutterSearch find_gutters(const Page& page);

}  // namespace oneshot
