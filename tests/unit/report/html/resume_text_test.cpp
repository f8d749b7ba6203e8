#include "report/html/resume_text.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include "unit/report/report_fixture.h"

namespace oneshot::html {
namespace {

Document document_of(std::vector<std::vector<std::string>> pages, Format format = Format::pdf) {
  Document document;
  document.format = format;
  for (std::vector<std::string>& lines : pages) {
    Page& page = document.pages.emplace_back();
    page.number = static_cast<int>(document.pages.size());
    for (std::string& text : lines) page.lines.emplace_back().text = std::move(text);
  }
  return document;
}

Quote at(std::size_t offset, std::size_t length) { return {"", 1, 1, offset, length}; }

/// What a reader sees: the tags taken away, entities undone.
std::string words_of(std::string html) {
  RE2::GlobalReplace(&html, "(?s)<h[34]>.*?</h[34]>|<[^>]*>", "");
  RE2::GlobalReplace(&html, "&lt;", "<");
  RE2::GlobalReplace(&html, "&gt;", ">");
  RE2::GlobalReplace(&html, "&quot;", "\"");
  RE2::GlobalReplace(&html, "&#39;", "'");
  RE2::GlobalReplace(&html, "&amp;", "&");
  RE2::GlobalReplace(&html, "\n+", "\n");
  return html;
}

/// The lines of the page with every highlight as "[colour text]".
std::string outline(std::string html) {
  RE2::GlobalReplace(&html, "<a class=\"hit (\\w+)\"[^>]*>([^<]*)</a>", "[\\1 \\2]");
  return words_of(html);
}

}  // namespace

TEST_CASE("highlights are cut where quotes overlap, the shortest on top") {
  const Document document = document_of({{"abcdefghij"}});
  struct Row {
    std::vector<std::pair<std::size_t, std::size_t>> quotes;
    const char* expected;
  };
  const Row rows[] = {
      {{}, "\nabcdefghij\n"},
      {{{2, 3}}, "\nab[s1 cde]fghij\n"},
      {{{2, 3}, {4, 4}}, "\nab[s1 cd][s1 e][s2 fgh]ij\n"},
      {{{4, 2}, {0, 10}}, "\n[s2 abcd][s1 ef][s2 ghij]\n"},
      {{{0, 10}, {4, 2}}, "\n[s1 abcd][s2 ef][s1 ghij]\n"},
      {{{8, 99}}, "\nabcdefgh[s1 ij]\n"},
      {{{500, 5}}, "\nabcdefghij\n"},
  };
  for (const Row& row : rows) {
    ResumeText text(document, Language::en, "r-");
    int color = 0;
    for (const auto& [offset, length] : row.quotes) {
      text.highlight(at(offset, length), "s" + std::to_string(++color), "r-e1", "Papers");
    }
    CHECK(outline(text.str()) == row.expected);
  }
}

TEST_CASE("a quote over several lines and pages is highlighted on each") {
  const Document document = document_of({{"one", "two"}, {"three"}});
  ResumeText text(document, Language::en, "r-");
  text.highlight(at(2, 10), "s1", "r-e1", "Papers");  // "e\ntwo\n\fthr"
  CHECK(outline(text.str()) == "\non[s1 e]\n[s1 two]\n[s1 thr]ee\n");
}

TEST_CASE("the place that a highlight returns is there once, and links back") {
  const Document document = document_of({{"abcdefghij"}});
  ResumeText text(document, Language::en, "r7-");
  const std::string first = text.highlight(at(2, 4), "s1", "r7-e1", "Papers");
  const std::string same = text.highlight(at(2, 6), "s2", "r7-e2", "Papers");
  const std::string line = text.mark_line(at(0, 0));
  CHECK(first == same);
  const std::string html = text.str();
  for (const std::string& id : {first, line}) {
    const std::string attribute = " id=\"" + id + "\"";
    const auto found = html.find(attribute);
    CHECK(found != std::string::npos);
    CHECK(html.find(attribute, found + 1) == std::string::npos);
  }
  CHECK(html.find("href=\"#r7-e1\"") != std::string::npos);
}

TEST_CASE("the text comes out whole, in order and harmless") {
  const std::string nasty = "<b> & \"q\" 'x' </li><script>";
  const Document document = document_of({{nasty, "", "last"}}, Format::text);
  ResumeText text(document, Language::en, "r-");
  text.highlight(at(1, 9), "s1", "r-e1", "<i>\"");
  CHECK(words_of(text.str()) == "\n" + nasty + "\nlast\n");
}

TEST_CASE("hidden text stands struck out on its page, with the way it was hidden") {
  Document document = document_of({{"one"}, {"two"}});
  document.hidden.push_back({2, HiddenMethod::same_color, "gold <medal>", {}});
  const std::string html = ResumeText(document, Language::en, "r-").str();
  const auto second_page = html.find("Page 2"), hidden = html.find("<del>gold &lt;medal&gt;</del>");
  CHECK(second_page != std::string::npos);
  CHECK(hidden != std::string::npos);
  CHECK(second_page < hidden);
  CHECK(html.find("in the colour of its background") > hidden);
}

}  // namespace oneshot::html
