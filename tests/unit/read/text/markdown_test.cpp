#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "read/reader.h"

using namespace oneshot;

namespace {

Document markdown(std::string_view text) {
  auto document = read_text(text, Format::markdown);
  REQUIRE(document);
  return std::move(*document);
}

/// "line|line" and behind " hidden: text; text".
std::string outline(std::string_view text) {
  const Document document = markdown(text);
  std::string out;
  for (const Line& line : document.pages[0].lines) out += line.text + "|";
  for (const HiddenText& hidden : document.hidden) {
    CHECK(hidden.method == HiddenMethod::comment);
    out += " hidden: " + hidden.text;
  }
  return out;
}

/// "bold(text) italic(text) link(text -> target)" of all lines.
std::string styles(std::string_view text) {
  std::string out;
  const Document document = markdown(text);
  for (const Line& line : document.pages[0].lines) {
    const auto part = [&](std::uint32_t begin, std::uint32_t end) {
      return line.text.substr(begin, end - begin);
    };
    for (const StyleRun& run : line.styles) {
      out += fmt::format("{}{}({}) ", run.bold ? "bold" : "", run.italic ? "italic" : "",
                         part(run.begin, run.end));
    }
    for (const Link& link : line.links) {
      out += fmt::format("link({} -> {}) ", part(link.begin, link.end), link.target);
    }
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("comments leave the lines, and the lines stay") {
  CHECK(outline("a <!-- x --> b\nc") == "a  b|c| hidden: x");
  CHECK(outline("a <!-- x\ny --> b\nc") == "a | b|c| hidden: x\ny");
  CHECK(outline("a\n<!-- never closed\nb") == "a||| hidden: never closed\nb");
  CHECK(outline("[//]: # (a secret)\na") == "|a| hidden: a secret");
  CHECK(outline("[//]: # \"a\nsecret\"\nb") == "||b| hidden: a\nsecret");
  CHECK(outline("[comment]: <> (a secret)\na") == "|a| hidden: a secret");
  CHECK(outline("[1]: https://example.org 'gold medal'\na") == "|a| hidden: gold medal");
}

TEST_CASE("what is shown is no comment") {
  CHECK(outline("```\n<!-- code -->\n```\na") == "```|<!-- code -->|```|a|");
  CHECK(outline("use `<!-- x -->` so") == "use `<!-- x -->` so|");
  CHECK(outline("[a paper][1]\n\n[1]: https://example.org") ==
        "[a paper][1]||[1]: https://example.org|");
  CHECK(outline("a -> b <- c") == "a -> b <- c|");
}

TEST_CASE("emphasis covers the inner text") {
  CHECK(styles("a **b** c") == "bold(b)");
  CHECK(styles("*a* _b_ __c__") == "italic(a) italic(b) bold(c)");
  CHECK(styles("***a***") == "bolditalic(a)");
  CHECK(styles("**a *b* c**") == "bold(a ) bolditalic(b) bold( c)");
  CHECK(styles("**over\ntwo lines**") == "bold(over) bold(two lines)");
  CHECK(styles("**\"이름\"**은") == "bold(\"이름\")");
  CHECK(styles("**Jiwoo Han***, S. Kim") == "bold(Jiwoo Han)");
}

TEST_CASE("marks that mean something else are no emphasis") {
  CHECK(styles("J. Han*, S. Kim*, M. Lee") == "");
  CHECK(styles("snake_case_name") == "");
  CHECK(styles("2 * 3 * 4") == "");
  CHECK(styles("* item\n* item") == "");
  CHECK(styles("\\*not\\*") == "");
  CHECK(styles("`**code**`") == "");
  CHECK(styles("- **open\n- next** item") == "");
}

TEST_CASE("links keep their text and target") {
  CHECK(styles("[a](https://x.org \"t\")") == "link(a -> https://x.org)");
  CHECK(styles("see [the *paper*](<u v>)") == "italic(paper) link(the *paper* -> u v)");
  CHECK(styles("[a][B c]\n\n[b  C]: u") == "link(a -> u)");
  CHECK(styles("<https://x.org/a_b_c>") == "link(https://x.org/a_b_c -> https://x.org/a_b_c)");
  CHECK(styles("![photo](me.png)") == "");
}

TEST_CASE("a line is bold where all its letters are") {
  CHECK(markdown("**Experience**").pages[0].lines[0].bold);
  CHECK_FALSE(markdown("**Experience** at").pages[0].lines[0].bold);
  CHECK_FALSE(markdown("---").pages[0].lines[0].bold);
}

TEST_CASE("hostile marks cost little") {
  std::string hostile;
  for (int i = 0; i < 30'000; ++i) hostile += i % 2 == 0 ? "*a " : "_b [";
  markdown(hostile);
  markdown(std::string(200'000, '['));
  markdown(std::string(200'000, '`'));
  for (int i = 0; i < 2000; ++i) hostile += "\n**a *b _c";
  CHECK(markdown(hostile).pages.size() == 1);
}
