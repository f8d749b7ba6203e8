#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <re2/re2.h>
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
  std::map<std::string, std::string> reports;  ///< by the name of the format, both layouts
  std::map<std::string, std::string> single;   ///< the layout for one file alone
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

std::string rendered(const FileReport& report, const ReportFormat& format, bool single = true) {
  std::string text;
  ReportOptions how;
  how.single = single;
  const RunInfo run{"0", "sha256:0", "engineer", *parse_date(samples::label_date), {}};
  const auto writer = format.make([&](std::string_view part) { text += part; }, run, how);
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
      Shown shown{report.file, *report.verdict, {}, {}};
      for (const ReportFormat& format : report_formats()) {
        // As a report of its own, and as one of a folder.
        shown.reports.emplace(format.name,
                              rendered(report, format) + rendered(report, format, false));
        shown.single.emplace(format.name, rendered(report, format));
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

/// What stands between `open` and `close`, taken out together with them.
std::string without(std::string text, std::string_view open, std::string_view close) {
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
    const std::size_t end = text.find(close, at + open.size());
    if (end == std::string::npos) return text.substr(0, at);
    text.erase(at, end + close.size() - at);
  }
  return text;
}

/// Every tag and attribute that is not among those that a report writes, "b" or "a.onclick".
std::set<std::string> strange_markup(const std::string& text, const std::set<std::string>& tags,
                                     const std::set<std::string>& attributes) {
  static const RE2 tag("<(/?)([^<>\\s/]*)([^<>]*)>?"), attribute("([^\\s=\"/]+)(?:=\"([^\"]*)\")?");
  std::set<std::string> strange;
  re2::StringPiece rest(text);
  std::string slash, name, inner;
  while (RE2::FindAndConsume(&rest, tag, &slash, &name, &inner)) {
    if (tags.count(name) == 0) strange.insert(name);
    re2::StringPiece parts(inner);
    std::string key, value;
    while (RE2::FindAndConsume(&parts, attribute, &key, &value)) {
      if (attributes.count(key) == 0) strange.insert(name + "." + key);
      if (key == "href" && !value.starts_with("#")) strange.insert(name + " to " + value);
    }
  }
  return strange;
}

/// Entity references besides those of XML itself and of characters.
bool refers_to_entities(const std::string& xml) {
  static const RE2 reference("&([^;&<]{0,12};?)"), known("(?:amp|lt|gt|quot|apos|#39|#x27);");
  re2::StringPiece rest(xml);
  for (std::string found; RE2::FindAndConsume(&rest, reference, &found);) {
    if (!RE2::FullMatch(found, known)) return true;
  }
  return false;
}

/// Markdown without its code spans (CommonMark 0.31, 6.1): what may still be markup.
std::string outside_of_code(const std::string& markdown) {
  std::string out;
  for (std::size_t at = 0; at < markdown.size();) {
    if (markdown[at] == '\\' && at + 1 < markdown.size()) {
      at += 2;  // an escaped character is text
      continue;
    }
    if (markdown[at] != '`') {
      out += markdown[at++];
      continue;
    }
    const std::size_t fence = std::min(markdown.find_first_not_of('`', at), markdown.size()) - at;
    std::size_t close = at + fence, run = 0;
    for (; close < markdown.size(); close += run) {
      close = std::min(markdown.find('`', close), markdown.size());
      run = std::min(markdown.find_first_not_of('`', close), markdown.size()) - close;
      if (run == fence || run == 0) break;
    }
    at = close + fence;
    out += "code";
  }
  return out;
}

const std::set<std::string> html_tags = {
    "!doctype", "html",    "head",    "meta",       "title", "style", "body",   "a",
    "main",     "div",     "header",  "p",          "span",  "h1",    "h2",     "h3",
    "h4",       "small",   "strong",  "section",    "ul",    "ol",    "li",     "svg",
    "line",     "circle",  "path",    "rect",       "text",  "bdi",   "q",      "del",
    "details",  "summary", "footer",  "script",     "table", "thead", "tbody",  "tr",
    "th",       "td",      "figure",  "figcaption", "label", "input", "select", "option",
    "button",   "article", "noscript"};
const std::set<std::string> html_attributes = {"html",
                                               "lang",
                                               "charset",
                                               "http-equiv",
                                               "content",
                                               "name",
                                               "class",
                                               "href",
                                               "id",
                                               "aria-labelledby",
                                               "tabindex",
                                               "title",
                                               "data-q",
                                               "aria-hidden",
                                               "focusable",
                                               "viewBox",
                                               "preserveAspectRatio",
                                               "x",
                                               "y",
                                               "x1",
                                               "x2",
                                               "y1",
                                               "y2",
                                               "cx",
                                               "cy",
                                               "r",
                                               "d",
                                               "width",
                                               "height",
                                               "role",
                                               "aria-label",
                                               "scope",
                                               "data-is",
                                               "data-v",
                                               "data-sort",
                                               "data-sort-by",
                                               "hidden",
                                               "type",
                                               "autocomplete",
                                               "spellcheck",
                                               "data-text",
                                               "data-none",
                                               "value"};

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
    CHECK(nlohmann::json::accept(shown.single.at("json")));
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

TEST_CASE("the checks of markup see what they look for") {
  CHECK(strange_markup("<p><img src=\"x\" onerror=\"y\"></p>", {"p"}, {"src"}) ==
        std::set<std::string>{"img", "img.onerror"});
  CHECK(strange_markup("<a href=\"javascript:x\">", {"a"}, {"href"}).size() == 1);
  CHECK(refers_to_entities("a &xxe; b"));
  CHECK_FALSE(refers_to_entities("a &amp; &lt;b&gt;"));
  CHECK(outside_of_code("a `` <b> ` `` \\[c](d) <e>") == "a code c](d) <e>");
}

TEST_CASE("an HTML report of a hostile resume holds our own markup and no other") {
  for (const Shown& shown : all_shown()) {
    CAPTURE(shown.file);
    std::string html = shown.reports.at("html");
    CHECK(steering_characters(html) == 0);
    html = without(without(html, "<style>", "</style>"), "<script>", "</script>");
    CHECK(strange_markup(html, html_tags, html_attributes) == std::set<std::string>{});
    CHECK_FALSE(refers_to_entities(html));
  }
}

TEST_CASE("a JUnit report of a hostile resume is XML of our own elements") {
  const std::set<std::string> tags = {"?xml",  "testsuites", "testsuite", "testcase",   "failure",
                                      "error", "properties", "property",  "system-out", "skipped"};
  const std::set<std::string> attributes = {
      "version", "encoding",  "?",       "name", "tests", "failures", "errors",
      "file",    "classname", "message", "type", "value", "skipped",  "time"};
  for (const Shown& shown : all_shown()) {
    CAPTURE(shown.file);
    const std::string& xml = shown.reports.at("junit");
    CHECK(steering_characters(xml) == 0);
    CHECK(strange_markup(xml, tags, attributes) == std::set<std::string>{});
    CHECK_FALSE(refers_to_entities(xml));
    CHECK(xml.find("]]>") == std::string::npos);
    CHECK(xml.find("\uFFFE") == std::string::npos);
  }
}

TEST_CASE("a Markdown report of a hostile resume has no link, image, mention or markup of others") {
  for (const Shown& shown : all_shown()) {
    CAPTURE(shown.file);
    CHECK(steering_characters(shown.reports.at("markdown")) == 0);
    const std::string markup = outside_of_code(shown.reports.at("markdown"));
    CHECK(strange_markup(markup, {"details", "summary"}, {}) == std::set<std::string>{});
    for (const char* mark : {"](", "![", "]:", "@", "://", "~~", "&#"}) {
      CAPTURE(mark);
      CHECK(markup.find(mark) == std::string::npos);
    }
    std::istringstream lines(markup);
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK(line.find("://") == std::string::npos);
      // Rows of a table have the cells of its head, whatever bars the resume holds.
      if (line.starts_with("|")) {
        const auto bars = std::count(line.begin(), line.end(), '|');
        CHECK((bars == 5 || bars == 9));
      }
    }
  }
}

TEST_CASE("a hostile resume gives a CI log no command of its own") {
  static const RE2 command(
      "::(?:notice|warning|error) file=[^,:]+(?:,line=\\d+)?,title=[^,:]+::.*");
  for (const Shown& shown : all_shown()) {
    CAPTURE(shown.file);
    CHECK(steering_characters(shown.reports.at("github")) == 0);
    std::istringstream lines(shown.single.at("github"));
    std::size_t wording = 0;
    for (const SignalVerdict& signal : shown.verdict.signals) {
      for (const Gap& gap : signal.gaps) wording += gap.kind == GapKind::wording ? 1 : 0;
    }
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      CAPTURE(line);
      CHECK(RE2::FullMatch(line, command));
    }
    CHECK(count == 1 + wording + shown.verdict.integrity.size());
  }
}

TEST_CASE("a SARIF report of a hostile resume parses, and no message of it holds a link") {
  for (const Shown& shown : all_shown()) {
    CAPTURE(shown.file);
    const auto sarif = nlohmann::json::parse(shown.single.at("sarif"));
    for (const auto& result : sarif["runs"][0]["results"]) {
      const auto message = result["message"]["text"].get<std::string>();
      CAPTURE(message);
      CHECK(steering_characters(message) == 0);
      CHECK(message.find("](") == std::string::npos);
    }
  }
}
