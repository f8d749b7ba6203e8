#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "report/compare/change.h"
#include "report/formats.h"

namespace oneshot {

/// One format of a comparison: a row of the table that --format, --output and --help read.
struct CompareFormat {
  std::string_view name;
  std::vector<std::string_view> extensions;
  void (*write)(const Comparison& comparison, const RunInfo& run, const ReportOptions& options,
                const Sink& sink);
};

std::span<const CompareFormat> compare_formats();

void write_compare_text(const Comparison&, const RunInfo&, const ReportOptions&, const Sink&);
void write_compare_markdown(const Comparison&, const RunInfo&, const ReportOptions&, const Sink&);
void write_compare_html(const Comparison&, const RunInfo&, const ReportOptions&, const Sink&);
void write_compare_json(const Comparison&, const RunInfo&, const ReportOptions&, const Sink&);

}  // namespace oneshot
