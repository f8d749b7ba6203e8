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

ReadReport load_report(const std::string& path) {
  const Result<std::string> bytes = read_input(
      {path, std::nullopt}, std::numeric_limits<std::size_t>::max() / 2, patience_seconds);
  if (!bytes)
    throw Trouble{fmt::format("{}: error: {}", path, failure_message(bytes.failure())), true};
  try {
    return read_report(*bytes);
  } catch (const std::runtime_error& error) {
    throw Trouble{fmt::format("{}: error: {}", path, error.what()), true};
  }
}

}  // namespace oneshot
