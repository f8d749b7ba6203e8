#pragma once

#include <string>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "others" to sentences whose winner is named and is not the owner: "Salvatore,
/// who stayed on without us, has a Kaggle gold medal", "second place went to Tomasz", "정하람은
/// 이듬해 캐글 금메달을 땄습니다". Among contests a bare name that wins is rather the owner's team,
/// "Binary Beasts came second", unless a result of the owner's stands beside it. `owner` holds the
/// owner's names.
void find_named_winners(Node& node, const std::vector<std::string>& owner);

}  // namespace oneshot
