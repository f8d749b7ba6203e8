#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/date.h"
#include "document/document.h"
#include "rules/rule_set.h"

namespace oneshot {

/// How often something fired over a folder of resumes, and what that cost.
struct Fires {
  std::size_t files = 0;  ///< in which it fired
  std::size_t times = 0;
  double seconds = 0;
};

struct FacetFires : Fires {
  std::string id;
  SourcePlace place;
};

struct SignalFires : Fires {  ///< files and times of its candidates; seconds of all its work
  std::string id;
  std::array<std::size_t, 4> levels{};  ///< files, by level
  std::vector<FacetFires> facets;       ///< times: candidates on which it holds
};

struct PatternFires : Fires {
  std::string rule;  ///< "publication/first-author", or a role's id
  SourcePlace place;
  std::string pattern;
};

struct TermFires : Fires {
  std::string list, id;
  SourcePlace place;
};

struct ListFires : Fires {
  std::string id;
  std::size_t terms = 0, never = 0;  ///< never: terms that are named nowhere
};

struct TraitFires : Fires {
  std::string kind, id;  ///< "role", "ai-backend"
};

/// A spelling that something written misses by one letter.
struct NearFires : Fires {
  std::string list, term, alias, written;
  std::string file;  ///< the first, with the line
  int line = 0;
};

/// The whole, in the order of the rules; near misses by how often, then by spelling.
struct StatsReport {
  std::size_t files = 0;
  std::size_t bytes = 0;  ///< of text, as understood
  double understanding = 0, terms_seconds = 0;
  std::vector<SignalFires> signals;
  std::vector<PatternFires> patterns;
  std::vector<ListFires> lists;
  std::vector<TermFires> terms;
  std::vector<TraitFires> traits;
  std::vector<NearFires> near;
};

/// Counts what fires in resumes.
class StatsCollector {
 public:
  /// `rules` must outlive it.
  StatsCollector(const RuleSet& rules, Date as_of);
  ~StatsCollector();

  struct FileStats;
  /// Looks at one resume; safe from many threads.
  std::shared_ptr<const FileStats> look(const Document& document) const;
  /// Adds what was found in a file; to be called in the order of the files.
  void add(const std::string& file, const FileStats& stats);
  StatsReport take();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace oneshot
