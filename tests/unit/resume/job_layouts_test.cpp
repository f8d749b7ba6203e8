// Where employer, role, dates and what was done stand, whatever their words.
#include <algorithm>

#include <doctest/doctest.h>

#include "resume/outline/dates_below_year.h"
#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// How many later nodes the first job tells more in.
std::size_t continued(const Understood& all) {
  for (const Node& node : all.resume.nodes) {
    if (node.entry && node.kind == EntryKind::job) return node.continued.size();
  }
  return 0;
}

}  // namespace

TEST_CASE("a role in bold with its dates below, and bold projects beside it, are one job") {
  CHECK(outline("# Ann Example\n\n## Work\n\n### Acme\n\n**ML team / engineer**\n2022.05 – "
                "present\n\n**Alerts**\n- ranked them anew\n\n**Embeddings**\n- took part\n",
                Format::markdown) == "work: Acme[6]");
}

TEST_CASE("projects without dates are of the role above them where an employer had several") {
  CHECK(outline("# Ann Example\n\n## Work\n\n### Acme\n\n**Engineer (2022 – 2024)**\n- built it\n\n"
                "**Alerts**\n- ranked them\n\n**Intern (2021)**\n2021.01 – 2021.06\n- read logs\n",
                Format::markdown) == "work: Engineer[3] Intern[2]");
}

TEST_CASE("a title in capitals right above its dates heads no section") {
  const Understood all = understood(
      "# Ann Example\n\n## WORK\n\n**MACHINE LEARNING TRAINEE** – ACME, OSLO\n*01/2025 – 08/2025 | "
      "City: Oslo*\n\n- Recall from 0.71 to 0.86.\n",
      Format::markdown);
  CHECK(node_with(all, "TRAINEE").section == "work");
  CHECK(node_with(all, "TRAINEE").entry);
}

TEST_CASE("a long line in bold with the dates of a job opens one") {
  CHECK(
      outline("**Ann Example**\n\n**Acme, the team that ranks the ads, machine learning engineer, "
              "2017.01~2021.04**\n\nClicks up by 6 %.\n\n**Bolt, engineer, 2012.03~2016.12**\n\n"
              "Kept it up.\n",
              Format::markdown)
          .find("Acme[1] Bolt[1]") != std::string::npos);
}

TEST_CASE("blocks below a job that name neither dates nor a role are parts of it") {
  CHECK(outline("Ann Example\n\nWork experience\n\n2022.03 - now\nLunit\nMachine Learning "
                "Engineer\n\nNodule model\nRecall from 81 % to 90 %\n\n2019.01 - 2022.02\nHanbit\n"
                "Backend Engineer\n\nParcels\nLed the tracking\n") ==
        "header: Ann[0]; work: 2022.03[1] 2019.01[1]");
  CHECK(outline("Ann Example\n\nWork experience\n\n2022.03 - now\nLunit\nMachine Learning "
                "Engineer\n\nNodule model\n2022.06 - 2023.05\nRecall from 81 % to 90 %\n\n"
                "2019.01 - 2022.02\nHanbit\nBackend Engineer\n") ==
        "header: Ann[0]; work: 2022.03[1] 2019.01[0]");
}

TEST_CASE("dates below a blank line are of the role right above") {
  CHECK(outline("Ann Example\n\nWork\n\nLunit | machine learning engineer\n\n2022.03 - now\n\n"
                "- recall\n\nHanbit | backend engineer\n\n2019.01 - 2022.02\n\n- parcels\n") ==
        "header: Ann[0]; work: Lunit[2] Hanbit[2]");
}

TEST_CASE("dated titles below lines of what was done open jobs without blanks or bullets") {
  CHECK(outline("노은서\n경력\n루닛 머신러닝 엔지니어 2022.03 ~ 현재\n라벨링 지침 작성\n코드 "
                "리뷰\n한빛로지스 백엔드 개발자 2019.01 ~ 2022.02\n문서 작성\n") ==
        "header: 노은서[0]; work: 루닛[0] 한빛로지스[0]");
}

TEST_CASE("teams that one was in, one after the other, are roles of the employer above") {
  const Understood all = understood(
      "노은서\n\n경력  총 10년 8개월\n\n현대위아(주)   2016.03 ~ 재직중   과장\n"
      "① 공정기술팀 / 데이터 사이언티스트 (2023.01 ~ 재직중)\n   · 오탐율 6.8% → 2.1%\n"
      "② 품질보증팀 / 품질 엔지니어 (2016.03 ~ 2022.12)\n   · 심사 동행\n");
  CHECK(node_with(all, "공정기술팀").section == "work");
  CHECK(node_with(all, "공정기술팀").entry);
  CHECK(node_with(all, "품질보증팀").entry);
}

TEST_CASE("what names its employer in brackets, in a cell or behind a label is of that job") {
  for (const char* told :
       {"Highlights\n\n- Recall from 81 % to 90 % (Acme)\n- Hosting at half the cost (Bolt)\n",
        "Highlights\n\n- Recall from 81 % to 90 % [at Acme]\n- Hosting at half the cost [at "
        "Bolt]\n",
        "Projects\n\nProject 1\nEmployer: Acme\nRecall from 81 % to 90 %\n\nProject 2\nEmployer: "
        "Bolt\nHosting at half the cost\n",
        "Projects\n\nModel | Acme | recall from 81 % to 90 %\nHosting | Bolt | half the cost\n"}) {
    CAPTURE(told);
    CHECK(continued(understood("Ann Example\n\nWork\n\nAcme, machine learning engineer, 2022 - "
                               "present\n\nBolt, engineer, 2019 - 2021\n\n" +
                               std::string(told))) == 1);
  }
}

TEST_CASE("a month below a year alone is of that year") {
  const auto first = [](std::string_view text, std::string_view year) {
    const auto found = find_dates_below_year(text, year, Date{2026, 11, 1});
    REQUIRE_FALSE(found.empty());
    return found.front();
  };
  const DateRange korean = first("3월, 루닛에 입사 (현재까지)", "2022");
  CHECK(korean.form == DateRange::Form::open);
  CHECK(korean.first->year == 2022);
  CHECK(korean.first->month == 3);
  CHECK(korean.range.begin == 0);
  const DateRange english = first("March: joined Acme; still there.", "2022");
  CHECK(english.first->month == 3);
  CHECK(english.range.end == std::string_view("March").size());
  CHECK(find_dates_below_year("Marching band", "2022", Date{2026, 11, 1}).empty());
  CHECK(year_alone("2022년") == "2022");
  CHECK(year_alone("2022 - 2024").empty());
}

TEST_CASE("questions of a form open sections, those of an interview do not") {
  const Understood form = understood(
      "노은서\n\n경력\n2020.09 - 2023.02 세메스, 엔지니어\n\nQ1. 깊이 파고든 경험은 무엇인가요?\n\n"
      "학교에서 대회에 나갔습니다.\n");
  CHECK(node_with(form, "대회에").section == "motivation");
  const Understood interview = understood(
      "노은서\n\nQ1. 무슨 일을 했나요?\nA. 대회에 나갔습니다.\n\nQ2. 또?\nA. 쉬었습니다.\n");
  CHECK(node_with(interview, "대회에").section == "header");
}

TEST_CASE("what holds a job is no part of it, though it names the employer in a cell") {
  const Understood all = understood(
      "# Ann Roe\n\n## Off the clock\n\n- What I did elsewhere:\n    - Told | Acme | yes:\n"
      "        - Acme, machine learning engineer, January 2020 - March 2022\n"
      "            - Accuracy from 71 % to 83 %.\n",
      Format::markdown);
  CHECK(node_with(all, "January 2020").continued.empty());
}

TEST_CASE("two stays at one employer are two jobs") {
  const Understood all = understood(
      "# Ann Roe\n\n## Work\n\n### Acme, January 2016 - March 2018\n\n- Engineer.\n\n"
      "### Acme, April 2019 - present\n\n- Engineer again.\n",
      Format::markdown);
  CHECK(node_with(all, "January 2016").entry);
  CHECK(node_with(all, "April 2019").entry);
}

TEST_CASE("a point that closes with the first word of a job's line belongs to the job") {
  const Understood all = understood(
      "김예시\n\n핵심 역량\n\n의료 영상\n- 재현율을 81%에서 90%로 높임 (가람)\n\n경력\n\n"
      "가람 머신러닝 엔지니어 2022.03 ~ 현재\n나루 백엔드 개발자 2019.01 ~ 2022.02\n");
  CHECK(node_with(all, "가람 머신러닝").continued.size() == 1);
  CHECK(node_with(all, "나루").continued.empty());
}

TEST_CASE("a project whose rows name the employer belongs to the job there") {
  const Understood all = understood(
      "김예시\n\n경력\n\n2022.03 ~ 현재      가람       머신러닝 엔지니어\n\n프로젝트\n\n"
      "01  결절 모델\n    소속      가람\n    기간      2022.06 ~ 2023.05\n    내용      재현율 "
      "90%\n");
  CHECK(node_with(all, "머신러닝").continued.size() == 1);
}

TEST_CASE("the head of a table of jobs is no job") {
  const std::string duties =
      "engineer | built models for everybody in the house and beyond it, every day of the week |\n";
  const Understood all = understood(
      "Ann Example\n\n[ Work ]\n+------+------+------+------+\n"
      "| Period | Where | As | Duties |\n+------+------+------+------+\n"
      "| 2020 - 2023 | Acme  | " +
      duties + "| 2018 - 2019 | Bolt | " + duties);
  CHECK_FALSE(node_with(all, "Duties").entry);
  CHECK(node_with(all, "Acme").entry);
  CHECK(node_with(all, "Bolt").entry);
}

TEST_CASE("a later heading names the employer before a dash") {
  const Understood all = understood(
      "# 김예시\n\n## 경력\n\n- 2016.03 – 2019.04 주식회사 가람소리, 서버 개발자\n- 2013.03 – "
      "2016.02 "
      "나루, 사원\n\n## 긴 이력\n\n### 가람소리 — 음성 인식 스타트업\n\n- 응답 시간을 810 ms에서 "
      "190 "
      "ms로 줄였습니다.\n\n### 산책 — 걷는 사람의 앱\n\n- 혼자 만들었습니다.\n",
      Format::markdown);
  CHECK(node_with(all, "서버 개발자").continued.size() == 1);
}
