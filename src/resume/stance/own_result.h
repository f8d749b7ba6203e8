#pragma once

#include <string_view>

namespace oneshot {

/// Whether a sentence says that the owner won or placed, whoever else is named in it: "My professor
/// was surprised when we took bronze", "어머니가 운전해 주셔서 나간 KOI에서 은상을 받았습니다".
bool tells_own_result(std::string_view sentence);

}  // namespace oneshot
