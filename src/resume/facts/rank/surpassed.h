#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// A place told by those who did better: "only two teams finished ahead of us", "우리 위로 한 팀".
struct Surpassed {
  int by = 0;  ///< how many stood above
  TextRange range;
};

/// In a text with ASCII letters lowered, in order of the forms.
std::vector<Surpassed> find_surpassed(std::string_view folded);

}  // namespace oneshot
