#pragma once

#include <cstddef>
#include <vector>

#include "resume/lines/flow.h"
#include "resume/lines/heading_words.h"

namespace oneshot {

/// How a line looks, for telling whether two headings are of one rank.
struct LineLook {
  bool heading_mark, ruled, decorated, caps, bold, large;
  int level;
  bool operator==(const LineLook&) const = default;
  bool strong() const { return heading_mark || ruled || decorated || large; }
};

/// How a whole document tells its headings from other lines; counted once.
struct DocumentLook {
  DocumentLook(const std::vector<FlowLine>& lines, const HeadingWords& words);

  LineLook look_of(const FlowLine& line) const;
  bool is_at_margin(const FlowLine& line) const { return line.indent <= margin + 1; }
  /// Where white space tells sections apart, a line in capitals within one opens none, unless it
  /// heads a list.
  bool is_within_section(const std::vector<FlowLine>& lines, std::size_t at,
                         const LineLook& look) const;

  double body = 0;        ///< font size of most of the text
  int margin = 0;         ///< column of the line that stands furthest left
  int chapter_level = 0;  ///< highest of the Markdown headings that are known; 0 where none is
  int blanks_above = 0;   ///< blank lines that set a section apart; 0 where others have as many
};

}  // namespace oneshot
