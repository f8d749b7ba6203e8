#include "resume/year_text.h"

#include "base/utf8.h"

namespace oneshot {

bool has_year(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if ((text[i] == '1' && text[i + 1] == '9') || (text[i] == '2' && text[i + 1] == '0')) {
      const bool digits = is_ascii_digit(text[i + 2]) && is_ascii_digit(text[i + 3]);
      const bool alone = (i == 0 || !is_ascii_digit(text[i - 1])) &&
                         (i + 4 == text.size() || !is_ascii_digit(text[i + 4]));
      if (digits && alone) return true;
    }
  }
  return false;
}

bool starts_with_year(std::string_view text) {
  return text.size() >= 4 && (text.starts_with("19") || text.starts_with("20")) &&
         is_ascii_digit(text[2]) && is_ascii_digit(text[3]) &&
         (text.size() == 4 || !is_ascii_digit(text[4]));
}

}  // namespace oneshot
