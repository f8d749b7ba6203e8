#include "cli/judging.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/near_miss.h"
#include "cli/exit_code.h"

namespace oneshot {

std::string chosen_profile(const RulesOutline& rules, const std::string& id) {
  if (rules.profiles.empty()) {
    throw Trouble{"the rules hold no profile; add one in profiles/, or use the shipped rules"};
  }
  if (id.empty()) return rules.profiles.front();
  if (std::find(rules.profiles.begin(), rules.profiles.end(), id) != rules.profiles.end()) {
    return id;
  }
  throw Trouble{fmt::format("there is no profile '{}'{}; see 'oneshot rules list'", id,
                            did_you_mean(id, rules.profiles))};
}

}  // namespace oneshot
