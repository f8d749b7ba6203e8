#include "resume/lines/markdown_marks.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

#include "base/utf8.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

constexpr Entity entities[] = {{"&nbsp;", " "}, {"&emsp;", " "}, {"&ensp;", " "}, {"&amp;", "&"},
                               {"&lt;", "<"},   {"&gt;", ">"},   {"&quot;", "\""}};

/// Length of an HTML tag such as "<br/>" at the offset, 0 if there is none.
std::size_t tag_length(std::string_view text, std::size_t at) {
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') ++i;
  if (i >= text.size() || !is_ascii_letter(text[i])) return 0;
  const std::size_t close = text.find('>', i);
  return close == std::string_view::npos || close - at > 200 ? 0 : close + 1 - at;
}

/// So many bytes from one on, as far as the line has them.
void mark_bytes(std::vector<bool>& marks, std::size_t begin, std::size_t length) {
  const std::size_t end = std::min(begin + length, marks.size());
  for (std::size_t i = begin; i < end; ++i) marks[i] = true;
}

/// "**words**": the signs at both ends, but for those that are escaped.
void mark_around_style(std::string_view text, const StyleRun& style, std::vector<bool>& marks) {
  const auto is_sign = [&](std::size_t at) { return text[at] == '*' || text[at] == '_'; };
  for (std::size_t i = style.begin; i > 0 && is_sign(i - 1); --i) {
    if (i >= 2 && text[i - 2] == '\\') break;
    marks[i - 1] = true;
  }
  for (std::size_t i = style.end; i < text.size() && is_sign(i); ++i) marks[i] = true;
}

/// "[words](target)": all but the words.
void mark_around_link(std::string_view text, const Link& link, std::vector<bool>& marks) {
  if (link.begin == 0 || text[link.begin - 1] != '[' || link.end >= text.size() ||
      text[link.end] != ']') {
    return;
  }
  mark_bytes(marks, link.begin - 1, 1);
  const std::size_t close = text.find(')', link.end);
  mark_bytes(marks, link.end, close == std::string_view::npos ? 1 : close + 1 - link.end);
}

/// Backticks, backslashes before signs, and tags.
void mark_signs(std::string_view text, std::vector<bool>& marks) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '`') {
      marks[i] = true;
    } else if (text[i] == '\\' && i + 1 < text.size() &&
               std::ispunct(static_cast<unsigned char>(text[i + 1]))) {
      marks[i] = true;
      ++i;
    } else if (text[i] == '<') {
      mark_bytes(marks, i, tag_length(text, i));
    }
  }
}

}  // namespace

std::vector<bool> find_marks(const Line& line) {
  std::vector<bool> marks(line.text.size(), false);
  for (const StyleRun& style : line.styles) mark_around_style(line.text, style, marks);
  for (const Link& link : line.links) mark_around_link(line.text, link, marks);
  mark_signs(line.text, marks);
  return marks;
}

std::string_view text_of_tag(std::string_view text, std::size_t at) {
  const std::size_t length = tag_length(text, at);
  if (length == 0) return {};
  const std::string tag = scan::fold(text.substr(at, length));
  if (tag.starts_with("<br>") || tag.starts_with("<br/") || tag.starts_with("<br ")) return " ";
  const bool cell = tag.starts_with("</td") || tag.starts_with("</th>");
  const std::string next = scan::fold(text.substr(at + length, 4));
  return cell && (next.starts_with("<td") || next.starts_with("<th")) ? " | " : std::string_view();
}

const Entity* entity_at(std::string_view text, std::size_t at) {
  if (text[at] != '&') return nullptr;
  const auto* const found = std::find_if(
      std::begin(entities), std::end(entities),
      [&](const Entity& entity) { return text.substr(at, entity.name.size()) == entity.name; });
  return found == std::end(entities) ? nullptr : found;
}

}  // namespace oneshot
