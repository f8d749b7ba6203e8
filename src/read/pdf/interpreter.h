#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/pdf/content_cache.h"
#include "read/pdf/content_lexer.h"
#include "read/pdf/graphics_state.h"
#include "read/pdf/page_content.h"
#include "read/pdf/paint.h"

namespace oneshot::pdf {

/// Runs content streams (PDF 32000-1, 8 and 9) and records what they show: glyphs for the layout,
/// painted areas to tell which glyphs are seen.
///
/// Its members stand in four sources: interpreter.cpp dispatches and keeps the graphics state,
/// interpreter_text.cpp shows glyphs, interpreter_paths.cpp fills, strokes and clips,
/// interpreter_objects.cpp draws forms and images and follows marked content.
class Interpreter {
 public:
  /// `to_page` maps default user space to the page as shown, which `content` knows the size of.
  Interpreter(ContentCache& cache, PageContent& content, PaintLog& log, const Matrix& to_page);

  void run(std::string_view stream, const Object& resources);
  /// Between the page's content and its annotations: these start from a fresh graphics state.
  void begin_annotations();
  /// Paints a form as an annotation's appearance: its box is fitted into `place` (in user space).
  void draw_appearance(const Object& form, const Box& place);
  /// Shows a text as a viewer fills in a form field, at a place in user space.
  void show_plain_text(std::u32string_view text, Point at, double size);
  /// To be called at the page's end.
  void finish();

 private:
  struct Mark {
    bool layer_off = false;
    bool has_actual_text = false;
    std::u32string actual_text{};
    std::size_t first_glyph = 0;
  };
  struct Frame {  ///< one content stream that is being run
    Object resources;
    std::map<std::string, std::shared_ptr<Font>, std::less<>> fonts{};
  };

  // interpreter.cpp
  void execute(const ContentLexer& lexer);
  void execute_state(std::uint32_t operation);
  void execute_color(std::uint32_t operation);
  void save();
  void restore();
  void set_extended_state(const Object& dictionary);
  void set_soft_mask(const Object& mask);
  void set_color_space(bool stroke, std::string_view name);
  void set_color(bool stroke, const std::vector<double>& values, bool is_pattern);
  double number(std::size_t index) const;
  std::vector<double> numbers() const;
  std::string_view name(std::size_t index) const;
  Object resource(std::string_view category, std::string_view name) const;

  // interpreter_text.cpp
  void execute_text(std::uint32_t operation);
  void set_font(const Object& dictionary, double size);
  void set_font(std::shared_ptr<Font> font, double size);
  void show(std::string_view text);
  void show_array();
  void move(double along);
  void next_line(double x, double y);
  TextRun& text_run();
  void end_text();
  void end_actual_text(const Mark& mark);

  // interpreter_paths.cpp
  bool execute_path(std::uint32_t operation);
  void move_to(double x, double y);
  void line_to(double x, double y);
  void curve_to(Point c1, Point c2, Point end);
  void add_rectangle(double x, double y, double width, double height);
  void paint_path(bool fill, bool stroke, bool even_odd);
  void fill_path(bool even_odd);
  void stroke_path();
  void record_dots(double alpha);
  void clip_path(bool even_odd);
  std::shared_ptr<const Polygon> polygon(std::uint32_t begin_part, std::uint32_t end_part,
                                         bool even_odd) const;
  void record(Paint paint);
  void record_area(std::shared_ptr<const Polygon> area, const Color& color, double alpha);
  void record_rule_or_fill(const Box& box, const Color& color, double alpha);

  // interpreter_objects.cpp
  void draw_object(std::string_view name);
  void draw_form(const Object& form);
  void draw_image(const Object& image);
  void draw_inline_image(const ContentLexer& lexer);
  void record_image(bool stencil, bool uneven, bool single_sample);
  void paint_shading(std::string_view name);
  void begin_mark(bool with_properties);
  void end_mark();

  ContentCache& cache_;
  PageContent& content_;
  PaintLog& log_;
  GraphicsState state_, initial_;
  std::vector<GraphicsState> saved_;
  std::size_t saved_floor_ = 0;  ///< states saved by the streams around, which Q must not restore
  std::vector<Mark> marks_;
  std::vector<Frame> frames_;
  const Operands* operands_ = nullptr;
  int depth_ = 0;
  int layers_off_ = 0;  ///< how many marks and forms around are switched off

  Matrix text_matrix_, line_matrix_;
  bool run_open_ = false;  ///< the last run of the log may go on
  std::shared_ptr<TextClip> pending_text_clip_;
  std::vector<std::shared_ptr<Font>> page_fonts_;
  std::unordered_map<const Font*, std::size_t> page_font_indices_;  ///< in page_fonts_

  std::vector<Point> path_;
  std::vector<std::uint32_t> path_starts_;
  Point path_at_{};
  enum class PendingClip { none, nonzero, even_odd } pending_clip_ = PendingClip::none;
  std::size_t kept_points_ = 0;
  std::vector<bool> image_cells_;  ///< a coarse grid of the page, for image_cover
};

}  // namespace oneshot::pdf
