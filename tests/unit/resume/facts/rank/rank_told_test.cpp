#include "resume/facts/rank/rank_told.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace oneshot;

namespace {

/// "12/164 teams", "7%": one word a rank.
std::string outline(std::string_view text) {
  std::string out;
  for (const Rank& rank : find_told_ranks(text)) {
    if (!out.empty()) out += "; ";
    if (rank.place) out += fmt::format("{:g}", *rank.place);
    if (rank.field) out += fmt::format("/{:g}", *rank.field);
    if (rank.field_kind == Rank::Field::teams) out += " teams";
    if (rank.field_kind == Rank::Field::people) out += " people";
    if (rank.stated_percent) out += fmt::format("{:g}%", *rank.stated_percent);
  }
  return out;
}

/// Whether what stands between brackets in the text is told as missed, or as passing.
bool missed(std::string text) {
  const std::size_t begin = text.find('['), end = text.find(']');
  text.erase(end, 1).erase(begin, 1);
  return is_told_as_missed(text, {begin, end - 1});
}
bool passing(std::string text) {
  const std::size_t begin = text.find('['), end = text.find(']');
  text.erase(end, 1).erase(begin, 1);
  return is_told_as_passing(text, {begin, end - 1});
}

}  // namespace

TEST_CASE("a place is told by the board that it is on") {
  CHECK(outline("twelfth on a board of 164 teams") == "12/164 teams");
  CHECK(outline("finished 403rd, with 6,871 people on the board") == "403/6871 people");
  CHECK(outline("12th; the board had 164 names") == "12/164");
  CHECK(outline("12th in a crowd of 164") == "12/164");
  CHECK(outline("my system was fourth of eleven by automatic score") == "4/11");
  CHECK(outline("순위표에 6,871명이 있었고 저는 403위였습니다") == "403/6871 people");
  CHECK(outline("12위(참가 팀 164)") == "12/164 teams");
  CHECK(outline("second of seven siblings") == "");
}

TEST_CASE("a place is told by who was better, or worse") {
  CHECK(outline("12th against 163 other teams") == "12/164 teams");
  CHECK(outline("only eleven of the 164 teams were better") == "12/164 teams");
  CHECK(outline("164 teams turned up, eleven were better") == "12/164 teams");
  CHECK(outline("we beat 152 of 164 teams") == "12/164 teams");
  CHECK(outline("152 of the 164 teams were behind us") == "12/164 teams");
  CHECK(outline("52 of the 64 tests were green") == "");
}

TEST_CASE("a share of the field is told by those who were beaten, or by a percentile") {
  CHECK(outline("better than 93 % of the field") == "7%");
  CHECK(outline("in the 93rd percentile") == "7%");
  CHECK(outline("in the 12th percentile") == "");
  CHECK(outline("top decile") == "10%");
  CHECK(outline("백분위 93") == "7%");
  CHECK(outline("상위 십 퍼센트") == "10%");
  CHECK(outline("better than 93 % of our old model") == "");
}

TEST_CASE("what was wanted and not had is told as missed") {
  CHECK(missed("missed the [top 10 %] by two places"));
  CHECK(missed("hoped for a place in the [top ten per cent]"));
  CHECK(missed("the [medals] went to others"));
  CHECK(missed("[상위 10%] 문턱에서 미끄러짐"));
  CHECK_FALSE(missed("in the [top 10 %] of 164 teams"));
  CHECK_FALSE(missed("missed the start, [top 10 %]"));
  CHECK_FALSE(missed("[상위 10%] 안에 들었습니다"));
}

TEST_CASE("a place that was not kept is told as passing") {
  CHECK(passing("as high as [30th] once"));
  CHECK(passing("첫 한 시간은 [12위]"));
  CHECK_FALSE(passing("ended [30th]"));
}
