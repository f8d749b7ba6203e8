#include "judge/verdict.h"

#include <re2/re2.h>

namespace oneshot {

std::string_view name_of(GapKind kind) {
  return kind == GapKind::wording ? "wording" : "experience";
}

std::string shown_text(std::string_view quote) {
  for (std::string_view mark : {"- ", "* ", "+ ", "• ", "‣ ", "▪ ", "■ ", "● ", "◦ ", "○ ", "– ",
                                "— ", "· ", "# ", "## ", "### ", "#### "}) {
    if (!quote.starts_with(mark)) continue;
    quote.remove_prefix(mark.size());
    break;
  }
  static const RE2 bold("\\*\\*([^*]+)\\*\\*");
  std::string text(quote);
  RE2::GlobalReplace(&text, bold, "\\1");
  return text;
}

const SignalVerdict* find_signal(const Verdict& verdict, std::string_view id) {
  for (const SignalVerdict& signal : verdict.signals) {
    if (signal.id == id) return &signal;
  }
  return nullptr;
}

}  // namespace oneshot
