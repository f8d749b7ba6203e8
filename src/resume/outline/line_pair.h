#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "resume/lines/flow.h"
#include "resume/lines/text.h"

namespace oneshot {

/// The node that a line may go on, as far as the lines above have made it.
struct NodeAbove {
  const Text& text;
  std::string_view section;  ///< id
  std::size_t last;          ///< of its lines
  int indent;                ///< column at which it begins
  bool listed;               ///< a point of a list
  bool sign;                 ///< behind "■" or such
};

/// A line, and the last of the node above it.
struct LinePair {
  LinePair(const std::vector<FlowLine>& lines, std::size_t line_at, const NodeAbove& node_above)
      : node(node_above),
        at(line_at),
        line(lines[at]),
        before(lines[node.last]),
        text(line.text.str()),
        above(before.text.str()),
        told(node.text.str()),
        next_below(!line.blank_before && line.marker == Marker::none &&
                   before.marker != Marker::row && !before.table_header),
        hangs(next_below && line.indent > before.indent && line.size == 0),
        plain(line.marker == Marker::none && before.marker == Marker::none &&
              line.indent <= before.indent) {}

  const NodeAbove& node;
  std::size_t at;  ///< of the line
  const FlowLine& line;
  const FlowLine& before;
  const std::string& text;   ///< of the line
  const std::string& above;  ///< of the one before
  const std::string& told;   ///< by all lines of the node
  bool next_below;           ///< right below what is no table, and without a marker
  bool hangs;                ///< so, and further in, in a text without a layout
  bool plain;                ///< neither has a marker, and the line stands no further in
};

}  // namespace oneshot
