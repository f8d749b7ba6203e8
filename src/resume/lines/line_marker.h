#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include "document/document.h"
#include "resume/lines/flow.h"

namespace oneshot {

/// The marker at the start of `text` (which has no white space before it) and its length in bytes.
std::pair<Marker, std::size_t> marker_of(std::string_view text, Format format);

/// Length of "1-1.", "2-3)", "1.2." at the start of a text, a number below another; 0 for none.
std::size_t sub_number_length(std::string_view text);

/// "① Acme": the length of the number in `text`, which has it without its circle, where one opens
/// the `line` of the document; 0 for none. Others ("❶") are signs of their own in both.
std::size_t circled_number_length(std::string_view line, std::string_view text);

/// "* = equal contribution", "* 공동 1저자": a footnote to marks of authors, and no point of a
/// list.
bool explains_a_mark(std::string_view text);

/// Signs of points that open headings as well: "■", "◆", "▶".
bool is_heading_sign(char32_t sign);

}  // namespace oneshot
