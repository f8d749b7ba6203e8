#include "resume/facts/outcome/outcome.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace oneshot;

namespace {

/// "9>27", "+12%", "x2.5", "by 7200", "=0.91"; a goal ends in "?".
std::string outline(std::string_view text) {
  std::string out;
  for (const Outcome& outcome : find_outcomes(text)) {
    if (!out.empty()) out += "; ";
    switch (outcome.form) {
      case Outcome::Form::change:
        out += fmt::format("{:g}>{:g}", *outcome.before, *outcome.after);
        break;
      case Outcome::Form::percent:
        out += fmt::format("{:+g}%", *outcome.percent);
        break;
      case Outcome::Form::multiple:
        out += fmt::format("x{:g}", *outcome.multiple);
        break;
      case Outcome::Form::amount:
        out += fmt::format("by {:g}", *outcome.after);
        break;
      case Outcome::Form::measure:
        out += fmt::format("={:g}", *outcome.after);
        break;
    }
    if (outcome.goal) out += "?";
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

TEST_CASE("a change goes from one number to another") {
  check_rows({
      {"latency 120 ms to 45 ms", "0.12>0.045"},
      {"the retraining went from 40 to 10 minutes", "2400>600"},
      {"raised the hit rate of the inspectors from 9% to 27%", "9>27"},
      {"변리사 평가 승률 46% → 63%", "46>63"},
      {"오경보를 병상당 하루 4.2건에서 1.7건으로 줄임", "4.2>1.7"},
      {"false alarms per week 41 → 13 at the same recall", "41>13"},
      {"정산 시간을 4시간 10분에서 35분으로 줄였습니다", "15000>2100"},
      {"샘플링 스텝 64 → 12", "64>12"},
      {"went from 14.1 to 10.8 (ca) and from 29.5 to 21.2", "14.1>10.8; 29.5>21.2"},
      {"the nightly run went from five hours to 38 minutes", "18000>2280"},
      {"Moved our integration tests from 50 minutes to 9.", "3000>540"},
      {"agreement rose from 0.61 to 0.74 Kendall's tau", "0.61>0.74"},
      {"지연 820ms → 260ms (RTX 3060 기준)", "0.82>0.26"},
      {"글자 오류율 15.8% → 10.9%.", "15.8>10.9"},
      {"16 h → 1 h 40 min", "57600>6000"},
      {"waste fell from 11.4 % to 8.1 %", "11.4>8.1"},
      {"Cut the median transfer from 2.2 s to 0.7 s.", "2.2>0.7"},
      {"정확도 81 % → 90 %", "81>90"},
      {"replica cold start 41 s before, 6 s after", "41>6"},
      {"campaign response 3,1 % before my model, 4,4 % with it", "3.1>4.4"},
      {"editors' corrections per article: were 19, became 8", "19>8"},
      {"of each hundred the old model noticed 71; mine notices 88", "71>88"},
      {"기존 AUC 0.81 대비 신모형 0.86 확보", "0.81>0.86"},
      {"첫 토큰까지 1.9초 걸리던 것을 0.7초로", "1.9>0.7"},
      {"답변이 100개 중 31개꼴이었는데, 말뭉치를 다시 짜고 DPO를 붙여 9개로 떨어뜨림", "31>9"},
      {"민감도는 0.74에서 0.88이 됐습니다", "0.74>0.88"},
      {"재현율 칠십일 퍼센트 → 구십삼 퍼센트", "71>93"},
      {"응답 시간을 평균 3초에서 0.8초로 단축", "3>0.8"},
      {"wrong fields per hundred: 6.2 when we started, 1.4 now", "6.2>1.4"},
      {"vessels that we missed: 19 % in 2019, 7 % today", "19>7"},
      {"false alarms a night: forty before, three now", "40>3"},
      {"serves the same traffic on 12 GPUs instead of 40", "12>40"},
      {"cut empty results from every fifth query to every tenth", "20>10"},
      {"eleven days of training became three", "950400>259200"},
      {"squeezed the model into 210 kB from 900", "210>900"},
      {"GPU 40장을 12장으로", "40>12"},
      {"열에 셋은 틀리던 인식기가 이제 열에 하나만 틀립니다", "30>10"},
      {"사람 손을 거치지 않는 비율이 일곱 할에서 아홉 할이 되었습니다", "70>90"},
  });
}

TEST_CASE("a change by a share has a sign or a verb") {
  check_rows({
      {"+12 % CTR", "+12%"},
      {"was worth +2.3 % bookings per visitor", "+2.3%"},
      {"전환율 +8.7%(4주 A/B)", "+8.7%"},
      {"-30% cost", "-30%"},
      {"비용 30 % 절감", "-30%"},
      {"reduced false positives by 40%", "-40%"},
      {"saves per session rose by 3.1 % in an experiment", "+3.1%"},
      {"the cloud bill for it 62 % lower", "-62%"},
      {"전환율 8.7% 향상", "+8.7%"},
      {"클릭률을 12%p 높였습니다", "+12%"},
      {"+1.4 BLEU over the baseline", "+1.4%"},
  });
}

TEST_CASE("multiples and amounts saved are results") {
  check_rows({
      {"2.5x faster inference", "x2.5"},
      {"처리량 3배 향상", "x3"},
      {"학습 속도를 두 배로 높임", "x2"},
      {"halved the error", "x0.5"},
      {"cut costs by half", "x0.5"},
      {"점검 시간을 절반으로 줄였습니다", "x0.5"},
      {"배포 시간을 2시간 단축", "by 7200"},
      {"saved $1.2M a year", "by 1.2e+06"},
      {"improved nDCG@10 by 4.5 points on our internal benchmark", "by 4.5"},
      {"lost by 4.5 points in the final", ""},
      {"Diarization error rate on our meeting set: 11.8 % to 8.3 % with mine", "11.8>8.3"},
      {"My int8 version ran 2.1 times as fast", "x2.1"},
      {"false alarms fell by a factor of six", "x6"},
      {"throughput x3", "x3"},
      {"gained 4.2 BLEU", "by 4.2"},
      {"saved the labelling team 30 hours a week", "by 108000"},
      {"one card now does the work of four", "by 4"},
  });
}

TEST_CASE("the measured quality of a model is a result") {
  check_rows({
      {"F1 0.91 on the test set", "=0.91"},
      {"정확도 93% 달성", "=93"},
      {"WER 5.2%", "=5.2"},
      {"an accuracy of 93%", "=93"},
      {"93% accuracy", "=93"},
      {"mAP 45.2", "=45.2"},
      {"목표 정확도 95%", "=95?"},
  });
}

TEST_CASE("points of a named measure are a result") {
  CHECK(find_outcomes("6.3 points of nDCG@10 better than its predecessor").size() == 1);
  CHECK(find_outcomes("won 6.3 points more than the neighbours").empty());
}

TEST_CASE("amounts, dates, versions and ranks are no results") {
  check_rows({
      {"12,000 recipes, 40 million users, $2.1M in revenue", ""},
      {"2018 to 2020", ""},
      {"internships from 3 to 6 months", ""},
      {"grew the team from 4 to 11", ""},
      {"the budget rose from 2 to 3 million euros", ""},
      {"went from one language to nine", ""},
      {"the market grew by 30 % a year", ""},
      {"four months in 2019, two weeks in 2020", ""},
      {"I was on call every second week, then every fourth week", ""},
      {"2025-02 → 2025-05", ""},
      {"2023.03 ~ 2024.12", ""},
      {"2014년 1월부터 2024년 6월까지", ""},
      {"April 2025 to July 2025", ""},
      {"Java 8 → 17", ""},
      {"Spring Boot 2.7에서 3.2로 업그레이드", ""},
      {"top 5 %", ""},
      {"상위 3%", ""},
      {"수료율 71%", ""},
      {"a team of 3 to 5 engineers", ""},
      {"grew the team from 3 to 12 engineers", ""},
      {"I was there for 3 months before, 6 months after my studies", ""},
      {"was 12 at the time, and 14 now", ""},
      {"사용자 인터뷰 120여 회", ""},
      {"배포 3회, 모델 배치 2배치", ""},
      {"8x A100", ""},
      {"public score 0.78947", ""},
      {"+45 00 00 00 00", ""},
      {"3 to 5 days", ""},
      {"서울에서 3년", ""},
  });
}

TEST_CASE("what was before and what is after may be told in two clauses") {
  check_rows({
      {"Gini on the hold-out year: 0.29 before, 0.36 after", "0.29>0.36"},
      {"Word error rate on rural speakers: 21.0 % in early 2022, 13.4 % when I left", "21>13.4"},
      {"The rate has gone from 7.2% (first release, 2021) to 2.9% (today)", "7.2>2.9"},
      {"When I started, scoring took 130 ms at the median; with the batcher it is 35 ms",
       "0.13>0.035"},
      {"오탐 비율: 맡았을 때 10.4%, 2025년 말 2.7%", "10.4>2.7"},
      {"I used to study 3 hours, now I work 8 hours", ""},
      {"업무의 60%는 연구, 40%는 운영", ""},
  });
}

TEST_CASE("what was left behind may stand after what was reached") {
  check_rows({
      {"The list now holds 52 % of the defaulters instead of 35 %", "52>35"},
      {"p99 of 45 ms, down from 180 ms", "0.045>0.18"},
      {"오류율 4.2% (기존 8.1%)", "4.2>8.1"},
      {"a contract of 9 months instead of 12", ""},
      {"a thesis of 120 pages instead of the usual 60", ""},
  });
}

TEST_CASE("times and parts in words are measures") {
  check_rows({
      {"Brought retraining from nine days to two", "777600>172800"},
      {"Time to ship a model: from a month to a day", "2.592e+06>86400"},
      {"모델 배포가 한 달에서 사흘로 줄었다", "2.592e+06>259200"},
      {"Misread plates: 9 in a hundred before, 3 in a hundred after", "9>3"},
      {"GPU bill down by a third", "x0.666667"},
      {"GPU 비용을 5분의 1로 줄임", "x0.2"},
      {"half the team was on call", ""},
      {"하루에 세 번 배포", ""},
  });
}

TEST_CASE("shares in parts are set against each other") {
  check_rows({
      {"The reader misses 3 seals in 100 where its predecessor missed 8", "3>8"},
      {"되돌려 보내는 서류가 넷 중 하나에서 열 중 하나로 줄었다", "25>10"},
      {"두 번 읽는 쪽이 다섯 장에 한 장에서 스무 장에 한 장으로 줄었다", "20>5"},
      {"서류 100건 중 18건이던 것이 5건으로", "18>5"},
      {"회의는 일주일에 한 번", ""},
  });
}

TEST_CASE("a measure at two times is told in any order of words") {
  check_rows({
      {"Nightly build: 7 h last spring, 55 min today", "25200>3300"},
      {"before: 2 weeks / after: 3 days", "1.2096e+06>259200"},
      {"배포 소요: 전 2주 / 후 반나절", "1.2096e+06>21600"},
      {"Letters an hour: 310 images an hour, up from 120", "310>120"},
      {"Cost per run reduced to USD 1,900 from USD 5,400", "1900>5400"},
      {"회전 90초짜리 기동을 9초로", "90>9"},
      {"a prize of $300, a fee of $50", ""},
  });
}

TEST_CASE("the amount of a change follows its verb or stands before faster") {
  check_rows({
      {"handling time shrank by forty seconds", "by 40"},
      {"took $14k off the monthly bill", "by 14000"},
      {"retraining is two hours faster", "by 7200"},
      {"F1 plus 9 points", "by 9"},
      {"saved roughly 900 annotator hours a year", "by 900"},
      {"이탈률을 1.7%포인트 끌어내린 규칙", "-1.7%"},
      {"arrived by 9 in the morning", ""},
  });
}

TEST_CASE("columns of before and after are changes") {
  check_rows({
      {"task | before | after\nintent | 86.2 | 92.9\nlatency | 410 | 160", "86.2>92.9; 410>160"},
      {"항목\t개선 전\t개선 후\n정확도\t86\t92", "86>92"},
      {"task | owner | due\nintent | 86.2 | 92.9", ""},
  });
}

TEST_CASE("growth of what is handled is no result") {
  check_rows({
      {"Grew the test set from 500 to 4,000 questions", ""},
      {"지원 언어를 8개에서 21개로 확대", ""},
      {"질문을 500개에서 4,000개로 늘림", ""},
      {"revenue doubled", ""},
      {"시간당 사진을 120개에서 310개로 늘림", "120>310"},
  });
}

TEST_CASE("a wish, a quotation and a contract are nothing reached") {
  const auto reached = [](std::string_view text) {
    const auto outcomes = find_outcomes(text);
    return !outcomes.empty() && outcomes.front().reached;
  };
  CHECK(reached("latency 120 ms to 45 ms, which beat the target of 60 ms"));
  CHECK(reached("지연 목표를 달성: 120 ms → 45 ms"));
  CHECK_FALSE(reached("내년 목표: 지연 120 ms → 60 ms"));
  CHECK_FALSE(reached("We expect the index to cut memory by 40%"));
  CHECK_FALSE(reached("선행 연구의 정확도는 94%"));
  CHECK_FALSE(reached("정확도 95%를 요구하는 고객"));
  CHECK_FALSE(reached("contract hours raised from 20 to 40"));
}

TEST_CASE("what was there and what came in its place are told in either order") {
  check_rows({
      {"my detector needs 31 ms a frame; the network before it needed 84 ms", "0.031>0.084"},
      {"the error was 21.4 %. By the following spring I had it at 15.9 %", "21.4>15.9"},
      {"the share of first digs that found it: 34 % before, 58 % where it ran", "34>58"},
      {"p99 was at 120 ms and is at 45 ms", "0.12>0.045"},
      {"missing tone marks: word accuracy 94.1 % before, 97.3 % after", "94.1>97.3"},
      {"the old model took 84 ms in the first step and mine takes 31 ms", "0.084>0.031"},
      {"오류율은 처음에 6.1%였고 작년 가을부터는 1.3%입니다", "6.1>1.3"},
      {"정확도: 2021년 81%, 2024년 90%", "81>90"},
  });
}

TEST_CASE("two numbers of old and new are no result where no work changed them") {
  check_rows({
      {"inference took 31 ms in the old version and takes 84 ms in the new one", ""},
      {"the old cluster had 40 cards, the new one has 64", ""},
      {"my contract was for 80 % at first and is for 100 % now", ""},
      {"평가셋이 처음에 400장이었는데 지금은 900장입니다", ""},
  });
}

TEST_CASE("what is said of the company, its people and customers is no outcome") {
  for (const char* text :
       {"고객사가 40% 늘었습니다", "회사는 그동안 60% 성장했습니다", "기업가치 250% 상승",
        "직원 수가 두 배로 늘었습니다", "the company grew by 60 % in those years",
        "the number of customers rose by 40 %", "cut my inbox by 90 %",
        "the share of women in the team rose from 12 % to 31 %"}) {
    CAPTURE(text);
    CHECK(find_outcomes(text).empty());
  }
}

TEST_CASE("what changed for customers and staff is an outcome") {
  for (const char* text :
       {"고객사 문서의 인식 오류율을 9%에서 4%로 낮췄습니다",
        "회사가 쓰는 GPU 비용을 35% 줄였습니다",
        "고객사가 늘어도 버티도록 p99를 900ms에서 300ms로 단축",
        "기업 가치 예측 오차가 20% 줄었습니다", "cut the error on customers' scans from 9 % to 4 %",
        "the churn among warned customers fell by 12 %", "raised revenue by 6 % with a new ranker",
        "the share of fields that staff retype fell from 30 % to 12 %"}) {
    CAPTURE(text);
    CHECK_FALSE(find_outcomes(text).empty());
  }
}
