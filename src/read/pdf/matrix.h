#pragma once

#include <algorithm>
#include <cmath>

#include "document/document.h"

namespace oneshot::pdf {

struct Point {
  double x = 0, y = 0;
};

/// An affine map as PDF writes it, [a b c d e f]: x' = a x + c y + e, y' = b x + d y + f
/// (PDF 32000-1, 8.3.3).
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  Point apply(double x, double y) const { return {a * x + c * y + e, b * x + d * y + f}; }
  Point apply(Point p) const { return apply(p.x, p.y); }
  double determinant() const { return a * d - b * c; }
  double x_scale() const { return std::hypot(a, b); }  ///< length of a unit along x
  double y_scale() const { return std::hypot(c, d); }
  bool keeps_rectangles() const { return (b == 0 && c == 0) || (a == 0 && d == 0); }
};

/// First `first`, then `second`: the product that PDF writes first x second.
inline Matrix operator*(const Matrix& first, const Matrix& second) {
  return {first.a * second.a + first.b * second.c,
          first.a * second.b + first.b * second.d,
          first.c * second.a + first.d * second.c,
          first.c * second.b + first.d * second.d,
          first.e * second.a + first.f * second.c + second.e,
          first.e * second.b + first.f * second.d + second.f};
}

inline bool is_empty(const Box& box) { return box.right <= box.left || box.bottom <= box.top; }

inline Box intersect(const Box& one, const Box& other) {
  return {std::max(one.left, other.left), std::max(one.top, other.top),
          std::min(one.right, other.right), std::min(one.bottom, other.bottom)};
}

inline Box unite(const Box& one, const Box& other) {
  return {std::min(one.left, other.left), std::min(one.top, other.top),
          std::max(one.right, other.right), std::max(one.bottom, other.bottom)};
}

inline bool touches(const Box& one, const Box& other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom &&
         other.top < one.bottom;
}

inline bool contains(const Box& box, Point p) {
  return p.x >= box.left && p.x <= box.right && p.y >= box.top && p.y <= box.bottom;
}

inline bool contains(const Box& outer, const Box& inner) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
         inner.bottom <= outer.bottom;
}

/// The box around what `matrix` makes of a rectangle.
inline Box transform_box(const Matrix& matrix, double x0, double y0, double x1, double y1) {
  const Point p[] = {matrix.apply(x0, y0), matrix.apply(x1, y0), matrix.apply(x0, y1),
                     matrix.apply(x1, y1)};
  Box box{p[0].x, p[0].y, p[0].x, p[0].y};
  for (const Point& q : p) box = unite(box, {q.x, q.y, q.x, q.y});
  return box;
}

}  // namespace oneshot::pdf
