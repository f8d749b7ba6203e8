#pragma once

#include <cstddef>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Gives the stances of a node to what else they hold for: those of a title to the rest of its
/// entry and to the nodes below, those of a line that ends in a colon to the list that it opens.
void pass_stances(std::vector<Node>& nodes, std::size_t index);

}  // namespace oneshot
