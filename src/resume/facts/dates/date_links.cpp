#include "resume/facts/dates/date_links.h"

#include "resume/facts/scan.h"

namespace oneshot::date_links {

using namespace scan;

std::size_t arrows_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (const std::size_t arrow = any_at(text, end, {"▶", "►", "▷", "▸", "⟶", "➜", "➔", "➝"}))
    end += arrow;
  if (end > at) return end - at;
  while (end < text.size() && (text[end] == '-' || text[end] == '=')) ++end;  // "--->"
  return end > at && starts_with(text, end, ">") ? end + 1 - at : 0;
}

std::size_t connector_at(std::string_view text, std::size_t at) {
  if (const std::size_t arrows = arrows_at(text, at)) return arrows;
  // "--" and "---" are what TeX makes dashes of.
  if (const std::size_t dash = any_at(text, at,
                                      {"---", "--", "-", "–", "—", "~", "∼", "―", "−", "→", "->",
                                       "⇒", "...", "..", "…", "부터", "에서"})) {
    return starts_with(text, at, "->") ? 2 : dash;
  }
  return any_word_at(text, at,
                     {"up to", "up until", "to", "until", "till", "through", "thru", "bis", "and"});
}

std::size_t after_end_label(std::string_view text, std::size_t at) {
  if (!starts_with(text, at, "\n")) return 0;
  const std::size_t line = skip_spaces(text, at + 1);
  const std::size_t label = any_at(text, line,
                                   {"end_date", "end-date", "enddate", "end date", "ended", "end",
                                    "to", "until", "left", "leaving date", "finished", "last day",
                                    "퇴사일", "퇴사", "나온 날", "퇴직일", "종료일", "종료", "끝"});
  const std::size_t colon = skip_spaces(text, line + label);
  return label > 0 && starts_with(text, colon, ":") ? colon + 1 : 0;
}

std::size_t leaving_label_at(std::string_view text, std::size_t at) {
  const std::size_t entered = any_at(text, at, {"입사", "합류"});
  const std::size_t mark = skip_spaces(text, at + entered);
  const std::size_t sign = any_at(text, mark, {",", "/", "|", "·"});
  if (sign == 0) return 0;
  const std::size_t label = skip_spaces(text, mark + sign);
  const std::size_t size = any_at(text, label,
                                  {"퇴사일", "퇴사", "퇴직일", "퇴직", "종료일", "종료", "end date",
                                   "ended", "end ", "end:", "left ", "left:"});
  if (size == 0 && entered == 0) return 0;
  const std::size_t colon = skip_spaces(text, label + size);
  return skip_spaces(text, colon + any_at(text, colon, {":"}));
}

}  // namespace oneshot::date_links
