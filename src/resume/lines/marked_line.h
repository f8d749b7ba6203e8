#pragma once

#include <string_view>

#include "document/document.h"
#include "resume/lines/flow.h"
#include "resume/lines/text.h"

namespace oneshot {

/// Gives a line, which has its place, what is no row of a table: takes the marker away from before
/// the text, and what decorates it. `raw` is the text as the document has it.
void set_marked_text(FlowLine& line, Text text, std::string_view raw, Format format);

/// Makes a line a point that the sign on the line above opens.
void put_behind(const FlowLine& sign, FlowLine& line);

}  // namespace oneshot
