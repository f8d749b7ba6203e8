#include "resume/facts/rank/rating.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace oneshot;

namespace {

std::string ratings(std::string_view text) {
  std::string out;
  for (const Rating& rating : find_ratings(text)) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{:g}{}", rating.value, rating.named ? "" : "?");
  }
  return out;
}

std::string solved(std::string_view text) {
  std::string out;
  for (const Solved& one : find_solved(text)) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{:g}", one.count);
    if (one.of) out += fmt::format("/{:g}", *one.of);
  }
  return out;
}

struct Row {
  std::string text, expected;
};

}  // namespace

TEST_CASE("a rating may be told by when it was so") {
  CHECK(ratings("yellow, 2105 at best, 64 rated contests") == "2105");
  CHECK(ratings("2143 on Codeforces") == "2143");
  CHECK(ratings("I crossed 2100 on Codeforces") == "2100");
  CHECK(ratings("my highest on AtCoder is 2050") == "2050");
  CHECK(ratings("코드포스에서 2143까지 올라갔습니다") == "2143");
  CHECK(ratings("코드포스 2100을 넘겼습니다") == "2100");
}

TEST_CASE("the rating of problems is none of who solves them") {
  CHECK(ratings("solved 300 problems of rating 2100 and up on Codeforces") == "");
  CHECK(ratings("I solve problems rated 2100 on Codeforces") == "");
  CHECK(ratings("코드포스 2100점대 문제를 풉니다") == "");
}

TEST_CASE("ratings are read with the word that names them, or after a name") {
  const Row rows[] = {
      {"지금 1,934 점이고 더 오를 것 같습니다", "1934?"},
      {"토익 905점", ""},
      {"Codeforces: 61 rated rounds since 2014, best rating 1742 (Expert).", "1742"},
      {"Codeforces Master, peak 2187 (handle `borshch`), 140 rounds", "2187"},
      {"AtCoder: 1463, from 38 rated contests", "1463?"},
      {"Codeforces: International Grandmaster, highest rating 2641.", "2641"},
      {"Topcoder, algorithm track: rating 1389 at its best", "1389"},
      {"Codeforces  jaeha_p, 최고 1688 (Expert)", "1688"},
      {"앳코더: 한때 1,455점", "1455"},
      {"Codeforces: 2130 at my best", "2130"},
      {"rating 1,912 (Knight), 57 contests", "1912"},
      {"레이팅 1900점", "1900"},
      {"Codeforces (max 2104)", "2104"},
      {"Codeforces 2104", "2104?"},
      {"max rating: 2021", "2021"},
      {"Codeforces 2021", ""},
      {"peak 2,187 QPS", ""},
      {"최고 3,200명", ""},
      {"best result 1200 ms", ""},
      {"rating 4.8 in the app store", ""},
      {"TOEIC 870, 2025", "870?"},
      {"(Best Paper at ICML 2021)", ""},
      {"one used 3090, 24 GB", ""},
      {"rank 149 of 1,874.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(ratings(row.text) == row.expected);
  }
}

TEST_CASE("problems solved are counted, those set or read are not") {
  const Row rows[] = {
      {"34th out of 71 teams, five problems solved", "5"},
      {"nine problems of thirteen", "9/13"},
      {"solved 5 problems", "5"},
      {"solved 7 of 12", "7/12"},
      {"41위 (본선 참가 84팀), 4문제", "4"},
      {"5문제 해결", "5"},
      {"다섯 문제를 풀었습니다", "5"},
      {"Wrote two problems for the contest", ""},
      {"Set three problems for the winter contest", ""},
      {"참가. 두 문제 읽다가 끝", ""},
      {"하루 한 문제씩 풉니다", ""},
      {"음성 인식 문제를 풀었습니다", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(solved(row.text) == row.expected);
  }
}
