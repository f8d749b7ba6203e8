#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "employer" to sentences of numbers whose subject is a name that the entry tells
/// of nowhere else: "The RATB, whose trams these are, carries 1.1 million people a day.", "카카오톡
/// 월간 이용자는 4,700만여 명". What the owner made is named where it is told that it was made.
/// `told` is all that the entry of the node tells.
void find_numbers_of_strangers(std::vector<Node>& nodes, std::size_t index, std::string_view told);

}  // namespace oneshot
