#include "cli/load_report.h"

#include <limits>
#include <stdexcept>

#include <fmt/format.h>

#include "batch/input.h"
#include "cli/exit_code.h"
#include "report/told.h"

namespace oneshot {
namespace {

constexpr double patience_seconds = 60;  ///< with a FIFO

}  // namespace

ReadReport load_report(const std::string& path, Holding wanted) {
  const Result<std::string> bytes = read_input(
      {path, std::nullopt}, std::numeric_limits<std::size_t>::max() / 2, patience_seconds);
  if (!bytes)
    throw Trouble{fmt::format("{}: error: {}", path, failure_message(bytes.failure())), true};
  try {
    ReadReport report = read_report(*bytes);
    if (wanted == Holding::something && report.head.is_null() && report.elements.empty()) {
      throw Trouble{fmt::format("{}: error: it holds no report; give what 'oneshot check --format "
                                "json' or ndjson printed",
                                path),
                    true};
    }
    return report;
  } catch (const std::runtime_error& error) {
    throw Trouble{fmt::format("{}: error: {}", path, error.what()), true};
  }
}

}  // namespace oneshot
