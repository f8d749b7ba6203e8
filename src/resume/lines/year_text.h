#pragma once

#include <string_view>

namespace oneshot {

/// Whether a year of four digits (19.. or 20..) stands in the text, no digit beside it.
bool has_year(std::string_view text);

/// Whether such a year opens the text.
bool starts_with_year(std::string_view text);

}  // namespace oneshot
