#include "resume/lines/page_place.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>

namespace oneshot {
namespace {

constexpr double average_glyph_width = 0.5;  // share of the font size

/// The size of most of the text, in points.
double body_size(const Document& document) {
  std::map<int, std::size_t> letters;  // tenths of a point -> bytes of text
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) {
      letters[static_cast<int>(std::lround(line.size * 10))] += line.text.size();
    }
  }
  int best = 100;
  std::size_t most = 0;
  for (const auto& [size, count] : letters) {
    if (size > 0 && count > most) best = size, most = count;
  }
  return best / 10.0;
}

}  // namespace

PageColumns::PageColumns(const Document& document)
    : width_(body_size(document) * average_glyph_width) {}

int PageColumns::at(double points) const { return static_cast<int>(std::lround(points / width_)); }

bool is_close_below(const Line& above, const Line& line) {
  constexpr double paragraph_gap = 1.75;  // leading, in font sizes, that sets lines apart
  if (!above.box || !line.box || line.size <= 0) return false;
  const double leading = line.box->bottom - above.box->bottom;
  return leading > 0 && leading <= paragraph_gap * std::max(line.size, above.size);
}

}  // namespace oneshot
