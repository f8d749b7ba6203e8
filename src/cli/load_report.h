#pragma once

#include <string>

#include "report/read_report.h"

namespace oneshot {

/// What a file must hold to be taken for a report. Parts of a run may have come to nothing;
/// whatever is held against a report would pass if that had.
enum class Holding { something, anything };

/// The report in a file, or in standard input for "-". Throws Trouble.
ReadReport load_report(const std::string& path, Holding wanted = Holding::something);

}  // namespace oneshot
