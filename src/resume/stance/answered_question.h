#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// "ICPC? Bronze, with two friends.": a short question that the owner answers with a result names
/// what the result is of, and quotes nobody.
bool is_answered_by_result(std::string_view text, const std::vector<TextRange>& sentences,
                           TextRange question);

}  // namespace oneshot
