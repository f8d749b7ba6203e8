#include <algorithm>

#include <fmt/format.h>

#include "report/text_sections.h"
#include "report/writers.h"

namespace oneshot {
namespace {

/// The one file that was asked for, in full.
class SingleTextReport : public ReportWriter {
 public:
  SingleTextReport(Sink sink, const RunInfo& run, const ReportOptions& options)
      : sink_(std::move(sink)), page_(run, options) {}

  void add(const FileReport& report) override { sink_(page_.resume(report)); }
  void finish(const RunSummary&) override {}

 private:
  Sink sink_;
  TextPage page_;
};

/// A row for each file as it is read; what could not be read comes last.
class TableTextReport : public ReportWriter {
 public:
  TableTextReport(Sink sink, const RunInfo& run, const ReportOptions& options)
      : sink_(std::move(sink)), page_(run, options) {}

  void add(const FileReport& report) override {
    if (report.error) {
      unreadable_ += page_.unreadable_row(report);
      return;
    }
    if (!head_written_) sink_(page_.table_head(*report.verdict));
    head_written_ = true;
    sink_(page_.table_row(report));
    if (!report.gate.passed) failed_ += page_.failed_row(report);
  }

  void finish(const RunSummary& summary) override {
    sink_(page_.table_end(failed_, unreadable_, summary));
  }

 private:
  Sink sink_;
  TextPage page_;
  bool head_written_ = false;
  std::string failed_, unreadable_;
};

}  // namespace

std::unique_ptr<ReportWriter> text_report(Sink sink, const RunInfo& run,
                                          const ReportOptions& options) {
  if (options.single) return std::make_unique<SingleTextReport>(std::move(sink), run, options);
  return std::make_unique<TableTextReport>(std::move(sink), run, options);
}

}  // namespace oneshot
