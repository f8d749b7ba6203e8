#include "read/pdf/hidden_text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "read/pdf/matrix.h"

namespace oneshot::pdf {
namespace {

/// Shares of the font's size.
constexpr double word_gap = 0.18;
constexpr double line_shift = 0.4;  ///< off the line of writing: another line
constexpr double far_along = 3;     ///< on the same line: another phrase
constexpr double far_across = 2;    ///< another phrase
constexpr double same_place = 0.15;
constexpr double farthest_copy = 12;  ///< points; of letters of any size

std::string normalized(const std::u32string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(text.data()), static_cast<std::int32_t>(text.size()));
  std::string utf8;
  const icu::Normalizer2* const composer = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) return utf16.toUTF8String(utf8);
  return composer->normalize(utf16, error).toUTF8String(utf8);
}

bool holds_word(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)); });
}

Box box_of(const Glyph& g) {
  const double end_x = g.x + g.dir_x * g.advance, end_y = g.y + g.dir_y * g.advance;
  // The upper side lies to the left of the direction of writing.
  const double up_x = g.dir_y * g.ascent, up_y = -g.dir_x * g.ascent;
  const double down_x = -g.dir_y * g.descent, down_y = g.dir_x * g.descent;
  Box box{g.x, g.y, g.x, g.y};
  for (const auto& [x, y] : {std::pair{g.x + up_x, g.y + up_y},
                             {g.x + down_x, g.y + down_y},
                             {end_x + up_x, end_y + up_y},
                             {end_x + down_x, end_y + down_y}})
    box = unite(box, {x, y, x, y});
  return box;
}

/// Places of visible characters, rounded so that the neighbouring cells need looking at too.
class VisiblePlaces {
 public:
  explicit VisiblePlaces(const PageContent& content) : content_(content) {
    for (const Glyph& glyph : content.glyphs)
      if (!glyph.hidden && !glyph.space && glyph.text_length > 0)
        places_.insert({content.text[glyph.text], cell(glyph.x), cell(glyph.y)});
  }

  bool hold(const Glyph& glyph) const {
    if (glyph.text_length == 0) return false;
    const double reach = std::clamp(same_place * glyph.size, 1.0, farthest_copy);
    const char32_t c = content_.text[glyph.text];
    for (long x = cell(glyph.x - reach); x <= cell(glyph.x + reach); ++x)
      for (long y = cell(glyph.y - reach); y <= cell(glyph.y + reach); ++y)
        if (places_.contains({c, x, y})) return true;
    return false;
  }

 private:
  static long cell(double at) { return std::lround(std::clamp(at, -1e6, 1e6)); }

  const PageContent& content_;
  std::set<std::tuple<char32_t, long, long>> places_;
};

class Phrases {
 public:
  explicit Phrases(const PageContent& content) : content_(content) {}

  std::vector<HiddenText> collect() {
    const auto is_hidden = [](const Glyph& glyph) { return glyph.hidden; };
    if (std::none_of(content_.glyphs.begin(), content_.glyphs.end(), is_hidden)) return {};
    const VisiblePlaces visible(content_);
    for (const Glyph& glyph : content_.glyphs) {
      if (!glyph.hidden) {
        if (!glyph.space) finish();
      } else if (glyph.space || !visible.hold(glyph)) {
        add(glyph);
      }
    }
    finish();
    return std::move(found_);
  }

 private:
  void add(const Glyph& glyph) {
    if (last_) {
      const double dx = glyph.x - (last_->x + last_->dir_x * last_->advance);
      const double dy = glyph.y - (last_->y + last_->dir_y * last_->advance);
      const double along = dx * last_->dir_x + dy * last_->dir_y;
      const double across = std::abs(dy * last_->dir_x - dx * last_->dir_y);
      const double size = std::max(glyph.size, last_->size);
      const bool same_line = across <= line_shift * size;
      if (glyph.method != last_->method || across > far_across * size ||
          (same_line && (along > far_along * size || along < -far_along * size)))
        finish();
      else if (!same_line)
        text_ += U'\n';
      else if (along > word_gap * size || along < -size)
        text_ += U' ';
    }
    if (glyph.space)
      text_ += U' ';
    else
      text_ += content_.text_of(glyph);
    if (!glyph.space) box_ = text_box_ ? unite(box_, box_of(glyph)) : box_of(glyph);
    text_box_ = text_box_ || !glyph.space;
    last_ = &glyph;
  }

  void finish() {
    if (last_ && holds_word(text_)) {
      HiddenText hidden;
      hidden.page = content_.number;
      hidden.method = last_->method;
      hidden.text = normalized(folded());
      hidden.box = box_;
      found_.push_back(std::move(hidden));
    }
    text_.clear();
    last_ = nullptr;
    text_box_ = false;
  }

  /// Single spaces, none beside line ends.
  std::u32string folded() const {
    std::u32string out;
    for (const char32_t c : text_) {
      const bool gap = out.empty() || out.back() == U' ' || out.back() == U'\n';
      if (c == U'\n') {
        while (!out.empty() && out.back() == U' ') out.pop_back();
        if (!out.empty() && out.back() != U'\n') out += c;
      } else if (c != U' ' || !gap) {
        out += c;
      }
    }
    while (!out.empty() && (out.back() == U' ' || out.back() == U'\n')) out.pop_back();
    return out;
  }

  const PageContent& content_;
  std::vector<HiddenText> found_;
  std::u32string text_;
  Box box_;
  bool text_box_ = false;
  const Glyph* last_ = nullptr;
};

}  // namespace

std::vector<HiddenText> hidden_texts(const PageContent& content) {
  return Phrases(content).collect();
}

}  // namespace oneshot::pdf
