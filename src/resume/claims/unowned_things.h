#pragma once

#include <string_view>

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "employer" to sizes that the node states of a thing which the job nowhere tells
/// to be the owner's work: "Built the upload page. The bank's app has 12 million customers." What
/// the clause speaks of decides, not where it stands. `told` is all that the job tells.
void find_sizes_of_unowned_things(Node& node, std::string_view told);

}  // namespace oneshot
