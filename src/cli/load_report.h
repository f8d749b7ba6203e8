#pragma once

#include <string>

#include "report/read_report.h"

namespace oneshot {

/// The report in a file, or in standard input for "-". Throws Trouble.
ReadReport load_report(const std::string& path);

}  // namespace oneshot
