#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A Document is what a human would see of a file, as lines of text in reading order. Reading makes
/// it, everything after only looks at it.
///
///   page 1   line 1   "한지우 Jiwoo Han"                     18 pt bold
///            line 2   "jiwoo@example.org"                    9 pt, a link
///            line 3   ""                                     only text formats have empty lines
///   hidden   page 1   same-color  "ICPC World Finals gold"   kept apart, never judged
///
/// Promise: no visible word is lost or stands twice, and no hidden word stands in a line.
namespace oneshot {

/// A rectangle in points (1/72 inch), measured from the upper left corner of the page as shown.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// A part of a line, as bytes [begin, end) of its text, that looks different from plain text.
struct StyleRun {
  std::uint32_t begin = 0, end = 0;
  bool bold = false, italic = false, underlined = false;
};

/// A part of a line, as bytes [begin, end) of its text, that points somewhere.
struct Link {
  std::uint32_t begin = 0, end = 0;
  std::string target;
};

struct Line {
  std::string text;        ///< UTF-8 in NFC, without the line end
  std::optional<Box> box;  ///< none for formats without pages
  double size = 0;         ///< size of most of its glyphs in points; 0 where the format has none
  bool bold = false;       ///< all of its letters are bold
  std::vector<StyleRun> styles;
  std::vector<Link> links;
  bool running = false;  ///< a header or footer that repeats from page to page
  int block = 0;         ///< lines with one number belong together on the page (a column, a table
                         ///< cell, a paragraph group); 0 where the format has no layout
  bool goes_on = false;  ///< goes on where the line above was broken, as its place on a page tells
};

struct Page {
  int number = 1;                ///< from 1
  double width = 0, height = 0;  ///< in points, as shown (after rotation); 0 for text formats
  std::vector<Line> lines;       ///< in reading order; a line's number is its index plus 1
};

/// How a word is kept from a human's eye; the names are those of the JSON report.
enum class HiddenMethod {
  invisible_mode,  ///< text render mode 3 or 7
  same_color,      ///< filled (nearly) as what is painted under it
  tiny,            ///< below about one point on paper
  off_page,        ///< outside the crop or media box
  clipped,         ///< outside the clipping path
  transparent,     ///< alpha (nearly) zero
  hidden_layer,    ///< optional content that is switched off
  covered,         ///< under an opaque fill or image painted later
  comment,         ///< a comment in Markdown or HTML
};

/// The name in reports, such as "same-color".
std::string_view name_of(HiddenMethod method);

struct HiddenText {
  int page = 1;
  HiddenMethod method = HiddenMethod::comment;
  std::string text;        ///< UTF-8 in NFC; may hold line ends
  std::optional<Box> box;  ///< none for formats without pages
  int line = 0;            ///< from 1, of those of its page, where it begins; 0 where it is in none
};

enum class Format { pdf, text, markdown };

struct Document {
  Format format = Format::text;
  std::vector<Page> pages;  ///< text formats have exactly one
  std::vector<HiddenText> hidden;
  std::size_t glyphs = 0;          ///< glyphs seen in visible text (PDF)
  std::size_t unknown_glyphs = 0;  ///< of these, without a known character (shown as U+FFFD)
};

/// A place in a document. `page` and `line` count from 1, `column` is a byte offset from 0.
struct Position {
  int page = 1, line = 1;
  std::uint32_t column = 0;
};

/// What `oneshot extract` prints: every line followed by '\n'; before each page but the first a
/// form feed ('\f').
std::string plain_text(const Document& document);

/// Byte offsets of lines in plain_text().
class LineOffsets {
 public:
  explicit LineOffsets(const Document& document);
  /// Offset of the first byte of a line; page and line count from 1.
  std::size_t of(int page, int line) const { return pages_[page - 1][line - 1]; }
  std::size_t of(const Position& at) const { return of(at.page, at.line) + at.column; }

 private:
  std::vector<std::vector<std::size_t>> pages_;
};

}  // namespace oneshot
