#pragma once

#include <string>
#include <vector>

#include "judge/judge.h"
#include "rules/rule_set.h"

namespace oneshot {

/// How an example of a rule file came out.
struct ExampleResult {
  enum class State {
    held,
    failed,
    known_miss,  ///< marked `todo`, and it does not hold yet
    todo_held,   ///< marked `todo`, but it holds: the mark can go
  };
  State state = State::held;
  SourcePlace place;
  std::string subject;                ///< "publication"
  std::string text;                   ///< of the example
  std::vector<std::string> problems;  ///< "is mention, should be none"; none where it held
  std::string why;                    ///< why it should be so, by the rule file

  /// All of it in one English sentence; empty where it held.
  std::string problem() const;
};

/// Judges every example of the rules; `only_files` (if not empty) are the rule files to look at.
std::vector<ExampleResult> test_examples(const RuleSet& rules, const Judge& judge,
                                         const std::vector<std::string>& only_files = {});

}  // namespace oneshot
