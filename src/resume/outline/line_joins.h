#pragma once

#include <vector>

#include "resume/lines/flow.h"
#include "resume/outline/headings.h"
#include "resume/outline/line_pair.h"
#include "resume/outline/record_lines.h"
#include "resume/outline/record_starts.h"

namespace oneshot {

/// How a line goes on the node above it.
enum class Join {
  none,     ///< not at all: it begins something new
  line,     ///< as a line of its own
  wrapped,  ///< where the line above was broken
  cell,     ///< in another column
};

/// Tells which lines go on, by their layout and their words.
class LineJoins {
 public:
  LineJoins(const std::vector<FlowLine>& lines, const std::vector<HeadingGuess>& guesses);

  /// Asked in the order of the lines.
  Join join_of(std::size_t at, const NodeAbove& node);

 private:
  RecordPlace place_among_records(const LinePair& pair) const;
  Join join_by_words(const LinePair& pair) const;
  bool is_event_broken_before_year(const LinePair& pair) const;
  bool dates_title_above(const LinePair& pair) const;

  const std::vector<FlowLine>& lines_;
  const std::vector<RecordPlace> places_;  ///< of the lines
  RecordStarts starts_;
};

}  // namespace oneshot
