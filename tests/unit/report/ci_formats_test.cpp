#include <doctest/doctest.h>
#include <re2/re2.h>

#include "report/json_text.h"
#include "unit/report/report_fixture.h"

namespace oneshot {
namespace {

using fixture::hostile_report;
using fixture::plain_report;
using fixture::render;
using fixture::unreadable_report;

int count(std::string_view text, std::string_view piece) {
  int found = 0;
  for (auto at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) {
    ++found;
  }
  return found;
}

bool has(std::string_view text, std::string_view piece) {
  return text.find(piece) != std::string_view::npos;
}

}  // namespace

TEST_CASE("Markdown answers first and names the evidence and what to do") {
  const std::string out = render("markdown", {plain_report()}, true);
  CHECK(out.starts_with("## Is there a one-shot? YES: "));
  CHECK(
      has(out,
          "| First-author papers | **strong** | 84 | `J. Han. A paper. NeurIPS 2025.` (line 2) |"));
  CHECK(has(out, "### What to do next"));
  CHECK(has(out, "Say how many teams took part in ICPC Seoul 2023 (line 3)"));
}

TEST_CASE("Markdown of a folder has a row a resume and a reason for each unreadable file") {
  const std::string out = render("markdown", {plain_report(), unreadable_report()}, false);
  CHECK(out.starts_with("## oneshot: 1 read, 1 with a one-shot; 1 could not be read"));
  CHECK(has(out, "| `resume.md` | 84.0 | 15 | **84** | – |"));
  CHECK(has(out, "- `scan.pdf`: the pages are pictures"));
}

TEST_CASE("Markdown in Korean uses the Korean titles") {
  const std::string out = render("markdown", {plain_report()}, true, Language::ko);
  CHECK(has(out, "1저자 논문"));
  CHECK_FALSE(has(out, "First"));
}

TEST_CASE("SARIF points into text files and names page and line of a PDF") {
  FileReport pdf = plain_report();
  pdf.file = "folder/a b.pdf";
  pdf.format = Format::pdf;
  const Json log = Json::parse(render("sarif", {plain_report(), pdf, unreadable_report()}, false));
  CHECK(log["version"] == "2.1.0");
  const Json& run = log["runs"][0];
  const Json& results = run["results"];
  REQUIRE(results.size() == 5);
  CHECK(results[0]["ruleId"] == "wording-gap");
  const Json& in_text = results[0]["locations"][0]["physicalLocation"];
  CHECK(in_text["region"]["startLine"] == 3);
  const Json& in_pdf = results[2]["locations"][0]["physicalLocation"];
  CHECK(in_pdf["artifactLocation"]["uri"] == "folder/a%20b.pdf");
  CHECK_FALSE(in_pdf.contains("region"));
  CHECK(results[2]["properties"]["line"] == 3);
  CHECK(has(std::string(results[2]["message"]["text"]), "page 1, line 3"));
  CHECK(results[4]["level"] == "error");
  CHECK(results[4]["properties"]["code"] == "no-text");
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  for (const Json& result : results) {
    const int index = result["ruleIndex"];
    CHECK(run["tool"]["driver"]["rules"][static_cast<std::size_t>(index)]["id"] ==
          result["ruleId"]);
  }
}

TEST_CASE("hidden text of a text file is shown on its line, that of a PDF on its page") {
  FileReport text = plain_report(), pdf = plain_report();
  text.verdict->signals.clear();
  text.verdict->integrity = {
      {"hidden-text", HiddenMethod::comment, 1, "ICPC World Finals gold", 7}};
  pdf.verdict->signals.clear();
  pdf.verdict->integrity = {{"hidden-text", HiddenMethod::tiny, 2, "ICPC World Finals gold"}};
  pdf.format = Format::pdf;
  const Json log = Json::parse(render("sarif", {text, pdf}, false));
  const Json& results = log["runs"][0]["results"];
  REQUIRE(results.size() == 2);
  const Json& place = results[0]["locations"][0]["physicalLocation"];
  CHECK(place["region"]["startLine"] == 7);
  CHECK(place["region"]["snippet"]["text"] == "ICPC World Finals gold");
  CHECK_FALSE(results[1]["locations"][0]["physicalLocation"].contains("region"));
  CHECK(results[1]["properties"]["page"] == 2);
  CHECK(has(render("github", {text}, false), "::warning file=resume.md,line=7,"));
  CHECK(has(render("github", {pdf}, false), "::warning file=resume.md,title="));
  CHECK(has(render("markdown", {text}, true), ", line 7)"));
  CHECK(has(render("markdown", {pdf}, true), "page 2)"));
}

TEST_CASE("what people live with is no error for a CI server") {
  FileReport accepted = unreadable_report();
  accepted.gate.accepted.push_back({"no-text", "A scan <for> the record."});
  const std::string junit = render("junit", {accepted, unreadable_report(), plain_report()}, false);
  CHECK(has(junit, "tests=\"3\" failures=\"0\" errors=\"1\">"));
  CHECK(has(junit, "errors=\"1\" skipped=\"1\""));
  CHECK(count(junit, "<skipped message=") == 1);
  CHECK(count(junit, "<error ") == 1);
  CHECK(has(junit, "(accepted: A scan &lt;for&gt; the record.)"));
  const std::string github = render("github", {accepted}, false);
  CHECK(github.starts_with("::notice file=scan.pdf"));
  CHECK(has(github, "(accepted: A scan <for> the record.)"));
  CHECK(render("github", {unreadable_report()}, false).starts_with("::error "));
}

TEST_CASE("SARIF recognises a finding that moved") {
  FileReport moved = plain_report();
  moved.verdict->signals[0].gaps[0].entry->line = 30;
  const Json log = Json::parse(render("sarif", {plain_report(), moved}, false));
  const Json& results = log["runs"][0]["results"];
  CHECK(results[0]["partialFingerprints"] == results[2]["partialFingerprints"]);
  CHECK(results[0]["partialFingerprints"] != results[1]["partialFingerprints"]);
}

TEST_CASE("SARIF of no file is still a whole log") {
  const Json log = Json::parse(render("sarif", {}, false));
  CHECK(log["runs"][0]["results"].empty());
}

TEST_CASE("JUnit counts failures and errors apart") {
  FileReport failed = plain_report();
  failed.gate = {false, {"the score 84 is under 90"}};
  const std::string out = render("junit", {plain_report(), failed, unreadable_report()}, false);
  CHECK(has(out, "tests=\"3\" failures=\"1\" errors=\"1\""));
  CHECK(has(out, "<failure type=\"gate\" message=\"the score 84 is under 90\">"));
  CHECK(has(out, "<error type=\"no-text\" message=\"the pages are pictures &lt;of&gt; text"));
}

TEST_CASE("JUnit of a hostile resume holds no tags but its own") {
  std::string out = render("junit", {hostile_report()}, true);
  RE2::GlobalReplace(&out,
                     "</?(testsuites?|testcase|properties|property|error|failure|system-out)"
                     "( [a-z_]+=\"[^\"<>]*\")*/?>|^<\\?xml[^<>]*>",
                     "");
  CHECK(out.find_first_of("<>") == std::string::npos);
  CHECK_FALSE(RE2::PartialMatch(out, "&[^a-z#]|&xxe"));
}

TEST_CASE("GitHub's annotations stay one command a line") {
  const std::string out = render("github", {hostile_report(), unreadable_report()}, false);
  std::size_t begin = 0;
  while (begin < out.size()) {
    const std::size_t end = out.find('\n', begin);
    const std::string line = out.substr(begin, end - begin);
    CAPTURE(line);
    CHECK(RE2::FullMatch(line,
                         "::(error|warning|notice) file=[^,:]+(,line=[0-9]+)?,title=[^,:]*::.*"));
    begin = end + 1;
  }
  CHECK(has(out, "::error file=scan.pdf,title=Not scored::"));
  CHECK(has(out, ",line=3,title=Programming contests::Say how many teams"));
}

TEST_CASE("Markdown of a hostile resume keeps all of it in code spans or escaped") {
  for (const bool single : {true, false}) {
    const std::string out = render("markdown", {hostile_report()}, single);
    CAPTURE(out);
    // Outside of code spans, every mark that came from the resume has its backslash.
    std::string outside = out;
    RE2::GlobalReplace(&outside, "(?s)````.*?````", "");
    CHECK_FALSE(RE2::PartialMatch(outside, "[^\\\\]<script"));
    CHECK_FALSE(has(outside, "](javascript"));
    CHECK_FALSE(has(outside, "@octocat"));
    CHECK(count(out, "\x1b") == 0);
    CHECK(count(out, "\u202E") == 0);
  }
}

}  // namespace oneshot
