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
  score_note,  ///< where the score is high without a one-shot
  profile,
  as_of,
  owner,
  signal,
  level,
  why,
  what_next,
  wording_gap,
  wording_gap_note,
  experience_gap,
  experience_gap_note,
  experience_gap_second,  ///< the note where there is a one-shot
  seen_at,                ///< the one-shot stands at {0}
  more_with_explain,      ///< {0} more
  more_advice,            ///< {0} more
  strong_means,
  solid_means,
  mention_means,
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
  answer_yes,
  answer_not_yet,
  next_step,
  signals,
  out_of,
  resume_text,
  page_title,
  text_title,
  show_in_text,
  facet_holds,
  facet_missing,
  hidden_on_page,
  never_scored,
  accepted,  ///< {0}: what is wrong, {1}: why people live with it
  folder_headline,
  distribution,
  distribution_note,
  bin_count,  ///< {0} to {1} points: {2} resumes, {3} of them with a one-shot
  coverage,
  resume,
  resumes,
  filter,
  show,
  show_all,
  show_oneshot,
  show_not_yet,
  show_hidden,
  show_failed,
  shown_count,
  no_match,
  show_more,
  sort_by,
  back_to_all,
  reason,
  skip_to_report,
  made_by,
  self_contained,
  extract_headline,
  extract_counts,   ///< {0} pages, {1} lines
  extract_hidden,   ///< {0} passages
  extract_unknown,  ///< {0} of {1}
  files,
  masked_name,
  masked_email,
  masked_phone,
  masked_address,
  masked_birth,
  masked_number,
  masked_link,
  masked_photo,
  compare_title,
  compare_summary,  ///< {0} compared: {1} better, {2} worse, {3} the same
  count_came,       ///< {0}
  count_gone,       ///< {0}
  only_new,
  only_old,
  before,
  after,
  change,
  gained,
  lost,
  now_also,   ///< {0}
  no_longer,  ///< {0}
  shot_gained,
  shot_lost,
  shot_kept,
  no_shot_in_either,
  nothing_changed,
  hidden_came,
  hidden_gone,
  settled_advice,
  new_advice,
  level_none,
  count,  ///< of the messages; none itself
};

std::string_view text_of(Message message, Language language);
std::string_view title_of(Level level, Language language);
std::string_view title_of(HiddenMethod method, Language language);
/// Why a file could not be read, where nothing more exact is known.
std::string_view korean_reason(ReadError error);
std::string_view title_of_lean(std::string_view lean, Language language);

}  // namespace oneshot
