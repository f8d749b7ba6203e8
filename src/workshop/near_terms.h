#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "judge/resume_view.h"
#include "rules/rule_set.h"

namespace oneshot {

/// Words of a resume that are one letter off a spelling of a list's term.
struct NearMiss {
  const TermList* list = nullptr;
  const ListTerm* term = nullptr;
  std::string alias;    ///< the spelling that is nearly met
  std::string written;  ///< what stands there
  int line = 0;         ///< where it stands
};

/// Finds words that miss a spelling by one letter: one too many, one too few, another one, or two
/// swapped. Short spellings are near too much and are not looked for, and a digit more or less is
/// another thing, not a slip. What is part of a found term of the list is no miss.
///
/// Made once, used by any number of threads. It keeps every spelling with one letter taken away
/// in a table of hashes, so that a text costs a look-up for each letter of each word.
class NearTerms {
 public:
  /// `lists` must outlive it.
  explicit NearTerms(const std::vector<TermList>& lists);
  ~NearTerms();

  std::vector<NearMiss> find(const ResumeView& view) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace oneshot
