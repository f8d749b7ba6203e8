#pragma once

#include <string>

#include "report/json_text.h"
#include "report/run_report.h"

namespace oneshot {

/// One element of `reports` of the JSON report.
Json file_report_json(const FileReport& report, Language language);

/// The JSON report up to and with the bracket that opens `reports`.
std::string json_report_head(const RunInfo& run, const RunSummary& summary);

}  // namespace oneshot
