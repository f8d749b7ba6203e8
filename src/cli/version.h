#pragma once

#include <string>

namespace oneshot {

/// What `--version` prints; `verbose` adds the parts and what guards the reading of PDFs here.
std::string version_text(bool verbose);

}  // namespace oneshot
