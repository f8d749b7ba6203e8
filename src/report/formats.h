#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "report/run_report.h"

namespace oneshot {

/// Takes a report piece by piece, as it is made.
using Sink = std::function<void(std::string_view)>;

/// What a report is to look like.
struct ReportOptions {
  Language language = Language::en;
  bool color = false;
  bool ascii = false;  ///< draw with ASCII only (a dumb terminal)
  int columns = 100;
  bool explain = false;  ///< text: every entry, facet, rule and quote
  bool single = true;    ///< one file was asked for, not a folder or several
};

/// Writes one report: add() for each file in order, finish() once. Formats that stream write at
/// once; those that begin with the summary hold back what they have to, outside of memory.
class ReportWriter {
 public:
  virtual ~ReportWriter() = default;
  virtual void add(const FileReport& report) = 0;
  virtual void finish(const RunSummary& summary) = 0;
};

/// What a report is made from; whoever needs more needs what is before it, too.
enum class ReportNeeds {
  json,      ///< FileReport::json will do
  verdict,   ///< FileReport::verdict
  document,  ///< and FileReport::document
};

/// One format of a report: a row of the table that --format, --output and --help read.
struct ReportFormat {
  std::string_view name;
  std::vector<std::string_view> extensions;  ///< of --output files; the first is shown
  std::string_view what;                     ///< for the help
  ReportNeeds needs = ReportNeeds::verdict;
  std::unique_ptr<ReportWriter> (*make)(Sink sink, const RunInfo& run,
                                        const ReportOptions& options);
};

std::span<const ReportFormat> report_formats();
/// Null where there is none of that name, or for that file's extension.
const ReportFormat* format_named(std::string_view name);
const ReportFormat* format_for_file(std::string_view path);

}  // namespace oneshot
