#include "read/pdf/annotations.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "base/utf8_check.h"
#include "read/pdf/text_string.h"

namespace oneshot::pdf {
namespace {

/// Flags of an annotation (PDF 32000-1, table 165).
constexpr std::int64_t flag_hidden = 2, flag_no_view = 32;
constexpr std::size_t max_annotations = 20'000;
constexpr int max_field_depth = 16;
constexpr double usual_size = 10, size_in_height = 0.7, margin = 2, line_height = 1.2;

/// A value that a form field may inherit.
Object inherited(Object field, std::string_view key) {
  for (int depth = 0; depth < max_field_depth && field; ++depth) {
    if (const Object value = field.get(key)) return value;
    field = field.get("Parent");
  }
  return {};
}

Box rectangle(const Object& annotation) {
  const std::vector<double> r = annotation.get("Rect").numbers();
  if (r.size() != 4) return {};
  return {std::min(r[0], r[2]), std::min(r[1], r[3]), std::max(r[0], r[2]), std::max(r[1], r[3])};
}

/// The stream of the normal appearance in the annotation's state; null where there is none.
Object appearance(const Object& annotation) {
  const Object normal = annotation.get("AP").get("N");
  if (normal.is_stream() || !normal) return normal;
  return normal.get(annotation.get("AS").name());
}

/// Marks on text that is there anyway; their appearances are often opaque where viewers blend them.
bool only_marks_text(std::string_view subtype) {
  return subtype == "Highlight" || subtype == "Underline" || subtype == "Squiggly" ||
         subtype == "StrikeOut" || subtype == "Popup" || subtype == "Link";
}

/// The font size in a default appearance string: the operand before Tf.
double size_in(std::string_view default_appearance) {
  ContentLexer lexer(default_appearance);
  while (lexer.next())
    if (lexer.operation() == op("Tf") && lexer.operands().size() >= 2)
      return lexer.operands()[1].number;
  return 0;
}

/// The text of a field or free text without an appearance, which viewers make themselves.
void show_value(const Object& annotation, Interpreter& interpreter) {
  const Box box = rectangle(annotation);
  const bool is_field = annotation.get("Subtype").is_name("Widget");
  std::string value;
  if (!is_field) {
    value = annotation.get("Contents").string();
  } else if (const std::string_view type = inherited(annotation, "FT").name();
             type == "Tx" || type == "Ch") {
    value = inherited(annotation, "V").string();
  }
  constexpr std::int64_t flag_password = 1 << 13;
  if (value.empty() || (inherited(annotation, "Ff").integer() & flag_password)) return;
  const std::u32string text = characters_of_text_string(value);
  const double height = box.bottom - box.top;
  double size = size_in(inherited(annotation, "DA").string());
  if (size <= 0) size = std::min(usual_size, height * size_in_height);
  double y = box.bottom - std::min(height, size + margin);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(U"\r\n", begin), text.size());
    interpreter.show_plain_text(std::u32string_view(text).substr(begin, end - begin),
                                {box.left + margin, y}, size);
    y -= size * line_height;
    begin = end + 1;
  }
}

/// By the book a URI is ASCII (PDF 32000-1, 12.6.4.7); programs write UTF-8 or Latin-1 all the
/// same.
std::string uri_of(const Object& action) {
  std::string bytes = action.get("URI").string();
  if (is_utf8(bytes)) return bytes;
  std::string text;
  for (char32_t c : characters_of_text_string(bytes)) append_utf8(text, c);
  return text;
}

void add_link(const Object& annotation, const Matrix& to_page, PageContent& content) {
  const Object action = annotation.get("A");
  if (!action.get("S").is_name("URI")) return;
  const std::string target = uri_of(action);
  if (target.empty()) return;
  const auto add = [&](const Box& user) {
    content.links.push_back(
        {transform_box(to_page, user.left, user.top, user.right, user.bottom), target});
  };
  // A link over several lines has a quadrilateral for each.
  const std::vector<double> quads = annotation.get("QuadPoints").numbers();
  for (std::size_t i = 0; i + 8 <= quads.size(); i += 8) {
    Box box{quads[i], quads[i + 1], quads[i], quads[i + 1]};
    for (std::size_t k = i; k < i + 8; k += 2)
      box = unite(box, {quads[k], quads[k + 1], quads[k], quads[k + 1]});
    add(box);
  }
  if (quads.size() < 8) add(rectangle(annotation));
}

}  // namespace

void read_annotations(ContentCache& cache, const PageObject& page, const Matrix& to_page,
                      Interpreter& interpreter, PageContent& content) {
  const Object annotations = page.dictionary.get("Annots");
  const std::size_t count = std::min(annotations.size(), max_annotations);
  for (std::size_t i = 0; i < count; ++i) {
    const Object annotation = annotations.at(i);
    const std::string_view subtype = annotation.get("Subtype").name();
    if (annotation.get("F").integer() & (flag_hidden | flag_no_view)) continue;
    if (!cache.layers.is_visible(annotation.get("OC"))) continue;
    if (subtype == "Link") add_link(annotation, to_page, content);
    if (only_marks_text(subtype)) continue;
    const Object form = appearance(annotation);
    const bool makes_its_own = subtype == "Widget" || subtype == "FreeText";
    const bool outdated = inherited(annotation, "FT").is_name("Tx") &&
                          cache.catalog.get("AcroForm").get("NeedAppearances").boolean();
    if (form.is_stream() && !outdated)
      interpreter.draw_appearance(form, rectangle(annotation));
    else if (makes_its_own)
      show_value(annotation, interpreter);
  }
}

}  // namespace oneshot::pdf
