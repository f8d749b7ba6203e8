// Tables, lists and headings by how they stand on the page.
#include <algorithm>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

TEST_CASE("a table below a name tells of what it names") {
  CHECK(outline(
            "Ann Example\n\nContests\n\nGoogle Kick Start\n\nSeason | Round | Rank | Participants\n"
            "2021 | F | 2,412 | 11,203\n2022 | H | 214 | 9,870\n\nCodeforces: 1500\n") ==
        "header: Ann[0]; competitions: Google[3] Codeforces:[0]");
}

TEST_CASE("a table whose rows name one thing each stands by itself") {
  CHECK(outline("Ann Example\n\nContests\n\nAll of them\n\nContest | Year | Rank\n"
                "Kick Start | 2021 | 12\nHash Code | 2022 | 14\n") ==
        "header: Ann[0]; competitions: All[0] Contest[0] Kick[0] Hash[0]");
}

TEST_CASE("rows without borders are no title of the row below") {
  CHECK(outline("Ann Example\n\nAwards\n\n2020 | Olympiad, silver\n2023 | Kaggle, plants | bronze\n"
                "2023 | Scholarship | full\n") ==
        "header: Ann[0]; awards: 2020[0] 2023[0] 2023[0]");
}

TEST_CASE("a numbered job goes on counting below the table of the one before") {
  CHECK(
      outline(
          "# Ann Example\n\n## Work\n\n**1) Acme, engineer** (2021.04 – 2023.01)\n\n| What | "
          "Number |\n"
          "|---|---|\n| Error | 12 % to 8 % |\n\n**2) Bolt, engineer** (2023.02 – present)\n\n- On "
          "call\n",
          Format::markdown) == "work: Acme[2] Bolt[1]");
}

TEST_CASE("what closes a list of skills heads no section") {
  const Understood all = understood(
      "Ann Example\n\nTop Skills\n\nInformation Retrieval\nDistributed Systems\nKaggle\n\n"
      "Experience\n\nAcme, engineer, 2019 - 2022\n");
  CHECK(all.resume.sections.size() == 3);
}

TEST_CASE("lines of details end where the next thing begins at the margin") {
  CHECK(
      outline(
          "Ann Example\n\nCompetitions\n\nGoogle Code Jam 2016\n    Advanced from the "
          "qualification round; out in Round 1B.\nPlant Bowl 2018\n    302nd of 3,634 teams.\n") ==
      "header: Ann[0]; competitions: Google[1] Plant[1]");
}

TEST_CASE("an underlined line is a heading as the others are, whatever year it names") {
  const Understood all = understood(
      "Ann Example\n===========\n\nEducation\n---------\nMSc, 2020\n\nRobot Challenge 2023\n"
      "--------------------\nFour of us took part.\n\nWork\n----\nAcme, engineer, 2019 - 2022\n",
      Format::markdown);
  CHECK(all.resume.sections.size() == 4);
}

TEST_CASE("the name of a school in bold opens no section") {
  const Understood all = understood(
      "Ann Example\n===========\n\nPatent\n------\nNone\n\nEmployment\n----------\n"
      "**Example University of Munich**\n*Research associate*, 2021 – 2026\n- Grasping\n",
      Format::markdown);
  CHECK(all.resume.sections.back().id == "work");
}

TEST_CASE("a compound keeps its hyphen at the end of a line, a broken word does not") {
  const Understood all = understood(
      "Ann Example\n\nSummary\n\nI build deep-\nlearning models and serve pre-\ndictions to "
      "shops.\n");
  CHECK(all.resume.nodes.back().text.str().find("deep-learning models") != std::string::npos);
  CHECK(all.resume.nodes.back().text.str().find("predictions") != std::string::npos);
}

TEST_CASE("columns of numbers are named wherever their word stands in the header") {
  const Understood all = understood(
      "# Ann Example\n\n## Contests\n\n| Competition | Final position | Teams in all "
      "|\n|---|---|---|\n"
      "| Plants | 7 | 431 |\n",
      Format::markdown);
  CHECK(all.resume.nodes.back().text.str() == "Plants | rank 7 | 431 teams");
}

TEST_CASE("a heading that names the employer of a dated row tells of that job") {
  const Understood all = understood(
      "Ann Example\n\nWHEN               WHERE               WHAT\n"
      "05/2018 - 08/2022  Acme Retail, Graz   Scientist\n08/2014 - 04/2018  Bolt, Riga          "
      "Engineer\n\nACME RETAIL, VISION TEAM\n\nMatched photos.\n\nBOLT, LISTS\n\nKept "
      "lists.\n\nSKILLS\n\nC++\n\nEDUCATION\n\nMSc, 2014\n");
  for (const Node& node : all.resume.nodes) {
    if (node.text.str().find("Acme Retail, Graz") == std::string::npos) continue;
    REQUIRE(node.continued.size() == 1);
    const Node& told = all.resume.nodes[static_cast<std::size_t>(node.continued.front())];
    CHECK(told.text.str() == "ACME RETAIL, VISION TEAM");
  }
}

TEST_CASE("headings with the number of a chapter, with a year or with a sum are known") {
  const auto section_of = [](const std::string& heading) {
    return understood("# 홍길동\n\n## " + heading + "\n\n- 가나\n", Format::markdown)
        .resume.sections.back()
        .id;
  };
  CHECK(section_of("제4장 대회") == "competitions");
  CHECK(section_of("2027년 목표") == "plans");
  CHECK(section_of("Goals for 2027") == "plans");
  CHECK(section_of("경력 · 총 6년 3개월") == "work");
}

TEST_CASE("programming below competitions is no skill") {
  const Understood all = understood(
      "# Ann Example\n\n## Competitions\n\n### Programming\n\n- Olympiad, 2014: silver medal\n",
      Format::markdown);
  CHECK(all.resume.nodes.back().section == "competitions");
}

TEST_CASE("what tells of one thing that was made is one project") {
  const Understood all = understood(
      "# Ann Example\n\n## Busline\n\nI built a bot that tells the next bus. It runs on one "
      "server.\n\n"
      "| What | Number |\n|---|---|\n| events a day | 16 million |\n\n- written again in "
      "Rust\n\n## Education\n\n- MSc, 2014\n",
      Format::markdown);
  CHECK(std::count_if(all.resume.nodes.begin(), all.resume.nodes.end(), [](const Node& node) {
          return node.entry && node.kind == EntryKind::project;
        }) == 1);
}

TEST_CASE("a bar drawn beside a margin of dates is read across") {
  CHECK(outline("Ann Example\n\nWork\n----\n2021 - today   |  Acme, Berlin\n"
                "               |  Engineer\n               |    - built the search\n"
                "               |      of the shop\n               |    - ran it\n"
                "               |\n2017 - 2021    |  Bolt, Berlin\n               |  Tester\n") ==
        "header: Ann[0]; work: 2021[2] 2017[0]");
}

TEST_CASE("headings in the margin, beside the first line of their section") {
  const Understood all = understood(
      "Ann Example\n\nEDUCATION     Bolt University, MSc, 2017\n              Thesis on clocks\n\n"
      "CONTESTS      Second place in the contest of the faculty, 2016\n\n"
      "HOUSEWORK     Nothing to speak of\n\nSKILLS        Kotlin, Go\n");
  CHECK(all.resume.sections.size() == 5);
  CHECK(all.resume.sections[2].id == "competitions");
  CHECK(all.resume.sections[3].id == "other");
}

TEST_CASE("labels of a form are no headings in the margin") {
  CHECK(understood("Ann Example\n\nSkills        Go\nLanguages     German\n\nBorn in Bonn.\n")
            .resume.sections.size() == 1);
}

TEST_CASE("numbered lines in capitals are chapters, though none is known") {
  const Understood all = understood(
      "Ann Example\n\nI look for work.\n\n1. WHAT MUST NOT STOP\n\n- The engine that I led.\n\n"
      "2. PEOPLE\n\n- Three taught.\n");
  CHECK(all.resume.sections.size() == 3);
}

TEST_CASE("a heading in brackets below a chapter belongs to it") {
  const Understood all = understood(
      "Ann Example\n\n1. Work\n\nAcme, engineer, 2019 - 2022\n\n2. Competitions\n\n"
      "   [Of words]\n   Second of 40 teams, 2021.\n\n   [Of clocks]\n   Third of 30, 2022.\n\n"
      "[Skills]\nGo\n");
  CHECK(all.resume.nodes.back().section == "skills");
  const auto of_contests = std::count_if(all.resume.nodes.begin(), all.resume.nodes.end(),
                                         [](const Node& n) { return n.section == "competitions"; });
  CHECK(of_contests == 5);
}

TEST_CASE("the next job is none of what a heading within the last one says") {
  const Understood all = understood(
      "Ann Example\n\n# Work\n\n2023.05 - now\nAcme, engineer\n\n   Sells clocks.\n\n"
      "   [Classifier]\n   Sorts what is said.\n     * accuracy 83 -> 90\n"
      "   [Not mine]\n     * the network\n\n2021.07 - 2021.08\nBolt, helper\n   Two months.\n");
  CHECK_FALSE(node_with(all, "Classifier").entry);
  CHECK(node_with(all, "Bolt").section == "work");
}

TEST_CASE("a number goes on with what it counts, and numbered points stand beside each other") {
  const Understood all = understood(
      "강예시\n\n경력\n\n예시상사 / 플랫폼팀       2020.03 ~ 재직중\n\n  1) 알림 재구축 (2022.09 ~ "
      "2023.06)\n     - 푸시와 알림톡을 하루 4,600만\n       건 내보냅니다.\n\n  2) 권한 정리 "
      "(2021)\n"
      "     - 요청 처리를 줄임\n");
  CHECK(node_with(all, "4,600만 건 내보냅니다").listed);
  CHECK(node_with(all, "권한").parent == node_with(all, "알림 재구축").parent);
}

TEST_CASE("citations below each other are papers of their own") {
  CHECK(outline("Ann Example\n\nPublications\n\n"
                "Ann Example, Bo Roe, \"Night trains and passengers\", ICPR 2022\n"
                "Bo Roe, Ann Example, \"Day trains and passengers\", ICPR 2023\n") ==
        "header: Ann[0]; publications: Ann[0] Bo[0]");
}

TEST_CASE("a legend beside a heading takes nothing from it") {
  CHECK(outline("Ann Example\n\nEDUCATION\n\nMSc, University of Graz, 2020\n\n"
                "PUBLICATIONS            * equal contribution\n\n"
                "Bo Roe*, Ann Example*. \"Night trains\". ICPR 2022.\n") ==
        "header: Ann[0]; education: MSc[0]; publications: Bo[0]");
}

TEST_CASE("a star that explains marks opens no point of a list") {
  const Understood all = understood(
      "모세은\n\n논문\n\n* 표시는 동등 기여.\n\n2024  Doyun Byun*, 모세은*. \"제목\". ACL 2024.\n");
  CHECK(node_with(all, "표시는").text.str().starts_with("*"));
}

TEST_CASE("rows of a history without borders are jobs of their own") {
  CHECK(outline("홍가람\n\n경력 개요\n\n"
                "  회사        기간                  소속              직무\n"
                "  가나화학    '21.01 ~ 현재         공정혁신팀        연구원\n"
                "  가나화학    '18.01 ~ '20.12       생산팀            엔지니어\n") ==
        "header: 홍가람[0]; work: 회사[0] 가나화학[0] 가나화학[0]");
}

TEST_CASE("capitals that are set apart are words") {
  const Understood all =
      understood("A N N   R O E\nann.roe@example.com\n\nW O R K\n\nAcme, engineer, 2019 - 2022\n");
  REQUIRE_FALSE(all.resume.owner.empty());
  CHECK(all.resume.owner.front() == "ANN ROE");
  CHECK(node_with(all, "Acme").section == "work");
}

TEST_CASE("signs of Symbol and Wingdings, and numbers in circles, open points") {
  CHECK(
      outline(
          "Ann Example\n\nWork\n\nAcme, engineer, 2019 - 2022\n\uf0b7 built it\n\uf0a7 ran it\n") ==
      "header: Ann[0]; work: Acme[2]");
  CHECK(outline("Ann Example\n\nContests\n\n① Kick Start 2021: 12th\n② Hash Code 2022: 14th\n") ==
        "header: Ann[0]; competitions: Kick[0] Hash[0]");
}

TEST_CASE("a space as wide as a syllable takes two columns") {
  CHECK(
      outline("Ann Example\n\nWork\n\n■ Acme, engineer, 2019 - 2022\n　○ built it\n　○ ran it\n") ==
      "header: Ann[0]; work: Acme[2]");
}

TEST_CASE("the header of columns is no part of the first row, be they set by spaces or tabs") {
  CHECK(outline("Ann Example\n\nAwards\n\nWhen        Result     Contest\n2023        gold       "
                "Kick Start\n2017        silver     Hash Code\n") ==
        "header: Ann[0]; awards: 2023[0] 2017[0]");
  const Understood tabs = understood(
      "Ann Example\n\nWork\n\nEmployer\tRole\tFrom\tTo\nAcme\tengineer\tMar 2022\tpresent\n"
      "Bolt\tengineer\tJan 2019\tFeb 2022\n");
  CHECK(node_with(tabs, "Acme").entry);
  CHECK(node_with(tabs, "Bolt").entry);
  CHECK(node_with(tabs, "Acme").dates.front().form == DateRange::Form::open);
}

TEST_CASE("a row of a drawn table goes on in the one cell that is not empty") {
  const Understood all = understood(
      "Ann Example\n\nWork\n┌──────┬──────┐\n│ When │ What │\n├──────┼──────┤\n│ 2022 │ Acme │\n│  "
      "    "
      "│ more │\n└──────┴──────┘\n");
  CHECK(node_with(all, "Acme").text.str().find("more") != std::string::npos);
  CHECK(node_with(all, "When").text.str().find("Acme") == std::string::npos);
}

TEST_CASE("records are told apart by labels below them, by numbers, and without any capitals") {
  CHECK(
      outline("Ann Example\n\nContests\n\nKick Start 2021\nRESULT     12th\nHash Code 2022\nRESULT "
              "    14th\n") == "header: Ann[0]; competitions: Kick[0] Hash[0]");
  CHECK(outline("Ann Example\n\nPapers\n\nNo. 1\nAuthors: A. Example\nVenue: ACL 2023\nNo. "
                "2\nAuthors: A. Example\nVenue: ACL 2024\n") ==
        "header: Ann[0]; publications: No.[0] No.[0]");
  CHECK(
      outline("ann example\nann@example.com\n\ncontests\nkick start 2021 / 12th\nhash code 2022 / "
              "14th\n\nschool\nbsc, some town\n\ntools\ngo\nrust\n") ==
      "header: ann[0]; competitions: kick[0] hash[0]; education: bsc[0]; skills: go[0]");
}

TEST_CASE("a sign alone on its line opens the point below") {
  CHECK(outline("Ann Example\n\nExperience\n\nIntern          June 2024 - Sept. 2024\nAcme   "
                "Oslo, Norway\n•\nCompared rankers\n•\nWrote loaders\n") ==
        "header: Ann[0]; work: Intern[2]");
  const Understood all = understood("Ann Example\n\nSkills\n\n•\n\nGo\n");
  CHECK_FALSE(node_with(all, "Go").listed);  // a blank line parts them
}

TEST_CASE("a project with a name and dates within the time of a job is a part of it") {
  const std::string job = "이보기\n\n경력\n\n다온소프트\n백엔드 엔지니어\n2020.01 - 2024.03\n\n";
  CHECK(outline(job + "정산 개편\n2021.02 - 2022.03\n- 서버 개발\n") ==
        "header: 이보기[0]; work: 다온소프트[2]");
  // Begun before the job.
  CHECK(outline(job + "정산 개편\n2018.02 - 2019.03\n- 서버 개발\n") ==
        "header: 이보기[0]; work: 다온소프트[0] 정산[1]");
}

TEST_CASE("a life told in one paragraph is no schooling") {
  const std::string life =
      "Ann Example studied at the University of Oslo from 2010 to 2014. Since 2015 she has been an "
      "engineer at Acme. She leads the search team there. She sings in a choir.";
  const Understood all = understood("ANN EXAMPLE\n\n" + life + "\n");
  CHECK(node_with(all, "choir").kind == EntryKind::job);
  const Understood school =
      understood("ANN EXAMPLE\n\nUniversity of Oslo, 2010 to 2014, MSc in Physics\n");
  CHECK(node_with(school, "Physics").kind == EntryKind::education);
}

TEST_CASE("the second line of a row may end its range alone") {
  CHECK(outline("┌───────────┬──────────┬────────────┐\n│ 기간      │ 회사명   │ 업무       │\n"
                "├───────────┼──────────┼────────────┤\n│ 2022.03 ~ │ Acme     │ 서버 개발  │\n"
                "│ 2023.12   │          │            │\n└───────────┴──────────┴────────────┘\n") ==
        "work: 2022.03[0]");
}

TEST_CASE("what a cell says was run is the owner's, and a title says what the employer is") {
  const auto employer = [](const Understood& all, std::string_view words) {
    const Node& node = node_with(all, words);
    return std::any_of(node.stances.begin(), node.stances.end(),
                       [](const Stance& stance) { return stance.id == "employer"; });
  };
  CHECK_FALSE(employer(
      understood("이보기\n\n경력\n\n2024.01 ~ 현재 | 다온약국 | 알림 서비스를 혼자 개발·운영 "
                 "(가입자 4만 명)\n"),
      "다온약국"));
  CHECK(employer(
      understood("이보기\n\n경력\n\n2024.01 ~ 현재 | 다온은행(가입자 400만 명) | 서버 개발자\n"),
      "다온은행"));
}

TEST_CASE("a resume quoted in a mail is read as if it were not") {
  const std::string mail =
      "From: Ann Example\n\nOf course:\n\n> > JOBS\n> > Acme, engineer (2021-2024)\n> >   - Built "
      "the "
      "search\n> >\n> > CONTESTS\n> > ICPC Seoul (2016)\n> >   - bronze medal\n> >\n> > STUDIES\n"
      "> > University of Oslo, BSc (2017-2020)\n";
  const Understood all = understood(mail);
  CHECK(node_with(all, "Acme").section == "work");
  CHECK(node_with(all, "ICPC").section == "competitions");
  CHECK(node_with(all, "Acme").text.str().front() == 'A');
  // A few quoted lines stay what somebody else said.
  const Understood quoted = understood(
      "Ann Example\n\nWork\n\nAcme, engineer, 2019 - 2022\n\n> the "
      "best colleague\n");
  CHECK(node_with(quoted, "colleague").section == "work");
}
