#include "resume/facts/dates/told_stay.h"

#include <string>

#include <doctest/doctest.h>

#include "resume/facts/dates/date.h"
#include "unit/resume/understood.h"

namespace oneshot {

using resume_test::node_with;
using resume_test::understood;
using resume_test::Understood;

namespace {

constexpr Date as_of{2026, 11, 1};

/// "2021 - 2024", "2021.6 -" or nothing.
std::string stay_told_by(const std::string& text) {
  const auto stay = told_stay(text, find_date_ranges(text, as_of));
  if (!stay) return "";
  const auto written = [](const LooseDate& date) {
    return std::to_string(date.year) + (date.month > 0 ? "." + std::to_string(date.month) : "");
  };
  return written(*stay->first) + " -" + (stay->last ? " " + written(*stay->last) : "");
}

}  // namespace

TEST_CASE("a stay is told by when it began and ended, in sentences of their own") {
  CHECK(stay_told_by("I was hired by Acme as an engineer in 2021 and left in 2024.") ==
        "2021 - 2024");
  CHECK(stay_told_by("In Rome I joined Acme. I came in June 2019. I quit in May 2022.") ==
        "2019.6 - 2022.5");
  CHECK(stay_told_by(
            "2021년 2월 가나랩에 입사했습니다. 모델을 맡았습니다. 2024년 8월에 퇴사했습니다.") ==
        "2021.2 - 2024.8");
}

TEST_CASE("a stay goes on where the present is told and nobody leaves") {
  CHECK(stay_told_by("I work at Acme as a researcher; I came in June 2021.") == "2021.6 -");
  CHECK(stay_told_by("지금은 가나에서 엔지니어로 일합니다. 2021년 6월에 입사했습니다.") ==
        "2021.6 -");
  CHECK(stay_told_by("2020년 2월에 가나에 들어와 지금은 다라팀에 있습니다.") == "2020.2 -");
  CHECK(stay_told_by("I was hired in 2021. I left soon. I am a baker.").empty());
}

TEST_CASE("who left something else before a job began is still there") {
  CHECK(stay_told_by("I left my degree in March 2020 and that June founded a start-up. I have been "
                     "its head ever since.") == "2020.6 -");
  CHECK(stay_told_by("2019년 2월 학교를 그만두고 그해 5월 가나랩에 입사했습니다. 지금은 팀장으로 "
                     "일합니다.") == "2019.5 -");
}

TEST_CASE("what is no job, or has no end, is no stay") {
  CHECK(stay_told_by("2012년 3월 대학교에 들어갔고 지금도 공부하고 있습니다.").empty());
  CHECK(stay_told_by("I started my degree in 2018 and still am a student.").empty());
  CHECK(stay_told_by("I joined Acme in 2021 as an engineer.").empty());
  CHECK(stay_told_by("I won a prize in 2021 and left in 2024.").empty());
}

TEST_CASE("a job told in sentences lasts as long as they tell") {
  const Understood all = understood(
      "Ann Example\n\nThis is a letter, and I tell it in order.\n\nI was hired by Acme as a "
      "machine "
      "learning engineer in 2021 and left in 2024.\n");
  const Node& job = node_with(all, "I was hired");
  CHECK(job.kind == EntryKind::job);
  REQUIRE(has_span(job));
  CHECK(months(*first_span(job), as_of) == 36);
}

}  // namespace oneshot
