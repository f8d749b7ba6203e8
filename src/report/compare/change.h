#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/compare/snapshot.h"

/// What a new version of a resume gained and lost.
///
///   publication  none 0 -> strong 84
///     gained     "J. Han. A paper. NeurIPS 2025."
///     changed    "ICPC Seoul 2023 …": also large; no longer result
namespace oneshot {

/// An entry that came, went, or is told differently.
struct EntryChange {
  std::optional<SnapshotEntry> before, after;
  std::vector<std::string> gained, lost;  ///< facets, where both are there
};

struct SignalChange {
  std::string id, title;
  Level level_before = Level::none, level_after = Level::none;
  double score_before = 0, score_after = 0;
  std::vector<EntryChange> entries;                 ///< those that differ; the new one's order
  std::vector<std::string> gaps_settled, gaps_new;  ///< messages
};

struct Change {
  Snapshot before, after;  ///< both read
  std::vector<SignalChange> signals;
  std::vector<std::string> hidden_came, hidden_gone;

  double score_change() const { return after.score - before.score; }
  /// Whether anything that a reader cares for differs.
  bool is_empty() const;
};

Change change_between(Snapshot before, Snapshot after);

/// Two runs over resumes, and which of the one belong to which of the other.
struct Comparison {
  std::vector<Change> changes;       ///< in the order of the new ones
  std::vector<Snapshot> came, gone;  ///< without a counterpart
  std::vector<Snapshot> unreadable;  ///< of both
};

/// A resume is known again by its bytes, else by the name of its file below the folder that was
/// given, else by its owner's name; one alone on each side belong together whatever they are
/// called.
Comparison compare_runs(std::vector<Snapshot> before, std::vector<Snapshot> after);

}  // namespace oneshot
