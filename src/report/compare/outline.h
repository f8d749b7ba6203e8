#pragma once

#include <string>
#include <vector>

#include "base/localized.h"
#include "report/compare/change.h"
#include "report/run_report.h"

namespace oneshot {

/// A change in the words of a reader, before any format: what text, Markdown and HTML show.
struct ChangeOutline {
  struct Row {
    std::string title;
    Level level_before = Level::none, level_after = Level::none;
    double before = 0, after = 0;
  };
  struct Item {
    std::string signal;  ///< its title; empty for hidden text
    std::string quote;   ///< words of the resume; empty where there are none
    std::string place;   ///< "page 1, line 3"; of the quote
    std::string note;    ///< our words: "strong", "now also: first author"
  };
  struct Part {
    std::string heading;
    char sign = ' ';  ///< '+' gained, '-' lost, ' ' neither
    std::vector<Item> items;
  };

  std::string before, after;  ///< names of the files
  std::string owner;
  std::string answer;  ///< "One-shot gained: First-author papers"
  double score_before = 0, score_after = 0;
  std::vector<Row> rows;
  std::vector<Part> parts;  ///< those that hold something: gained, lost, settled, next
};

ChangeOutline outline_of(const Change& change, const RunInfo& run, Language language);

/// "12 compared: 3 better, 1 worse, 8 the same; 2 only in the new run; …"
std::string summary_of(const Comparison& comparison, Language language);

/// "+55.1", "-3.0", "=".
std::string signed_points(double change);

/// "none → strong", or the one level where it stayed.
std::string level_step(Level before, Level after, Language language);

}  // namespace oneshot
