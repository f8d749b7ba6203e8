#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// Whether a text speaks of authors that share the first place or contributed alike ("equal
/// contribution", "co-first", "두 사람이 똑같이 기여"), whoever they are.
bool speaks_of_equal_authors(std::string_view text);

/// Whether a text says in words that one of its authors shares the first place: "The first two
/// authors contributed equally", "A. Roe and B. Poe (equal contribution)", "Roe and Poe share first
/// authorship". `names` is the list of authors, `owner` a place in it other than the first, and
/// `list_end` where the list ends.
bool said_to_share_first(std::string_view text, const std::vector<TextRange>& names,
                         std::size_t owner, std::size_t list_end);

}  // namespace oneshot
