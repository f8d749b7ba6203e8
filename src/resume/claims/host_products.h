#pragma once

#include <string_view>

#include "resume/resume.h"

namespace oneshot {

/// Whether the text may state how many use something.
bool may_state_size(std::string_view text);

/// Gives the stance "employer" to numbers of users that the node states of a product of which the
/// owner made a part: "Shipped the tone slider of Kettle. Kettle has 6 million users." `told` is
/// all that the entry tells.
void find_host_sizes(Node& node, std::string_view told);

}  // namespace oneshot
