#pragma once

#include <optional>
#include <string_view>

namespace oneshot {

/// Of an entry, a signal and a resume; in rising order, so that they compare.
enum class Level { none, mention, solid, strong };

std::string_view name_of(Level level);
std::optional<Level> level_named(std::string_view name);

}  // namespace oneshot
