#include "report/terminal_text.h"

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("text of a file cannot command a terminal") {
  CHECK(harmless("red \x1b[31m bell \a") == "red \uFFFD[31m bell \uFFFD");
  CHECK(harmless("\u202Eturned\u2066") == "\uFFFDturned\uFFFD");
  CHECK(harmless("two\nlines\tand") == "two lines and");
  CHECK(harmless("\u009B31m") == "\uFFFD31m");
  CHECK(harmless("broken \xFF byte") == "broken \uFFFD byte");
  CHECK(harmless("한지우 – naïve") == "한지우 – naïve");
}

TEST_CASE("width is that of the letters as a terminal draws them") {
  CHECK(columns_of("abc") == 3);
  CHECK(columns_of("한글 ab") == 7);
  CHECK(columns_of("e\u0301") == 1);
  CHECK(columns_of("\u1112\u1161\u11AB") == 2);
  CHECK(columns_of("ＡＢ") == 4);
  CHECK(columns_of("👩\u200D💻") == 2);
}

TEST_CASE("shortening never cuts a letter and never grows") {
  CHECK(shorten("abc", 3) == "abc");
  CHECK(shorten("abcd", 3) == "ab…");
  CHECK(shorten("한글날", 5) == "한글…");
  CHECK(shorten("한글날", 4) == "한…");
  CHECK(pad("한", 4) == "한  ");
}

TEST_CASE("text is wrapped at spaces, and words longer than a line are cut") {
  CHECK(wrap("one two three", 8) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("대회에서 2등 했습니다", 9) ==
        std::vector<std::string>{"대회에서", "2등", "했습니다"});
  CHECK(wrap("abcdefgh", 3) == std::vector<std::string>{"abc", "def", "gh"});
  CHECK(wrap("", 10) == std::vector<std::string>{""});
}
