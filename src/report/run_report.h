#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/localized.h"
#include "base/result.h"
#include "document/document.h"
#include "judge/verdict.h"

namespace oneshot {

struct AcceptedFinding {
  std::string finding, reason;
};

/// Whether a file met what the command line asks of it (`--require`, `--fail-under`, …).
struct Gate {
  bool passed = true;
  std::vector<std::string> reasons;  ///< one sentence each, where it did not
  /// What was found and is accepted: hidden text or the code of an error, with the reason why.
  std::vector<AcceptedFinding> accepted{};
};

/// A verdict as the JSON report has it in one language, on one line: the members before its gate
/// and those behind.
struct VerdictJson {
  Level level = Level::none;
  std::string before_gate, after_gate;
};

/// What is reported of one input.
struct FileReport {
  std::string file;    ///< as given or found, "-" for standard input
  std::string sha256;  ///< of its bytes, hexadecimal; empty where it could not be read
  std::optional<ReadFailure> error;  ///< then nothing was judged
  std::optional<Verdict> verdict;    ///< there where `error` and `json` are not
  std::optional<VerdictJson> json;   ///< in its place, in a run that needs no more of it
  Gate gate;
  std::optional<std::size_t> position;       ///< in the whole run, from 0; only in a part of one
  std::size_t run_files = 0;                 ///< of the whole run; only in a part of one
  Format format = Format::text;              ///< of the file, where it was read
  std::shared_ptr<const Document> document;  ///< kept for formats that show the text (HTML)
};

/// What is the same for all files of a run.
struct RunInfo {
  std::string version, rules_digest, profile;
  Date as_of;
  std::map<std::string, LocalizedText> facet_titles;  ///< by "publication/first-author"
};

/// Counts over a run; `passed` and `failed` are of those that were read.
struct RunSummary {
  int files = 0, read = 0, unreadable = 0, strong = 0, passed = 0, failed = 0;
  void add(const FileReport& report);
};

}  // namespace oneshot
