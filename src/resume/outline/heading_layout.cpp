#include "resume/outline/heading_layout.h"

#include <algorithm>
#include <string_view>

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "resume/lines/line_text.h"
#include "resume/lines/wrapped_lines.h"
#include "resume/lines/year_text.h"
#include "resume/outline/heading_text.h"

namespace oneshot {
namespace {

/// Of who someone is: a sheet of its own, whose look tells nothing of the other sections.
constexpr std::string_view personal_details = "contact";

}  // namespace

bool may_be_heading(const FlowLine& line) {
  return !line.running && line.marker != Marker::row && line.marker != Marker::quote;
}

const FlowLine* line_right_below(const std::vector<FlowLine>& lines, std::size_t at) {
  return at + 1 < lines.size() && !lines[at + 1].blank_before ? &lines[at + 1] : nullptr;
}

bool stands_apart_below(const std::vector<FlowLine>& lines, std::size_t at) {
  return at + 1 < lines.size() && lines[at + 1].blank_before;
}

bool opens_a_block(const std::vector<FlowLine>& lines, std::size_t at) {
  const FlowLine& line = lines[at];
  const CodePoint first = decode_at(line.text.str(), 0);
  const bool capital = is_hangul(first.value) || u_isupper(static_cast<UChar32>(first.value));
  if (!capital || at == 0 || at + 1 >= lines.size()) return false;
  const FlowLine& above = lines[at - 1];
  const std::string& before = above.text.str();
  if (before.ends_with(",") || before.ends_with(":") || before.ends_with("및") ||
      breaks_off(before) || opens_bracket(before))
    return false;
  const bool dedented = line.indent < above.indent;
  if (!dedented && is_wrapped(above, line) && !ends_like_prose(before)) return false;
  const std::string& next = lines[at + 1].text.str();
  // "Kaggle", the last of a list of skills: what closes a block heads none.
  return !next.empty() && !is_ascii_lower(next[0]) && !lines[at + 1].blank_before;
}

bool stands_out(const std::vector<FlowLine>& lines, std::size_t at, int margin) {
  const FlowLine& line = lines[at];
  return at > 0 && at + 1 < lines.size() && line.blank_before && line.indent <= margin + 1 &&
         lines[at + 1].indent > margin + 1;
}

int blanks_above_headings(const std::vector<FlowLine>& lines, const HeadingWords& words) {
  constexpr int fewest_headings = 3, fewest_blanks = 2;
  int headings = 0, fewest = 0, wide = 0, narrow = 0;
  std::vector<int> others;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const FlowLine& line = lines[i];
    if (!line.blank_before) continue;
    const std::string* const id =
        line.marker == Marker::none && display_width(line.text.str()) <= longest_heading
            ? words.exact(line.text.str())
            : nullptr;
    if (id != nullptr && *id == personal_details) continue;
    if (id == nullptr || *id == "results" || *id == "duties") {
      others.push_back(line.blanks_before);
    } else {
      fewest = headings++ == 0 ? line.blanks_before : std::min(fewest, line.blanks_before);
    }
  }
  if (headings < fewest_headings || fewest < fewest_blanks) return 0;
  for (const int blanks : others) ++(blanks < fewest ? narrow : wide);
  return wide <= narrow ? fewest : 0;
}

std::vector<std::size_t> points_that_head_lists(const std::vector<FlowLine>& lines, int margin,
                                                const HeadingWords& words) {
  constexpr std::size_t fewest = 3, most_others = 4;
  std::vector<std::size_t> known;
  const auto points =
      static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](const FlowLine& line) {
        return line.marker == Marker::bullet;
      }));
  if (points + std::max(most_others, lines.size() / 4) < lines.size()) return {};
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const FlowLine& line = lines[i];
    const FlowLine& next = lines[i + 1];
    if (line.marker != Marker::bullet || line.indent > margin || line.decorated ||
        next.marker != Marker::bullet || next.indent <= line.indent) {
      continue;
    }
    const std::string* const id = words.exact(line.text.str());
    if (id && !id->starts_with("title")) known.push_back(i);
  }
  return known.size() < fewest ? std::vector<std::size_t>() : known;
}

std::vector<std::size_t> points_above_blocks(const std::vector<FlowLine>& lines, int margin,
                                             const HeadingWords& words) {
  constexpr std::size_t fewest = 3, fewest_known = 2;
  std::vector<std::size_t> heads;
  std::size_t known = 0, others = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const FlowLine& line = lines[i];
    if (line.marker != Marker::bullet || line.decorated || line.indent > margin) continue;
    const std::string& text = line.text.str();
    const bool heads_block = line.blank_before && lines[i + 1].blank_before &&
                             lines[i + 1].indent > line.text_indent - 1 && !has_year(text) &&
                             display_width(text) <= longest_plain_heading && !ends_like_prose(text);
    if (!heads_block) {
      ++others;
      continue;
    }
    heads.push_back(i);
    known += words.exact(text) != nullptr ? 1 : 0;
  }
  const bool all_do = heads.size() >= fewest && known >= fewest_known && others == 0;
  return all_do ? heads : std::vector<std::size_t>();
}

bool is_outdented(const std::vector<FlowLine>& lines, const std::vector<HeadingGuess>& guesses,
                  int margin) {
  constexpr int fewest_headings = 3;
  int headings = 0, standing_out = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (guesses[i].kind != HeadingGuess::Kind::section) continue;
    if (guesses[i].section == personal_details) continue;
    ++headings;
    standing_out += stands_out(lines, i, margin) ? 1 : 0;
  }
  return standing_out >= fewest_headings && standing_out * 3 >= headings * 2;
}

}  // namespace oneshot
