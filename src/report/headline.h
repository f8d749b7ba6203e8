#pragma once

#include <string>

#include "base/localized.h"
#include "report/run_report.h"

namespace oneshot {

/// "First-author papers (84), …": the signals at `strong`; empty where there is none.
std::string oneshot_titles(const Verdict& verdict, Language language);

/// The answer to "Is there a one-shot?" in one line of plain text, whatever became of the file.
std::string answer_line(const FileReport& report, Language language);

/// The signal with the highest score; null where all are `none`.
const SignalVerdict* nearest_signal(const Verdict& verdict);

/// Whether the score is as high as that of a one-shot although there is none: a reader wonders.
bool needs_score_note(const Verdict& verdict);

/// "page 1, line 31", or "line 31" for formats without pages.
std::string place_of(const Quote& quote, Format format, Language language);

/// The same of hidden text: "line 31", or "page 1" where it stands in no line.
std::string place_of(const IntegrityFinding& finding, Language language);

/// Why a file could not be read, and why people live with that; it must be so.
std::string accepted_message(const FileReport& report, Language language);

/// The title of a facet; its id where the rules of the run are not known.
std::string facet_title(const RunInfo& run, const SignalVerdict& signal, const std::string& facet,
                        Language language);

}  // namespace oneshot
