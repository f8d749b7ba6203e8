#pragma once

#include <string>
#include <string_view>

namespace oneshot::pdf {

/// A text string (PDF 32000-1, 7.9.2.2): UTF-16 or UTF-8 with a byte order mark, else
/// PDFDocEncoding. Escapes that mark the language are left out.
std::u32string characters_of_text_string(std::string_view bytes);

}  // namespace oneshot::pdf
