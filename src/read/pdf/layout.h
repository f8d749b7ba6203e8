#pragma once

#include <vector>

#include "document/document.h"
#include "read/pdf/page_content.h"

/// From glyphs with positions to lines in the order in which a human reads them.
///
///   glyphs ──► fragments ──► segments ──► regions ──► lines
///              (painted      (pieces of   (columns,   (text, styles,
///              in a row)     one line)    tables)     links, box)
namespace oneshot::pdf {

/// The thresholds of layout. "em" is the size of the larger of the two glyphs that are compared;
/// "size" that of the larger of two lines.
struct LayoutOptions {
  // ---- glyphs to words ----
  double word_gap = 0.15;        ///< em; a wider gap is a space where the page has no space glyphs
  double stray_word_gap = 0.22;  ///< em; the same where spaces are glyphs, so gaps seldom mean one
  double tracked_gap = 0.35;     ///< em; the same in Hangul and in few letters: they may be spaced
  double style_word_gap = 0.20;  ///< em; the same where the font changes and words are placed anew
  double script_gap = 0.40;      ///< em; the same between Hangul or Han and Latin, where programs
                                 ///< put a gap of a quarter em by themselves
  int spaceless_font = 150;      ///< glyphs; a font with so many and no space has gaps for spaces
  int spaceless_line = 12;       ///< letters; a line of so many without a space has gaps for them
  double tracking = 0.04;        ///< em; a usual gap above this means letter-spaced text
  double tracking_share = 0.35;  ///< of the usual gap; what a space has more than it
  double narrow_widths = -0.15;  ///< em; a usual gap below this means that widths are wrong
  int tracking_letters = 4;      ///< letters that tell what gap is usual
  double lost_space = -0.20;     ///< em; a space glyph under an overlap is none
  double space_glyph_share = 0.04;  ///< of all glyphs; fewer spaces: the page restores its spaces

  // ---- words to lines ----
  double same_baseline = 0.10;  ///< em; baselines of pieces of one word
  double duplicate_x = 0.50;   ///< of the advance; a copy painted nearer than this is no new letter
  double backstep = 0.60;      ///< em; how far a glyph may go back (accents, wrong widths)
  double segment_gap = 0.75;   ///< em; a wider gap, after spaces, may be a gutter
  double sign_gap = 2.20;      ///< em; the same after the sign of a list
  double row_baseline = 0.30;  ///< size; baselines of one line of a page with mixed sizes
  double row_overlap = 0.40;   ///< size; pieces that overlap more are on lines of their own
  double accent_rise = 0.45;   ///< em; accents of capitals stand no higher than this
  double script_size = 0.85;   ///< of the line's size; superscripts and subscripts are smaller
  double script_rise = 0.65;   ///< em of the line; a superscript's baseline is not higher
  double script_drop = 0.35;   ///< em of the line; a subscript's baseline is not lower
  double level_angle = 3;      ///< degrees; text leaning less than this is level

  // ---- lines to columns ----
  double gutter = 0.70;         ///< of the text's size; narrower gaps separate no columns
  int column_evidence = 2;      ///< lines on each side that have no partner on the other side
  int conflict_evidence = 4;    ///< lines where a paragraph runs on beside the start of another
  int painted_cells = 2;        ///< rows that were painted cell by cell, not line by line
  double block_gap = 1.30;      ///< of the usual line pitch; more space starts a block
  double wrapped_share = 0.85;  ///< of its column's width; a longer line may run on in the next
  double paragraph_width = 14;  ///< sizes; narrower columns do not tell whether their lines run on
  double other_size = 0.92;     ///< of the larger; a smaller one is another size
  double band_share = 0.60;     ///< of the narrow side's blocks that start with one of the other's
  double label_width = 3;       ///< sizes; labels beside text are wider, numbers of a list are not
  double label_pitch = 1.15;    ///< of the pitch inside a label; more space starts another
  double margin_zone = 0.12;    ///< of the page's height; headers and footers stand there
  double margin_gap = 1.80;     ///< sizes; space between a header or footer and the text
  double narrow_side = 0.40;    ///< of the wider side; a side for dates and places
  int most_candidates = 160;    ///< gutters tried in one region
  int most_depth = 24;          ///< regions in regions

  // ---- lines to paragraphs ----
  double piece_gap = 2;       ///< em; a wider gap sets a date or a cell apart
  double used_width = 0.75;   ///< of a column that a gutter ends; lines that break are longer
  double used_page = 0.90;    ///< of the page between its margins; the same for the last column
  double crowd = 0.40;        ///< of a column's lines; so many that end near its edge are broken
  int crowded_lines = 6;      ///< there are as many, at least
  double crowd_depth = 2.5;   ///< em; how near they end
  int broken_lines = 2;       ///< starts with a small letter that tell where lines break
  double end_slack = 0.30;    ///< em; a space, and what lines end short of their column
  double align_slack = 0.60;  ///< em; left edges of one paragraph
  double first_indent = 4;    ///< em; a paragraph's first line is indented no more
  int hanging_words = 4;      ///< lines may hang under the start of one of so many words
  double title_pitch = 2;     ///< sizes; a title goes on no farther below its first line
  double least_pitch = 0.90;  ///< sizes; lines of a paragraph are no nearer
  double most_pitch = 2.60;   ///< sizes; nor farther apart
  double pitch_slack = 1.12;  ///< of the usual pitch; more space ends the paragraph
  int even_lines = 4;         ///< of one pitch and length that are a paragraph
  double even_pitch = 0.04;   ///< of the pitch; what steps of one paragraph differ by

  // ---- looks ----
  double underline_above = 0.06;     ///< em; an underline is no higher above the baseline
  double underline_below = 0.30;     ///< em; nor deeper below it
  double underline_overhang = 0.60;  ///< em; longer rules belong to a heading or table
};

/// The visible glyphs of a page as lines in reading order. Every visible character comes out once:
/// copies painted over each other for boldness count as one. Text is NFC without presentation
/// forms; unknown characters are U+FFFD. Any coordinates are fine, infinite ones are left out.
Page lay_out(const PageContent& content, const LayoutOptions& options = {});

/// Marks the lines that repeat at the top or the bottom from page to page, apart from their
/// numbers ("2 / 3"), as running.
void mark_running_lines(std::vector<Page>& pages);

}  // namespace oneshot::pdf
