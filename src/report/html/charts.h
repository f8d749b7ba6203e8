#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/level.h"

/// Small drawings as inline SVG. Colours come from the style sheet; numbers stand beside them in
/// the text, so that the drawings are hidden from screen readers unless they have a label.
namespace oneshot::html {

/// A score of 0 to 100 on a line, ending in the mark of its level.
std::string score_rail(double score, Level level);

/// The way from one score to another on a line, from a ring to the mark of the level.
std::string step_rail(double before, double after, Level level);

/// The mark of a level alone: a full disc, half a disc, a ring, a stroke.
std::string level_mark(Level level);

/// A bar of a score of 0 to 100, for a table.
std::string score_bar(double score);

/// How many resumes fall into a range of scores, and how many of these have a one-shot.
struct ScoreBin {
  int all = 0, strong = 0;
};
inline constexpr std::size_t score_bins = 10;  ///< each ten points wide; 100 falls into the last
std::size_t bin_of(double score);

/// Columns over the ranges; `label` says in words what is to see.
std::string histogram(const std::vector<ScoreBin>& bins, std::string_view label);

/// Shares of a whole, one behind the other: parts of `total`, by level from strong to mention.
std::string coverage_bar(int strong, int solid, int mention, int total);

}  // namespace oneshot::html
