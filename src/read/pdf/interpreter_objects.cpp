#include <algorithm>
#include <cmath>

#include "read/pdf/interpreter.h"
#include "read/pdf/text_string.h"

namespace oneshot::pdf {
namespace {

/// The grid on which the share of a page under images is counted.
constexpr int grid = 48;

bool is_single_sample(std::int64_t width, std::int64_t height) { return width * height == 1; }

}  // namespace

void Interpreter::draw_object(std::string_view name) {
  const Object object = resource("XObject", name);
  if (!object.is_stream()) return;
  if (object.get("Subtype").is_name("Form"))
    draw_form(object);
  else if (object.get("Subtype").is_name("Image"))
    draw_image(object);
}

void Interpreter::draw_form(const Object& form) {
  if (depth_ >= cache_.limits.max_form_depth) return;
  // PDF 32000-1, 8.10.1: a form draws itself never, neither at once nor through another. Twice each
  // time down to the deepest would be a million.
  std::vector<ObjectId>& open = cache_.open_forms;
  const ObjectId id = form.id();
  if (id && std::find(open.begin(), open.end(), id) != open.end()) return;
  open.push_back(id);
  const bool is_off = !cache_.layers.is_visible(form.get("OC"));
  const std::shared_ptr<const std::string> content = cache_.content(form);
  const GraphicsState outer = state_;
  const auto outer_path = std::move(path_);
  const auto outer_starts = std::move(path_starts_);
  path_.clear();
  path_starts_.clear();
  if (const std::vector<double> m = form.get("Matrix").numbers(); m.size() == 6)
    state_.ctm = Matrix{m[0], m[1], m[2], m[3], m[4], m[5]} * state_.ctm;
  if (const std::vector<double> b = form.get("BBox").numbers(); b.size() == 4) {
    add_rectangle(b[0], b[1], b[2] - b[0], b[3] - b[1]);
    clip_path(false);
    path_.clear();
    path_starts_.clear();
  }
  if (form.get("Group").get("S").is_name("Transparency")) {
    // What the group is painted with holds for it as a whole.
    state_.group_alpha *= state_.fill_alpha;
    state_.fill_alpha = state_.stroke_alpha = 1;
  }
  const Matrix text_matrix = text_matrix_, line_matrix = line_matrix_;
  layers_off_ += is_off ? 1 : 0;
  run(*content, form.get("Resources"));
  layers_off_ -= is_off ? 1 : 0;
  text_matrix_ = text_matrix;
  line_matrix_ = line_matrix;
  state_ = outer;
  path_ = outer_path;
  path_starts_ = outer_starts;
  open.pop_back();
}

void Interpreter::draw_appearance(const Object& form, const Box& place) {
  const std::vector<double> b = form.get("BBox").numbers();
  if (!form.is_stream() || b.size() != 4) return;
  // PDF 32000-1, 12.5.5: the box, after the form's own matrix, is moved and scaled into the place.
  Matrix own;
  if (const std::vector<double> m = form.get("Matrix").numbers(); m.size() == 6)
    own = {m[0], m[1], m[2], m[3], m[4], m[5]};
  const Box box = transform_box(own, b[0], b[1], b[2], b[3]);
  if (is_empty(box) || is_empty(place)) return;
  const double x = (place.right - place.left) / (box.right - box.left);
  const double y = (place.bottom - place.top) / (box.bottom - box.top);
  const GraphicsState outer = state_;
  state_.ctm = Matrix{x, 0, 0, y, place.left - box.left * x, place.top - box.top * y} * state_.ctm;
  frames_.push_back({});
  draw_form(form);
  frames_.pop_back();
  state_ = outer;
}

void Interpreter::draw_image(const Object& image) {
  if (!cache_.layers.is_visible(image.get("OC"))) return;
  const bool stencil = image.get("ImageMask").boolean();
  const bool uneven = image.get("SMask").is_stream() || image.get("Mask");
  record_image(stencil, uneven,
               is_single_sample(image.get("Width").integer(), image.get("Height").integer()));
}

void Interpreter::draw_inline_image(const ContentLexer& lexer) {
  const Operands& operands = lexer.operands();
  const auto value = [&](std::string_view key, std::string_view abbreviation) {
    const std::size_t at = find_value(operands, 0, key);
    const std::size_t index = at < operands.size() ? at : find_value(operands, 0, abbreviation);
    return index < operands.size() ? operands[index].number : 0;
  };
  record_image(value("ImageMask", "IM") != 0, false,
               value("Width", "W") * value("Height", "H") == 1);
}

/// An image fills the unit square (PDF 32000-1, 8.9.5). Its colours are not looked at.
void Interpreter::record_image(bool stencil, bool uneven, bool single_sample) {
  run_open_ = false;
  Paint paint;
  auto area = std::make_shared<Polygon>();
  for (const Point corner : {Point{0, 0}, Point{1, 0}, Point{1, 1}, Point{0, 1}})
    area->points.push_back(state_.ctm.apply(corner));
  area->ends = {4};
  area->box = transform_box(state_.ctm, 0, 0, 1, 1);
  paint.box = area->box;
  if (!area->is_rectangle()) paint.polygon = std::move(area);
  paint.alpha = static_cast<float>(state_.fill_alpha * state_.group_alpha);
  paint.color = {0, 0, 0, false};
  paint.uneven = uneven;
  if (stencil) {
    paint.color = state_.fill;
    paint.uneven = !single_sample;
  }
  paint.image = !stencil && !uneven;
  const Box seen =
      intersect(intersect(paint.box, state_.clip_box), {0, 0, content_.width, content_.height});
  if (!is_empty(seen) && layers_off_ == 0) {
    image_cells_.resize(std::size_t{grid} * grid);
    const auto cell = [](double at, double size) {
      return std::clamp(static_cast<int>(std::lround(at / size * grid)), 0, grid);
    };
    for (int y = cell(seen.top, content_.height); y < cell(seen.bottom, content_.height); ++y)
      for (int x = cell(seen.left, content_.width); x < cell(seen.right, content_.width); ++x)
        image_cells_[static_cast<std::size_t>(y * grid + x)] = true;
  }
  record(std::move(paint));
}

void Interpreter::paint_shading(std::string_view name) {
  const Object shading = resource("Shading", name);
  Paint paint;
  paint.box = intersect(state_.clip_box, {0, 0, content_.width, content_.height});
  paint.color = {0, 0, 0, false};
  paint.alpha = static_cast<float>(state_.fill_alpha * state_.group_alpha);
  // Beyond its ends a gradient may paint nothing: it hides only what it certainly covers.
  const Object extend = shading.get("Extend");
  paint.uneven = !(extend.at(0).boolean() && extend.at(1).boolean());
  run_open_ = false;
  record(std::move(paint));
}

void Interpreter::begin_mark(bool with_properties) {
  if (marks_.size() >= cache_.limits.max_marks) return;
  Mark mark;
  mark.first_glyph = content_.glyphs.size();
  if (with_properties && operands_->size() >= 2) {
    const Operand& second = (*operands_)[1];
    Object properties;
    if (second.kind == Operand::Kind::name) properties = resource("Properties", second.text);
    if (name(0) == "OC") mark.layer_off = !cache_.layers.is_visible(properties);
    std::string actual = properties.get("ActualText").string();
    mark.has_actual_text = properties.get("ActualText").is_string();
    const std::size_t at = find_value(*operands_, 1, "ActualText");
    if (at < operands_->size() && (*operands_)[at].kind == Operand::Kind::string) {
      mark.has_actual_text = true;
      actual = (*operands_)[at].text;
    }
    if (mark.has_actual_text) mark.actual_text = characters_of_text_string(actual);
  }
  layers_off_ += mark.layer_off ? 1 : 0;
  marks_.push_back(std::move(mark));
}

void Interpreter::end_mark() {
  if (marks_.empty()) return;
  const Mark& mark = marks_.back();
  layers_off_ -= mark.layer_off ? 1 : 0;
  if (mark.has_actual_text) end_actual_text(mark);
  marks_.pop_back();
}

void Interpreter::finish() {
  while (!marks_.empty()) end_mark();
  const auto covered = std::count(image_cells_.begin(), image_cells_.end(), true);
  content_.image_cover = static_cast<double>(covered) / (grid * grid);
}

}  // namespace oneshot::pdf
