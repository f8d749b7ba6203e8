#pragma once

#include <cstddef>
#include <string>

namespace oneshot::bench {

/// The text of every page by libpoppler-cpp, as `pdftotext` would print it. Returns its length in
/// bytes, so that no compiler leaves the work out; 0 where the file cannot be opened.
std::size_t peer_text_length(const std::string& bytes);

}  // namespace oneshot::bench
