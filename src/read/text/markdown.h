#pragma once

#include "document/document.h"

namespace oneshot {

/// Understands the Markdown of a document's one page, whose lines hold the file's text as it is.
/// The text stays verbatim, marks included, but comments (`<!-- … -->`, also over several lines,
/// and link definitions that nothing refers to, such as `[//]: # (…)`) are taken out of the lines
/// into Document::hidden; the lines stay, so that their numbers are those of the file. Emphasis
/// and links become the lines' styles and links. Code blocks and code spans are text as it stands.
/// (CommonMark 0.31, sections 4.4 to 4.7 and 6.1 to 6.6, as far as resumes use them.)
void understand_markdown(Document& document);

}  // namespace oneshot
