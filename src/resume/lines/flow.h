#pragma once

#include <vector>

#include "document/document.h"
#include "resume/lines/side_by_side.h"
#include "resume/lines/text.h"

namespace oneshot {

/// What stands before the text of a line.
enum class Marker {
  none,
  bullet,   ///< "-", "•", "▪", …
  number,   ///< "1.", "(2)", "[C3]", "①"
  heading,  ///< "#" of Markdown
  quote,    ///< ">" of Markdown
  row,      ///< a row of a table with bars, or with tabs
};

/// A line with what its place on the page says about it.
struct FlowLine {
  int page = 1, number = 1;  ///< in the document
  Text text;                 ///< without marker and outer white space
  Marker marker = Marker::none;
  int level = 0;        ///< of a Markdown heading, from 1
  int indent = 0;       ///< column of the marker, or of the text where there is none
  int text_indent = 0;  ///< column of the text
  int width = 0;        ///< column of the line's end
  int wrap_width = 0;   ///< column at which text around it wraps; 0 where it does not
  bool blank_before = false;
  int blanks_before = 0;  ///< blank lines above it; 0 where the format has none
  bool goes_on = false;   ///< where the line above was broken, as the page's layout tells
  bool ruled = false;     ///< between or over lines of dashes, as headings are
  bool bold = false;      ///< all of it
  bool decorated = false;  ///< in brackets or behind a sign, as headings are: "[ 경력 ]", "■ 논문"
  /// Of a number: the last sign of "1.", "(1)", "[C2]", '0' of "5.1"; 0 for "①".
  char number_style = 0;
  bool sub_number = false;  ///< numbered below another: "1-2."
  bool table_header = false;
  bool same_record = false;  ///< a row of labels and values that belongs to the row above
  bool running = false;      ///< repeats on each page
  int run = 0;               ///< changes where the page goes on in another column (LinePart::run)
  double size = 0;           ///< points; 0 where the format has none
};

/// Lines that have text, in reading order: of lines that hold two columns `side_by_side`, each
/// gives a line of either. Lines of dashes, box borders and such are gone; what they say about
/// their neighbours is in `ruled`, `blank_before` and `table_header`.
std::vector<FlowLine> make_flow(const Document& document,
                                const std::vector<SideBySide>& side_by_side);

}  // namespace oneshot
