#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "rules/rule_set.h"

namespace oneshot {

/// A part of the rules that no example fires.
struct CoverageGap {
  SourcePlace place;
  std::string what;  ///< "publication: facet 'award-paper' holds in no example"
};

struct Coverage {
  std::size_t parts = 0;  ///< facets, levels and lists that were looked for
  std::vector<CoverageGap> gaps;
};

/// Which facets, `[[level]]`s and lists the examples inside the rule files fire: a facet where it
/// holds on a candidate of an example of its signal, a level where a candidate gets it by that
/// rule, a list where an example of any file names one of its terms. Examples marked `todo` prove
/// nothing.
Coverage example_coverage(const RuleSet& rules, Date as_of);

}  // namespace oneshot
