#pragma once

#include <cstddef>
#include <vector>

#include "resume/lines/flow.h"
#include "resume/lines/heading_words.h"
#include "resume/outline/headings.h"

/// What the place of a line on the page tells of whether it is a heading, whatever its words.
namespace oneshot {

constexpr int longest_heading = 52;        ///< columns
constexpr int longest_plain_heading = 28;  ///< columns, of one that only its words give away

/// No row of a table, no quotation, and nothing that repeats on each page.
bool may_be_heading(const FlowLine& line);
/// The line below, with no blank line between; null where there is none.
const FlowLine* line_right_below(const std::vector<FlowLine>& lines, std::size_t at);
/// A line stands below, and a blank one between.
bool stands_apart_below(const std::vector<FlowLine>& lines, std::size_t at);
/// A line that no blank line sets apart, and yet no part of the text around it: it begins with a
/// capital or in Hangul, and neither goes on from the line above nor into a sentence below.
bool opens_a_block(const std::vector<FlowLine>& lines, std::size_t at);
/// A line at the margin, set apart, with indented lines below it.
bool stands_out(const std::vector<FlowLine>& lines, std::size_t at, int margin);
/// Blank lines above each of the lines that are headings by their words, where all have more of
/// them than other lines that are set apart; 0 where they do not.
int blanks_above_headings(const std::vector<FlowLine>& lines, const HeadingWords& words);
/// "- Work", at the margin, with points further in below it: where all is one list of lists, the
/// points at the margin are its headings.
std::vector<std::size_t> points_that_head_lists(const std::vector<FlowLine>& lines, int margin,
                                                const HeadingWords& words);
/// "* Work", at the margin, and apart from it, further in, what it heads: where all points at the
/// margin stand so and some are known, each heads a section.
std::vector<std::size_t> points_above_blocks(const std::vector<FlowLine>& lines, int margin,
                                             const HeadingWords& words);
/// Most of the headings known so far stand out as stands_out() tells.
bool is_outdented(const std::vector<FlowLine>& lines, const std::vector<HeadingGuess>& guesses,
                  int margin);

}  // namespace oneshot
