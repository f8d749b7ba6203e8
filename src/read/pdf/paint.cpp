#include "read/pdf/paint.h"

namespace oneshot::pdf {
namespace {

constexpr double nearly_level = 0.02;  // points

}  // namespace

bool Polygon::holds(Point p) const {
  if (!contains(box, p)) return false;
  int winding = 0;
  int crossings = 0;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    for (std::uint32_t i = begin; i < end; ++i) {
      const Point a = points[i];
      const Point b = points[i + 1 < end ? i + 1 : begin];
      if ((a.y <= p.y) == (b.y <= p.y)) continue;
      const double x = a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y);
      if (x <= p.x) continue;
      ++crossings;
      winding += a.y <= p.y ? 1 : -1;
    }
    begin = end;
  }
  return even_odd ? crossings % 2 == 1 : winding != 0;
}

bool Polygon::is_rectangle() const {
  if (ends.size() != 1) return false;
  std::size_t count = points.size();
  const auto same = [](Point a, Point b) {
    return std::abs(a.x - b.x) < nearly_level && std::abs(a.y - b.y) < nearly_level;
  };
  if (count == 5 && same(points[0], points[4])) count = 4;
  if (count != 4) return false;
  for (std::size_t i = 0; i < 4; ++i) {
    const Point a = points[i], b = points[(i + 1) % 4];
    const bool level = std::abs(a.y - b.y) < nearly_level;
    const bool upright = std::abs(a.x - b.x) < nearly_level;
    if (!level && !upright) return false;
  }
  // Opposite corners must differ: a path that goes there and back has no area.
  return !same(points[0], points[2]) && !same(points[1], points[3]);
}

bool is_inside(const Clip* clip, Point p) {
  for (; clip; clip = clip->outer.get())
    if (!clip->polygon->holds(p)) return false;
  return true;
}

bool Paint::holds(Point p) const {
  return contains(box, p) && (!polygon || polygon->holds(p)) && is_inside(clip.get(), p);
}

bool Paint::covers() const {
  return blend == Blend::normal && !uneven && alpha >= VisibilityOptions().opaque;
}

}  // namespace oneshot::pdf
