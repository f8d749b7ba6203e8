#pragma once

#include <string>

#include "rules/diagnostic.h"

namespace oneshot {

/// Diagnostics as JSON: a list of severity, file, line, column, code and message.
std::string diagnostics_json(const Diagnostics& diagnostics);

/// The same as SARIF 2.1.0, for code-scanning dashboards.
std::string diagnostics_sarif(const Diagnostics& diagnostics);

}  // namespace oneshot
