#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "judge/verdict.h"
#include "rules/rule_set.h"

namespace oneshot {

/// A piece of evidence that only one of two sets of rules finds.
struct EvidenceChange {
  bool appeared = false;  ///< with the new rules; otherwise it went
  std::string facet;
  Quote quote;
};

/// What one signal says of one resume by two sets of rules; a signal that one of them lacks has no
/// level there.
struct LevelChange {
  std::string id;
  std::optional<Level> before, after;
  double score_before = 0, score_after = 0;
  std::vector<EvidenceChange> evidence;  ///< of the entries, in the order of the text

  bool level_changed() const { return before != after; }
};

struct FileChange {
  std::string file;
  Level before = Level::none, after = Level::none;
  double score_before = 0, score_after = 0;
  std::vector<LevelChange> signals;  ///< those that changed

  bool changed() const { return !signals.empty() || score_before != score_after; }
};

FileChange compare_verdicts(const std::string& file, const Verdict& before, const Verdict& after);

struct DiffReport {
  std::string before, after;  ///< names of the rules
  std::size_t files = 0;
  std::vector<FileChange> changes;
  std::vector<std::string> unreadable;
  std::vector<std::string> signals;  ///< of both, in order
  /// By signal: files by the level before and after; what one of them lacks counts as none.
  std::map<std::string, std::array<std::array<std::size_t, 4>, 4>> moves;

  DiffReport(const RuleSet& old_rules, const RuleSet& new_rules);
  /// To be called for every file in order.
  void add(FileChange change, const Verdict& old_verdict, const Verdict& new_verdict);
};

std::string diff_text(const DiffReport& report);
std::string diff_json(const DiffReport& report);

}  // namespace oneshot
