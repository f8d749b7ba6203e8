#pragma once

#include <string>

#include "batch/rules_in_use.h"

namespace oneshot {

/// The profile of that id; the first where none is named. Throws Trouble.
std::string chosen_profile(const RulesOutline& rules, const std::string& id);

}  // namespace oneshot
