#pragma once

#include <vector>

#include "document/document.h"
#include "read/pdf/page_content.h"

namespace oneshot::pdf {

/// The hidden glyphs of a page as phrases: glyphs that are painted one after the other, hidden by
/// the same method, make one phrase with its spaces restored and its lines apart. What also stands
/// there visibly (text that is covered and painted once more) is left out, and so is what holds no
/// letter or digit.
std::vector<HiddenText> hidden_texts(const PageContent& content);

}  // namespace oneshot::pdf
