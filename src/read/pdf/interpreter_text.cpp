#include <algorithm>
#include <cmath>

#include "read/pdf/interpreter.h"

namespace oneshot::pdf {
namespace {

constexpr double x_height = 0.5;  // of the em
constexpr std::size_t max_text_length = 255;
constexpr std::size_t max_fonts = 0xFFFF;
/// An angle between the axes of text beyond this is slanted on purpose.
constexpr double slanted = 0.1;
constexpr int last_render_mode = 7;

bool is_invisible(int mode) { return mode == 3 || mode == 7; }
bool fills(int mode) { return mode == 0 || mode == 2 || mode == 4 || mode == 6; }
bool strokes(int mode) { return mode == 1 || mode == 2 || mode == 5 || mode == 6; }
bool clips(int mode) { return mode >= 4; }

float as_float(double value) {
  constexpr double limit = 1e9;
  return static_cast<float>(std::clamp(std::isfinite(value) ? value : 0, -limit, limit));
}

}  // namespace

void Interpreter::execute_text(std::uint32_t operation) {
  switch (operation) {
    case op("BT"):
      text_matrix_ = line_matrix_ = Matrix();
      break;
    case op("ET"):
      return end_text();
    case op("Tc"):
      state_.character_spacing = number(0);
      return;
    case op("Tw"):
      state_.word_spacing = number(0);
      return;
    case op("TL"):
      state_.leading = number(0);
      return;
    case op("Tz"):
      state_.horizontal_scale = number(0) / 100;
      break;
    case op("Tf"): {
      const std::string_view key = name(0);
      std::shared_ptr<Font>& font = frames_.back().fonts[std::string(key)];
      if (!font) font = cache_.font(resource("Font", key));
      set_font(font, number(1));
      break;
    }
    case op("Tr"):
      state_.render_mode =
          static_cast<int>(std::clamp(number(0), 0.0, static_cast<double>(last_render_mode)));
      break;
    case op("Ts"):
      state_.rise = number(0);
      return;
    case op("Td"):
      return next_line(number(0), number(1));
    case op("TD"):
      state_.leading = -number(1);
      return next_line(number(0), number(1));
    case op("Tm"):
      text_matrix_ =
          line_matrix_ = {number(0), number(1), number(2), number(3), number(4), number(5)};
      break;
    case op("T*"):
      return next_line(0, -state_.leading);
    case op("Tj"):
      if (!operands_->empty()) show((*operands_)[0].text);
      return;
    case op("TJ"):
      return show_array();
    case op("'"):
      next_line(0, -state_.leading);
      if (!operands_->empty()) show(operands_->back().text);
      return;
    default:  // "
      state_.word_spacing = number(0);
      state_.character_spacing = number(1);
      next_line(0, -state_.leading);
      if (!operands_->empty()) show(operands_->back().text);
      return;
  }
  run_open_ = false;
}

void Interpreter::set_font(const Object& dictionary, double size) {
  set_font(cache_.font(dictionary), size);
}

void Interpreter::set_font(std::shared_ptr<Font> font, double size) {
  state_.font_size = size;
  if (font.get() == state_.font) return;
  // A page may switch fonts a million times, and between as many as there is room for.
  auto known = page_font_indices_.find(font.get());
  if (known == page_font_indices_.end()) {
    if (page_fonts_.size() >= max_fonts) return;
    known = page_font_indices_.emplace(font.get(), page_fonts_.size()).first;
    page_fonts_.push_back(font);
  }
  state_.font = font.get();
  state_.font_index = static_cast<std::uint16_t>(known->second);
}

void Interpreter::next_line(double x, double y) {
  line_matrix_ = Matrix{1, 0, 0, 1, x, y} * line_matrix_;
  text_matrix_ = line_matrix_;
}

/// Moves along the line of writing, in unscaled text space.
void Interpreter::move(double along) {
  const bool down = state_.font && state_.font->vertical();
  const double x = down ? 0 : along;
  const double y = down ? along : 0;
  text_matrix_.e += x * text_matrix_.a + y * text_matrix_.c;
  text_matrix_.f += x * text_matrix_.b + y * text_matrix_.d;
}

void Interpreter::show_array() {
  const bool down = state_.font && state_.font->vertical();
  const double scale = state_.font_size * (down ? 1 : state_.horizontal_scale) / -1000;
  for (const Operand& operand : *operands_) {
    if (operand.kind == Operand::Kind::string) show(operand.text);
    if (operand.kind == Operand::Kind::number) move(operand.number * scale);
  }
}

/// The run that glyphs shown now belong to; a new one where something changed since the last.
TextRun& Interpreter::text_run() {
  const auto next = static_cast<std::uint32_t>(content_.glyphs.size());
  const auto paints = static_cast<std::uint32_t>(log_.paints.size());
  if (run_open_ && log_.runs.back().end == next && log_.runs.back().paints_before == paints &&
      log_.runs.back().layer_off == (layers_off_ > 0))
    return log_.runs.back();
  run_open_ = true;
  TextRun& run = log_.runs.emplace_back();
  run.begin = run.end = next;
  run.paints_before = paints;
  run.fill = state_.fill;
  run.stroke = state_.stroke;
  run.fill_alpha = as_float(state_.fill_alpha * state_.group_alpha);
  run.stroke_alpha = as_float(state_.stroke_alpha * state_.group_alpha);
  run.filled = fills(state_.render_mode) || state_.font->is_type3();
  run.stroked = strokes(state_.render_mode) && !state_.font->is_type3();
  run.invisible = is_invisible(state_.render_mode);
  run.layer_off = layers_off_ > 0;
  run.clip_box = state_.clip_box;
  run.clip = state_.clip;
  run.mask = state_.mask;
  if (clips(state_.render_mode)) {
    if (!pending_text_clip_) pending_text_clip_ = std::make_shared<TextClip>();
    pending_text_clip_->runs.push_back(static_cast<std::uint32_t>(log_.runs.size() - 1));
  }
  return run;
}

void Interpreter::end_text() {
  if (pending_text_clip_) state_.text_clip = std::move(pending_text_clip_);
  pending_text_clip_ = nullptr;
  run_open_ = false;
}

void Interpreter::show(std::string_view text) {
  if (!state_.font || text.empty()) return;
  Font& font = *state_.font;
  const bool down = font.vertical();
  const double size = state_.font_size;
  const double scale = down ? 1 : state_.horizontal_scale;
  const Matrix matrix = text_matrix_ * state_.ctm;
  const double across = matrix.x_scale();
  const double upward = across > 0 ? std::abs(matrix.determinant()) / across : 0;
  const double sign = size * scale < 0 ? -1 : 1;

  Glyph shape;  // what all glyphs of this string have in common
  if (down) {
    const double length = matrix.y_scale();
    shape.dir_x = as_float(length > 0 ? -matrix.c / length * sign : 0);
    shape.dir_y = as_float(length > 0 ? -matrix.d / length * sign : 1);
    shape.ascent = shape.descent = as_float(std::abs(size) * across / 2);
  } else {
    shape.dir_x = as_float(across > 0 ? matrix.a / across * sign : 1);
    shape.dir_y = as_float(across > 0 ? matrix.b / across * sign : 0);
    shape.ascent = as_float(font.ascent() * std::abs(size) * upward);
    shape.descent = as_float(font.descent() * std::abs(size) * upward);
  }
  shape.size = as_float(std::abs(size) * upward * font.em());
  const double skew =
      (matrix.a * matrix.c + matrix.b * matrix.d) / std::max(across * matrix.y_scale(), 1e-12);
  shape.italic = font.italic() || std::abs(skew) > slanted;
  shape.bold = font.bold() || state_.render_mode == 2;
  shape.font = state_.font_index;
  shape.order = static_cast<std::uint32_t>(content_.glyphs.size());

  TextRun* run = &text_run();
  run->em_width = as_float(std::abs(size * state_.horizontal_scale) * across * font.em());
  // Vertical glyphs stand around their line; one side of it will do to look at them.
  const double height = size * font.em() * x_height / (down ? 2 : 1);
  run->x_height = down ? Point{matrix.a * height, matrix.b * height}
                       : Point{matrix.c * height, matrix.d * height};

  while (!text.empty() && cache_.glyphs < cache_.limits.max_glyphs) {
    const CMap::Code code = font.next_code(text);
    text.remove_prefix(std::min(code.bytes, text.size()));
    const FontGlyph& known = font.glyph(code);
    const double spacing =
        state_.character_spacing + (code.bytes == 1 && code.value == ' ' ? state_.word_spacing : 0);
    const double displacement = down ? known.down * size : known.width * size;

    // A glyph that draws nothing where it claims text is as good as text in render mode 3.
    // One that brings its own colours is seen whatever colour is set.
    const bool fill_known = state_.fill.known && !known.own_colors;
    if (font.is_type3() && !is_invisible(state_.render_mode) &&
        (known.blank != run->invisible || fill_known != run->fill.known)) {
      run_open_ = false;
      const TextRun last = *run;
      run = &text_run();
      run->em_width = last.em_width;
      run->x_height = last.x_height;
      run->invisible = known.blank;
      run->fill.known = fill_known;
    }
    Glyph& glyph = content_.glyphs.emplace_back(shape);
    ++cache_.glyphs;
    const Point at = state_.ctm.apply(text_matrix_.apply(0, state_.rise));
    glyph.x = as_float(at.x);
    glyph.y = as_float(at.y);
    const double unit = down ? matrix.y_scale() : across;
    glyph.advance = as_float(std::abs(displacement * scale) * unit);
    glyph.spacing = as_float((down ? -spacing : spacing * scale) * unit * sign);
    glyph.text = static_cast<std::uint32_t>(content_.text.size());
    glyph.text_length = static_cast<std::uint8_t>(std::min(known.text.size(), max_text_length));
    content_.text.append(known.text, 0, glyph.text_length);
    glyph.space = known.space;
    glyph.unknown = known.unknown;
    glyph.order = shape.order++;
    run->end = static_cast<std::uint32_t>(content_.glyphs.size());
    move(down ? displacement + spacing : (displacement + spacing) * scale);
  }
}

/// Gives the glyphs of a marked sequence the text that it says it stands for (PDF 32000-1, 14.9.4),
/// spread over them in order.
void Interpreter::end_actual_text(const Mark& mark) {
  const std::size_t end = content_.glyphs.size();
  const std::size_t count = end - std::min(mark.first_glyph, end);
  if (count == 0) return;
  const std::size_t length = std::min(mark.actual_text.size(), count * max_text_length);
  for (std::size_t i = 0; i < count; ++i) {
    Glyph& glyph = content_.glyphs[mark.first_glyph + i];
    const std::size_t from = i * length / count;
    const std::size_t to = (i + 1) * length / count;
    glyph.text = static_cast<std::uint32_t>(content_.text.size());
    glyph.text_length = static_cast<std::uint8_t>(to - from);
    content_.text.append(mark.actual_text, from, to - from);
    glyph.unknown = false;
    const std::u32string_view own = content_.text_of(glyph);
    glyph.space = !own.empty() && own.find_first_not_of(U" \u00A0\u3000") == own.npos;
  }
}

void Interpreter::show_plain_text(std::u32string_view text, Point at, double size) {
  constexpr double narrow = 0.5, wide = 1, usual_ascent = 0.8, usual_descent = 0.2;
  constexpr char32_t first_wide = 0x1100;
  frames_.push_back({});
  if (!state_.font) set_font(std::make_shared<Font>(), size);
  state_.font_size = size;
  text_matrix_ = {1, 0, 0, 1, at.x, at.y};
  run_open_ = false;
  const double scale = state_.ctm.x_scale();
  for (const char32_t c : text) {
    TextRun& run = text_run();
    run.em_width = as_float(size * scale);
    run.x_height = {state_.ctm.c * size * x_height, state_.ctm.d * size * x_height};
    Glyph& glyph = content_.glyphs.emplace_back();
    ++cache_.glyphs;
    const Point origin = state_.ctm.apply(text_matrix_.apply(0, 0));
    const double width = (c >= first_wide ? wide : narrow) * size;
    glyph.x = as_float(origin.x);
    glyph.y = as_float(origin.y);
    glyph.dir_x = as_float(scale > 0 ? state_.ctm.a / scale : 1);
    glyph.dir_y = as_float(scale > 0 ? state_.ctm.b / scale : 0);
    glyph.advance = as_float(width * scale);
    glyph.size = as_float(size * scale);
    glyph.ascent = as_float(usual_ascent * size * scale);
    glyph.descent = as_float(usual_descent * size * scale);
    glyph.font = state_.font_index;
    glyph.order = static_cast<std::uint32_t>(content_.glyphs.size() - 1);
    glyph.text = static_cast<std::uint32_t>(content_.text.size());
    glyph.text_length = 1;
    glyph.space = c == ' ';
    content_.text.push_back(c);
    run.end = static_cast<std::uint32_t>(content_.glyphs.size());
    move(width);
  }
  run_open_ = false;
  frames_.pop_back();
}

}  // namespace oneshot::pdf
