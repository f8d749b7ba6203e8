// Any bytes as former reports (a NUL byte parts two): merged, compared, held against as a baseline,
// and their quotes proven.
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8_check.h"
#include "batch/baseline.h"
#include "batch/quote_proof.h"
#include "report/compare/formats.h"
#include "report/json.h"
#include "report/merge_reports.h"
#include "unit/report/report_fixture.h"

namespace {

using namespace oneshot;

void expect(bool holds) {
  if (!holds) __builtin_trap();
}

std::vector<ReportPart> parts_in(std::string_view bytes) {
  std::vector<ReportPart> parts;
  for (std::size_t begin = 0; begin <= bytes.size();) {
    const std::size_t end = std::min(bytes.find('\0', begin), bytes.size());
    parts.push_back({"part.json", read_report(bytes.substr(begin, end - begin))});
    begin = end + 1;
  }
  return parts;
}

std::vector<Snapshot> snapshots_of(const ReadReport& report) {
  std::vector<Snapshot> snapshots;
  for (const Json& element : report.elements) snapshots.push_back(snapshot_of(element));
  return snapshots;
}

void use_each(const std::vector<ReportPart>& parts) {
  static const FileReport now = fixture::report_of(
      "cv.md", {"Jiwoo Han", "J. Han. A paper. NeurIPS 2025.", "ICPC Seoul 2023"});
  for (const ReportPart& part : parts) {
    static_cast<void>(Baseline(part.report).worse(now, Language::en));
    QuoteProof proof(*now.document);
    for (const Json& element : part.report.elements) proof.prove(element);
    expect(proof.proven() >= 0);
  }
}

void compare(const std::vector<ReportPart>& parts) {
  const Comparison comparison =
      compare_runs(snapshots_of(parts.front().report), snapshots_of(parts.back().report));
  for (const CompareFormat& format : compare_formats()) {
    std::string out;
    format.write(comparison, RunInfo{}, ReportOptions{},
                 [&](std::string_view text) { out += text; });
    expect(is_utf8(out));
  }
}

void merge(std::vector<ReportPart> parts) {
  MergedReport merged = merge_reports(std::move(parts));
  if (!merged.whole.head.is_object()) merged.whole.head = Json{{"schema", "oneshot/1"}};
  merged.whole.head["summary"] = summary_json(merged.summary);
  std::string out;
  write_json_report(merged.whole.head, merged.whole.elements,
                    [&](std::string_view text) { out += text; });
  // What was merged is a report again.
  expect(read_report(out).elements.size() == merged.whole.elements.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    std::vector<ReportPart> parts =
        parts_in(std::string_view(reinterpret_cast<const char*>(data), size));
    use_each(parts);
    compare(parts);
    merge(std::move(parts));
  } catch (const std::runtime_error& error) {
    // Told to the user: our words, not a library's. A file may be called like that.
    constexpr std::string_view library = "json.exception";
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    expect(std::string_view(error.what()).find(library) == std::string_view::npos ||
           input.find(library) != std::string_view::npos);
  }
  return 0;
}
