#pragma once

#include <cstdint>
#include <vector>

#include "rules/rule_set.h"
#include "rules/term_matcher.h"

namespace oneshot {

/// What terms of a resume are to the candidates of a signal, each found out once.
class CandidateNames {
 public:
  /// Both must outlive it.
  CandidateNames(const Condition& candidates, const std::vector<TermMatch>& terms);

  /// Whether a term, one of those given, is of a list that names candidates.
  bool name(const TermMatch& term) const { return (of(term) & names) != 0; }
  /// Whether it is of a list that candidates are not to name.
  bool exclude(const TermMatch& term) const { return (of(term) & excludes) != 0; }

 private:
  static constexpr std::uint8_t is_known = 1, names = 2, excludes = 4;
  std::uint8_t of(const TermMatch& term) const;

  const std::vector<TermMatch>& terms_;
  std::vector<const Condition*> naming_, excluding_;  ///< all that are conditions on lists
  mutable std::vector<std::uint8_t> known_;           ///< by term
};

}  // namespace oneshot
