#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/date.h"
#include "document/document.h"
#include "rules/diagnostic.h"
#include "rules/rule_set.h"

namespace oneshot {

/// Finds patterns that change nothing over a folder of resumes: of the conditions of one `any`,
/// those that hold only where an earlier one holds too. What never holds is no such pattern: the
/// folder may just lack it (`rules stats` tells those).
class DeadConditions {
 public:
  /// `rules` must outlive it.
  DeadConditions(const RuleSet& rules, Date as_of);
  ~DeadConditions();

  struct Seen;
  /// Looks at one resume; safe from many threads.
  std::shared_ptr<const Seen> look(const Document& document) const;
  void add(const Seen& seen);
  /// Warns of each.
  void report(Diagnostics& diagnostics) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace oneshot
