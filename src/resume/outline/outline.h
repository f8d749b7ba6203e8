#pragma once

#include <vector>

#include "resume/lines/flow.h"
#include "resume/outline/headings.h"
#include "resume/resume.h"

namespace oneshot {

/// The tree of a resume by headings, bullets, indentation and blank lines alone; what the nodes
/// mean is found later. Wrapped lines are joined.
struct Outline {
  std::vector<Section> sections;
  std::vector<Node> nodes;
};

Outline make_outline(const std::vector<FlowLine>& lines, const std::vector<HeadingGuess>& guesses);

}  // namespace oneshot
