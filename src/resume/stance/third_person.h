#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Whether a resume tells of its owner by name, as programmes do of their speakers: "Ann Roe has
/// been building ledgers since 2007."
bool is_told_in_third_person(const std::vector<Node>& nodes, const std::vector<std::string>& owner);

/// In such a resume "she" is the owner, unless the sentence names somebody else: "In her third year
/// she came second", but not "Her brother won; he …".
bool may_tell_of_owner_as_she(std::string_view sentence);

}  // namespace oneshot
