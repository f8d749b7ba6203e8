#pragma once

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "read/pdf/layout.h"
#include "read/pdf/page_content.h"

namespace oneshot::pdf {

/// A page whose glyphs are put down by hand. Every glyph is half an em wide, Hangul and Han a whole
/// em, spaces a quarter:
///
///   GlyphPage page;
///   page.put("Title", 50, 100);        // 10 points high, the baseline 100 points from the top
///   page.put("2020", 400, 100, 9);
class GlyphPage {
 public:
  GlyphPage() {
    content.width = 600;
    content.height = 800;
  }

  /// Returns where the next glyph would start.
  float put(std::string_view text, float x, float y, float size = 10) {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint c = decode_at(text, at);
      at += c.length;
      x += put_glyph(c.value, x, y, size) + tracking;
    }
    return x;
  }

  /// Words without space glyphs between them, `gap` points apart.
  float put_words(std::string_view text, float x, float y, float gap, float size = 10) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      x = put(text.substr(0, end), x, y, size) + gap;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return x - gap;
  }

  float put_glyph(char32_t c, float x, float y, float size) {
    Glyph glyph;
    glyph.x = x;
    glyph.y = y;
    glyph.dir_x = dir_x;
    glyph.dir_y = dir_y;
    glyph.size = size;
    glyph.space = c == U' ';
    const bool wide = is_hangul(c) || is_han(c);
    glyph.advance = size * (glyph.space ? 0.25F : wide ? 1.0F : 0.5F);
    glyph.ascent = size * 0.8F;
    glyph.descent = size * 0.2F;
    glyph.bold = bold;
    glyph.italic = italic;
    glyph.hidden = hidden;
    glyph.font = font;
    glyph.text = static_cast<std::uint32_t>(content.text.size());
    glyph.text_length = 1;
    glyph.order = static_cast<std::uint32_t>(content.glyphs.size());
    content.text.push_back(c);
    content.glyphs.push_back(glyph);
    return glyph.advance;
  }

  void rule(double left, double right, double y) {
    content.rules.push_back({{left, y, right, y + 0.5}, true});
  }

  /// The lines, each followed by a bar: "Title 2020|next line|".
  std::string read() const {
    std::string out;
    for (const Line& line : lay_out(content).lines) out += line.text + "|";
    return out;
  }

  PageContent content;
  float tracking = 0;
  float dir_x = 1, dir_y = 0;
  bool bold = false, italic = false, hidden = false;
  std::uint16_t font = 0;
};

}  // namespace oneshot::pdf
