#pragma once

#include "read/pdf/page_content.h"

namespace oneshot::pdf {

/// Adds a glyph "•" for each dot that opens a line of level text: browsers and many libraries draw
/// the signs of lists as shapes, which have no text.
void add_drawn_bullets(PageContent& content);

}  // namespace oneshot::pdf
