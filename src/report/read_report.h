#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/json_text.h"

namespace oneshot {

/// A JSON or NDJSON report read back.
struct ReadReport {
  Json head;                   ///< all but `reports`; null for NDJSON
  std::vector<Json> elements;  ///< of `reports`, in order
};

/// Throws std::runtime_error with "LINE: what is wrong; what to do" where it is no report.
ReadReport read_report(std::string_view text);

}  // namespace oneshot
