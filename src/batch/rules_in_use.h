#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/localized.h"
#include "batch/cache_folder.h"
#include "rules/load.h"

namespace oneshot {

/// What a run must know of its rules before it judges anything.
struct RulesOutline {
  std::string digest;
  std::vector<std::string> profiles, signals;         ///< ids
  std::map<std::string, LocalizedText> facet_titles;  ///< by "publication/first-author"
};
RulesOutline outline_of(const RuleSet& rules);

/// The rules of a run, loaded when something must be judged by them. Until then an outline does,
/// which a cache keeps from run to run, found by the bytes of the rule files.
class RulesInUse {
 public:
  /// `load` gives the rules of the origins, or throws.
  RulesInUse(const RuleOrigins& origins, std::function<RuleSet()> load, CacheFolder* cache);

  const RulesOutline& outline() const { return outline_; }
  /// Safe from several threads. Throws what `load` throws, and std::runtime_error where the rules
  /// are no longer those of the outline.
  const RuleSet& rules();

 private:
  std::function<RuleSet()> load_;
  RulesOutline outline_;
  std::once_flag once_;
  std::optional<RuleSet> rules_;
};

}  // namespace oneshot
