#include "resume/lines/drawn_boxes.h"

#include "base/utf8.h"
#include "resume/lines/table_cells.h"

namespace oneshot {

FrameSign frame_sign(std::string_view text, bool framed) {
  if (text.empty() || is_barred_row(text)) return {};
  const CodePoint sign = decode_at(text, 0);
  if (sign.length < text.size() && !is_ascii_space(text[sign.length])) return {};
  constexpr std::u32string_view opening = U"┌┏╔╭", going_on = U"│┃║", branches = U"├┣╠",
                                closing = U"└┗╚╰";
  const auto is_of = [&](std::u32string_view signs) {
    return signs.find(sign.value) != std::u32string_view::npos;
  };
  if (is_of(opening)) return {sign.length, true, false};
  if (is_of(going_on) || (framed && is_of(branches))) return {sign.length, false, false};
  if (framed && is_of(closing)) return {sign.length, false, true};
  return {};
}

TextRange only_cell(std::string_view row) {
  constexpr std::string_view bar = "│";
  if (!row.starts_with(bar) || !row.ends_with(bar) || row.size() <= 2 * bar.size()) return {};
  std::size_t end = row.size() - bar.size();
  if (row.substr(bar.size(), end - bar.size()).find(bar) != std::string_view::npos) return {};
  while (end > bar.size() && is_ascii_space(row[end - 1])) --end;
  return {bar.size(), end};
}

}  // namespace oneshot
