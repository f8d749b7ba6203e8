#include "resume/facts/rank/rank.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace oneshot;

namespace {

/// "3/2431 teams", "1 prize", "top 10", "5%": one word a rank.
std::string outline(std::string_view text) {
  std::string out;
  for (const Rank& rank : find_ranks(text)) {
    if (!out.empty()) out += "; ";
    if (rank.at_best) out += "top ";
    if (rank.place) out += fmt::format("{:g}", *rank.place);
    if (rank.field) out += fmt::format("/{:g}", *rank.field);
    if (rank.field_kind == Rank::Field::teams) out += " teams";
    if (rank.field_kind == Rank::Field::people) out += " people";
    if (rank.stated_percent) out += fmt::format("{:g}%", *rank.stated_percent);
    if (rank.prize) out += " prize";
  }
  return out;
}

struct Row {
  std::string text, expected;
};

template <std::size_t N>
void check_rows(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(outline(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("a place is read with the field that it stands in") {
  check_rows({
      {"3rd of 2,431 teams", "3/2431 teams"},
      {"7th of 1,446", "7/1446"},
      {"순위 7 | 2,431팀", "7/2431 teams"},
      {"참가 팀: 1,204팀\n최종 순위: 38위", "38/1204 teams"},
      {"34th out of 71 teams, five problems solved", "34/71 teams"},
      {"stood fifty-eighth among 140 teams", "58/140 teams"},
      {"from 140 teams we were the 12th", "12/140 teams"},
      {"just two teams finished ahead of us", "3"},
      {"within the best 4 % of the board", "4%"},
      {"Finished 3rd among 142 teams", "3/142 teams"},
      {"38th / 1,849 teams", "38/1849 teams"},
      {"rank 149 of 1,874, bronze medal", "149/1874"},
      {"private LB 214 / 1,890", "214/1890"},
      {"스코어보드 6 / 84", "6/84"},
      {"Private leaderboard 23 of 412.", "23/412"},
      {"Finished 23 out of 412.", "23/412"},
      {"Finished 23 of 412 teams.", "23/412 teams"},
      {"Finished 23 of 40 tickets.", ""},
      {"880팀 중 51위 / 2025.03 / 개인", "51/880 teams"},
      {"끝까지 제출한 팀이 320팀, 우리 팀 중 열세 번째 줄", "13/320 teams"},
      {"Of the 1,588 teams which handed something in, only forty stood above us: we finished 41st.",
       "41/1588 teams"},
      {"1,140 coders handed in answers; I came out number 38.", "38/1140 people"},
      {"Bronze medal, 214th of 2,664 teams.", "214/2664 teams"},
      {"finished 3rd in a field of 500 teams", "3/500 teams"},
      {"through the Qualification Round, out in Round 2 on place 2 310.", "2310"},
      {"out of 2,431 teams we finished 7th", "7/2431 teams"},
      {"저희 팀은 참가한 1,214팀 가운데 31번째였습니다", "31/1214 teams"},
      {"본선 72팀 가운데 다섯째", "5/72 teams"},
      {"We were 11th when the board was unfrozen; 263 teams had come", "11/263 teams"},
      {"first when I was twelve, then at university", ""},
      {"First runner-up (second place); 16 teams took part.", "2; 2/16 teams"},
      {"87위 / 1,204팀", "87/1204 teams"},
      {"92위/1,054팀", "92/1054 teams"},
      {"1,204팀 중 87위", "87/1204 teams"},
      {"1,200명 중 3위", "3/1200 people"},
      {"41위 (본선 참가 84팀), 4문제", "41/84 teams"},
      {"최종 154위, 2,233팀", "154/2233 teams"},
      {"2위 (팀 이름, 4인, 1,895팀 참가)", "2/1895 teams"},
      {"120개 팀 가운데 5위", "5/120 teams"},
      {"순위: 87/1204", "87/1204"},
      {"team Foo: second of 17.", "2/17"},
      {"Kick Start, 12/312", "12/312"},
      {"Seventy-nine teams started; we came in seventh", "7"},
      {"Zindi, crops: alone, second on the final leaderboard", "2"},
      {"ours was the best system of the 30 in the track", "1/30"},
  });
}

TEST_CASE("a place that stands alone is one, and an order of things is none") {
  check_rows({
      {"SWERC 2014, fourth", "4"},
      {"SWERC 2014: second overall", "2"},
      {"SEERC, sixth in the region", "6"},
      {"tied for second", "2"},
      {"Hacker Cup, #388", "388"},
      {"my best rank there is 388", "388"},
      {"AIR 12", "12"},
      {"NWERC 2012 — won outright", "1"},
      {"one of the team that won NCPC 2020", "1"},
      {"두 번째로 높은 점수를 받았습니다", "2"},
      {"Third, I have tried to learn the trade.", ""},
      {"in my first, second and third year", ""},
      {"second of two authors", ""},
      {"my exam: 85/100", ""},
      {"on 12/2024", ""},
      {"fixed bug #12 in the parser", ""},
  });
}

TEST_CASE("a place stands without a field as well") {
  check_rows({
      {"71st on the private leaderboard", "71"},
      {"23rd on the leaderboard", "23"},
      {"1,903rd", "1903"},
      {"2024: 812th, no medal", "812"},
      {"silver medal, top 2 % (61st)", "2%; 61"},
      {"Third place in the academic track", "3"},
      {"first place, kidney task", "1"},
      {"campus contest: 2nd place", "2"},
      {"won second prize", "2 prize"},
      {"ranked #5 overall", "5"},
      {"#12 of 300", "12/300"},
      {"runner-up in 2021", "2"},
      {"1st runner-up", "2"},
      {"Winner, Seoul Hackathon", "1"},
      {"won the campus coding contest", "1"},
      {"national champion 2019", "1"},
      {"전체 3위", "3"},
      {"'Melon Playlist Continuation' 2위", "2"},
      {"본선 4등상", "4 prize"},
      {"1등 수상", "1"},
      {"KDD Cup 우승", "1"},
      {"준우승", "2"},
      {"10위권", "top 10"},
  });
}

TEST_CASE("a share of the field is read where it is stated") {
  check_rows({
      {"상위 3%", "3%"},
      {"top 5 %", "5%"},
      {"top 0.3%", "0.3%"},
      {"Top 1% of 2,000 teams", "1%"},
      {"상위 0.5 퍼센트", "0.5%"},
      {"top 3 finish", "top 3"},
      {"TOP10", "top 10"},
      {"상위 10팀", "top 10"},
      {"upper 5 %", "5%"},
      {"in the first 5 percent", "5%"},
      {"top four percent", "4%"},
      {"top of the private leaderboard", "1"},
      {"the first 5 rounds", ""},
  });
}

TEST_CASE("percent is place over field, and never assumed") {
  CHECK(find_ranks("7th of 1,400 teams").at(0).percent() == doctest::Approx(0.5));
  CHECK(find_ranks("상위 3%").at(0).percent() == doctest::Approx(3));
  CHECK_FALSE(find_ranks("전체 3위").at(0).percent().has_value());
}

TEST_CASE("a winner with an ordinal has that place") {
  check_rows({
      {"data science contest: 2nd winner (team of three)", "2"},
      {"Third winner, national round", "3"},
      {"Winner of the data contest", "1"},
  });
}

TEST_CASE("ordinals of time and order are no places") {
  check_rows({
      {"Div.2 위주로 60회 참가", ""},
      {"ratio 6 / 84 of the samples", ""},
      {"3rd of May", ""},
      {"May 3rd, 2021", ""},
      {"3rd year student", ""},
      {"First-year practicals", ""},
      {"first author", ""},
      {"1st author of a paper", ""},
      {"2nd edition", ""},
      {"제3회 대회", ""},
      {"3학년, 2차, 1저자, 5기", ""},
      {"the 7th International Conference", ""},
      {"Kendo club (2nd dan)", ""},
      {"top-5 accuracy 93%", ""},
      {"3위원회", ""},
      {"업계 1위 기업", ""},
      {"국내 점유율 1위", ""},
      {"2등급", ""},
      {"100위안", ""},
      {"award-winning team", ""},
      {"won a silver medal at the contest", ""},
      {"5 million won", ""},
      {"우승 후보", ""},
      {"top 3 skills", ""},
  });
}

TEST_CASE("the range of a rank covers place and field") {
  const std::string text = "DACON: 87위 / 1,204팀, 동메달";
  CHECK(find_ranks(text).at(0).range.of(text) == "87위 / 1,204팀");
}

TEST_CASE("a field is told by those who competed") {
  check_rows({
      {"전국에서 620명이 겨룬 코딩 대회, 개인전 17등", "17/620 people"},
      {"참가 팀 214개 가운데 2위", "2/214"},
      {"부스 214개 가운데 2위", "2"},
  });
}
