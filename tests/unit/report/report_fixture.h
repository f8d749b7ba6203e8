#pragma once

#include <string>
#include <vector>

#include "report/formats.h"

/// Reports made by hand, so that the formats are tested without reading or judging.
namespace oneshot::fixture {

inline constexpr std::string_view hostile_line =
    "<script>alert(1)</script> <img src=x onerror=alert(1)> \x1b[31mred\x1b[0m \u202Eevil\u202C "
    "=HYPERLINK(\"http://x.example\") [click](javascript:alert(1)) ![i](http://x.example/i.png) "
    "@octocat #1 | `tick` ``` &lt;b&gt; &xxe; ]]> <!-- --> ::error::pwned %0A \" ' \\ </style>";

inline Quote quote_of(const Document& document, int page, int line) {
  const std::string& text = document.pages[static_cast<std::size_t>(page) - 1]
                                .lines[static_cast<std::size_t>(line) - 1]
                                .text;
  return {text, page, line, LineOffsets(document).of(page, line), text.size()};
}

/// A resume whose lines are as given; the first names the owner, the second becomes the entry of a
/// strong signal, the third the gap of another.
inline FileReport report_of(std::string file, std::vector<std::string> lines,
                            Format format = Format::text) {
  auto document = std::make_shared<Document>();
  document->format = format;
  document->pages.emplace_back();
  for (std::string& text : lines) {
    Line line;
    line.text = std::move(text);
    document->pages[0].lines.push_back(std::move(line));
  }
  FileReport report;
  report.file = std::move(file);
  report.sha256 = std::string(64, 'a');
  report.format = format;
  Verdict verdict;
  verdict.owner = {document->pages[0].lines[0].text};
  verdict.language = "en";
  verdict.score = 84;
  verdict.level = Level::strong;
  verdict.oneshots = {"publication"};
  const Quote claim = quote_of(*document, 1, 2), weak = quote_of(*document, 1, 3);
  SignalVerdict contest{"coding-competition", {"Programming contests", "코딩 대회"}};
  contest.level = Level::mention;
  contest.score = 15;
  contest.entries.push_back({Level::mention,
                             weak,
                             {{"contest", true}, {"large", false}},
                             {{"contest", "coding-competition/contest", weak}}});
  contest.gaps.push_back(
      {GapKind::wording,
       "large",
       {"Say how many teams took part in " + weak.text, weak.text + "에 몇 팀이 나왔는지 쓰세요"},
       weak});
  SignalVerdict paper{"publication", {"First-author papers", "1저자 논문"}};
  paper.level = Level::strong;
  paper.score = 84;
  paper.entries.push_back(
      {Level::strong,
       claim,
       {{"paper", true}, {"major", true}, {"award-paper", false}},
       {{"paper", "publication/paper", claim}, {"major", "publication/major", claim}}});
  SignalVerdict company{"company", {"AI companies", "AI 기업"}};
  company.gaps.push_back(
      {GapKind::experience, "", {"Start with an internship", "인턴부터 시작하세요"}, {}});
  verdict.signals = {contest, paper, company};
  verdict.roles.push_back(
      {"research-engineer", {"Research engineer", "리서치 엔지니어"}, 71, {claim}});
  verdict.foundations.push_back({"grit", {"Grit", "끈기"}, {weak}});
  verdict.path = {"researcher", {claim}};
  report.verdict = std::move(verdict);
  report.document = std::move(document);
  return report;
}

inline FileReport plain_report() {
  return report_of("resume.md", {"Jiwoo Han", "J. Han. A paper. NeurIPS 2025.", "ICPC Seoul 2023"});
}

/// Every text of the resume, its name and its hidden text tries to be more than text.
inline FileReport hostile_report() {
  FileReport report = report_of("evil <b>|`x`, 100%: \"q\" \x1b[2J.md",
                                {std::string(hostile_line), std::string(hostile_line) + " paper",
                                 std::string(hostile_line) + " contest"});
  auto document = std::make_shared<Document>(*report.document);
  document->hidden.push_back({1, HiddenMethod::comment, std::string(hostile_line), {}});
  report.document = std::move(document);
  report.verdict->integrity.push_back(
      {"hidden-text", HiddenMethod::comment, 1, std::string(hostile_line)});
  report.gate = {false, {"no signal is \"<b>strong</b>\""}};
  return report;
}

inline FileReport unreadable_report() {
  FileReport report;
  report.file = "scan.pdf";
  report.sha256 = std::string(64, 'b');
  report.error =
      ReadFailure{ReadError::no_text, "the pages are pictures <of> text; export it anew"};
  return report;
}

inline RunInfo run_info() { return {"0.1.0", "sha256:abc", "engineer", {2026, 11, 1}, {}}; }

inline std::string render(std::string_view format, const std::vector<FileReport>& reports,
                          bool single, Language language = Language::en) {
  std::string out;
  ReportOptions options;
  options.single = single;
  options.language = language;
  const auto writer = format_named(format)->make([&out](std::string_view text) { out += text; },
                                                 run_info(), options);
  RunSummary summary;
  for (const FileReport& report : reports) {
    summary.add(report);
    writer->add(report);
  }
  writer->finish(summary);
  return out;
}

}  // namespace oneshot::fixture
