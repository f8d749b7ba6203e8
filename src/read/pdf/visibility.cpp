#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "read/pdf/paint.h"

namespace oneshot::pdf {
namespace {

/// Where a glyph is looked at: along its advance, and up to the height of a small letter.
constexpr std::array<double, 3> samples_along = {0.2, 0.5, 0.8};
constexpr std::array<double, 2> samples_up = {0.2, 0.8};
constexpr std::size_t sample_count = samples_along.size() * samples_up.size();
using Samples = std::array<Point, sample_count>;

constexpr Color paper{1, 1, 1, true};

float mix(float below, float above, float alpha) { return below + (above - below) * alpha; }

double difference(const Color& a, const Color& b) {
  return std::max(
      {std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
}

Color blend(const Color& below, const Paint& paint) {
  if (!below.known || !paint.color.known || paint.uneven || paint.blend == Blend::other)
    return {0, 0, 0, false};
  Color above = paint.color;
  if (paint.blend == Blend::multiply)
    above = {above.red * below.red, above.green * below.green, above.blue * below.blue, true};
  return {mix(below.red, above.red, paint.alpha), mix(below.green, above.green, paint.alpha),
          mix(below.blue, above.blue, paint.alpha), true};
}

/// The colour at a point after the first `count` of some paints.
Color color_at(const std::vector<const Paint*>& paints, Point p, const Color& ground) {
  // Down to the last paint that hides all others, and up again.
  std::array<const Paint*, 16> over{};
  std::size_t layers = 0;
  Color color = ground;
  for (auto at = paints.rbegin(); at != paints.rend(); ++at) {
    if (!(*at)->holds(p)) continue;
    if ((*at)->covers()) {
      color = (*at)->color;
      break;
    }
    if (layers == over.size()) return {0, 0, 0, false};
    over[layers++] = *at;
  }
  while (layers > 0) color = blend(color, *over[--layers]);
  return color;
}

/// What a soft mask lets through at a point, 0 to 1; 1 where that is not known.
double passed_by(const SoftMask& mask, Point p) {
  if (mask.luminosity) {
    std::vector<const Paint*> paints;
    for (const Paint& paint : mask.paints) paints.push_back(&paint);
    const Color color = color_at(paints, p, mask.backdrop);
    return color.known ? 0.3 * color.red + 0.59 * color.green + 0.11 * color.blue : 1;
  }
  double through = 1;
  for (const Paint& paint : mask.paints) {
    if (!paint.holds(p)) continue;
    if (paint.uneven) return 1;
    through *= 1 - paint.alpha;
  }
  return 1 - through;
}

class Finder {
 public:
  Finder(PageContent& content, const PaintLog& log, const VisibilityOptions& options)
      : content_(content),
        log_(log),
        options_(options),
        page_{0, 0, content.width, content.height} {}

  void run() {
    for (const TextRun& run : log_.runs) check(run);
    show_cut_out_text();
    show_scanned_text();
  }

 private:
  void check(const TextRun& run) {
    if (run.begin >= run.end) return;
    if (const auto method = method_for_all(run)) {
      for (std::uint32_t i = run.begin; i < run.end; ++i) hide(content_.glyphs[i], *method);
      return;
    }
    const Box box = box_of(run);
    const Box seen = intersect(page_, run.clip_box);
    const bool inside = contains(seen, box) && !run.clip;
    collect(run, box);
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      Glyph& glyph = content_.glyphs[i];
      const Samples points = samples(glyph, run);
      if (!inside && check_place(glyph, run, points)) continue;
      if (!above_.empty() && most(points, [&](Point p) { return is_covered(p); })) {
        hide(glyph, HiddenMethod::covered);
      } else if (const auto nothing = [&](Point p) { return shows_nothing(run, p); };
                 glyph.size >= options_.poster ? std::all_of(points.begin(), points.end(), nothing)
                                               : most(points, nothing)) {
        hide(glyph, run.mask && is_masked(run, points) ? HiddenMethod::transparent
                                                       : HiddenMethod::same_color);
      }
    }
  }

  std::optional<HiddenMethod> method_for_all(const TextRun& run) const {
    if (run.layer_off) return HiddenMethod::hidden_layer;
    if (run.invisible) return HiddenMethod::invisible_mode;
    const double alpha =
        std::max(run.filled ? run.fill_alpha : 0.0F, run.stroked ? run.stroke_alpha : 0.0F);
    if (alpha < options_.transparent) return HiddenMethod::transparent;
    if (content_.glyphs[run.begin].size < options_.tiny || run.em_width < options_.tiny)
      return HiddenMethod::tiny;
    return std::nullopt;
  }

  bool check_place(Glyph& glyph, const TextRun& run, const Samples& points) {
    if (most(points, [&](Point p) { return !contains(page_, p); })) {
      hide(glyph, HiddenMethod::off_page);
      return true;
    }
    if (most(points, [&](Point p) {
          return !contains(run.clip_box, p) || !is_inside(run.clip.get(), p);
        })) {
      hide(glyph, HiddenMethod::clipped);
      return true;
    }
    return false;
  }

  /// Finds the paints below and above a run, in their order.
  void collect(const TextRun& run, const Box& box) {
    below_.clear();
    above_.clear();
    if (checks_ > options_.max_checks) return;
    checks_ += log_.paints.size();
    for (std::size_t i = 0; i < log_.paints.size(); ++i) {
      const Paint& paint = log_.paints[i];
      if (!touches(paint.box, box)) continue;
      if (i < run.paints_before) {
        if (paint.covers() && !paint.polygon && !paint.clip && contains(paint.box, box))
          below_.clear();
        below_.push_back(&paint);
      } else if (paint.covers()) {
        above_.push_back(&paint);
      }
    }
    checks_ += (below_.size() + above_.size()) * (run.end - run.begin);
  }

  bool is_covered(Point p) const {
    return std::any_of(above_.begin(), above_.end(),
                       [&](const Paint* paint) { return paint->holds(p); });
  }

  /// Neither fill nor stroke differs from what they are painted on.
  bool shows_nothing(const TextRun& run, Point p) const {
    if (below_.empty() && !run.mask) return same_as(run, paper, 1);
    return same_as(run, color_at(below_, p, paper), run.mask ? passed_by(*run.mask, p) : 1);
  }

  bool same_as(const TextRun& run, const Color& ground, double passed) const {
    const auto same = [&](const Color& color, double alpha) {
      if (alpha * passed < options_.transparent) return true;
      return ground.known && color.known &&
             difference(color, ground) * alpha * passed <= options_.same_color;
    };
    return (!run.filled || same(run.fill, run.fill_alpha)) &&
           (!run.stroked || same(run.stroke, run.stroke_alpha));
  }

  bool is_masked(const TextRun& run, const Samples& points) const {
    return most(points, [&](Point p) { return passed_by(*run.mask, p) < options_.transparent; });
  }

  static Samples samples(const Glyph& glyph, const TextRun& run) {
    Samples points;
    std::size_t n = 0;
    for (const double along : samples_along)
      for (const double up : samples_up)
        points[n++] = {glyph.x + glyph.dir_x * glyph.advance * along + run.x_height.x * up,
                       glyph.y + glyph.dir_y * glyph.advance * along + run.x_height.y * up};
    return points;
  }

  Box box_of(const TextRun& run) const {
    Box box{1e30, 1e30, -1e30, -1e30};
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      const Glyph& g = content_.glyphs[i];
      const double end_x = g.x + g.dir_x * g.advance, end_y = g.y + g.dir_y * g.advance;
      for (const Point p : {Point{g.x, g.y}, Point{end_x, end_y}})
        box =
            unite(box, {std::min(p.x, p.x + run.x_height.x), std::min(p.y, p.y + run.x_height.y),
                        std::max(p.x, p.x + run.x_height.x), std::max(p.y, p.y + run.x_height.y)});
    }
    return box;
  }

  template <class Test>
  static bool most(const Samples& points, Test test) {
    std::size_t hits = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (test(points[i])) ++hits;
      const std::size_t misses = i + 1 - hits;
      if (2 * misses >= points.size()) return false;
    }
    return true;
  }

  static void hide(Glyph& glyph, HiddenMethod method) {
    glyph.hidden = true;
    glyph.method = method;
  }

  /// Letters filled with a gradient: they are painted without colour, and the gradient through a
  /// mask that has the same letters at the same places.
  void show_cut_out_text() {
    if (log_.seen_letters.empty()) return;
    std::vector<CutLetter> letters = log_.seen_letters;
    const auto by_place = [](const CutLetter& a, const CutLetter& b) {
      return a.origin.x < b.origin.x;
    };
    std::sort(letters.begin(), letters.end(), by_place);
    bool shown = false;  // the glyph before
    for (Glyph& glyph : content_.glyphs) {
      if (!glyph.hidden || glyph.method != HiddenMethod::transparent) {
        shown = false;
        continue;
      }
      if (glyph.space) {
        glyph.hidden = !shown;
        continue;
      }
      shown = false;
      const double reach = options_.same_place * glyph.size;
      auto at = std::lower_bound(letters.begin(), letters.end(), CutLetter{{glyph.x - reach, 0}, 0},
                                 by_place);
      for (; at != letters.end() && at->origin.x <= glyph.x + reach; ++at) {
        if (std::abs(at->origin.y - glyph.y) > reach) continue;
        if (at->character != content_.text[glyph.text]) continue;
        glyph.hidden = false;
        shown = true;
        break;
      }
    }
  }

  /// A scanned page carries its text invisibly over, or under, the picture of it: there it is what
  /// a reader sees.
  void show_scanned_text() {
    if (content_.image_cover < options_.scan_cover) return;
    std::size_t glyphs = 0, scanned = 0;
    for (const Glyph& glyph : content_.glyphs) {
      if (glyph.space) continue;
      ++glyphs;
      if (glyph.hidden && may_be_scanned(glyph)) ++scanned;
    }
    if (scanned == 0 ||
        static_cast<double>(scanned) < options_.scan_share * static_cast<double>(glyphs))
      return;
    for (Glyph& glyph : content_.glyphs)
      if (glyph.hidden && may_be_scanned(glyph)) glyph.hidden = false;
  }

  bool may_be_scanned(const Glyph& glyph) const {
    if (glyph.method != HiddenMethod::invisible_mode && glyph.method != HiddenMethod::covered &&
        glyph.method != HiddenMethod::transparent)
      return false;
    const Point middle{glyph.x + glyph.dir_x * glyph.advance / 2,
                       glyph.y + glyph.dir_y * glyph.advance / 2};
    return std::any_of(log_.paints.begin(), log_.paints.end(),
                       [&](const Paint& paint) { return paint.image && paint.holds(middle); });
  }

  PageContent& content_;
  const PaintLog& log_;
  const VisibilityOptions& options_;
  const Box page_;
  std::vector<const Paint*> below_, above_;
  std::size_t checks_ = 0;
};

}  // namespace

void find_hidden_glyphs(PageContent& content, const PaintLog& log,
                        const VisibilityOptions& options) {
  Finder(content, log, options).run();
}

}  // namespace oneshot::pdf
