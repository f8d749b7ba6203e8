#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace oneshot {

/// Converts text to UTF-8, whatever it is written in: UTF-8, UTF-16 and UTF-32 (by their mark, or
/// UTF-16 recognised without one), CP949 with EUC-KR in it, and Windows-1252. Malformed bytes
/// within otherwise good text become U+FFFD. Nothing where the bytes are no text at all.
std::optional<std::string> decode_text(std::string_view bytes);

/// The same text in Unicode normal form C.
std::string to_nfc(std::string_view utf8);

}  // namespace oneshot
