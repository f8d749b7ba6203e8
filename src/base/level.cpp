#include "base/level.h"

namespace oneshot {

std::string_view name_of(Level level) {
  switch (level) {
    case Level::none:
      return "none";
    case Level::mention:
      return "mention";
    case Level::solid:
      return "solid";
    case Level::strong:
      return "strong";
  }
  return "none";
}

std::optional<Level> level_named(std::string_view name) {
  for (Level level : {Level::none, Level::mention, Level::solid, Level::strong}) {
    if (name == name_of(level)) return level;
  }
  return std::nullopt;
}

}  // namespace oneshot
