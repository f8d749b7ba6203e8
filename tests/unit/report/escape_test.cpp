#include "report/escape.h"

#include <doctest/doctest.h>

namespace oneshot {

TEST_CASE("HTML and XML text holds no markup") {
  CHECK(html_text("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(html_text("&lt;") == "&amp;lt;");
  CHECK(xml_text("]]>") == "]]&gt;");
}

TEST_CASE("control characters and direction marks become visible replacements") {
  CHECK(html_text("a\x1b[31mb") == "a\uFFFD[31mb");
  CHECK(html_text("a\u202Eb\u2069") == "a\uFFFDb\uFFFD");
  CHECK(xml_text(std::string_view("a\0b", 3)) == "a\uFFFDb");
  CHECK(xml_text("a\uFFFEb") == "a\uFFFDb");
  CHECK(html_text("two\nlines\tand a tab") == "two lines and a tab");
  CHECK(html_text("broken \xC3") == "broken \uFFFD");
}

TEST_CASE("Markdown text is neither markup nor a link nor a mention") {
  CHECK(markdown_text("*a* _b_ `c`") == "\\*a\\* \\_b\\_ \\`c\\`");
  CHECK(markdown_text("[x](y)") == "\\[x\\]\\(y)");
  CHECK(markdown_text("![x](y)") == "\\!\\[x\\]\\(y)");
  CHECK(markdown_text("- a - b") == "\\- a - b");
  CHECK(markdown_text("12. a 3.5") == "12\\. a 3.5");
  CHECK(markdown_text("+34.0") == "+34.0");
  CHECK(markdown_text("---") == "\\-\\-\\-");
  CHECK(markdown_text("Yes: 5 %, at last.") == "Yes: 5 %, at last.");
  CHECK(markdown_text("@octocat") == "\\@\u2060octocat");
  CHECK(markdown_text("#12") == "\\#\u206012");
  CHECK(markdown_text("http://a") == "http:\u2060//a");
  CHECK(markdown_text("www.a") == "www\u2060.a");
  CHECK(markdown_text("<b>") == "\\<b\\>");
  CHECK(markdown_text("1\xEC\xA0\x80\xEC\x9E\x90 논문") == "1저자 논문");
}

TEST_CASE("a code span of Markdown is longer fenced than any run of ticks within") {
  CHECK(markdown_code("plain") == "`plain`");
  CHECK(markdown_code("a`b") == "``a`b``");
  CHECK(markdown_code("`a``") == "``` `a`` ```");
  CHECK(markdown_code("") == "`  `");
  SUBCASE("and does not end a table cell") { CHECK(markdown_code("a|b") == "`a\u2223b`"); }
}

TEST_CASE("workflow commands of GitHub keep what delimits them") {
  CHECK(github_message("100%\n::error::x") == "100%25 ::error::x");
  CHECK(github_property("a,b:c%") == "a%2Cb%3Ac%25");
}

TEST_CASE("paths become URI references") {
  CHECK(path_uri("samples/resume.pdf") == "samples/resume.pdf");
  CHECK(path_uri("a b/한.pdf") == "a%20b/%ED%95%9C.pdf");
  CHECK(path_uri("/home/a?b#c") == "file:///home/a%3Fb%23c");
  CHECK(path_uri("C:x") == "C%3Ax");
}

}  // namespace oneshot
