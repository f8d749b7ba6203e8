#include "resume/lines/line_decoration.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "resume/lines/line_marker.h"

namespace oneshot {
namespace {

/// "**Service.** I laid out all of it": bold words at the start of a line that goes on.
bool opens_with_emphasis(std::string_view text) {
  if (!text.starts_with("**")) return false;
  const std::size_t close = text.find("**", 2);
  return close != std::string_view::npos && close + 2 < text.size();
}

/// What stands within "[ … ]", "【 … 】", "< … >" around the whole text.
std::optional<TextRange> within_brackets(std::string_view text) {
  struct Pair {
    std::string_view open, close;
  };
  constexpr std::array<Pair, 7> pairs{
      {{"[", "]"}, {"【", "】"}, {"<", ">"}, {"《", "》"}, {"〔", "〕"}, {"『", "』"}, {"{", "}"}}};
  for (const Pair& pair : pairs) {
    if (text.size() > pair.open.size() + pair.close.size() && text.starts_with(pair.open) &&
        text.ends_with(pair.close)) {
      return TextRange{pair.open.size(), text.size() - pair.close.size()};
    }
  }
  return std::nullopt;
}

/// "EDUCATION ________________________", "EDUCATION ....................."
std::optional<TextRange> before_rule(std::string_view text) {
  constexpr std::size_t shortest_rule = 8;  // signs
  const std::size_t last = text.find_last_not_of("_=-~.");
  if (last == std::string_view::npos || text[last] != ' ' || text.size() - last <= shortest_rule ||
      text.find(':') != std::string_view::npos) {
    return std::nullopt;
  }
  return TextRange{0, last};
}

/// "[Papers] (not mine)": the bracket that a note stands behind; 0 for other text.
std::size_t bracket_before_note(std::string_view text) {
  const std::size_t close = text.find(']');
  const bool fits = text.starts_with('[') && close != std::string_view::npos && close > 1 &&
                    text.ends_with(')') && trim(text.substr(close + 1)).starts_with('(');
  return fits ? close : 0;
}

/// A part of a text without the signs at its edges that rules are drawn with.
TextRange without_edges(std::string_view text, TextRange part) {
  constexpr std::string_view signs = "=*-~#:|+_ \t";
  const auto is_sign = [&](std::size_t at) {
    return signs.find(text[at]) != std::string_view::npos;
  };
  while (part.begin < part.end && is_sign(part.begin)) ++part.begin;
  while (part.end > part.begin && is_sign(part.end - 1)) --part.end;
  return part;
}

}  // namespace

Text close_up(const Text& text) {
  constexpr std::size_t fewest_letters = 3, widest_gap = 4;
  constexpr std::size_t longest = 120;  // bytes
  const std::string& all = text.str();
  if (all.size() > longest) return {};
  Text out;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < all.size();) {
    if (!is_ascii_upper(all[at])) return {};
    std::size_t gap = all.find_first_not_of(' ', at + 1);
    if (gap == std::string::npos) gap = all.size();
    if (gap == at + 1 && gap < all.size()) return {};
    if (gap - at - 1 > widest_gap) return {};
    out.append(text.part(at, gap > at + 2 ? at + 2 : at + 1));
    ++letters;
    at = gap;
  }
  return letters >= fewest_letters ? out : Text();
}

bool strip_stars(Text& text) {
  constexpr std::size_t most_signs = 4;
  constexpr std::string_view signs = "* ";
  const std::string& all = text.str();
  if (all.size() <= most_signs || !all.starts_with("* ") || !all.ends_with(" *")) return false;
  text = text.part(all.find_first_not_of(signs), all.find_last_not_of(signs) + 1);
  return true;
}

bool strip_decoration(Text& text) {
  const std::string& all = text.str();
  if (opens_with_emphasis(all) || explains_a_mark(all)) return false;
  if (const std::size_t close = bracket_before_note(all); close > 0) {
    Text heading = text.part(1, close);
    heading.append(text.part(close + 1, all.size()));
    text = std::move(heading);
    return true;
  }
  std::optional<TextRange> inner = within_brackets(all);
  if (!inner) inner = before_rule(all);
  const TextRange held = inner.value_or(TextRange{0, all.size()});
  const TextRange words = without_edges(all, held);
  // Signs before the text alone are enough ("=== Work"), behind it they may be its own ("C++").
  constexpr std::size_t fewest_signs = 2;
  const bool decorated = inner.has_value() || words.begin - held.begin >= fewest_signs;
  if (!decorated || words.empty()) return false;
  text = text.part(words.begin, words.end);
  return true;
}

}  // namespace oneshot
