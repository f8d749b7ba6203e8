#pragma once

#include <map>
#include <vector>

#include "resume/lines/flow.h"
#include "resume/lines/heading_words.h"
#include "resume/outline/heading_look.h"
#include "resume/outline/headings.h"

namespace oneshot {

/// The headings whose words are known, and what they tell of how the others look.
struct KnownHeadings {
  bool have_look(const LineLook& look) const;

  std::vector<HeadingGuess> guesses;  ///< one for each line; of other lines, none
  std::vector<bool> labels;           ///< lines that label part of a job or a section, though known
  std::vector<LineLook> looks;        ///< of the headings that open sections
  bool markdown = false;              ///< a line, known or not, is a Markdown heading
  int level = 0;                      ///< highest of those that open sections; 0 where none does
  std::map<char, int> numbered;       ///< how many have a number, by its style
  int plain = 0;                      ///< how many nothing but their words gives away
  int ruled = 0;                      ///< how many are underlined
};

KnownHeadings find_known_headings(const std::vector<FlowLine>& lines, const HeadingWords& words,
                                  const DocumentLook& document);

}  // namespace oneshot
