#include "resume/outline/heading_look.h"

#include <algorithm>
#include <string>
#include <utility>

#include "resume/outline/heading_layout.h"
#include "resume/outline/heading_sections.h"
#include "resume/outline/heading_text.h"

namespace oneshot {
namespace {

constexpr double larger = 1.12;  // font size of a heading, as a share of the text's

double body_size(const std::vector<FlowLine>& lines) {
  std::vector<std::pair<double, std::size_t>> sizes;
  for (const FlowLine& line : lines) {
    const auto same = std::find_if(sizes.begin(), sizes.end(), [&](const auto& s) {
      return s.first - line.size < 0.3 && line.size - s.first < 0.3;
    });
    if (same == sizes.end()) {
      sizes.emplace_back(line.size, line.text.size());
    } else {
      same->second += line.text.size();
    }
  }
  double best = 0;
  std::size_t most = 0;
  for (const auto& [size, letters] : sizes) {
    if (letters > most) best = size, most = letters;
  }
  return best;
}

int leftmost_column(const std::vector<FlowLine>& lines) {
  int margin = lines.empty() ? 0 : lines.front().indent;
  for (const FlowLine& line : lines) margin = std::min(margin, line.indent);
  return margin;
}

int level_of_chapters(const std::vector<FlowLine>& lines, const HeadingWords& words) {
  int best = 0;
  for (const FlowLine& line : lines) {
    if (line.marker != Marker::heading || (best > 0 && line.level >= best)) continue;
    const std::string* id = words.exact(line.text.str());
    if (id && !is_title(*id)) best = line.level;
  }
  return best;
}

}  // namespace

DocumentLook::DocumentLook(const std::vector<FlowLine>& lines, const HeadingWords& words)
    : body(body_size(lines)),
      margin(leftmost_column(lines)),
      chapter_level(level_of_chapters(lines, words)),
      blanks_above(blanks_above_headings(lines, words)) {}

LineLook DocumentLook::look_of(const FlowLine& line) const {
  LineLook look{};
  look.heading_mark = line.marker == Marker::heading;
  look.level = line.level;
  look.ruled = line.ruled;
  look.decorated = line.decorated;
  look.caps = is_all_caps(line.text.str()) || is_all_caps(without_note(line.text.str()));
  look.bold = line.bold;
  look.large = body > 0 && line.size >= body * larger;
  return look;
}

bool DocumentLook::is_within_section(const std::vector<FlowLine>& lines, std::size_t at,
                                     const LineLook& look) const {
  const FlowLine* const below = line_right_below(lines, at);
  const bool heads_list = below && below->marker == Marker::bullet;
  return lines[at].blanks_before < blanks_above && !look.strong() && !heads_list;
}

}  // namespace oneshot
