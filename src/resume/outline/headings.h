#pragma once

#include <string>
#include <vector>

#include "resume/lines/flow.h"
#include "resume/lines/heading_words.h"

namespace oneshot {

/// What a line is among the headings.
struct HeadingGuess {
  enum class Kind {
    none,
    section,     ///< opens a section
    subheading,  ///< a heading within a section: a company, a group of papers
  };
  Kind kind = Kind::none;
  /// Id where kind is section; of a subheading within an entry, what the lines below it are of.
  std::string section;
  std::string label;  ///< "Skills" of "Skills: C++, Python": the line alone is of `section`
};

/// One guess for each line.
std::vector<HeadingGuess> guess_headings(const std::vector<FlowLine>& lines,
                                         const HeadingWords& words);

}  // namespace oneshot
