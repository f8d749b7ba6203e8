#pragma once

#include <cstddef>
#include <vector>

#include "resume/lines/flow.h"
#include "resume/outline/line_pair.h"

namespace oneshot {

/// Tells where a plain line begins something new: the next contest, paper or job of a list that
/// nothing but its words parts.
class RecordStarts {
 public:
  explicit RecordStarts(const std::vector<FlowLine>& lines);

  /// Asked in the order of the lines, of those that may go on the node above.
  bool begin_at(const LinePair& pair);

 private:
  /// Lines right below each other, at one column.
  struct Block {
    std::size_t end = 0;
    int indent = 0;
    bool of_sentences = false;  ///< every line is one: none of them was broken
    bool of_capitals = false;   ///< every line is long, and begins with a capital
  };

  bool names_event_dated_below(const LinePair& pair) const;
  bool opens_next_record(const LinePair& pair) const;
  bool closes_record_above(const LinePair& pair) const;
  bool is_inside_paragraph(const LinePair& pair) const;
  bool is_event_of_block(const LinePair& pair);
  const Block& block_around(std::size_t at);

  const std::vector<FlowLine>& lines_;
  const bool small_letters_;  ///< no line begins with a capital
  Block block_;               ///< the last that block_around() looked at
};

}  // namespace oneshot
