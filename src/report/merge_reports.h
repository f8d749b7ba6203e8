#pragma once

#include <string>
#include <vector>

#include "report/read_report.h"
#include "report/run_report.h"

namespace oneshot {

/// A report, and the file that it came from.
struct ReportPart {
  std::string file;
  ReadReport report;
};

struct MergedReport {
  ReadReport whole;  ///< as one run over all would have reported
  RunSummary summary;
  bool all_read = true;     ///< or accepted
  std::size_t lacking = 0;  ///< files that the run had, and none of the parts reports
};

/// Joins the parts of one run. Those of a sharded run say where each file stands in the whole:
/// their order is restored; otherwise it is that of the parts. Throws std::runtime_error where they
/// are not parts of one run, or one is given twice.
MergedReport merge_reports(std::vector<ReportPart> parts);

}  // namespace oneshot
