#pragma once

#include <string>

#include "workshop/stats.h"

namespace oneshot {

struct StatsOptions {
  bool all = false;   ///< every pattern and term, not only the most frequent ones
  bool times = true;  ///< without, the same resumes give the same bytes
  /// A rule that fires in so large a share of the files says nothing about them.
  double nearly_always = 0.9;
};

std::string stats_text(const StatsReport& report, const StatsOptions& options);
std::string stats_json(const StatsReport& report, const StatsOptions& options);

}  // namespace oneshot
