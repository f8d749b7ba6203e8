#pragma once

#include <string_view>

#include "resume/facts/scan.h"

namespace oneshot {

/// Whether one of `words` is said of the number that begins at byte `number` of a sentence: what
/// its own clause says is, and so is what a clause says that has no number of its own to say it of.
/// "하루 요청 18만 건 정도이고, 부하 테스트에서는 1,500 RPS": only the second is of a load test.
/// Text is folded.
bool clause_says_of(std::string_view sentence, std::size_t number, scan::Words words);

}  // namespace oneshot
