#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/date.h"
#include "document/document.h"
#include "judge/verdict.h"
#include "rules/rule_set.h"

namespace oneshot {

struct JudgeOptions {
  std::string profile;             ///< id of a profile of the rules; must exist
  std::vector<std::string> names;  ///< further spellings of the owner's name (`--name`)
  Date as_of;                      ///< what "present" means
};

/// Judges documents by one set of rules. Made once, used for many; safe to use from several
/// threads at once. Patterns are compiled when they are first needed.
class Judge {
 public:
  /// `rules` must outlive the judge.
  Judge(const RuleSet& rules, JudgeOptions options);
  ~Judge();
  Judge(Judge&&) noexcept;
  Judge& operator=(Judge&&) noexcept;

  Verdict judge(const Document& document) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace oneshot
