#include <algorithm>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// Whether what holds the words was done in the entry that holds the name.
bool belongs(const Understood& all, std::string_view words, std::string_view name) {
  const auto& nodes = all.resume.nodes;
  for (std::size_t job = 0; job < nodes.size(); ++job) {
    if (!nodes[job].entry || nodes[job].text.str().find(name) == std::string::npos) continue;
    const auto holds = [&](int from, int to) {
      for (int i = from; i < to; ++i) {
        const Node& node = nodes[static_cast<std::size_t>(i)];
        if (!node.entry && node.text.str().find(words) != std::string::npos) return true;
      }
      return false;
    };
    if (holds(static_cast<int>(job), nodes[job].last)) return true;
    for (int later : nodes[job].continued) {
      if (holds(later, nodes[static_cast<std::size_t>(later)].last)) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("a heading with the employer, or the present job, in brackets tells more of that job") {
  const Understood named = understood(
      "# Ann Roe\n\n## Jobs\n\n- Orbo, engineer, 2021 - 2024\n- Barlo, developer, 2018 - 2020\n\n"
      "## Stories\n\n### Idle cards (Orbo)\n\n- Rent of cards down 37 %\n\n"
      "### A leak (Barlo)\n\n- Found it\n",
      Format::markdown);
  CHECK(belongs(named, "Rent of cards", "Orbo"));
  CHECK(!belongs(named, "Rent of cards", "Barlo"));
  CHECK(belongs(named, "Found it", "Barlo"));
  const Understood present = understood(
      "# 김가람\n\n## 경력\n\n- 오르보 / 엔지니어 / 2021.03 ~ 현재\n"
      "- 바를로 / 개발자 / 2018.01 ~ 2021.02\n\n"
      "## 사례 1. 노는 카드 (현 직장)\n\n- 비용 37% 절감\n\n## 사례 2. 누수 (전 직장)\n\n- 원인 "
      "찾음\n",
      Format::markdown);
  CHECK(belongs(present, "비용 37%", "오르보"));
  CHECK(belongs(present, "원인 찾음", "바를로"));
}

TEST_CASE("a block in bold beside a dated role is of that role") {
  const Understood all = understood(
      "# Ann Roe\n\n## Experience\n\n### Orbo (fashion)\n\n**ML team / engineer**\n"
      "May 2022 - present\n\n**Inbox ranking**\n- clicks up 11.4 %\n\n### Barlo\n\n"
      "**Backend engineer**\n2020 - April 2022\n\n- invoices\n",
      Format::markdown);
  CHECK(belongs(all, "clicks up", "Orbo"));
  CHECK(!belongs(all, "clicks up", "Barlo"));
}

TEST_CASE("achievements are of the job where there is one job only") {
  CHECK(belongs(understood("# Ann Roe\n\n## Work\n\nOrbo, engineer, 2021 - 2024\n\n"
                           "## Achievements\n\n- Error from 14 % to 9 %\n",
                           Format::markdown),
                "Error from", "Orbo"));
  const Understood two = understood(
      "# Ann Roe\n\n## Work\n\nOrbo, engineer, 2021 - 2024\n\nBarlo, developer, 2018 - 2020\n\n"
      "## Achievements\n\n- Error from 14 % to 9 %\n",
      Format::markdown);
  CHECK(!belongs(two, "Error from", "Orbo"));
  CHECK(!belongs(two, "Error from", "Barlo"));
}

TEST_CASE("a letter goes on with the models of the job told before, not with a hobby") {
  const std::string job =
      "Ann Roe\n\nIn March 2021 I joined Orbo as a machine learning engineer and stayed until May "
      "2024.\n\n";
  CHECK(
      belongs(understood(job + "The recogniser was mine. Its error rate fell from 14 % to 9 %.\n"),
              "Its error rate", "I joined Orbo"));
  CHECK(!belongs(
      understood(job + "At home I trained a model for birds. Its error rate fell to 9 %.\n"),
      "Its error rate", "I joined Orbo"));
}

TEST_CASE("a role in capitals above its dates heads no section") {
  const Understood all = understood(
      "# Ann Roe\n\n## WORK EXPERIENCE\n\n**ENGINEER** – ORBO, HELSINKI\n*01/2024 – 08/2025*\n\n"
      "- Recall up\n\n**TRAINEE** – BARLO, OULU\n*06/2023 – 11/2023*\n\n- Boards\n",
      Format::markdown);
  CHECK(belongs(all, "Recall up", "ORBO"));
  CHECK(belongs(all, "Boards", "BARLO"));
}

TEST_CASE("the employer stands in columns below the role") {
  const Understood all = understood(
      "Ann Roe\n\nExperience\n\nResearch Intern, Speech                 Jan. 2025 - July 2025\n"
      "Orbo AI                                 Bengaluru, KA\n  * Word error down\n");
  const Node& role = node_with(all, "Research Intern");
  REQUIRE(role.title_child >= 0);
  CHECK(
      all.resume.nodes[static_cast<std::size_t>(role.title_child)].text.str().starts_with("Orbo"));
}

TEST_CASE("a job that a paragraph told of before its record is one job") {
  const std::string told =
      "Ann Roe\n\nSince April 2022 I have worked at the AI start-up Orbo as an engineer.\n\n";
  CHECK(belongs(understood(told + "Orbo, April 2022 - present. MLOps engineer.\n\n"
                                  "Latency came down from 120 ms to 45 ms.\n"),
                "Since April", "Orbo, "));
  CHECK(!belongs(understood(told + "Orbo, May 2018 - July 2019. Trainee.\n\n"
                                   "Latency came down from 120 ms to 45 ms.\n"),
                 "Since April", "Orbo, "));
}

TEST_CASE("a paragraph below a table of jobs may name its employer in part") {
  const Understood all = understood(
      "# 김가람\n\n## 경력\n\n| 기간 | 기관 | 직위 |\n|---|---|---|\n"
      "| 2024.03 ~ 현재 | 한국오르보연구원 응용부문 | 연구원 |\n"
      "| 2015.07 ~ 2015.08 | 바를로중공업 | 실습생 |\n\n"
      "오르보연구원에서는 정확도를 88.0%에서 93.5%로 높였다.\n",
      Format::markdown);
  CHECK(belongs(all, "정확도를", "한국오르보"));
  CHECK(!belongs(all, "정확도를", "바를로"));
}

TEST_CASE("a skill may tell of a job by the name of the employer above the role") {
  const Understood all = understood(
      "Ann Roe\n\nCAPABILITIES\n\nModels\n   * At Orbo I trained a detector. Misses fell from 3.1 "
      "% to "
      "1.9 %.\n   * Canary roll-outs.\n\nEMPLOYERS\n\n   Orbo, Hatfield\n      Vision team - "
      "Engineer\n      04/2021 to date\n\n   Barlo, Oulu\n      Trainee\n      06/2018 to "
      "03/2020\n");
  CHECK(belongs(all, "Misses fell", "Vision team"));
  CHECK(!belongs(all, "Canary", "Vision team"));
}

TEST_CASE("what stands below a word of time is a job of that time") {
  const Understood all = understood(
      "# Ann Roe\n\n### Engineer\n\n- **Now**\n  - **Orbo, ML team** (Engineer II)\n"
      "  - *August 2022 – present*\n  - Reads: p99 from 41 ms to 17 ms\n",
      Format::markdown);
  const Node& now = node_with(all, "Now");
  CHECK(now.entry);
  CHECK(now.kind == EntryKind::job);
}

TEST_CASE("two headings that open with one role are two jobs") {
  const Understood all = understood(
      "# Ann Roe\n\n## Work\n\n### Data scientist, Orbo\n\n2021 - 2024\n\n- Recall up\n\n"
      "### Data scientist, Barlo\n\n2018 - 2020\n\n- Reports\n",
      Format::markdown);
  CHECK(belongs(all, "Recall up", "Orbo"));
  CHECK(!belongs(all, "Recall up", "Barlo"));
  CHECK(belongs(all, "Reports", "Barlo"));
  CHECK(!belongs(all, "Reports", "Orbo"));
}

TEST_CASE(
    "a line that says where work was done opens what belongs to that job, behind the schools") {
  const Understood korean = understood(
      "김가람\n\n한눈에\n2021.03 ~ 현재    (주)오르보 · AI 연구원\n2018.07 ~ 2021.02 바를로 · "
      "전산실\n\n학력\n2018 가나대학교 학사\n\n오르보에서 하는 일\n비용을 37% 줄였습니다.\n\n"
      "바를로에서 보낸 시간\n누수를 찾았습니다.\n");
  CHECK(belongs(korean, "비용을 37%", "오르보"));
  CHECK(!belongs(korean, "비용을 37%", "바를로"));
  CHECK(belongs(korean, "누수를 찾", "바를로"));
}

TEST_CASE("a question asked on is answered of what the answer before told of") {
  const std::string told =
      "# Ann Example\n\n## What do you do?\n\nSince August 2020 I work at Acme as the tech lead of "
      "the notifications.\n\n";
  const auto continued = [](const Understood& all) {
    return std::count_if(all.resume.nodes.begin(), all.resume.nodes.end(),
                         [](const Node& node) { return !node.continued.empty(); });
  };
  CHECK(continued(understood(told + "## How big is it?\n\nIt delivers 60 million events a day.\n",
                             Format::markdown)) == 1);
  CHECK(continued(understood(told + "## What else do you like?\n\nTrains.\n", Format::markdown)) ==
        0);
  // Nothing was told before.
  CHECK(continued(understood("# Ann Example\n\n## How big is it?\n\nIt delivers 60 million events "
                             "a day.\n",
                             Format::markdown)) == 0);
}
