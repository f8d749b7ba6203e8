#pragma once

#include <string>

/// What is won, and who won it, as alternatives of a pattern: for who asks whether a sentence tells
/// of a result at all. What kind of prize it is tells facts/rank/award.h.
namespace oneshot::won_words {

inline const std::string kPrizes = "gold|silver|bronze|medals?|prizes?";
/// Masters alone may hold a degree.
inline const std::string kWinners =
    "medal+ists?|winners?|champions?|finals?|finalists?|grand ?masters?";

inline const std::string kPrizesKo = "메달|[금은동대]상|장려상|우수상|특별상|입상|우승";
inline const std::string kFeatsKo = kPrizesKo + "|수상|마스터|파이널|진출";
inline const std::string kRankKo = "[0-9] ?(위|등)";

}  // namespace oneshot::won_words
