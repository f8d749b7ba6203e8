#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/localized.h"
#include "base/result.h"
#include "judge/judge.h"
#include "workshop/labelled_folder.h"

namespace oneshot {

constexpr std::size_t level_count = 4;

/// How a signal was judged over a labelled folder.
struct SignalScore {
  std::string id;
  /// [label][judged], in the order of Level.
  std::array<std::array<int, level_count>, level_count> confusion{};

  int total() const;
  int exact() const;
  /// Of those judged at `level` or better, the share that is labelled so; and the other way round.
  /// 1 where there is nothing to find.
  double precision(Level level) const;
  double recall(Level level) const;
  double f1(Level level) const;
};

/// A signal of a resume whose level is not that of its label.
struct Misjudged {
  std::string file, signal;
  Level label = Level::none, judged = Level::none;
  std::string reason;    ///< what was taken for evidence, or what is missing
  LocalizedText advice;  ///< what the owner would be told, where no entry was found
};

/// An expected quote that is in no evidence of the best entries.
struct QuoteMiss {
  ExpectedQuote expected;
  std::string problem;
};

struct UnreadableFile {
  std::string file;
  ReadFailure failure;
};

struct LabelReport {
  std::string folder;
  std::vector<SignalScore> scores;  ///< in the rules' order
  std::vector<Misjudged> misjudged;
  std::size_t quotes = 0;  ///< that were looked for
  std::vector<QuoteMiss> quote_misses;
  std::vector<UnreadableFile> unreadable;

  int total() const;
  int exact() const;
  int false_strong() const;  ///< judged strong, labelled none
};

/// Compares verdicts, in the order of the files, with the labels.
class LabelTest {
 public:
  LabelTest(const LabelledFolder& folder, const RuleSet& rules);
  /// To be called once for each file, in order.
  void add(const LabelledFile& file, const Result<Verdict>& judged);
  LabelReport take() { return std::move(report_); }

 private:
  void check_quotes(const LabelledFile& file, const Verdict& verdict);

  const LabelledFolder& folder_;
  LabelReport report_;
};

}  // namespace oneshot
