#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/pdf/layout.h"

/// What the steps of layout hand to each other. Nothing outside of layout includes this.
namespace oneshot::pdf {

/// The page turned so that one direction of writing runs to the right.
///
///   along (x, y) = distance in the direction of writing;  down (x, y) = across it, downwards
struct Frame {
  float dir_x = 1, dir_y = 0;
  float along(float x, float y) const { return x * dir_x + y * dir_y; }
  float down(float x, float y) const { return y * dir_x - x * dir_y; }
  float page_x(float along, float down) const { return along * dir_x - down * dir_y; }
  float page_y(float along, float down) const { return along * dir_y + down * dir_x; }
  bool is_level() const { return dir_y == 0 && dir_x > 0; }
};

/// A glyph in its frame.
struct Mark {
  float left = 0, right = 0;  ///< from its origin to origin plus advance
  float baseline = 0, size = 0;
  std::uint32_t glyph = 0;    ///< index in PageContent::glyphs
  bool space = false;         ///< a space glyph
  bool space_before = false;  ///< a space glyph stood before it (only in segments)
  bool bold = false;          ///< a bold font, or painted twice
};

/// A piece of one line without wide gaps: marks [begin, end), from left to right, no spaces.
struct Segment {
  std::uint32_t begin = 0, end = 0;
  float left = 0, right = 0, baseline = 0, size = 0;
  std::uint32_t painted = 0;  ///< the place of its first glyph in the order of painting
  bool open = false;          ///< ends with a dash: "Apr 2020 –"
};

/// Text of one direction as segments.
struct SegmentedText {
  Frame frame;
  std::vector<Mark> marks;
  std::vector<Segment> segments;
};

/// The text of a line, in parts that are read one after another.
struct LineParts {
  std::vector<std::uint32_t> segments;  ///< from left to right
  int block = 0;
  int column = 0;  ///< its number on the page
  float column_left = 0, column_right = 0;
  bool goes_on = false;  ///< where the line above was broken
};

/// A rule or an edge of a fill in the frame of level text, that may separate rows.
struct Separator {
  float left = 0, right = 0, y = 0;
};

struct TableRow;

/// What is drawn on a page that tells how its level text belongs together.
struct Ruling {
  std::vector<Separator> separators;
  std::vector<TableRow> rows;  ///< from top to bottom
};

// layout_segments.cpp
/// The visible glyphs by direction of writing, level text first, as segments. None reaches over the
/// rule between two cells.
std::vector<SegmentedText> find_segments(const PageContent& content,
                                         const std::vector<TableRow>& rows,
                                         const LayoutOptions& options);

// layout_order.cpp
/// All segments as lines in reading order; a block is what is read without a step to the side.
std::vector<LineParts> reading_order(const PageContent& content, const SegmentedText& text,
                                     const Ruling& ruling, const LayoutOptions& options);

// layout_paragraphs.cpp
/// Parts the blocks where there is space between lines, and marks lines that go on.
void find_paragraphs(const PageContent& content, const SegmentedText& text,
                     const LayoutOptions& options, std::vector<LineParts>& lines);

// layout_text.cpp
/// Tells where words begin between the marks of segments.
class WordBreaks {
 public:
  WordBreaks(const PageContent& content, const LayoutOptions& options);
  /// For each mark in [begin, end): whether a space stands before it; never before the first.
  void find(const Mark* begin, const Mark* end, std::vector<char>& breaks);

 private:
  const PageContent& content_;
  const LayoutOptions& options_;
  bool has_space_glyphs(const Mark& mark) const;
  bool is_one_face(const Mark& a, const Mark& b) const;

  bool page_has_space_glyphs_ = false;
  std::vector<char> spaceless_fonts_;
  std::vector<float> gaps_, sorted_;
};

/// The characters of a line as UTF-8 in NFC; `starts` maps each mark to its first byte.
struct LineText {
  std::string text;
  std::vector<std::uint32_t> starts;  ///< one for each mark, and the end
};

/// Writes lines; keeps its buffers from line to line.
class LineWriter {
 public:
  LineWriter(const PageContent& content, const LayoutOptions& options);
  Line write(const SegmentedText& text, const LineParts& parts);

 private:
  void gather(const SegmentedText& text, const LineParts& parts);
  void add_looks(Line& line) const;
  void add_links(Line& line) const;
  std::uint32_t end_of(std::size_t mark) const;
  bool is_underlined(const Mark& mark) const;

  const PageContent& content_;
  const LayoutOptions& options_;
  WordBreaks breaks_;
  Frame frame_;
  std::vector<Mark> marks_;
  std::vector<char> spaces_;
  LineText written_;
};

// layout_characters.cpp
/// The combining mark of an accent that is drawn as a letter of its own; 0 for anything else.
char32_t combining_of(char32_t accent);

/// Appends the characters of marks (spaces where `spaces` says so) to a LineText.
void write_characters(const PageContent& content, const std::vector<Mark>& marks,
                      const std::vector<char>& spaces, LineText& out);

}  // namespace oneshot::pdf
