#pragma once

#include <string_view>

#include "base/level.h"
#include "base/localized.h"
#include "base/result.h"
#include "document/document.h"
#include "judge/verdict.h"

/// Every text of the reports that does not come from the rules or from a resume, in both languages.
namespace oneshot {

enum class Message {
  is_there_a_oneshot,
  yes,
  not_yet,
  nearest_is,
  nothing_found,
  not_scored,
  score,
  profile,
  as_of,
  owner,
  signal,
  level,
  why,
  what_next,
  wording_gap,
  experience_gap,
  hidden_text,
  hidden_text_note,
  roles,
  foundations,
  path,
  lean_researcher,
  lean_engineer,
  lean_both,
  page_line,  ///< page {0}, line {1}
  line,       ///< line {0}
  on_page,    ///< page {0}
  further,    ///< and {0} more
  gate_failed,
  file,
  oneshots,
  summary,         ///< {0} files read, {1} with a one-shot
  summary_unread,  ///< {0} could not be read
  summary_failed,  ///< {0} failed a gate
  unreadable,
  no_gaps,
  gate_score,      ///< the score {0} is under {1}
  gate_signal,     ///< {0} is {1}, not {2}
  gate_any,        ///< no signal is {0}
  gate_integrity,  ///< there is hidden text
  gate_unreadable,
  gate_level_fell,   ///< {0} was {1} and is {2}
  gate_score_fell,   ///< from {0} to {1}
  gate_hidden_came,  ///< hidden text {0}
  count,             ///< of the messages; none itself
};

std::string_view text_of(Message message, Language language);
std::string_view title_of(Level level, Language language);
std::string_view title_of(HiddenMethod method, Language language);
/// The sentence for a reader in Korean; in English a failure brings its own, more exact one.
std::string_view message_of(const ReadFailure& failure, Language language);
std::string_view title_of_lean(std::string_view lean, Language language);

}  // namespace oneshot
