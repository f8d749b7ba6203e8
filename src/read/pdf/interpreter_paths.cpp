#include <algorithm>
#include <cmath>

#include "read/pdf/interpreter.h"

namespace oneshot::pdf {
namespace {

constexpr int curve_steps = 6;
constexpr double endless = 1e7;
/// Areas thinner than this are lines on paper, in points.
constexpr double rule_thickness = 3;
constexpr double rule_length = 6;
/// A stroke this wide can hide text or be its background.
constexpr double broad_stroke = 3;
constexpr double visible_alpha = 0.05;
/// Dots are no smaller and no larger, in points, and no more elongated.
constexpr double smallest_dot = 0.8, largest_dot = 9, dot_elongation = 1.4;
/// A fill this near to white on white paper is not seen as an area.
constexpr float white = 0.985F;

double limited(double value) {
  return std::isfinite(value) ? std::clamp(value, -endless, endless) : 0;
}

Box box_of(const std::vector<Point>& points, std::size_t begin, std::size_t end) {
  Box box{points[begin].x, points[begin].y, points[begin].x, points[begin].y};
  for (std::size_t i = begin; i < end; ++i)
    box = unite(box, {points[i].x, points[i].y, points[i].x, points[i].y});
  return box;
}

}  // namespace

bool Interpreter::execute_path(std::uint32_t operation) {
  switch (operation) {
    case op("m"):
      move_to(number(0), number(1));
      break;
    case op("l"):
      line_to(number(0), number(1));
      break;
    case op("c"):
      curve_to({number(0), number(1)}, {number(2), number(3)}, {number(4), number(5)});
      break;
    case op("v"):
      curve_to(path_at_, {number(0), number(1)}, {number(2), number(3)});
      break;
    case op("y"):
      curve_to({number(0), number(1)}, {number(2), number(3)}, {number(2), number(3)});
      break;
    case op("re"):
      add_rectangle(number(0), number(1), number(2), number(3));
      break;
    case op("h"):
      break;  // areas are closed anyway
    case op("f"):
    case op("F"):
      paint_path(true, false, false);
      break;
    case op("f*"):
      paint_path(true, false, true);
      break;
    case op("B"):
    case op("b"):
      paint_path(true, true, false);
      break;
    case op("B*"):
    case op("b*"):
      paint_path(true, true, true);
      break;
    case op("S"):
    case op("s"):
      paint_path(false, true, false);
      break;
    case op("n"):
      paint_path(false, false, false);
      break;
    case op("W"):
      pending_clip_ = PendingClip::nonzero;
      break;
    case op("W*"):
      pending_clip_ = PendingClip::even_odd;
      break;
    default:
      return false;
  }
  return true;
}

void Interpreter::move_to(double x, double y) {
  path_starts_.push_back(static_cast<std::uint32_t>(path_.size()));
  line_to(x, y);
}

void Interpreter::line_to(double x, double y) {
  if (path_.size() >= cache_.limits.max_path_points) return;
  if (path_starts_.empty()) path_starts_.push_back(0);
  path_at_ = {x, y};
  const Point p = state_.ctm.apply(x, y);
  path_.push_back({limited(p.x), limited(p.y)});
}

void Interpreter::curve_to(Point c1, Point c2, Point end) {
  const Point begin = path_at_;
  for (int step = 1; step <= curve_steps; ++step) {
    const double t = static_cast<double>(step) / curve_steps;
    const double u = 1 - t;
    const double w0 = u * u * u, w1 = 3 * u * u * t, w2 = 3 * u * t * t, w3 = t * t * t;
    line_to(w0 * begin.x + w1 * c1.x + w2 * c2.x + w3 * end.x,
            w0 * begin.y + w1 * c1.y + w2 * c2.y + w3 * end.y);
  }
}

void Interpreter::add_rectangle(double x, double y, double width, double height) {
  move_to(x, y);
  line_to(x + width, y);
  line_to(x + width, y + height);
  line_to(x, y + height);
  path_at_ = {x, y};
}

void Interpreter::paint_path(bool fill, bool stroke, bool even_odd) {
  if (!path_.empty()) {
    if (fill && layers_off_ == 0) fill_path(even_odd);
    if (stroke && layers_off_ == 0) stroke_path();
    if ((fill || stroke) && layers_off_ == 0) {
      record_dots(fill ? state_.fill_alpha : state_.stroke_alpha);
    }
    if (pending_clip_ != PendingClip::none) clip_path(pending_clip_ == PendingClip::even_odd);
  }
  pending_clip_ = PendingClip::none;
  path_.clear();
  path_starts_.clear();
}

/// The parts [begin_part, end_part) of the path as an area.
std::shared_ptr<const Polygon> Interpreter::polygon(std::uint32_t begin_part,
                                                    std::uint32_t end_part, bool even_odd) const {
  auto area = std::make_shared<Polygon>();
  const auto end_of = [&](std::uint32_t part) {
    return part < path_starts_.size() ? path_starts_[part]
                                      : static_cast<std::uint32_t>(path_.size());
  };
  const std::uint32_t begin = path_starts_[begin_part];
  area->points.assign(path_.begin() + begin, path_.begin() + end_of(end_part));
  for (std::uint32_t part = begin_part; part < end_part; ++part)
    area->ends.push_back(end_of(part + 1) - begin);
  area->even_odd = even_odd;
  if (!area->points.empty()) area->box = box_of(area->points, 0, area->points.size());
  return area;
}

void Interpreter::fill_path(bool even_odd) {
  const double alpha = state_.fill_alpha * state_.group_alpha;
  const auto parts = static_cast<std::uint32_t>(path_starts_.size());
  // Many rectangles in one path are lines of a table or letters' backgrounds: each by itself.
  if (!even_odd && parts > 1) {
    std::vector<std::shared_ptr<const Polygon>> areas;
    for (std::uint32_t part = 0; part < parts; ++part) {
      areas.push_back(polygon(part, part + 1, false));
      if (areas.back()->points.size() > 1 && !areas.back()->is_rectangle()) {
        areas.clear();
        break;
      }
    }
    for (const auto& area : areas) record_area(area, state_.fill, alpha);
    if (!areas.empty()) return;
  }
  record_area(polygon(0, parts, even_odd), state_.fill, alpha);
}

void Interpreter::record_area(std::shared_ptr<const Polygon> area, const Color& color,
                              double alpha) {
  Paint paint;
  paint.box = area->box;
  paint.color = color;
  paint.alpha = static_cast<float>(alpha);
  if (area->is_rectangle())
    record_rule_or_fill(intersect(area->box, state_.clip_box), color, alpha);
  else if (area->points.size() > 2)
    paint.polygon = std::move(area);
  else
    return;
  record(std::move(paint));
}

/// Keeps a paint, as far as it is not clipped away. What is painted through letters makes these
/// letters seen instead.
void Interpreter::record(Paint paint) {
  paint.box = intersect(paint.box, state_.clip_box);
  if (is_empty(paint.box) || layers_off_ > 0) return;
  if (state_.text_clip) {
    for (const std::uint32_t index : state_.text_clip->runs) {
      TextRun& run = log_.runs[index];
      run.invisible = false;
      run.filled = true;
      run.fill = paint.color;
      run.fill_alpha = paint.alpha;
    }
    return;
  }
  if (paint.alpha <= 0 || log_.paints.size() >= cache_.limits.max_paints) return;
  if (paint.polygon) {
    kept_points_ += paint.polygon->points.size();
    if (kept_points_ > cache_.limits.max_kept_points) return;
  }
  paint.clip = state_.clip;
  paint.blend = state_.blend;
  paint.uneven = paint.uneven || state_.mask;
  if (state_.mask) {
    for (const CutLetter& letter : state_.mask->letters) {
      if (log_.seen_letters.size() >= cache_.limits.max_paints) break;
      if (contains(paint.box, letter.origin)) log_.seen_letters.push_back(letter);
    }
  }
  log_.paints.push_back(std::move(paint));
}

void Interpreter::record_rule_or_fill(const Box& box, const Color& color, double alpha) {
  if (alpha < visible_alpha) return;
  const Box page{0, 0, content_.width, content_.height};
  const Box seen = intersect(box, page);
  const double width = seen.right - seen.left, height = seen.bottom - seen.top;
  if (width < 0 || height < 0) return;
  const bool is_white =
      color.known && color.red >= white && color.green >= white && color.blue >= white;
  if (std::min(width, height) <= rule_thickness) {
    if (std::max(width, height) >= rule_length && !is_white)
      content_.rules.push_back({seen, width >= height});
  } else if (!is_white) {
    content_.fills.push_back({seen});
  }
}

/// Parts of the path that are as small as the signs of lists.
void Interpreter::record_dots(double alpha) {
  if (alpha * state_.group_alpha < visible_alpha) return;
  for (std::size_t part = 0; part < path_starts_.size(); ++part) {
    const std::size_t end = part + 1 < path_starts_.size() ? path_starts_[part + 1] : path_.size();
    if (end < path_starts_[part] + 3) continue;
    const Box box = box_of(path_, path_starts_[part], end);
    const double width = box.right - box.left, height = box.bottom - box.top;
    if (std::min(width, height) < smallest_dot || std::max(width, height) > largest_dot ||
        std::max(width, height) > dot_elongation * std::min(width, height)) {
      continue;
    }
    if (is_empty(intersect(box, state_.clip_box)) ||
        content_.dots.size() >= cache_.limits.max_paints) {
      continue;
    }
    content_.dots.push_back(box);
  }
}

void Interpreter::stroke_path() {
  const double scale = std::sqrt(std::abs(state_.ctm.determinant()));
  const double width = std::max(state_.line_width * scale, 0.1);
  const double alpha = state_.stroke_alpha * state_.group_alpha;
  for (std::size_t part = 0; part < path_starts_.size(); ++part) {
    const std::size_t end = part + 1 < path_starts_.size() ? path_starts_[part + 1] : path_.size();
    for (std::size_t i = path_starts_[part]; i + 1 < end; ++i) {
      const Point a = path_[i], b = path_[i + 1];
      const double length = std::hypot(b.x - a.x, b.y - a.y);
      if (length <= 0) continue;
      const double nx = -(b.y - a.y) / length * width / 2, ny = (b.x - a.x) / length * width / 2;
      const bool is_level = std::abs(nx) < width / 100 || std::abs(ny) < width / 100;
      if (!is_level && width < broad_stroke) continue;
      auto area = std::make_shared<Polygon>();
      area->points = {
          {a.x + nx, a.y + ny}, {b.x + nx, b.y + ny}, {b.x - nx, b.y - ny}, {a.x - nx, a.y - ny}};
      area->ends = {4};
      area->box = box_of(area->points, 0, 4);
      if (width >= broad_stroke)
        record_area(std::move(area), state_.stroke, alpha);
      else
        record_rule_or_fill(intersect(area->box, state_.clip_box), state_.stroke, alpha);
    }
  }
}

void Interpreter::clip_path(bool even_odd) {
  run_open_ = false;
  auto area = polygon(0, static_cast<std::uint32_t>(path_starts_.size()), even_odd);
  state_.clip_box = intersect(state_.clip_box, area->box);
  if (area->is_rectangle()) return;
  kept_points_ += area->points.size();
  if (kept_points_ > cache_.limits.max_kept_points) return;
  state_.clip = std::make_shared<const Clip>(Clip{std::move(area), state_.clip});
}

}  // namespace oneshot::pdf
