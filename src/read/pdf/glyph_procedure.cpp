#include "read/pdf/glyph_procedure.h"

#include <algorithm>
#include <initializer_list>

#include "read/pdf/content_lexer.h"
#include "read/pdf/syntax.h"

namespace oneshot::pdf {
namespace {

bool is_one_of(std::uint32_t operation, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return operation == op(name); });
}

bool paints(std::uint32_t operation) {
  return is_one_of(operation, {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "'",
                               "\"", "Do", "EI", "sh"});
}

bool sets_color(std::uint32_t operation) {
  return is_one_of(operation, {"g", "rg", "k", "sc", "scn", "cs", "Do", "sh", "EI"});
}

/// Operators of a procedure that has no operands but numbers: outlines, in most fonts.
class OutlineScanner {
 public:
  explicit OutlineScanner(std::string_view content) : content_(content) {}

  /// False at the end, and where something else than a number or an operator stands.
  bool next() {
    while (at_ < content_.size() && (is_space(content_[at_]) || is_number(content_[at_]))) ++at_;
    const std::size_t start = at_;
    while (at_ < content_.size() && is_regular(content_[at_])) ++at_;
    // Operators are told by four characters at most.
    if (at_ == start || at_ - start > 3) return false;
    operation_ = op(content_.substr(start, at_ - start));
    return operation_ != op("BI");
  }
  std::uint32_t operation() const { return operation_; }
  bool at_end() const { return at_ >= content_.size(); }

 private:
  static bool is_number(char c) { return is_digit(c) || c == '.' || c == '-' || c == '+'; }

  std::string_view content_;
  std::size_t at_ = 0;
  std::uint32_t operation_ = 0;
};

/// Looks at one operator after the other until all is known.
class Inspection {
 public:
  /// False where nothing that follows can change the result.
  bool add(std::uint32_t operation) {
    colors_barred_ = colors_barred_ || operation == op("d1");
    if (!colors_barred_ && sets_color(operation)) seen_.own_colors = true;
    if (pdf::paints(operation)) seen_.paints = true;
    return !seen_.paints || !(seen_.own_colors || colors_barred_);
  }
  GlyphProcedure seen() const { return seen_; }

 private:
  GlyphProcedure seen_;
  bool colors_barred_ = false;
};

}  // namespace

GlyphProcedure inspect_glyph_procedure(std::string_view content) {
  Inspection outline;
  OutlineScanner scanner(content);
  while (scanner.next()) {
    if (!outline.add(scanner.operation())) return outline.seen();
  }
  if (scanner.at_end()) return outline.seen();
  Inspection inspection;
  ContentLexer lexer(content);
  while (lexer.next()) {
    if (!inspection.add(lexer.operation())) break;
  }
  return inspection.seen();
}

}  // namespace oneshot::pdf
