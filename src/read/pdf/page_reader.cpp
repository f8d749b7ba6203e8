#include "read/pdf/page_reader.h"

#include "read/pdf/annotations.h"
#include "read/pdf/drawn_bullets.h"
#include "read/pdf/interpreter.h"

namespace oneshot::pdf {
namespace {

/// From default user space to the page as shown: rotated, in points, y down from the crop box's
/// upper left corner.
Matrix to_page(const PageObject& page) {
  const auto [left, bottom, right, top] = page.crop_box;
  const double unit = page.user_unit;
  switch (page.rotate) {
    case 90:
      return {0, unit, unit, 0, -bottom * unit, -left * unit};
    case 180:
      return {-unit, 0, 0, unit, right * unit, -bottom * unit};
    case 270:
      return {0, -unit, -unit, 0, top * unit, right * unit};
    default:
      return {unit, 0, 0, -unit, -left * unit, top * unit};
  }
}

/// The streams of a page count as one, but for words cut in two.
std::string content_of(const Object& contents) {
  if (contents.is_stream()) return contents.stream().bytes;
  std::string all;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    const Object part = contents.at(i);
    if (!part.is_stream()) continue;
    all += part.stream().bytes;
    all += '\n';
  }
  return all;
}

}  // namespace

PageContent read_page(ContentCache& cache, const PageObject& page, int number) {
  PageContent content;
  content.number = number;
  const auto [left, bottom, right, top] = page.crop_box;
  content.width = (right - left) * page.user_unit;
  content.height = (top - bottom) * page.user_unit;
  if (page.rotate % 180 != 0) std::swap(content.width, content.height);
  PaintLog log;
  const Matrix matrix = to_page(page);
  Interpreter interpreter(cache, content, log, matrix);
  const std::string stream = content_of(page.dictionary.get("Contents"));
  interpreter.run(stream, page.resources);
  interpreter.begin_annotations();
  read_annotations(cache, page, matrix, interpreter, content);
  interpreter.finish();
  find_hidden_glyphs(content, log);
  add_drawn_bullets(content);
  return content;
}

}  // namespace oneshot::pdf
