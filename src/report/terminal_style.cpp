#include "report/terminal_style.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace oneshot {

std::string TerminalStyle::painted(std::string_view code, std::string_view text) const {
  return color_ && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}

std::string TerminalStyle::of_level(Level level, std::string_view text) const {
  switch (level) {
    case Level::strong:
      return painted("1;32", text);
    case Level::solid:
      return painted("36", text);
    case Level::mention:
      return std::string(text);
    case Level::none:
      return faint(text);
  }
  return std::string(text);
}

std::string TerminalStyle::bar(double score, int columns, Level level) const {
  const int filled =
      std::clamp(static_cast<int>(std::lround(score / 100 * columns)), score > 0 ? 1 : 0, columns);
  std::string full, rest;
  for (int i = 0; i < filled; ++i) full += ascii_ ? "#" : "█";
  for (int i = filled; i < columns; ++i) rest += ascii_ ? "." : "░";
  return of_level(level, full) + faint(rest);
}

std::string TerminalStyle::quoted(std::string_view text) const {
  return ascii_ ? fmt::format("\"{}\"", text) : fmt::format("“{}”", text);
}

}  // namespace oneshot
