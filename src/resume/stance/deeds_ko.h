#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// The parts of a Korean sentence that tell a deed of other people, by particles: "*제자 둘이
/// KOI에서 금상을 받았고*, 저는 …", "*동기가 낸 논문이 NeurIPS 2023에 채택되어* …". A subject that
/// is not told is the owner, unless the clause goes on with somebody else's.
std::vector<TextRange> find_deeds_of_others_ko(std::string_view text, TextRange sentence,
                                               const std::vector<std::string>& owner);

}  // namespace oneshot
