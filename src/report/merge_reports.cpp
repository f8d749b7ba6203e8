#include "report/merge_reports.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "report/json_fields.h"

namespace oneshot {
namespace {

/// What must be the same in all parts for the whole to be one run.
constexpr const char* run_keys[] = {"schema", "tool", "rules", "as_of"};
/// A part of a sharded run says where each of its reports stands in the whole.
constexpr const char* position_key = "position";
/// And how many there are in the whole: a part that was interrupted lacks its last ones.
constexpr const char* total_key = "run_files";

void check_same_run(const ReportPart& first, const ReportPart& other) {
  if (first.report.head.is_null() != other.report.head.is_null()) {
    throw std::runtime_error("JSON and NDJSON reports do not go together; merge one kind");
  }
  if (first.report.head.is_null()) return;
  for (const char* key : run_keys) {
    if (first.report.head.value(key, Json()) == other.report.head.value(key, Json())) continue;
    throw std::runtime_error(fmt::format(
        "{}: its '{}' differs from the first report's; merge reports of one run", other.file, key));
  }
}

std::size_t position_of(const Json& element) { return count_in(element, position_key); }

/// How many files of the run are lacking.
std::size_t restore_order(std::vector<Json>& elements) {
  const bool known = std::all_of(elements.begin(), elements.end(), [](const Json& element) {
    return element.contains(position_key) && element[position_key].is_number_unsigned();
  });
  if (!known || elements.empty()) return 0;
  std::stable_sort(elements.begin(), elements.end(),
                   [](const Json& a, const Json& b) { return position_of(a) < position_of(b); });
  const auto twice = std::adjacent_find(
      elements.begin(), elements.end(),
      [](const Json& a, const Json& b) { return position_of(a) == position_of(b); });
  if (twice != elements.end()) {
    throw std::runtime_error(
        fmt::format("{}: two of the reports hold this file of the run; give each part once",
                    text_in(*twice, "file")));
  }
  std::size_t files = position_of(elements.back()) + 1;
  for (Json& element : elements) {
    files = std::max(files, count_in(element, total_key));
    element.erase(position_key);
    element.erase(total_key);
  }
  return files - elements.size();
}

void count(const Json& element, RunSummary& summary) {
  ++summary.files;
  const bool read = element["status"] == "ok";
  ++(read ? summary.read : summary.unreadable);
  if (!read) return;
  if (element.value("level", Json()) == "strong") ++summary.strong;
  ++(element["gate"].value("passed", true) ? summary.passed : summary.failed);
}

bool was_read_or_accepted(const Json& element) {
  return element["status"] == "ok" || element["gate"].contains("accepted");
}

}  // namespace

MergedReport merge_reports(std::vector<ReportPart> parts) {
  MergedReport merged;
  for (const ReportPart& part : parts) check_same_run(parts.front(), part);
  for (ReportPart& part : parts) {
    std::move(part.report.elements.begin(), part.report.elements.end(),
              std::back_inserter(merged.whole.elements));
  }
  if (!parts.empty()) merged.whole.head = std::move(parts.front().report.head);
  merged.lacking = restore_order(merged.whole.elements);
  for (const Json& element : merged.whole.elements) {
    count(element, merged.summary);
    merged.all_read = merged.all_read && was_read_or_accepted(element);
  }
  return merged;
}

}  // namespace oneshot
