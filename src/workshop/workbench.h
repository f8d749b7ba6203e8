#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/date.h"
#include "document/document.h"
#include "judge/evaluate.h"
#include "resume/resume.h"
#include "rules/rule_set.h"
#include "rules/term_matcher.h"

namespace oneshot {

/// What a Judge works with, laid open for tools that look at single conditions. Made once, used
/// from any number of threads.
class Workbench {
 public:
  /// `rules` must outlive it.
  Workbench(const RuleSet& rules, Date as_of);

  using Look = std::function<void(const ResumeView&, const Evaluator&)>;

  /// Understands a document, which must outlive the resume.
  Resume understood(const Document& document) const;
  /// Lets someone look at a resume, which may have been understood by another bench of the same
  /// lexicons.
  void look(const Resume& resume, const Look& look) const;
  /// Both.
  void open(const Document& document, const Look& look) const;

  const RuleSet& rules() const { return rules_; }

 private:
  const RuleSet& rules_;
  Date as_of_;
  Vocabulary vocabulary_;
  TermMatcher terms_;
  PatternCache patterns_;
};

/// A condition as one would write it in a rule file.
std::string describe(const Condition& condition);

}  // namespace oneshot
