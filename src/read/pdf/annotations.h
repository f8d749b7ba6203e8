#pragma once

#include "read/pdf/content_cache.h"
#include "read/pdf/interpreter.h"
#include "read/pdf/page_content.h"
#include "read/pdf/pdf_file.h"

namespace oneshot::pdf {

/// Draws what annotations show (free text, form fields, stamps) and collects the links to the web.
void read_annotations(ContentCache& cache, const PageObject& page, const Matrix& to_page,
                      Interpreter& interpreter, PageContent& content);

}  // namespace oneshot::pdf
