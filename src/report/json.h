#pragma once

#include <vector>

#include "report/formats.h"
#include "report/json_text.h"
#include "report/run_report.h"

namespace oneshot {

/// What the JSON report says of a verdict, gates apart.
VerdictJson verdict_json(const Verdict& verdict, Language language);

/// The `summary` of the JSON report.
Json summary_json(const RunSummary& summary);

/// The JSON report of a head (all but `reports`) and elements that are there already.
void write_json_report(const Json& head, const std::vector<Json>& elements, const Sink& sink);

}  // namespace oneshot
