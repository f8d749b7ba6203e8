#pragma once

#include <vector>

#include "resume/lexicon.h"
#include "resume/resume.h"

namespace oneshot {

/// In a resume told as an interview a question may ask on about what the answer before told of:
/// "What do you do today?", and then "How big is it?". The answer tells more of the same entry.
/// Fills Node::continued of that, and takes `entry` from the answer; see link_continued_jobs().
void link_follow_ups(std::vector<Node>& nodes, const Vocabulary& vocabulary);

}  // namespace oneshot
