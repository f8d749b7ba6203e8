// Tables that stand under no heading, and say in the heads of their columns what they list.
#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

TEST_CASE("the heads of two columns tell what the rows are") {
  CHECK(outline("Ann Example\n\nPeriod | Company | Role\n2020.01 ~ 2022.03 | Acme | engineer\n") ==
        "header: Ann[0]; work: 2020.01[0]");
  CHECK(outline("Ann Example\n\nYear | Contest | Place\n2021 | ICPC Seoul | 12th\n") ==
        "header: Ann[0]; competitions: 2021[0]");
  CHECK(outline("이보기\n\n일자 | 수상 내역 | 등급\n2016.10 | 청소년 코딩 대회 | 은상\n") ==
        "header: 이보기[0]; awards: 2016.10[0]");
}

TEST_CASE("a column of kinds tells of each row by itself") {
  const Understood all = understood(
      "이보기\n\n구분 | 내용 | 기간\n경력 | 다온소프트 개발자 | 2020.01 ~ 2022.03\n"
      "학력 | 가람대학교 컴퓨터공학과 | 2014.03 ~ 2018.02\n");
  CHECK(node_with(all, "다온소프트").section == "work");
  CHECK(node_with(all, "가람대학교").section == "education");
}

TEST_CASE("a table with other heads stays where it stands") {
  const Understood all =
      understood("Ann Example\n\nCity | Street | Door\nOslo | Kirkegata | blue\n");
  CHECK(node_with(all, "Kirkegata").section == "header");
}
