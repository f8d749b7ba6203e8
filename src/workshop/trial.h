#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "rules/diagnostic.h"
#include "workshop/workbench.h"

namespace oneshot {

/// An entry that a tried condition selects.
struct TrialHit {
  int page = 1, line = 1;
  std::string section;
  std::string text;                ///< of the entry, white space folded
  std::vector<TextRange> matches;  ///< in `text`, what the condition matched
  /// The signals that count the entry, or a part of it, and the level that it has there.
  std::vector<std::pair<std::string, Level>> levels;
};

/// A condition as written in a rule file, tried on resumes without being in one.
class Trial {
 public:
  /// `written`: `{ list = "venues" }`, with or without the braces. What is wrong with it is told;
  /// then the trial must not be used. `rules` must outlive it.
  Trial(const RuleSet& rules, const std::string& written, Date as_of, Diagnostics& diagnostics);

  /// What a run found, and what it cost.
  struct Found {
    std::vector<TrialHit> hits;  ///< the items for which it holds, in the document's order
    std::size_t bytes = 0;       ///< of text
    double understanding = 0, matching = 0;  ///< seconds
  };

  /// Tries it on a document; safe from many threads. `levels` also judges what it selects.
  Found run(const Document& document, bool levels = true) const;

 private:
  void add_levels(const Resume& resume, const std::vector<Unit>& units,
                  std::vector<TrialHit>& hits) const;

  const RuleSet& all_rules_;
  RuleSet rules_;  ///< one signal, whose candidates are what is tried, and the lists that it names
  std::unique_ptr<Workbench> bench_, full_bench_;
};

/// How many entries a trial selects, over many resumes.
struct TrialCounts {
  std::size_t files = 0, files_with = 0, entries = 0;
  std::map<std::string, int> by_section;
  /// "publication strong" -> entries; "no signal" for those that none counts.
  std::map<std::string, int> by_level;

  void add(const std::vector<TrialHit>& hits);
  std::string text() const;
};

}  // namespace oneshot
