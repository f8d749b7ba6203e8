#pragma once

#include <string>
#include <string_view>

namespace oneshot {

/// Whether bytes are UTF-8 in the strict sense: no surrogates, nothing longer than needed, nothing
/// beyond U+10FFFF.
bool is_utf8(std::string_view text);

/// The same text with U+FFFD in the place of each byte that is malformed.
std::string as_utf8(std::string_view text);

}  // namespace oneshot
