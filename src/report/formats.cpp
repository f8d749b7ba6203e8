#include "report/formats.h"

#include <algorithm>

#include "report/writers.h"

namespace oneshot {

std::span<const ReportFormat> report_formats() {
  static const std::vector<ReportFormat> formats = {
      {"text", {".txt"}, "for a person at a terminal", ReportNeeds::verdict, text_report},
      {"json", {".json"}, "one object, for programs", ReportNeeds::json, json_report},
      {"ndjson",
       {".ndjson", ".jsonl"},
       "one object a line, as soon as it is there",
       ReportNeeds::json,
       ndjson_report},
      {"csv", {".csv"}, "a row a file, for spreadsheets", ReportNeeds::verdict, csv_report},
      {"markdown",
       {".md"},
       "for pull requests and job summaries",
       ReportNeeds::verdict,
       markdown_report},
      {"html",
       {".html"},
       "one page to look at, beside the resume's text",
       ReportNeeds::document,
       html_report},
      {"sarif",
       {".sarif"},
       "for code-scanning dashboards (SARIF 2.1.0)",
       ReportNeeds::verdict,
       sarif_report},
      {"junit", {".xml"}, "for CI servers, a test case a file", ReportNeeds::verdict, junit_report},
      {"github", {}, "annotations of GitHub Actions", ReportNeeds::verdict, github_report},
  };
  return formats;
}

const ReportFormat* format_named(std::string_view name) {
  const auto formats = report_formats();
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const ReportFormat& format) { return format.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

const ReportFormat* format_for_file(std::string_view path) {
  for (const ReportFormat& format : report_formats()) {
    for (std::string_view extension : format.extensions) {
      if (path.ends_with(extension)) return &format;
    }
  }
  return nullptr;
}

}  // namespace oneshot
