#include "resume/lines/year_text.h"

#include "base/utf8.h"

namespace oneshot {
namespace {

/// "25.03 - now", "'22.5–'24.4": a range of months that opens the text, with years in two digits.
bool starts_with_short_range(std::string_view text) {
  std::size_t at = text.starts_with("'") ? 1 : text.starts_with("’") ? 3 : 0;
  const auto digits_from = [&](std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    return end - from;
  };
  if (digits_from(at) != 2 || at + 2 >= text.size() || text[at + 2] != '.') return false;
  const std::size_t month = digits_from(at + 3);
  if (month == 0 || month > 2) return false;
  at += 3 + month;
  while (at < text.size() && text[at] == ' ') ++at;
  const std::string_view rest = text.substr(at);
  for (std::string_view dash : {"-", "~", "–", "→", "부터"}) {
    if (rest.starts_with(dash)) return true;
  }
  return false;
}

}  // namespace

bool has_year(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if ((text[i] == '1' && text[i + 1] == '9') || (text[i] == '2' && text[i + 1] == '0')) {
      const bool digits = is_ascii_digit(text[i + 2]) && is_ascii_digit(text[i + 3]);
      const bool alone = (i == 0 || !is_ascii_digit(text[i - 1])) &&
                         (i + 4 == text.size() || !is_ascii_digit(text[i + 4]));
      if (digits && alone) return true;
    }
  }
  return starts_with_short_range(text);
}

bool starts_with_year(std::string_view text) {
  if (starts_with_short_range(text)) return true;
  return text.size() >= 4 && (text.starts_with("19") || text.starts_with("20")) &&
         is_ascii_digit(text[2]) && is_ascii_digit(text[3]) &&
         (text.size() == 4 || !is_ascii_digit(text[4]));
}

}  // namespace oneshot
