#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "judge/judge.h"
#include "read/reader.h"
#include "report/formats.h"
#include "rules/load.h"
#include "samples/sample_set.h"

using namespace oneshot;

namespace {

/// What every report says of one hostile resume.
struct Shown {
  std::string file;
  Verdict verdict;
  std::map<std::string, std::string> reports;  ///< by the name of the format
};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

FileReport judged(const std::filesystem::path& path, const Judge& judge) {
  FileReport report;
  report.file = path.filename();
  const Result<Document> document = read_document(bytes_of(path), report.file);
  REQUIRE(document);
  report.verdict = judge.judge(*document);
  report.format = document->format;
  report.document = std::make_shared<const Document>(*document);
  return report;
}

std::string rendered(const FileReport& report, const ReportFormat& format) {
  std::string text;
  const RunInfo run{"0", "sha256:0", "engineer", *parse_date(samples::label_date), {}};
  const auto writer = format.make([&](std::string_view part) { text += part; }, run, {});
  RunSummary summary;
  summary.add(report);
  writer->add(report);
  writer->finish(summary);
  return text;
}

const std::vector<Shown>& all_shown() {
  static const std::vector<Shown> all = [] {
    const LoadedRules loaded = load_rules(RuleOrigins{});
    REQUIRE(loaded.usable());
    const Judge judge(loaded.rules, {"engineer", {}, *parse_date(samples::label_date)});
    std::vector<Shown> result;
    for (const auto& file :
         std::filesystem::directory_iterator(ONESHOT_SOURCE_DIR "/samples/hostile")) {
      if (file.path().filename() == "README.md") continue;
      const FileReport report = judged(file.path(), judge);
      Shown shown{report.file, *report.verdict, {}};
      for (const ReportFormat& format : report_formats()) {
        shown.reports.emplace(format.name, rendered(report, format));
      }
      result.push_back(std::move(shown));
    }
    std::sort(result.begin(), result.end(),
              [](const Shown& a, const Shown& b) { return a.file < b.file; });
    return result;
  }();
  return all;
}

/// Characters that steer a terminal or turn the writing direction.
int steering_characters(const std::string& text) {
  int count = 0;
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < length;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), at, length, c);
    const bool control = c >= 0 && u_charType(c) == U_CONTROL_CHAR && c != '\n' && c != '\r';
    if (c < 0 || control || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL)) ++count;
  }
  return count;
}

/// The cells of a CSV text by RFC 4180, without their quotes.
std::vector<std::string> cells_of(const std::string& csv) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    if (quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
      cells.back() += c;
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == ',' || c == '\n')) {
      cells.emplace_back();
    } else if (quoted || c != '\r') {
      cells.back() += c;
    }
  }
  return cells;
}

}  // namespace

TEST_CASE("every hostile resume is judged, so that its text ends up in a quote") {
  CHECK(all_shown().size() >= 9);
  for (const Shown& shown : all_shown()) {
    CAPTURE(shown.file);
    CHECK(shown.verdict.level > Level::none);
  }
}

TEST_CASE("nothing in a resume steers the terminal that shows its report") {
  for (const Shown& shown : all_shown()) {
    CAPTURE(shown.file);
    CHECK(steering_characters(shown.reports.at("text")) == 0);
  }
}

TEST_CASE("JSON reports of hostile resumes parse") {
  for (const Shown& shown : all_shown()) {
    CAPTURE(shown.file);
    CHECK(nlohmann::json::accept(shown.reports.at("json")));
    std::istringstream lines(shown.reports.at("ndjson"));
    for (std::string line; std::getline(lines, line);) CHECK(nlohmann::json::accept(line));
  }
}

TEST_CASE("no cell of a CSV report is a formula") {
  for (const Shown& shown : all_shown()) {
    CAPTURE(shown.file);
    for (const std::string& cell : cells_of(shown.reports.at("csv"))) {
      CAPTURE(cell);
      CHECK(cell.find_first_of("=+-@\t\r") != 0);
    }
  }
}
