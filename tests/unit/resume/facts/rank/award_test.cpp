#include "resume/facts/rank/award.h"

#include <string>

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

std::string outline(std::string_view text) {
  std::string out;
  for (const Award& award : find_awards(text)) {
    if (!out.empty()) out += "; ";
    out += name_of(award.kind);
    if (award.medal) out += " medal";
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

TEST_CASE("medals are told by their metal") {
  check_rows({
      {"gold medal, 7th of 1,446 teams", "gold medal"},
      {"🥈 silver, solo, 38th", "silver medal"},
      {"솔로, 92위/1,054팀, 동메달", "bronze medal"},
      {"은메달 획득", "silver medal"},
      {"won gold at the olympiad", "gold medal"},
      {"Kaggle: bronze, 214th", "bronze medal"},
      {"(silver)", "silver medal"},
      {"gold standard labels", ""},
      {"a silver bullet", ""},
      {"golden rules", ""},
      {"APIO 2014 — went home with the bronze", "bronze medal"},
      {"SWERC: the silver", "silver medal"},
      {"a bronze for our team", "bronze medal"},
      {"the gold standard", ""},
  });
}

TEST_CASE("Korean prizes are known by all their names") {
  check_rows({
      {"ACM-ICPC Daejeon Regional  은상", "silver"},
      {"ICPC 대전 리저널 금상 (팀 PLUS)", "gold"},
      {"교내 대회 동상", "bronze"},
      {"**1위** (대상), 팀장 아님", "grand"},
      {"경진대회 (2019, 14팀): 대상.", "grand"},
      {"대상 수상", "grand"},
      {"최우수상을 받았습니다", "top"},
      {"우수상", "excellent"},
      {"장려상", "encouragement"},
      {"특별상", "special"},
      {"과학기술정보통신부 장관상", "named"},
      {"총장상", "named"},
      {"대회 입상", "prize"},
      {"해커톤에서 수상했습니다", "prize"},
      {"본상", "prize"},
  });
}

TEST_CASE("words that only look like prizes are none") {
  check_rows({
      {"신입생 대상 멘토", ""},
      {"학생을 대상으로 한 연구", ""},
      {"대상 기업 분석", ""},
      {"식품 회사 대상웰라이프", ""},
      {"연구 대상", ""},
      {"비정상 동작", ""},
      {"세종대왕 동상 제막식", ""},
      {"수상 경력", ""},
      {"수상레저", ""},
      {"Medals | 🥉", "bronze medal"},
      {"57위, 수상권과는 거리가 있었지만", ""},
      {"최우수 졸업", ""},
      {"금상첨화", ""},
      {"현금상자", ""},
      {"운동상태", ""},
      {"award-winning product", ""},
      {"prize money of $1M", ""},
      {"Kaggle 「Konwinski Prize」에 제출", ""},
      {"Awards: see below", ""},
  });
}

TEST_CASE("a prize that others have, or that was missed, is none") {
  check_rows({
      {"missed a medal by 12 minutes of penalty", ""},
      {"outside the medals", ""},
      {"the medals went to others", ""},
      {"한 문제 차이로 동상을 놓쳤습니다", ""},
      {"금상은 서울대 팀", ""},
      {"금상은 우리 팀이 받았습니다", "gold"},
      {"We took bronze home", "bronze medal"},
      {"We entered ICPC. Bronze.", "bronze medal"},
  });
}

TEST_CASE("a prize may be told by no more than its sort, or by the word for it") {
  check_rows({
      {"UCPC: 우수", "excellent"},
      {"UCPC | 장려 | 개인", "encouragement"},
      {"대회에서 상을 받았습니다", "prize"},
      {"상을 탔다", "prize"},
      {"우수 사례 발표", ""},
      {"학점 우수", ""},
      {"영상을 받았습니다", ""},
  });
}

TEST_CASE("English prizes are known") {
  check_rows({
      {"grand prize", "grand"},
      {"Honorable Mention", "honorable"},
      {"honourable mention, 2021", "honorable"},
      {"first prize", "numbered"},
      {"won a prize", "prize"},
      {"special prize of the jury", "special"},
      {"finalist", "finalist"},
      {"prize-winner", "prize"},
      {"diploma of the second degree", "numbered"},
      {"2nd degree diploma", "numbered"},
  });
}

TEST_CASE("a bare metal is a medal where it is what was had") {
  check_rows({
      {"seven problems were enough for bronze", "bronze medal"},
      {"seven problems earned us bronze", "bronze medal"},
      {"came home with bronze both times", "bronze medal"},
      {"ICPC SWERC? Bronze, with two friends", "bronze medal"},
  });
}

TEST_CASE("what is no prize of a contest is kept apart") {
  check_rows({
      {"Best Paper Award, ACL 2023", "paper"},
      {"우수 논문상", "paper"},
      {"최우수논문상", "paper"},
      {"Outstanding Reviewer", "paper"},
      {"대통령과학장학생", "scholarship"},
      {"총장 장학금", "scholarship"},
      {"entrance scholarship", "scholarship"},
      {"travel grant", "scholarship"},
      {"grant access to users", ""},
  });
}
