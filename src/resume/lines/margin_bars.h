#pragma once

#include <vector>

#include "document/document.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// Bars drawn down a page of plain text between a margin of dates and labels and what belongs to
/// them, which goes on below an empty margin. They are drawn, no cells of a table:
///
///   2022.05 - today   |  Acme, Recife
///                     |  Data scientist
///                     |    - claims read by a model
///                     |
///   2017 - 2022       |  Globex, Recife
///
/// So are the signs of a mail, "> ", where most of the page is quoted.
///
/// One a line of the page: the bytes of its bar; empty where it has none, or is a row of a table.
std::vector<TextRange> find_margin_bars(const Page& page);

}  // namespace oneshot
