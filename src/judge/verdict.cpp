#include "judge/verdict.h"

namespace oneshot {

std::string_view name_of(GapKind kind) {
  return kind == GapKind::wording ? "wording" : "experience";
}

std::string_view without_bullet(std::string_view quote) {
  for (std::string_view mark : {"- ", "* ", "+ ", "• ", "‣ ", "▪ ", "■ ", "● ", "◦ ", "○ ", "– ",
                                "— ", "· ", "# ", "## ", "### ", "#### "}) {
    if (quote.starts_with(mark)) return quote.substr(mark.size());
  }
  return quote;
}

}  // namespace oneshot
