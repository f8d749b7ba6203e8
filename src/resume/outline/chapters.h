#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "resume/lines/flow.h"

namespace oneshot {

/// Numbered lines at the margin that may open sections as the known headings do: "1. Career",
/// "2. Results", and so "3. Patents and thesis".
class Chapters {
 public:
  /// `known`: how many headings with known words have a number, by its style.
  Chapters(const std::vector<FlowLine>& lines, int margin, std::map<char, int> known);

  /// Whether the line is one of them.
  bool hold(std::size_t at) const;

 private:
  bool is_chapter(std::size_t at) const;
  bool is_in_capitals(std::size_t at) const;

  const std::vector<FlowLine>& lines_;
  const int margin_;
  const std::map<char, int> known_;
  std::map<char, int> chapters_;  ///< by the style of their number
  bool all_in_capitals_ = false;  ///< more than one, and none that is not
};

}  // namespace oneshot
