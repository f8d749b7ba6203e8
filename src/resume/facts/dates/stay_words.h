#pragma once

#include "resume/facts/scan.h"

/// The verbs that tell of the time at a job; texts are folded.
namespace oneshot::stay_words {

inline const scan::Words kJoining = {"입사",   "합류",   "이직",   "취업", "취직",
                                     "들어왔", "들어와", "들어온", "옮겨", "옮겼"};
/// Told of schools, too.
inline const scan::Words kEntering = {"들어가", "들어갔"};
inline const scan::Words kFounding = {"창업", "설립", "차렸", "차려", "차린",
                                      "세웠", "세워", "세운", "세우", "꾸린"};
inline const scan::Words kLeaving = {"퇴사", "퇴직", "그만두", "그만뒀", "그만둔", "나왔", "떠났"};
/// What becomes of a company that its founder leaves.
inline const scan::Words kClosing = {"넘겼", "접었", "매각", "정리", "문을 닫",
                                     "팔았", "팔고", "폐업", "끝났"};

}  // namespace oneshot::stay_words
