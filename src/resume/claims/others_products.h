#pragma once

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "employer" to sizes that the node states of a thing which, as it says itself,
/// others built or run: "The app is run by a partner. The app has 3 million users."
void find_sizes_of_others(Node& node);

}  // namespace oneshot
