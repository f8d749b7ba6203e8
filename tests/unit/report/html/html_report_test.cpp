#include <doctest/doctest.h>
#include <re2/re2.h>

#include "report/escape.h"
#include "report/html/charts.h"
#include "report/html/page.h"
#include "unit/report/report_fixture.h"

namespace oneshot {
namespace {

using fixture::hostile_report;
using fixture::plain_report;
using fixture::render;
using fixture::unreadable_report;

bool has(std::string_view text, std::string_view piece) {
  return text.find(piece) != std::string_view::npos;
}

/// The page without style and script.
std::string body_of(const std::string& page) {
  const auto begin = page.find("<body>"), end = page.rfind("<script>");
  return page.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("the page of one resume answers, shows signals, steps, evidence and the text") {
  const std::string page = render("html", {plain_report()}, true);
  CHECK(has(page, "<span class=\"yes\">Yes</span>"));
  CHECK(has(page, "Say how many teams took part in ICPC Seoul 2023"));
  CHECK(has(page, "The resume as it was read"));
  CHECK(RE2::PartialMatch(page,
                          "<a class=\"hit s2\" href=\"#r-e1\"[^>]*id=\"r-t10\">J. Han. A paper"));
  CHECK(has(page, "<a href=\"#r-t10\" title=\"Show in the text\">“J. Han. A paper"));
  CHECK(has(page, "one is enough"));
  CHECK(page.find("id=\"r-publication\"") < page.find("id=\"r-coding-competition\""));
}

TEST_CASE("the page speaks Korean where it is asked to") {
  const std::string page = render("html", {plain_report()}, true, Language::ko);
  CHECK(has(page, "<html lang=\"ko\">"));
  CHECK(has(page, "네, 있습니다"));
  CHECK_FALSE(has(body_of(page), "First-author"));
}

TEST_CASE("the page of a folder has a row and a report for each, and reasons for the unread") {
  const std::string page =
      render("html", {plain_report(), unreadable_report(), plain_report()}, false);
  CHECK(has(page, "2 of 2 resumes have a one-shot"));
  CHECK(has(page, "<a href=\"#r1\">Jiwoo Han</a>"));
  CHECK(has(page, "<article class=\"resume\" id=\"r1\""));
  CHECK(has(page, "<article class=\"resume\" id=\"r3\""));
  CHECK(has(page, "<tr><th scope=\"row\">scan.pdf</th><td>the pages are pictures &lt;of&gt; text"));
}

TEST_CASE("an empty folder is a page too") {
  CHECK(has(render("html", {}, false), "0 of 0 resumes"));
}

TEST_CASE("the policy allows exactly the style and the script of the page") {
  const std::string page = render("html", {plain_report()}, true);
  std::string style, script, policy;
  REQUIRE(RE2::PartialMatch(page, "(?s)<style>(.*?)</style>", &style));
  REQUIRE(RE2::PartialMatch(page, "(?s)<script>(.*?)</script>", &script));
  REQUIRE(RE2::PartialMatch(page, "Content-Security-Policy\" content=\"([^\"]*)\"", &policy));
  CHECK(policy == "default-src 'none'; style-src " + html::policy_hash(style) + "; script-src " +
                      html::policy_hash(script) + "; base-uri 'none'; form-action 'none'");
  CHECK(html::policy_hash("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
}

TEST_CASE("a hostile resume adds no tag, handler, style or address to the page") {
  for (const bool single : {true, false}) {
    std::vector<FileReport> reports = {hostile_report()};
    if (!single) reports.push_back(unreadable_report());
    const std::string page = render("html", reports, single);
    CHECK_FALSE(has(page, "<script>alert"));
    CHECK_FALSE(has(page, "<img"));
    CHECK_FALSE(has(page, "\x1b"));
    CHECK_FALSE(has(page, "\u202E"));
    const std::string body = body_of(page);
    CHECK_FALSE(RE2::PartialMatch(body, "<[^>]*\\s(on\\w+|style|src|srcset|action)="));
    CHECK_FALSE(RE2::PartialMatch(body, "href=\"[^#]"));
    CHECK(has(body, html_text(fixture::hostile_line)));
  }
}

TEST_CASE("scores fall into ten bins, with 100 in the last") {
  CHECK(html::bin_of(0) == 0);
  CHECK(html::bin_of(9.9) == 0);
  CHECK(html::bin_of(10) == 1);
  CHECK(html::bin_of(100) == 9);
  CHECK(html::bin_of(-3) == 0);
  CHECK(html::bin_of(1000) == 9);
}

TEST_CASE("charts say in words or beside them what they draw") {
  CHECK(has(html::histogram({{2, 1}, {0, 0}}, "0 to 10: \"2\""),
            "aria-label=\"0 to 10: &quot;2&quot;\""));
  CHECK(has(html::score_rail(84, Level::strong), "aria-hidden"));
  CHECK_FALSE(has(html::score_rail(0, Level::none), "circle"));
  CHECK(has(html::coverage_bar(1, 1, 0, 4), "class=\"solid\" x=\"25.00%\" width=\"25.00%\""));
  CHECK_FALSE(has(html::coverage_bar(1, 1, 0, 4), "mention"));
}

}  // namespace oneshot
