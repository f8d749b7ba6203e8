#pragma once

#include <map>
#include <memory>
#include <string>
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
};

/// A condition as written in a rule file, tried on resumes without being in one.
class Trial {
 public:
  /// `written`: `{ list = "venues" }`, with or without the braces. What is wrong with it is told;
  /// then the trial must not be used.
  Trial(const RuleSet& rules, const std::string& written, Date as_of, Diagnostics& diagnostics);

  /// The items of a document for which it holds, in the document's order.
  std::vector<TrialHit> run(const Document& document) const;

 private:
  RuleSet rules_;  ///< one signal, whose candidates are what is tried
  std::unique_ptr<Workbench> bench_;
};

}  // namespace oneshot
