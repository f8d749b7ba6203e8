#include "report/run_report.h"

namespace oneshot {

void RunSummary::add(const FileReport& report) {
  ++files;
  ++(report.error ? unreadable : read);
  if (report.verdict && report.verdict->level == Level::strong) ++strong;
  if (report.json && report.json->level == Level::strong) ++strong;
  if (!report.error) ++(report.gate.passed ? passed : failed);
}

}  // namespace oneshot
