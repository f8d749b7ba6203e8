#pragma once

#include <string_view>

#include "resume/facts/text_range.h"

namespace oneshot::outcome {

/// Whether the change at `range` is said of a business or of working there: its staff, customers
/// and market, somebody's pay and meetings. "고객사가 40% 늘었습니다", "the company grew from 40 to
/// 200 people", "cut my inbox by 90 %". What is said of is the noun right before the number, with
/// nothing but verbs of change and adverbs between them: "고객사의 지연을 120ms에서 45ms로" and
/// "cut the error on customers' scans from 9 % to 4 %" are said of something else. Text is folded.
bool is_said_of_business(std::string_view text, TextRange range);

}  // namespace oneshot::outcome
