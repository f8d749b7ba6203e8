#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot::outcome {

/// A change told without digits: "halved", "to a third", "절반으로", "3분의 1로".
struct WordedChange {
  TextRange range;
  double multiple = 1;      ///< of what it was: 0.5 of "halved"
  bool needs_verb = false;  ///< says so only beside a verb of change: "by a third"
};

/// All of a folded text.
std::vector<WordedChange> find_worded_changes(std::string_view text);

}  // namespace oneshot::outcome
