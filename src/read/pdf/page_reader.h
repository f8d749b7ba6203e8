#pragma once

#include "read/pdf/content_cache.h"
#include "read/pdf/page_content.h"
#include "read/pdf/pdf_file.h"

namespace oneshot::pdf {

/// Interprets one page: its content streams and annotations, and which glyphs a reader sees.
PageContent read_page(ContentCache& cache, const PageObject& page, int number);

}  // namespace oneshot::pdf
