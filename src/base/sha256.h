#pragma once

#include <string>
#include <string_view>

namespace oneshot {

/// The SHA-256 of bytes in hexadecimal, lower case.
std::string sha256(std::string_view bytes);

}  // namespace oneshot
