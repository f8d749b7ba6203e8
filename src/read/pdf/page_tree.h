#pragma once

#include <vector>

#include "read/pdf/pdf_file.h"

namespace oneshot::pdf {

/// The leaves below a node of the page tree (PDF 32000-1, 7.7.3), in order. Nodes that were met
/// before are skipped, so that loops end.
std::vector<PageObject> collect_pages(const Object& root, const FileLimits& limits);

/// A page on its own, as found in a file whose page tree is lost.
PageObject lone_page(const Object& page);

}  // namespace oneshot::pdf
