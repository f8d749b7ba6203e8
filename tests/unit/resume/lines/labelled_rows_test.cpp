// Tables of labels and values that tell of one thing.
#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

TEST_CASE("rows that tell of one work by their labels are one node below a heading of their own") {
  const Understood all = understood(
      "# Ann Roe\n\n## Tramtime\n\n| | |\n|---|---|\n| **Since** | 2018, still running |\n"
      "| **Whose** | I wrote all of it |\n| **How much** | 11 million requests a day |\n",
      Format::markdown);
  CHECK(&node_with(all, "Whose") == &node_with(all, "How much"));
}

TEST_CASE("rows of a list are nodes of their own") {
  const Understood all = understood(
      "# Ann Roe\n\n## Prizes\n\n| | |\n|---|---|\n| Spring cup | second place |\n"
      "| Autumn cup | first place |\n| Winter cup | third place |\n",
      Format::markdown);
  CHECK(&node_with(all, "Spring") != &node_with(all, "Autumn"));
}

TEST_CASE("what a row says of itself is not said of the row above") {
  const Understood all = understood(
      "# 김가람\n\n## 번역 서버\n\n| 무엇 | 번역 서버 |\n|---|---|\n| 역할 | 책임자 |\n"
      "| 규모 | 하루 평균 64만 건 요청 |\n| 참고 | 게임 이용자가 3천만 명이라 하나 번역과는 무관 "
      "|\n",
      Format::markdown);
  CHECK(node_with(all, "64만").claims.find("64만") != std::string::npos);
}
