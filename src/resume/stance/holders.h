#pragma once

#include <string>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "others" to what somebody else is said to hold behind a colon or a dash: "IOI
/// 2012, silver medal: my cousin", "DACON 1위: 옆 연구실 팀". Only where people are all that stands
/// there: "silver medal: two friends and I" is the owner's.
void find_holders(Node& node, const std::vector<std::string>& owner);

}  // namespace oneshot
