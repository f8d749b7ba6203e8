#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/level.h"
#include "judge/verdict.h"
#include "report/json_text.h"
#include "report/run_report.h"

namespace oneshot {

/// What one report says of one resume, as far as it can be compared with another: taken from the
/// JSON of a report, so that a report of last year compares like one of today.
struct SnapshotEntry {
  Level level = Level::none;
  Quote quote;
  std::set<std::string> facets;  ///< those that hold
};

struct SnapshotSignal {
  std::string id, title;
  Level level = Level::none;
  double score = 0;
  std::vector<SnapshotEntry> entries;
  std::vector<std::string> gaps;  ///< the messages, wording before experience
};

struct Snapshot {
  std::string file, sha256;
  std::string error;  ///< why it could not be read; then nothing else is there
  std::vector<std::string> owner;
  double score = 0;
  std::vector<SnapshotSignal> signals;
  std::vector<std::string> hidden;
};

/// Of an element of `reports`. What is not there stays empty.
Snapshot snapshot_of(const Json& report);

/// The same of a report that was just made, by way of what it would say as JSON.
Snapshot snapshot_of(const FileReport& report, Language language);

}  // namespace oneshot
