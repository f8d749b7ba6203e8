#include "resume/lines/drawn_rules.h"

#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "resume/lines/year_text.h"

namespace oneshot {
namespace {

/// A sign that lines are drawn with.
bool is_drawn(char32_t sign) {
  constexpr std::u32string_view signs = U"-=_*~+#:^.·\u2014\u2015\u2013\u30FC";
  return (sign >= 0x2500 && sign <= 0x257F) || signs.find(sign) != std::u32string_view::npos;
}

bool is_dot(char32_t sign) { return sign == U'.' || sign == U'·'; }

/// "├─────┼─────┤": a rule that a box may have below every row.
bool is_crossed(std::string_view rule) { return rule.find("┼") != std::string_view::npos; }

/// "Acme        2019 - 2021": the column at which what stands apart behind the gap begins; -1 where
/// there is none.
int second_column_of(const FlowLine& line) {
  const std::string& text = line.text.str();
  const std::size_t gap = text.find("   ");
  const std::size_t begin = gap == std::string::npos ? gap : text.find_first_not_of(' ', gap);
  if (begin == std::string::npos) return -1;
  return line.indent + display_width(std::string_view(text).substr(0, begin));
}

/// Whether the last line stands in the same columns as the one above it, or is dated before them
/// and the rule below it, so many columns wide, is not just as long: the rule closes a table, and
/// makes no title of its last row.
bool is_row_of_columns(const std::vector<FlowLine>& lines, int rule) {
  constexpr int as_long = 4;  // columns, that an underline may differ by
  const FlowLine& last = lines.back();
  const int column = second_column_of(last);
  if (column < 0) return false;
  if (starts_with_year(last.text.str()) && std::abs(rule - last.width) > as_long) return true;
  if (lines.size() < 2 || last.blank_before) return false;
  const FlowLine& above = lines[lines.size() - 2];
  return column == second_column_of(above) || column == above.indent;
}

}  // namespace

bool is_rule(std::string_view text) {
  constexpr int fewest_signs = 2, fewest_with_dots = 4;  // "..." only breaks off
  // the sign that a widespread template for resumes sets above each heading
  if (text == "\u3161" || text == "\u1173") return true;
  int signs = 0;
  bool dots = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    i += c.length;
    if (c.value == ' ' || c.value == '\t' || c.value == '|') continue;
    if (!is_drawn(c.value)) return false;
    ++signs;
    dots = dots || is_dot(c.value);
  }
  return signs >= (dots ? fewest_with_dots : fewest_signs);
}

bool is_table_rule(std::string_view rule) {
  return is_crossed(rule) || rule.find('|') != std::string_view::npos;
}

void mark_table_header(std::vector<FlowLine>& lines, std::string_view rule) {
  FlowLine& last = lines.back();
  const bool first_row =
      lines.size() < 2 || last.blank_before || lines[lines.size() - 2].marker != Marker::row;
  if (first_row || !is_crossed(rule)) last.table_header = true;
}

bool underline_title(std::vector<FlowLine>& lines, std::string_view rule, bool rule_above) {
  constexpr int longest_title = 52;  // columns; a longer line is closed off, not underlined
  if (is_row_of_columns(lines, display_width(rule))) return false;
  FlowLine& last = lines.back();
  const bool dashes = rule[0] == '=' || rule[0] == '-';
  const bool titled = last.width <= longest_title && (dashes || rule_above || last.blank_before);
  if (titled || dashes) {
    last.ruled = last.marker == Marker::none || (titled && last.marker == Marker::number);
  }
  return titled;
}

}  // namespace oneshot
