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

/// "'18.08", "’22/3": a month, its year in two digits behind a sign that stands for the others.
bool is_short_month_at(std::string_view text, std::size_t at) {
  const std::string_view sign = text.substr(at).starts_with("’") ? "’" : "'";
  if (!text.substr(at).starts_with(sign) || (at > 0 && is_word(decode_before(text, at).value)))
    return false;
  const std::string_view date = text.substr(at + sign.size());
  constexpr std::size_t shortest = 4;  // "18.8"
  if (date.size() < shortest || !is_ascii_digit(date[0]) || !is_ascii_digit(date[1]) ||
      (date[2] != '.' && date[2] != '/') || !is_ascii_digit(date[3]))
    return false;
  const bool two = date.size() > shortest && is_ascii_digit(date[shortest]);
  const int month = two ? (date[3] - '0') * 10 + (date[shortest] - '0') : date[3] - '0';
  const std::size_t end = shortest + (two ? 1 : 0);
  return month >= 1 && month <= 12 && (end == date.size() || !is_ascii_digit(date[end]));
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
  for (const std::string_view sign : {"'", "’"}) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos;
         at = text.find(sign, at + 1)) {
      if (is_short_month_at(text, at)) return true;
    }
  }
  return starts_with_short_range(text);
}

bool starts_with_year(std::string_view text) {
  if (starts_with_short_range(text) || is_short_month_at(text, 0)) return true;
  return text.size() >= 4 && (text.starts_with("19") || text.starts_with("20")) &&
         is_ascii_digit(text[2]) && is_ascii_digit(text[3]) &&
         (text.size() == 4 || !is_ascii_digit(text[4]));
}

}  // namespace oneshot
