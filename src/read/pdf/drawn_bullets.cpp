#include "read/pdf/drawn_bullets.h"

#include <algorithm>

namespace oneshot::pdf {
namespace {

constexpr std::size_t most_dots = 400;  // a page with more shows a pattern or a chart
constexpr double largest_text = 48;     // points; larger text is no list
// All in em of the text beside the dot.
constexpr double smallest = 0.12, largest = 0.75;  // its width and height
constexpr double farthest = 2.50;                  // from its right edge to the text
constexpr double lowest = 0.08, highest = 0.62;    // its middle, above the baseline
constexpr double lonely = 2.00;                    // nothing is nearer on its left

class BulletFinder {
 public:
  explicit BulletFinder(PageContent& content) : content_(content) {
    for (std::uint32_t i = 0; i < content.glyphs.size(); ++i) {
      const Glyph& glyph = content.glyphs[i];
      const bool level = glyph.dir_y == 0 && glyph.dir_x > 0;
      if (level && !glyph.hidden && !glyph.space && glyph.size <= largest_text) {
        by_baseline_.push_back(i);
      }
    }
    std::stable_sort(by_baseline_.begin(), by_baseline_.end(),
                     [&](std::uint32_t a, std::uint32_t b) {
                       return content.glyphs[a].y < content.glyphs[b].y;
                     });
  }

  void run() {
    for (const Box& dot : content_.dots) {
      if (const Glyph* text = text_beside(dot)) add(dot, *text);
    }
    content_.glyphs.insert(content_.glyphs.end(), found_.begin(), found_.end());
  }

 private:
  /// The glyph at the right of a dot that nothing stands before; null if there is none.
  const Glyph* text_beside(const Box& dot) const {
    const double middle = (dot.top + dot.bottom) / 2;
    const double size = std::max(dot.right - dot.left, dot.bottom - dot.top);
    const auto first =
        std::lower_bound(by_baseline_.begin(), by_baseline_.end(), middle,
                         [&](std::uint32_t i, double y) { return content_.glyphs[i].y < y; });
    const Glyph* beside = nullptr;
    for (auto at = first; at != by_baseline_.end(); ++at) {
      const Glyph& glyph = content_.glyphs[*at];
      const double rise = glyph.y - middle;
      if (rise > highest * largest_text) break;
      const double em = glyph.size;
      if (rise < lowest * em || rise > highest * em) continue;
      if (glyph.x + glyph.advance > dot.left - lonely * em && glyph.x < dot.right - em / 10) {
        return nullptr;  // the dot stands between or over letters
      }
      const bool fits = size >= smallest * em && size <= largest * em;
      if (!fits || glyph.x < dot.right - em / 10 || glyph.x > dot.right + farthest * em) continue;
      if (beside == nullptr || glyph.x < beside->x) beside = &glyph;
    }
    if (beside == nullptr) return nullptr;
    // A row of dots is a mark out of five.
    for (const Box& other : content_.dots) {
      const bool level = other.top < dot.bottom && other.bottom > dot.top;
      if (level && other.left < dot.left - size / 10 &&
          other.right > dot.left - lonely * beside->size) {
        return nullptr;
      }
    }
    return beside;
  }

  void add(const Box& dot, const Glyph& text) {
    Glyph bullet = text;
    bullet.x = static_cast<float>(dot.left);
    bullet.advance = static_cast<float>(dot.right - dot.left);
    bullet.spacing = 0;
    bullet.bold = bullet.italic = bullet.unknown = false;
    bullet.text = static_cast<std::uint32_t>(content_.text.size());
    bullet.text_length = 1;
    content_.text.push_back(U'•');
    found_.push_back(bullet);
  }

  PageContent& content_;
  std::vector<std::uint32_t> by_baseline_;
  std::vector<Glyph> found_;
};

}  // namespace

void add_drawn_bullets(PageContent& content) {
  if (content.dots.empty() || content.dots.size() > most_dots) return;
  BulletFinder(content).run();
}

}  // namespace oneshot::pdf
