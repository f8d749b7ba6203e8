#pragma once

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// What is judged as one: parts of a resume's text that tell of one thing.
struct Unit {
  int node = 0;                        ///< its title
  std::vector<TextRange> ranges;       ///< in ResumeView::text(), ordered and apart
  std::map<std::string, bool> facets;  ///< those found so far
  bool by_itself = false;              ///< without what encloses it: it has no context

  bool covers(const TextRange& range) const {
    const auto after = std::upper_bound(
        ranges.begin(), ranges.end(), range.begin,
        [](std::size_t begin, const TextRange& part) { return begin < part.begin; });
    return after != ranges.begin() && range.end <= std::prev(after)->end;
  }
};

}  // namespace oneshot
