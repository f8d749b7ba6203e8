#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/level.h"
#include "base/localized.h"
#include "document/document.h"

/// A Verdict says, signal by signal, whether there is a one-shot in a resume, and why.
///
///   publication  strong 84.0
///     entry      strong    paper + major + first-author + accepted + peer-reviewed +
///       evidence first-author  "Jiwoo Han*, S. Kim. …"   page 1, line 31
///     gap        wording   award-paper   "…"
///
/// Plain data: reports print it and judge nothing. All orders are final (signals in the rubric's
/// order, entries best first, evidence in the order of facets).
namespace oneshot {

/// A piece of the document as it stands there, white space folded.
struct Quote {
  std::string text;
  int page = 1, line = 1;              ///< from 1, as `oneshot extract` prints them
  std::size_t offset = 0, length = 0;  ///< bytes in what `oneshot extract` prints
};

/// A quote as it is shown to people: without the bullet or heading mark that it began with, and
/// without Markdown's marks of bold text.
std::string shown_text(std::string_view quote);

struct Evidence {
  std::string facet;  ///< "first-author"
  std::string rule;   ///< "publication/first-author"
  Quote quote;
};

/// One thing that the resume claims, judged for one signal.
struct JudgedEntry {
  Level level = Level::none;
  Quote quote;  ///< the entry; of a long one the line that names it
  std::vector<std::pair<std::string, bool>> facets;  ///< all facets of the signal, in rule order
  std::vector<Evidence> evidence;                    ///< at least one for each facet that holds
};

enum class GapKind {
  wording,     ///< it may be there, but the resume does not say it
  experience,  ///< nothing there to reword
};
std::string_view name_of(GapKind kind);

struct Gap {
  GapKind kind = GapKind::experience;
  std::string facet;           ///< empty where no single facet is missing
  LocalizedText message;       ///< names the entry, and says what to write or do
  std::optional<Quote> entry;  ///< the entry that would reach the next level
};

/// Scores have one decimal; less is no change.
inline constexpr double least_change = 0.05;

struct SignalVerdict {
  std::string id;
  LocalizedText title;
  Level level = Level::none;
  double score = 0;                    ///< 0 to 100, one decimal
  std::vector<JudgedEntry> entries{};  ///< those above `none`, best first
  std::vector<Gap> gaps{};
};

/// Where the owner's edge lies; reported, never scored.
struct RoleVerdict {
  std::string id;
  LocalizedText title;
  double score = 0;  ///< 0 to 100, one decimal; how much evidence there is
  std::vector<Quote> evidence;
};

struct FoundationVerdict {
  std::string id;
  LocalizedText title;
  std::vector<Quote> evidence;
};

/// Researcher or engineer; `lean` is "researcher", "engineer", "both" or "open".
struct PathVerdict {
  std::string lean = "open";
  std::vector<Quote> evidence;
};

/// Something in the file that a human reader would not see.
struct IntegrityFinding {
  std::string kind = "hidden-text";
  HiddenMethod method = HiddenMethod::comment;
  int page = 1;
  std::string quote;
  int line = 0;  ///< from 1, of the file; 0 where it stands in no line (PDF)
};

struct Verdict {
  std::vector<std::string> owner;      ///< the names as written
  std::string language;                ///< "ko" or "en": what most of the text is written in
  double score = 0;                    ///< 0 to 100, one decimal
  Level level = Level::none;           ///< of the best signal
  std::vector<std::string> oneshots;   ///< ids of the signals at `strong`
  std::vector<SignalVerdict> signals;  ///< every signal of the rules, in their order
  std::vector<RoleVerdict> roles;      ///< strongest first, those with evidence
  std::vector<FoundationVerdict> foundations;
  PathVerdict path;
  std::vector<IntegrityFinding> integrity;
};

/// The verdict on the signal `id`; null where the rules have no such signal.
const SignalVerdict* find_signal(const Verdict& verdict, std::string_view id);

}  // namespace oneshot
