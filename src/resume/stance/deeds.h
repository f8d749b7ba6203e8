#pragma once

#include <string>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "others" to the clauses that tell what other people won, wrote, made or run.
/// `owner` holds the owner's names; `by_name` says that "she" may be the owner.
void find_deeds_of_others(Node& node, const std::vector<std::string>& owner, bool by_name);

}  // namespace oneshot
