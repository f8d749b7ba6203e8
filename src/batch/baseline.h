#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/localized.h"
#include "batch/acceptance.h"
#include "report/read_report.h"
#include "report/run_report.h"

namespace oneshot {

/// A former report that new ones are held against: only what got worse since fails.
class Baseline {
 public:
  explicit Baseline(const ReadReport& report);

  /// What is worse than in the former report of the same resume, a sentence each: a signal's level
  /// fell, the score fell, hidden text came. Nothing for a resume that is new. A resume is known
  /// again by its bytes, else by the quotes that it has in common with a former one: any for one
  /// of the same owner, half of the former ones where the owner is not known to be the same. The
  /// name of the file alone tells nothing; with the same owner it does where no quote is left.
  /// Hidden text that is accepted is no worse.
  std::vector<std::string> worse(const FileReport& report, Language language,
                                 const Acceptances* accepted = nullptr) const;

 private:
  struct Former {
    std::string file, sha256;
    std::vector<std::string> owner;
    double score = 0;
    std::map<std::string, Level> levels;  ///< by signal
    std::vector<std::string> quotes;      ///< of entries and their evidence, sorted
    std::vector<std::string> hidden;
  };
  const Former* former_of(const FileReport& report) const;

  std::vector<Former> formers_;
  std::map<std::string, std::size_t> by_digest_;
  std::multimap<std::string, std::size_t> by_quote_;
};

}  // namespace oneshot
