#pragma once

#include "report/formats.h"

/// One function a format, each in its own file of that name.
namespace oneshot {

std::unique_ptr<ReportWriter> text_report(Sink, const RunInfo&, const ReportOptions&);
std::unique_ptr<ReportWriter> json_report(Sink, const RunInfo&, const ReportOptions&);
std::unique_ptr<ReportWriter> ndjson_report(Sink, const RunInfo&, const ReportOptions&);
std::unique_ptr<ReportWriter> csv_report(Sink, const RunInfo&, const ReportOptions&);
std::unique_ptr<ReportWriter> markdown_report(Sink, const RunInfo&, const ReportOptions&);
std::unique_ptr<ReportWriter> html_report(Sink, const RunInfo&, const ReportOptions&);
std::unique_ptr<ReportWriter> sarif_report(Sink, const RunInfo&, const ReportOptions&);
std::unique_ptr<ReportWriter> junit_report(Sink, const RunInfo&, const ReportOptions&);
std::unique_ptr<ReportWriter> github_report(Sink, const RunInfo&, const ReportOptions&);

}  // namespace oneshot
