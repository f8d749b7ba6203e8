#include "resume/lines/marked_line.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "resume/lines/line_decoration.h"
#include "resume/lines/line_marker.h"
#include "resume/lines/table_cells.h"

namespace oneshot {
namespace {

/// "<h3>Contests</h3>", "<summary>Contests</summary>": how deep such a heading is; 0 for none.
int level_of_html_heading(std::string_view line) {
  constexpr int level_of_summary = 3;
  if (line.starts_with("<summary>") || line.starts_with("<summary ")) return level_of_summary;
  constexpr std::size_t digit = 2;  // its place in "<h3"
  if (!line.starts_with("<h") || line.size() <= digit + 1) return 0;
  const char level = line[digit], after = line[digit + 1];
  return level >= '1' && level <= '6' && (after == '>' || after == ' ') ? level - '0' : 0;
}

/// "1." and "(2)" count differently, and so within each other: FlowLine::number_style of a number,
/// which may be written in signs beyond ASCII.
char style_of_number(std::string_view number) {
  if (static_cast<unsigned char>(number[0]) >= 0x80) return 0;
  const char sign = number[0] == '(' ? '(' : number.back();
  return is_ascii_digit(sign) ? '0' : sign;
}

/// What the marker, the first bytes of a text, tells of its line.
void set_marker(FlowLine& line, Marker marker, std::string_view text, std::size_t length) {
  line.marker = marker;
  if (marker == Marker::heading) line.level = static_cast<int>(length);
  if (marker == Marker::number) line.sub_number = sub_number_length(text) > 0;
  if (marker == Marker::bullet) line.decorated = is_heading_sign(decode_at(text, 0).value);
}

/// Takes so many bytes of a marker away from before a text, and tells the column behind it.
void strip_marker(FlowLine& line, Text& text, std::size_t length) {
  std::size_t begin = length;
  while (begin < text.size() && is_ascii_space(text.str()[begin])) ++begin;
  line.text_indent = line.indent + display_width(std::string_view(text.str()).substr(0, begin));
  text = text.part(begin, text.size());
}

/// Of a line without a marker: a heading in HTML, one in brackets, a row with tabs.
void look_into_unmarked(FlowLine& line, Text& text, std::string_view raw, Format format) {
  if (format == Format::markdown) {
    line.level = level_of_html_heading(raw);
    if (line.level > 0) line.marker = Marker::heading;
  }
  if (strip_decoration(text)) line.decorated = true;
  if (text.str().find('\t') != std::string::npos) line.marker = Marker::row;
}

}  // namespace

void set_marked_text(FlowLine& line, Text text, std::string_view raw, Format format) {
  const std::size_t circled = circled_number_length(raw, text.str());
  const auto [marker, length] =
      circled > 0 ? std::pair(Marker::number, circled) : marker_of(text.str(), format);
  set_marker(line, marker, text.str(), length);
  if (marker == Marker::number && circled == 0) {
    line.number_style = style_of_number(std::string_view(text.str()).substr(0, length));
  }
  if (length > 0) strip_marker(line, text, length);
  if (marker == Marker::none) look_into_unmarked(line, text, raw, format);
  line.text = without_leaders(with_plain_bars(std::move(text)));
}

void put_behind(const FlowLine& sign, FlowLine& line) {
  line.marker = Marker::bullet;
  line.decorated = sign.decorated;
  line.blank_before = sign.blank_before;
  line.blanks_before = sign.blanks_before;
  line.text_indent = std::max(line.indent, sign.indent + 2);
  line.indent = sign.indent;
}

}  // namespace oneshot
