#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "read/pdf/layout_parts.h"

namespace oneshot::pdf {
namespace {

char32_t first_of(const PageContent& content, const Mark& mark) {
  const std::u32string_view text = content.text_of(content.glyphs[mark.glyph]);
  return text.empty() ? 0 : text.front();
}

char32_t last_of(const PageContent& content, const Mark& mark) {
  const std::u32string_view text = content.text_of(content.glyphs[mark.glyph]);
  return text.empty() ? 0 : text.back();
}

bool is_east_asian(char32_t c) { return is_hangul(c) || is_han(c); }

/// Hangul beside Latin, where programs put a gap by themselves; what a space usually follows
/// counts as neither.
bool scripts_meet(char32_t before, char32_t after) {
  if (before == U',' || before == U'.' || before == U';' || before == U':') return false;
  return is_east_asian(before) != is_east_asian(after);
}

}  // namespace

WordBreaks::WordBreaks(const PageContent& content, const LayoutOptions& options)
    : content_(content), options_(options) {
  std::size_t spaces = 0, all = 0;
  std::vector<std::pair<int, int>> fonts;  // letters and spaces of each
  for (const Glyph& glyph : content.glyphs) {
    if (glyph.text_length == 0) continue;
    if (glyph.font >= fonts.size()) fonts.resize(glyph.font + std::size_t{1});
    ++(glyph.space ? fonts[glyph.font].second : fonts[glyph.font].first);
    ++all;
    spaces += glyph.space ? 1 : 0;
  }
  page_has_space_glyphs_ =
      static_cast<double>(spaces) > options.space_glyph_share * static_cast<double>(all);
  for (const auto& [letters_of_font, spaces_of_font] : fonts) {
    spaceless_fonts_.push_back(letters_of_font >= options.spaceless_font && spaces_of_font == 0);
  }
}

/// Hangul and Han come in pieces of one font, up to a piece for each letter.
bool WordBreaks::is_one_face(const Mark& a, const Mark& b) const {
  const Glyph &before = content_.glyphs[a.glyph], &after = content_.glyphs[b.glyph];
  if (before.size != after.size) return false;
  if (before.font == after.font) return true;
  return before.bold == after.bold && is_east_asian(last_of(content_, a)) &&
         is_east_asian(first_of(content_, b));
}

bool WordBreaks::has_space_glyphs(const Mark& mark) const {
  return page_has_space_glyphs_ && spaceless_fonts_[content_.glyphs[mark.glyph].font] == 0;
}

//   |prev|<- gap ->|next|      gap = usual gap of these letters (tracking) + what a space adds
void WordBreaks::find(const Mark* begin, const Mark* end, std::vector<char>& breaks) {
  const auto count = static_cast<std::size_t>(end - begin);
  // Justified lines may have gaps for spaces where others of the page have glyphs.
  const bool long_line = count >= static_cast<std::size_t>(options_.spaceless_line);
  const bool spaceless =
      long_line && std::none_of(begin, end, [](const Mark& mark) { return mark.space_before; });
  for (std::size_t from = 0; from < count;) {
    // A stretch of one font and size has one usual gap.
    const Glyph& first = content_.glyphs[begin[from].glyph];
    std::size_t to = from + 1;
    gaps_.clear();
    while (to < count) {
      if (!is_one_face(begin[to - 1], begin[to])) break;
      const float gap = begin[to].left - begin[to - 1].right;
      if (!begin[to].space_before) gaps_.push_back(gap / first.size);
      ++to;
    }
    float usual = 0;
    const bool known = gaps_.size() + 1 >= static_cast<std::size_t>(options_.tracking_letters);
    if (known) {
      sorted_ = gaps_;
      const auto middle = sorted_.begin() + static_cast<std::ptrdiff_t>((sorted_.size() - 1) / 2);
      std::nth_element(sorted_.begin(), middle, sorted_.end());
      if (*middle > options_.tracking || *middle < options_.narrow_widths) usual = *middle;
    }
    for (std::size_t i = from; i < to; ++i) {
      if (i == 0) {
        breaks.push_back(0);
        continue;
      }
      const Mark &prev = begin[i - 1], &next = begin[i];
      const float em = (prev.size + next.size) / 2;
      const float gap = (next.left - prev.right) / em;
      if (next.space_before) {
        breaks.push_back(gap > options_.lost_space ? 1 : 0);
        continue;
      }
      const Glyph& before = content_.glyphs[prev.glyph];
      float tracking = usual;
      if (usual == 0 && before.spacing > 0) tracking = std::min(gap, before.spacing / em);
      const bool glyph_spaces = has_space_glyphs(prev);
      const bool east_asian =
          is_east_asian(last_of(content_, prev)) && is_east_asian(first_of(content_, next));
      double least = !glyph_spaces || spaceless ? options_.word_gap
                     : !is_one_face(prev, next) ? options_.style_word_gap
                     : east_asian || !known     ? options_.tracked_gap
                                                : options_.stray_word_gap;
      least = std::max(least, options_.tracking_share * tracking);
      if (gap - tracking > least) {
        const bool mixed = scripts_meet(last_of(content_, prev), first_of(content_, next));
        if (mixed && glyph_spaces) least = std::max(least, options_.script_gap);
      }
      breaks.push_back(gap - tracking > least ? 1 : 0);
    }
    from = to;
  }
}

LineWriter::LineWriter(const PageContent& content, const LayoutOptions& options)
    : content_(content), options_(options), breaks_(content, options) {}

void LineWriter::gather(const SegmentedText& text, const LineParts& parts) {
  marks_.clear();
  spaces_.clear();
  for (const std::uint32_t index : parts.segments) {
    const Segment& segment = text.segments[index];
    const std::size_t at = spaces_.size();
    marks_.insert(marks_.end(), text.marks.begin() + segment.begin,
                  text.marks.begin() + segment.end);
    breaks_.find(text.marks.data() + segment.begin, text.marks.data() + segment.end, spaces_);
    if (at > 0) spaces_[at] = 1;
  }
}

Line LineWriter::write(const SegmentedText& text, const LineParts& parts) {
  frame_ = text.frame;
  gather(text, parts);
  write_characters(content_, marks_, spaces_, written_);
  Line line;
  line.block = parts.block;
  line.goes_on = parts.goes_on;
  line.text = written_.text;
  if (line.text.empty()) return line;
  add_looks(line);
  add_links(line);
  return line;
}

/// Where the bytes of a mark end; the space behind it is not its own.
std::uint32_t LineWriter::end_of(std::size_t mark) const {
  const std::uint32_t end = written_.starts[mark + 1];
  const bool spaced = end > written_.starts[mark] && written_.text[end - 1] == ' ';
  return spaced ? end - 1 : end;
}

bool LineWriter::is_underlined(const Mark& mark) const {
  const float em = mark.size;
  const float middle = (mark.left + mark.right) / 2;
  for (const Rule& rule : content_.rules) {
    if (!rule.horizontal) continue;
    const auto y = static_cast<float>((rule.box.top + rule.box.bottom) / 2);
    if (y < mark.baseline - options_.underline_above * em ||
        y > mark.baseline + options_.underline_below * em || middle < rule.box.left ||
        middle > rule.box.right) {
      continue;
    }
    const auto overhang = static_cast<float>(options_.underline_overhang) * em;
    if (rule.box.left > marks_.front().left - overhang &&
        rule.box.right < marks_.back().right + overhang) {
      return true;
    }
  }
  return false;
}

void LineWriter::add_looks(Line& line) const {
  Box box{INFINITY, INFINITY, -INFINITY, -INFINITY};
  std::vector<std::pair<float, std::uint32_t>> sizes;  // size, letters
  bool all_bold = true;
  const bool any_rule = frame_.is_level() && !content_.rules.empty();
  std::vector<StyleRun>& runs = line.styles;
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    const Mark& mark = marks_[i];
    const Glyph& glyph = content_.glyphs[mark.glyph];
    const auto corner = [&](float along, float down) {
      const double x = frame_.page_x(along, down), y = frame_.page_y(along, down);
      box.left = std::min(box.left, x);
      box.right = std::max(box.right, x);
      box.top = std::min(box.top, y);
      box.bottom = std::max(box.bottom, y);
    };
    corner(mark.left, mark.baseline - glyph.ascent);
    corner(mark.right, mark.baseline + glyph.descent);
    const auto same =
        std::find_if(sizes.begin(), sizes.end(), [&](auto& s) { return s.first == mark.size; });
    if (same == sizes.end()) {
      sizes.emplace_back(mark.size, 1);
    } else {
      ++same->second;
    }
    const std::uint32_t begin = written_.starts[i], end = end_of(i);
    if (begin == end) continue;
    const bool letter = is_word(decode_at(line.text, begin).value);
    if (letter) all_bold = all_bold && mark.bold;
    const StyleRun run{begin, end, mark.bold, glyph.italic, any_rule && is_underlined(mark)};
    if (!run.bold && !run.italic && !run.underlined) continue;
    const bool extends = !runs.empty() && runs.back().bold == run.bold &&
                         runs.back().italic == run.italic &&
                         runs.back().underlined == run.underlined &&
                         std::all_of(line.text.begin() + runs.back().end, line.text.begin() + begin,
                                     [](char c) { return c == ' '; });
    if (extends) {
      runs.back().end = end;
    } else {
      runs.push_back(run);
    }
  }
  line.box = box;
  line.bold = all_bold &&
              std::any_of(marks_.begin(), marks_.end(), [](const Mark& mark) { return mark.bold; });
  line.size = std::max_element(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) {
                return a.second < b.second;
              })->first;
}

void LineWriter::add_links(Line& line) const {
  for (const LinkArea& area : content_.links) {
    if (area.box.bottom < line.box->top || area.box.top > line.box->bottom) continue;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const Mark& mark = marks_[i];
      const float along = (mark.left + mark.right) / 2, down = mark.baseline - mark.size / 4;
      const double x = frame_.page_x(along, down), y = frame_.page_y(along, down);
      if (x < area.box.left || x > area.box.right || y < area.box.top || y > area.box.bottom) {
        continue;
      }
      const std::uint32_t begin = written_.starts[i], end = end_of(i);
      const bool extends = !line.links.empty() && line.links.back().target == area.target &&
                           line.links.back().end <= begin && begin - line.links.back().end <= 1;
      if (extends) {
        line.links.back().end = end;
      } else if (begin < end) {
        line.links.push_back({begin, end, area.target});
      }
    }
  }
  std::stable_sort(line.links.begin(), line.links.end(),
                   [](const Link& a, const Link& b) { return a.begin < b.begin; });
}

}  // namespace oneshot::pdf
