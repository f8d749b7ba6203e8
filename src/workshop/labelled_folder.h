#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/rule_set.h"

namespace oneshot {

/// A resume and the level that each signal should have in it.
struct LabelledFile {
  std::string file;  ///< within the folder
  std::map<std::string, Level> levels;
};

/// A verbatim piece of the best entry of a signal.
struct ExpectedQuote {
  std::string file, signal, quote;
  int line = 0;  ///< in evidence.tsv
};

/// Resumes with labels: `labels.tsv` (columns file, one for each signal, and any of owner, traps,
/// note) and, where there is one, `evidence.tsv` (file, signal, quote). Tab-separated with a header
/// line, UTF-8, no quoting.
struct LabelledFolder {
  std::string path;
  std::vector<std::string> signals;  ///< those with a column
  std::vector<LabelledFile> files;
  std::vector<ExpectedQuote> quotes;
};

bool is_labelled_folder(const std::string& path);

/// Reads the tables; what is wrong in them is told at its line.
LabelledFolder read_labelled_folder(const std::string& path, const RuleSet& rules,
                                    Diagnostics& diagnostics);

}  // namespace oneshot
