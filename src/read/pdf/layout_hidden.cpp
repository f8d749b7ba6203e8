#include <algorithm>
#include <cmath>

#include "read/pdf/layout_parts.h"

namespace oneshot::pdf {
namespace {

constexpr float farthest = 1e6F;     // points; a place beyond is no place
constexpr float line_change = 0.5F;  // em; a larger step across the baseline is another line

class Phrases {
 public:
  Phrases(const PageContent& content, const LayoutOptions& options)
      : content_(content), breaks_(content, options) {}

  std::vector<HiddenText> run() {
    for (std::uint32_t i = 0; i < content_.glyphs.size(); ++i) {
      const Glyph& glyph = content_.glyphs[i];
      if (glyph.text_length == 0) continue;
      if (!glyph.hidden) {
        if (!glyph.space) finish();
        continue;
      }
      if (!current_.text.empty() || !marks_.empty()) {
        if (glyph.method != current_.method) finish();
      }
      current_.method = glyph.method;
      add(i);
    }
    finish();
    return std::move(out_);
  }

 private:
  void add(std::uint32_t index) {
    const Glyph& glyph = content_.glyphs[index];
    if (glyph.space) {
      space_ = true;
      return;
    }
    const bool placed = std::abs(glyph.x) < farthest && std::abs(glyph.y) < farthest &&
                        std::abs(glyph.advance) < farthest && glyph.size > 0;
    if (marks_.empty()) frame_ = {glyph.dir_x, glyph.dir_y};
    Mark mark;
    mark.glyph = index;
    mark.size = glyph.size > 0 ? glyph.size : 1;
    mark.left = placed ? frame_.along(glyph.x, glyph.y) : 0;
    mark.right = mark.left + (placed ? glyph.advance : 0);
    mark.baseline = placed ? frame_.down(glyph.x, glyph.y) : 0;
    mark.space_before = space_;
    space_ = false;
    if (!marks_.empty()) {
      const Mark& prev = marks_.back();
      const float em = std::max(prev.size, mark.size);
      if (std::abs(mark.baseline - prev.baseline) > line_change * em ||
          mark.left < prev.left - em) {
        finish_line();
      }
    }
    marks_.push_back(mark);
    if (!placed) return;
    const double x[] = {glyph.x, glyph.x + glyph.dir_x * glyph.advance};
    const double y[] = {glyph.y, glyph.y + glyph.dir_y * glyph.advance};
    if (!current_.box) {
      current_.box = Box{x[0], y[0], x[0], y[0]};
    }
    Box& box = *current_.box;
    for (int i = 0; i < 2; ++i) {
      box.left = std::min(box.left, x[i]);
      box.right = std::max(box.right, x[i]);
      box.top = std::min(box.top, y[i] - glyph.ascent);
      box.bottom = std::max(box.bottom, y[i] + glyph.descent);
    }
  }

  void finish_line() {
    if (marks_.empty()) return;
    spaces_.clear();
    breaks_.find(marks_.data(), marks_.data() + marks_.size(), spaces_);
    write_characters(content_, marks_, spaces_, line_);
    marks_.clear();
    if (line_.text.empty()) return;
    if (!current_.text.empty()) current_.text += ' ';
    current_.text += line_.text;
  }

  void finish() {
    finish_line();
    space_ = false;
    if (!current_.text.empty()) {
      current_.page = content_.number;
      out_.push_back(std::move(current_));
    }
    current_ = {};
  }

  const PageContent& content_;
  WordBreaks breaks_;
  Frame frame_;
  std::vector<Mark> marks_;
  std::vector<char> spaces_;
  LineText line_;
  HiddenText current_;
  bool space_ = false;
  std::vector<HiddenText> out_;
};

}  // namespace

std::vector<HiddenText> hidden_phrases(const PageContent& content, const LayoutOptions& options) {
  return Phrases(content, options).run();
}

}  // namespace oneshot::pdf
