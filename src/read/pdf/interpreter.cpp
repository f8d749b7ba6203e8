#include "read/pdf/interpreter.h"

#include <algorithm>

namespace oneshot::pdf {

Interpreter::Interpreter(ContentCache& cache, PageContent& content, PaintLog& log,
                         const Matrix& to_page)
    : cache_(cache), content_(content), log_(log) {
  state_.ctm = to_page;
  // Nothing is clipped at first: what lies off the page is told apart from what is clipped.
  constexpr double endless = 1e9;
  state_.clip_box = {-endless, -endless, endless, endless};
  initial_ = state_;
}

void Interpreter::begin_annotations() {
  while (!marks_.empty()) end_mark();
  state_ = initial_;
}

void Interpreter::run(std::string_view stream, const Object& resources) {
  if (depth_ >= cache_.limits.max_form_depth) return;
  ++depth_;
  frames_.push_back({resources});
  const Operands* const outer_operands = operands_;
  const std::size_t outer_floor = saved_floor_;
  const std::size_t outer_marks = marks_.size();
  saved_floor_ = saved_.size();
  run_open_ = false;
  ContentLexer lexer(stream);
  while (cache_.operators < cache_.limits.max_operators && lexer.next()) {
    ++cache_.operators;
    execute(lexer);
  }
  while (saved_.size() > saved_floor_) restore();
  while (marks_.size() > outer_marks) end_mark();
  saved_floor_ = outer_floor;
  operands_ = outer_operands;
  run_open_ = false;
  frames_.pop_back();
  --depth_;
}

double Interpreter::number(std::size_t index) const {
  return index < operands_->size() ? (*operands_)[index].number : 0;
}

std::vector<double> Interpreter::numbers() const {
  std::vector<double> list;
  for (const Operand& operand : *operands_)
    if (operand.kind == Operand::Kind::number) list.push_back(operand.number);
  return list;
}

std::string_view Interpreter::name(std::size_t index) const {
  if (index >= operands_->size() || (*operands_)[index].kind != Operand::Kind::name) return {};
  return (*operands_)[index].text;
}

/// Streams without resources of their own use those of the stream around.
Object Interpreter::resource(std::string_view category, std::string_view name) const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
    if (const Object found = frame->resources.get(category).get(name)) return found;
  return {};
}

void Interpreter::execute(const ContentLexer& lexer) {
  operands_ = &lexer.operands();
  const std::uint32_t operation = lexer.operation();
  switch (operation) {
    case op("BT"):
    case op("ET"):
    case op("Tc"):
    case op("Tw"):
    case op("Tz"):
    case op("TL"):
    case op("Tf"):
    case op("Tr"):
    case op("Ts"):
    case op("Td"):
    case op("TD"):
    case op("Tm"):
    case op("T*"):
    case op("Tj"):
    case op("TJ"):
    case op("'"):
    case op("\""):
      return execute_text(operation);
    case op("g"):
    case op("G"):
    case op("rg"):
    case op("RG"):
    case op("k"):
    case op("K"):
    case op("cs"):
    case op("CS"):
    case op("sc"):
    case op("scn"):
    case op("SC"):
    case op("SCN"):
      return execute_color(operation);
    case op("q"):
    case op("Q"):
    case op("cm"):
    case op("w"):
    case op("gs"):
      return execute_state(operation);
    case op("Do"):
      return draw_object(name(0));
    case op("EI"):
      return draw_inline_image(lexer);
    case op("sh"):
      return paint_shading(name(0));
    case op("BMC"):
      return begin_mark(false);
    case op("BDC"):
      return begin_mark(true);
    case op("EMC"):
      return end_mark();
    default:
      execute_path(operation);
  }
}

void Interpreter::execute_state(std::uint32_t operation) {
  switch (operation) {
    case op("q"):
      return save();
    case op("Q"):
      return restore();
    case op("cm"):
      state_.ctm =
          Matrix{number(0), number(1), number(2), number(3), number(4), number(5)} * state_.ctm;
      break;
    case op("w"):
      state_.line_width = number(0);
      break;
    default:
      set_extended_state(resource("ExtGState", name(0)));
  }
  run_open_ = false;
}

void Interpreter::save() {
  if (saved_.size() < cache_.limits.max_saved_states) saved_.push_back(state_);
}

void Interpreter::restore() {
  if (saved_.size() <= saved_floor_) return;
  state_ = std::move(saved_.back());
  saved_.pop_back();
  run_open_ = false;
}

void Interpreter::execute_color(std::uint32_t operation) {
  run_open_ = false;
  switch (operation) {
    case op("g"):
    case op("G"):
      set_color_space(operation == op("G"), "DeviceGray");
      return set_color(operation == op("G"), {number(0)}, false);
    case op("rg"):
    case op("RG"):
      set_color_space(operation == op("RG"), "DeviceRGB");
      return set_color(operation == op("RG"), {number(0), number(1), number(2)}, false);
    case op("k"):
    case op("K"):
      set_color_space(operation == op("K"), "DeviceCMYK");
      return set_color(operation == op("K"), {number(0), number(1), number(2), number(3)}, false);
    case op("cs"):
    case op("CS"):
      return set_color_space(operation == op("CS"), name(0));
    default: {
      const bool stroke = operation == op("SC") || operation == op("SCN");
      const bool is_pattern = !operands_->empty() && operands_->back().kind == Operand::Kind::name;
      set_color(stroke, numbers(), is_pattern);
    }
  }
}

void Interpreter::set_color_space(bool stroke, std::string_view name) {
  std::shared_ptr<const ColorSpace> space = ColorSpace::device(name);
  if (!space) space = ColorSpace::load(resource("ColorSpace", name), frames_.back().resources);
  (stroke ? state_.stroke : state_.fill) = space->initial();
  (stroke ? state_.stroke_space : state_.fill_space) = std::move(space);
}

void Interpreter::set_color(bool stroke, const std::vector<double>& values, bool is_pattern) {
  const auto& space = stroke ? state_.stroke_space : state_.fill_space;
  (stroke ? state_.stroke : state_.fill) =
      is_pattern ? Color{0, 0, 0, false} : space->color(values);
}

void Interpreter::set_extended_state(const Object& dictionary) {
  if (const Object width = dictionary.get("LW"); width.is_number())
    state_.line_width = width.number();
  if (const Object font = dictionary.get("Font"); font.size() == 2)
    set_font(font.at(0), font.at(1).number());
  if (const Object alpha = dictionary.get("ca"); alpha.is_number())
    state_.fill_alpha = std::clamp(alpha.number(), 0.0, 1.0);
  if (const Object alpha = dictionary.get("CA"); alpha.is_number())
    state_.stroke_alpha = std::clamp(alpha.number(), 0.0, 1.0);
  if (Object blend = dictionary.get("BM")) {
    if (blend.is_array()) blend = blend.at(0);
    state_.blend = blend.is_name("Normal") || blend.is_name("Compatible") ? Blend::normal
                   : blend.is_name("Multiply")                            ? Blend::multiply
                                                                          : Blend::other;
  }
  if (const Object mask = dictionary.get("SMask")) set_soft_mask(mask);
}

/// The group of a mask is run by an interpreter of its own, whose paints say what it lets through.
void Interpreter::set_soft_mask(const Object& mask) {
  state_.mask = nullptr;
  const Object group = mask.get("G");
  if (!group.is_stream() || depth_ >= cache_.limits.max_form_depth) return;
  PageContent ignored;
  ignored.width = content_.width;
  ignored.height = content_.height;
  PaintLog log;
  Interpreter inner(cache_, ignored, log, state_.ctm);
  inner.depth_ = depth_ + 1;
  inner.frames_.push_back(frames_.back());
  inner.draw_form(group);
  auto result = std::make_shared<SoftMask>();
  result->paints = std::move(log.paints);
  for (const Glyph& glyph : ignored.glyphs) {
    if (glyph.space || glyph.text_length == 0) continue;
    result->letters.push_back({{glyph.x, glyph.y}, ignored.text[glyph.text]});
  }
  result->luminosity = mask.get("S").is_name("Luminosity");
  const auto space = ColorSpace::load(group.get("Group").get("CS"), frames_.back().resources);
  if (const Object backdrop = mask.get("BC"); backdrop.is_array())
    result->backdrop = space->color(backdrop.numbers());
  // A transfer function changes what comes out in ways that are not followed.
  if (const Object transfer = mask.get("TR"); transfer && !transfer.is_name("Identity")) {
    constexpr double endless = 1e9;
    Paint anything;
    anything.box = {-endless, -endless, endless, endless};
    anything.uneven = true;
    result->paints.push_back(anything);
  }
  state_.mask = std::move(result);
}

}  // namespace oneshot::pdf
