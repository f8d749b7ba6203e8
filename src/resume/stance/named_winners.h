#pragma once

#include <string>
#include <vector>

#include "resume/resume.h"

namespace oneshot {

/// Gives the stance "others" to sentences that surely tell of somebody else who won: "Salvatore,
/// who stayed on without us, has a Kaggle gold medal", "second place went to Tomasz", "정하람 님은
/// 이듬해 캐글 금메달을 땄습니다". A bare name that wins may be the owner's, or a team's, or no
/// name at all: whose it is must never decide. `owner` holds the owner's names.
void find_named_winners(Node& node, const std::vector<std::string>& owner);

}  // namespace oneshot
