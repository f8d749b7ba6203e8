#include "resume/outline/chapters.h"

#include <string>
#include <string_view>
#include <utility>

#include "resume/lines/line_text.h"
#include "resume/lines/text.h"
#include "resume/lines/year_text.h"
#include "resume/outline/heading_layout.h"
#include "resume/outline/heading_text.h"

namespace oneshot {
namespace {

int number_of(const std::map<char, int>& counts, char style) {
  const auto found = counts.find(style);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

Chapters::Chapters(const std::vector<FlowLine>& lines, int margin, std::map<char, int> known)
    : lines_(lines), margin_(margin), known_(std::move(known)) {
  constexpr int fewest_in_capitals = 2;
  int in_capitals = 0, others = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_chapter(i)) continue;
    ++chapters_[lines[i].number_style];
    ++(is_in_capitals(i) ? in_capitals : others);
  }
  all_in_capitals_ = in_capitals >= fewest_in_capitals && others == 0;
}

bool Chapters::hold(std::size_t at) const {
  constexpr int fewest_alike = 4;  // where one of them alone is known
  if (!is_chapter(at)) return false;
  const char style = lines_[at].number_style;
  const int known = number_of(known_, style);
  return all_in_capitals_ || known > 1 ||
         (known > 0 && number_of(chapters_, style) >= fewest_alike);
}

/// "3. Patents and thesis" at the margin: short, and set apart.
bool Chapters::is_chapter(std::size_t at) const {
  const FlowLine& line = lines_[at];
  if (line.marker != Marker::number || line.sub_number || line.indent > margin_ + 1) return false;
  const std::string& text = line.text.str();
  const std::string_view noted = without_note(text);
  return (line.blank_before || opens_a_block(lines_, at)) &&
         display_width(noted) <= (is_all_caps(noted) ? longest_heading : longest_plain_heading) &&
         !has_year(text) && !in_columns(text) && !ends_like_prose(text);
}

/// "1. THINGS THAT MUST NOT STOP": a chapter that its capitals give away, too.
bool Chapters::is_in_capitals(std::size_t at) const {
  return lines_[at].blank_before && is_all_caps(without_note(lines_[at].text.str()));
}

}  // namespace oneshot
