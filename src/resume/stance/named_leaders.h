#pragma once

#include "resume/facts/names/names.h"
#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "others" to what names somebody else as the one who leads: "Tech lead: Wouter
/// Dekker", "Wouter leads the team", "테크 리드: 표가람".
void find_named_leaders(Node& node, const OwnerNames& owner);

}  // namespace oneshot
