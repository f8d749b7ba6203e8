// Forms, exports and letters: resumes whose layout says what their words do not.

#include <algorithm>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

/// The text of the entry whose text has the words; empty where none has.
std::string entry_with(const Understood& all, std::string_view words) {
  for (const Node& node : all.resume.nodes) {
    if (node.entry && node.text.str().find(words) != std::string::npos) return node.text.str();
  }
  return {};
}

}  // namespace

TEST_CASE("labels and values in two columns are one job, and what is wrapped in them is joined") {
  const Understood all = understood(
      "Ann Example\n\nWORK EXPERIENCE\n\n"
      "Dates                       04/2016 - 03/2019\n"
      "Occupation                  Lead engineer, mail\n"
      "Main activities and         Head of the mail service (team of\n"
      "responsibilities            five). Storage and re-\n"
      "                            covery.\n"
      "Employer                    Acme, Riga\n\n"
      "Dates                       2011 - 2015\n"
      "Occupation                  Programmer\n"
      "Employer                    Bolt, Riga\n");
  const std::string job = entry_with(all, "Lead engineer");
  CHECK(job.find("Main activities and responsibilities") != std::string::npos);
  CHECK(job.find("(team of five). Storage and recovery.") != std::string::npos);
  CHECK(job.find("Acme, Riga") != std::string::npos);
  CHECK(job.find("Bolt") == std::string::npos);
  CHECK(entry_with(all, "Programmer").find("Bolt, Riga") != std::string::npos);
}

TEST_CASE("rows of a table with two columns are one job where one of them dates it") {
  const Understood all = understood(
      "# Ann Example\n\n| | |\n|---|---|\n| Now | Acme Bank, vision team |\n| Since | 11.2023 |\n"
      "| As | ML engineer |\n",
      Format::markdown);
  CHECK(entry_with(all, "Acme Bank") ==
        "Now: Acme Bank, vision team\nSince: 11.2023\nAs: ML engineer");
}

TEST_CASE("columns of several things stay lines of their own") {
  const Understood all = understood(
      "Ann Example\n\nWork\n\nAcme           Engineer  2019 - 2021\nBolt           Analyst  2017 - "
      "2018\nCorp           Tester  2015 - 2016\n");
  CHECK(entry_with(all, "Acme").find("Bolt") == std::string::npos);
}

TEST_CASE("a value goes on in its column below a label") {
  const Understood all = understood(
      "김예시\n\n경력\n\n가나다 (2020.01 ~ 2022.12)\n  역할 : 기획부터 제가 주도해 만들어\n"
      "         출시하고 운영\n  규모 : 피크 4,500 RPS\n");
  CHECK(node_with(all, "출시하고").text.str().find("만들어 출시하고 운영\n규모") !=
        std::string::npos);
}

TEST_CASE("a history below what was done takes the notes that name its employers") {
  const Understood all = understood(
      "Ann Example\n\nSELECTED ACCOMPLISHMENTS\n\n* Acme: architect of the screening service, in "
      "production since 2019\n* Python: ten years\n\nEMPLOYMENT HISTORY\n\n"
      "Acme, Austin      Principal engineer     2018 - now\n"
      "Bolt, Austin      Data scientist      2013 - 2018\n");
  const Node& job = node_with(all, "Acme, Austin");
  REQUIRE(job.continued.size() == 1);
  const Node& note = all.resume.nodes[static_cast<std::size_t>(job.continued.front())];
  CHECK(note.text.str().starts_with("Acme: architect"));
  CHECK(node_with(all, "Bolt, Austin").continued.empty());
}

TEST_CASE("a paragraph below a table of jobs is of the one that it opens with") {
  const Understood all = understood(
      "# Ann Example\n\n## Work\n\n| When | Where | As |\n|---|---|---|\n"
      "| 2022 - 2024 | Lindworks, an AI company | Engineer |\n"
      "| 2019 - 2021 | Bolt Foods | Clerk |\n\n"
      "At Lindworks I trained the recogniser.\n",
      Format::markdown);
  const Node& job = node_with(all, "Lindworks, an AI");
  REQUIRE(job.continued.size() == 1);
  CHECK(all.resume.nodes[static_cast<std::size_t>(job.continued.front())].text.str().starts_with(
      "At Lindworks"));
  CHECK(node_with(all, "Bolt Foods").continued.empty());
  CHECK(node_with(all, "Bolt Foods").last <= job.continued.front());
}

TEST_CASE("what was done stands under the employer's name, with words behind it") {
  const Understood all = understood(
      "# Ann Example\n\n## Work\n\n| 2021 - today | Decathlon, Lille | Data scientist |\n\n"
      "## Decathlon, in detail\n\n- Forecasts of demand\n",
      Format::markdown);
  CHECK(node_with(all, "Decathlon, Lille").continued.size() == 1);
}

TEST_CASE("a project dated within the time of the job above is a part of the job") {
  const Understood all = understood(
      "김예시\n\n경력\n\n가나상회\nML팀 / Machine Learning Engineer\n2021.03 - 현재\n\n"
      "추천 개편 (2022.04 - 2023.02)\n- CTR +9.4%\n\n나다카드\n개발실 / 소프트웨어 엔지니어\n"
      "2018.12 - 2021.02\n- 배치 개발\n");
  CHECK(node_with(all, "가나상회").last >
        static_cast<int>(&node_with(all, "CTR") - all.resume.nodes.data()));
  CHECK_FALSE(node_with(all, "추천 개편").entry);
  CHECK(node_with(all, "나다카드").entry);
}

TEST_CASE("labels within a record open no section") {
  const Understood all = understood(
      "work:\n  - name: Acme\n    position: Engineer\n    startDate: 2023-08-01\n    highlights:\n"
      "      - Release notes\n");
  CHECK(node_with(all, "Release notes").section == "work");
}

TEST_CASE("numbers of pages, and the name beside them, are no text") {
  const Understood all = understood(
      "김예시\n\n경력\n\n가나다, 엔지니어, 2020 - 2022\n- 추천 모델\n\n      1 / 2\n------\n   "
      "김예시\n\n"
      "라마바, 연구원, 2018 - 2019\n- 분류 모델\n\n      2 / 2\n------\n   김예시\n");
  for (const Node& node : all.resume.nodes) {
    CAPTURE(node.text.str());
    CHECK(node.text.str().find("/ 2") == std::string::npos);
  }
  CHECK(all.resume.owner == std::vector<std::string>{"김예시"});
}

TEST_CASE("ranks on lines of their own are no numbers of pages") {
  const Understood all =
      understood("Ann Example\n\nContests\n\nICPC Seoul\n12 / 95\n\nUCPC\n7 / 60\n");
  CHECK(node_with(all, "12 / 95").text.str().find("ICPC") != std::string::npos);
}

TEST_CASE("who signs a letter is its owner where its head names nobody") {
  CHECK(understood(
            "안녕하십니까. 대전에서 책을 고르는 일을 하는 도유라입니다.\n\n가나랩에서 일\n하고 "
            "있습니다.\n\n경력\n\n- 화면 기획\n")
            .resume.owner == std::vector<std::string>{"도유라"});
  CHECK(understood("안녕하세요. 서비스 기획에 지원합니다.\n\n경력\n\n- 화면 기획\n\n도유라 드림\n")
            .resume.owner == std::vector<std::string>{"도유라"});
  CHECK(understood("To the hiring team,\n\nI build small things well.\n\nKind regards,\nAnn "
                   "Roth\n")
            .resume.owner == std::vector<std::string>{"Ann Roth"});
}

TEST_CASE("what a company says of itself ends where the next label begins") {
  const Understood all = understood(
      "김예시\n\n경력\n\n가나다 (2020.01 ~ 2022.12)\n회사 소개: 이용자 수백만 명의 서비스를 만든 "
      "회사.\n"
      "담당 업무: 추천 모델 개발\n");
  const Node& job = node_with(all, "가나다");
  CHECK(job.claims.find("수백만") == std::string::npos);
  CHECK(job.claims.find("가나다") != std::string::npos);
  CHECK(job.claims.find("추천 모델 개발") != std::string::npos);
}

TEST_CASE("a talk that several wrote is a paper, one of the owner alone is a talk") {
  const Understood all = understood(
      "Ann Roth\n\nTalks\n\nAnn Roth, Bo Lind. \"Ranking for a Home Feed.\" RecSys 2023.\n\n"
      "\"How feeds work\", company day, 2022\n");
  CHECK(node_with(all, "Bo Lind").kind == EntryKind::paper);
  CHECK(node_with(all, "company day").kind == EntryKind::activity);
}

TEST_CASE("the state of papers heads them, though nothing sets it apart") {
  const std::string about =
      "I read what people write to each other in ports, on markets and in ferries, and I ask how\n"
      "a machine could know that they are joking. I look for a position where somebody wants to\n"
      "know it as well, in a town with a port or at least with a market, from August on or later\n";
  const Understood all = understood(
      "Ann Roth\n\n" + about +
      "\nARTICLES\n  Published\n  A. Roth, B. Lind and C. Moor. \"Insult or not? Forms of address "
      "in short messages of\n      ports and harbours\". Language Letters, vol. 28, no. 2, 2024. "
      "(double blind review)\n  Under review\n  A. Roth. \"Two readings of a joke\". Submitted to "
      "EMNLP 2026.\n");
  CHECK(node_with(all, "Insult or not").text.str().find("Under review") == std::string::npos);
  CHECK(node_with(all, "Two readings").text.str().find("Insult") == std::string::npos);
}

TEST_CASE("a note behind a heading is no part of it") {
  const Understood all = understood(
      "Ann Roth\n\n1. EDUCATION\n\n2017-2019  M.Sc., Torres University\n\n2. "
      "EMPLOYMENT\n\n2019-2021  "
      "Assistant, Lind Institute\n\n3. PUBLICATIONS (my own name is underlined in the printed "
      "version)\n\nAnn Roth, Bo "
      "Lind. \"Slang of ports\". KONVENS 2021.\n");
  CHECK(node_with(all, "Slang").section == "publications");
}

TEST_CASE("the name of a team in quotation marks opens no record") {
  const Understood all = understood(
      "Ann Roth\n\nSHARED TASKS\n\nSemEval-2022 Task 8 (similarity of news in many languages), "
      "team of two\n\"Harbour\": 6th place among 32 participating teams.\n");
  CHECK(node_with(all, "6th place").text.str().find("SemEval") != std::string::npos);
}

TEST_CASE("a customer's project within the time of one job was done in that job") {
  const std::string jobs =
      "Ann Roth\n\nCareer\n\n2019.02 - 2024.12   Lindworks, Data Scientist\n2017.03 - 2018.12   "
      "Moor "
      "Bank, analyst\n\n";
  const auto linked = [&](const std::string& jobs_of_all, const std::string& projects) {
    const Understood all = understood(jobs_of_all + projects);
    return !node_with(all, "Lindworks").continued.empty();
  };
  const std::string dated = "PROJECT 1      2021.01 - 2023.02\n";
  const std::string rows =
      "Subject        Demand forecast\nResult         Error from 18 % to 12 %\n";
  CHECK(linked(jobs, dated + "Customer       A dairy cooperative\n" + rows));
  CHECK(linked(jobs,
               "Projects\n\nDemand forecast (2021.01 - 2023.02)\n- Client: a dairy\n- Forecast\n"));
  CHECK_FALSE(linked(jobs, dated + "Colleague      A dairy cooperative\n" + rows));
  CHECK_FALSE(linked(jobs, "PROJECT 1      2016.01 - 2020.02\nCustomer       A dairy\n" + rows));
  const std::string both = "2018.01 - 2024.12   Seaview, Developer\n";
  CHECK_FALSE(linked(jobs + both + "\n", dated + "Customer       A dairy\n" + rows));
}

TEST_CASE("a numbered project with its dates is a heading, and the labels below it one record") {
  const Understood all = understood(
      "Ann Roth\n\nEducation\n\n2014   BSc Mathematics, Torres University\n"
      "----------------------------------------------\n"
      "PROJECT 1                    2021.01 - 2023.02\n"
      "Customer        A dairy cooperative\nRole            Data scientist, one of five in the "
      "squad; "
      "it was\n                led by somebody else\nResult          Live since 2022\n"
      "Environment     Python, R\n----------------------------------------------\n"
      "PROJECT 2                    2019.02 - 2020.12\nCustomer        A bus company\nRole         "
      "   "
      "Data scientist\nResult          A report\n");
  CHECK(node_with(all, "Live since").section == "projects");
  CHECK(node_with(all, "Live since").text.str().find("Python, R") != std::string::npos);
  CHECK(node_with(all, "A bus company").section == "projects");
}

TEST_CASE("a name that ends in a word of skills, above a dated role, is an employer") {
  const Understood all = understood(
      "Ann Roth\n\nSummary\nI build things.\n\nExperience\n\nSeaview Technology\n4 years 11 "
      "months\nStaff Engineer\nJanuary 2020 - Present\n\nMoor Bank\nDeveloper\nAugust 2017 - "
      "December 2019\n\nEducation\nTorres University\n");
  CHECK(node_with(all, "Staff Engineer").section == "work");
}

TEST_CASE("a box that is not ticked is a plan") {
  const Understood all =
      understood("# 김예시\n\n### 할 일\n\n- [x] 토익 보기\n- [ ] 캐글 대회 하나 나가 보기\n",
                 Format::markdown);
  CHECK(node_with(all, "캐글").claims.find("캐글") == std::string::npos);
  CHECK(node_with(all, "토익").claims.find("토익") != std::string::npos);
}

TEST_CASE("what a role was before does not part it from its employer") {
  const Understood all = understood(
      "Ann Roth\n\nWork\n\nLindworks, search team                         09.2020 - now\nSenior "
      "Engineer "
      "(Engineer until 03.2022)\n- Led the lookup service\n\nMoor Bank                       "
      "06.2017 - "
      "08.2020\nDeveloper\n- Booking tool\n");
  CHECK(node_with(all, "Senior Engineer").text.str().find("Lindworks") != std::string::npos);
}

TEST_CASE("a long role below its employer names the job, without what stands in brackets") {
  const Understood all = understood(
      "Ann Roth\n\nWork\n\n03/2020 - today\tLindworks, Berlin\n\tSenior Machine Learning Engineer, "
      "ML Platform team (until 06/2021: Machine Learning Engineer)\n\n\tTechnical lead of the "
      "inference service.\n\n09/2016 - 02/2020\tMoor Bank, Kiel\n\tDeveloper\n\n\tWorkflows.\n");
  CHECK(node_with(all, "Lindworks").title_child >= 0);
}

TEST_CASE("points with labels below an employer name the job") {
  const Understood all = understood(
      "# Ann Roth\n\n## Work\n\n### Lindworks\n\n- Period: 2022-09 - present\n- Team: "
      "Machine Learning\n- Role: ML engineer\n- Errors: from 12 % to 9 %\n- Team of "
      "nine\n");
  const Node& job = node_with(all, "Lindworks");
  REQUIRE(job.title_rows.size() == 2);
  const auto row = [&](std::size_t i) {
    return all.resume.nodes[static_cast<std::size_t>(job.title_rows[i])].text.str();
  };
  CHECK(row(0) == "Team: Machine Learning");
  CHECK(row(1) == "Role: ML engineer");
}

TEST_CASE("short points below an employer, each below the other, name the job") {
  const Understood all = understood(
      "# Ann Roth\n\n## Work\n\n- Lindworks\n  - 2022-09 - present, Kiel\n    - Search squad\n"
      "      - ML engineer\n        - Errors from 12 % to 9 %\n          - Data team\n");
  const Node& job = node_with(all, "Lindworks");
  REQUIRE(job.title_rows.size() == 2);
  const auto row = [&](std::size_t i) {
    return all.resume.nodes[static_cast<std::size_t>(job.title_rows[i])].text.str();
  };
  CHECK(row(0) == "Search squad");
  CHECK(row(1) == "ML engineer");
}

TEST_CASE("the role stands below the dates that stand below the employer") {
  const Understood all = understood(
      "# Ann Roth\n\n## Work\n\n### Lindworks\n\n2022-09 - present\n\nML engineer, search "
      "team\n\n- Errors from 12 % to 9 %\n");
  const Node& job = node_with(all, "Lindworks");
  REQUIRE(job.title_child >= 0);
  CHECK(all.resume.nodes[static_cast<std::size_t>(job.title_child)].text.str() ==
        "ML engineer, search team");
}

TEST_CASE("a firm that is named after a tutor is no tutor") {
  const Understood all =
      understood("한빛나\n\n경력\n\n(주)풀잎튜터\n2023.02 ~ 재직 중\n데이터 분석가 / 사업운영팀\n");
  CHECK(node_with(all, "풀잎튜터").claims.find("풀잎튜터") != std::string::npos);
}

TEST_CASE("what the employer has is told behind what it is") {
  const auto owned = [](const std::string& sentences) {
    const Understood all = understood(
        "Ann Roth\n\nWork\n\nLindworks, Lagos, Data Scientist, 2019.01 - 2022.05\n- " + sentences);
    return node_with(all, "40 million").claims.find("40 million") != std::string::npos;
  };
  CHECK_FALSE(owned("Payments company; its switch carries 40 million transactions a day.\n"));
  CHECK(owned("Payment switch; its core carries 40 million transactions a day.\n"));
  CHECK(owned("Payments company; I built its switch of 40 million transactions a day.\n"));
}

TEST_CASE("projects told behind labels below a dated job are of that job") {
  const Understood all = understood(
      "Ann Roth\n\nEmployment\n\nLindworks Ltd., Kiel\nSenior Engineer, Search               Jun "
      "2019 - "
      "Present\n\nProject    : Ranking service\nRole       : Tech lead\nDetails    :\n  - In "
      "production\n\n"
      "Moor Bank, Kiel\nEngineer                     Jul 2015 - May 2019\n  - Screens\n");
  CHECK(node_with(all, "Ranking service").section == "work");
  CHECK(node_with(all, "In production").kind == EntryKind::job);
}

TEST_CASE("a label with a bracket that is not closed names no employer to go on with") {
  const Understood all = understood(
      "Ann Roth\nBengaluru (willing to relocate: Pune)       Notice period: 60 "
      "days\n\nEmployment\n\n"
      "Lindworks Ltd., Bengaluru\nSenior Engineer               Jun 2019 - Present\n- Search\n");
  CHECK(node_with(all, "Lindworks").continued.empty());
}

TEST_CASE("the first heading of a document names its owner, whatever else it holds") {
  const Understood all =
      understood("# Ann Roth · project sheets\n\nann@example.org\n\n## Sheet 1\n\nA bridge.\n",
                 Format::markdown);
  CHECK(all.resume.owner == std::vector<std::string>{"Ann Roth"});
}

TEST_CASE("a tutorial is none, however many gave it") {
  const Understood all = understood(
      "Ann Roth\n\nTalks\n\nAnn Roth, Bo Lind. \"Ranking for feeds.\" Tutorial at KDD 2023.\n");
  CHECK(node_with(all, "Bo Lind").kind == EntryKind::activity);
}

TEST_CASE("companions need a title to take a sentence from its owner") {
  CHECK_FALSE(claimed("공동창업자 제갈윤 대표는 금메달을 받았습니다"));
  CHECK(claimed("동료 상담원이 매일 쓰는 서비스를 출시"));
  CHECK(claimed("팀장 역할이 주어져 개발을 총괄"));
}

TEST_CASE("what is told of the owner by name is the owner's") {
  const auto medal = [](const std::string& sentence) {
    const Understood all =
        understood("김예시\n\nkim@example.com\n\n소개\n\n" + sentence + " 금메달을 받았습니다.\n");
    return node_with(all, "금메달").claims.find("금메달") != std::string::npos;
  };
  CHECK(medal("공동창업자 김예시 대표는"));
  CHECK_FALSE(medal("공동창업자 제갈윤 대표는"));
}

TEST_CASE("who recommends somebody is not the owner") {
  std::string body;
  for (int i = 0; i < 16; ++i)
    body += "They kept their word and wrote it down, week after week.\n\n";
  const std::string closing = "Best regards,\nKim Minsu\n";
  CHECK(understood("I recommend the candidate warmly.\n\n" + body + closing).resume.owner.empty());
  CHECK(understood("I build small things well.\n\n" + body + closing).resume.owner ==
        std::vector<std::string>{"Kim Minsu"});
}

TEST_CASE("a job beside another is no project of it") {
  const Understood all = understood(
      "Ann Roth\n\nWork\n\nAcme, Engineer, 2018.01 - 2024.12\n- Firmware\n\nBolt (2020.01 - "
      "2021.12)\n- Models\n");
  CHECK(node_with(all, "Bolt").entry);
}

TEST_CASE("a block quotation with the dates of a job tells of it") {
  const Understood all = understood(
      "# 김예시\n\n### 가나다 — 공동창업자, CTO\n\n> 2020.08부터 현재. 인공지능 "
      "스타트업.\n\n모델을 만듭니다.\n",
      Format::markdown);
  CHECK(node_with(all, "2020.08").claims.find("인공지능") != std::string::npos);
  CHECK(node_with(all, "공동창업자").kind == EntryKind::job);
}

TEST_CASE("a name in capitals below what the page is called is the owner's") {
  const Understood all = understood(
      "CURRICULUM VITAE\n\nLEILA EXAMPLE\nDepartment of Physics, University of Graz\n"
      "leila.x@example.com\n\nRESEARCH INTERESTS\nOptimisation\n");
  REQUIRE(all.resume.owner.size() == 1);
  CHECK(all.resume.owner.front() == "LEILA EXAMPLE");
}

TEST_CASE("projects with a name and a year are projects each") {
  const std::string text =
      "# Ann Example\n\n## Projects\n\n**Bus bot** (2025 - now)\nTells when the bus comes. "
      "400 people use it.\n\n**Old bot** (2024)\nTold jokes.\n\n**Toy compiler**\nIn C++.\n";
  CHECK(outline(text, Format::markdown) == "projects: Bus[0] Old[0] Toy[1]");
}

TEST_CASE("sentences on lines of their own below a project's name tell of it") {
  const Understood all = understood(
      "Ann Example\n\nProjects\nBus tracker\nBuilt and run by me alone.\n"
      "Now 13,500 registered users.\n\nToy language\nFor a course.\n");
  CHECK(entry_with(all, "Bus tracker").find("13,500") != std::string::npos);
  CHECK(entry_with(all, "13,500").find("course") == std::string::npos);
}

TEST_CASE("chapters numbered alike are sections, and 5.2 stands beside 5.1") {
  const Understood all = understood(
      "Ann Example\n\n1. Data\nGraz, Austria\n\n2. What I study\nPhysics since 2022\n\n"
      "3. Where I have worked\n   3.1  Acme, developer, 2020 to 2022.\n\n"
      "4. Where I have competed\n   4.1  Programming contest of the faculty, October 2022,\n"
      "        19 teams: second place.\n   4.2  Kaggle, 2023, team of two.\n");
  const Node& contest = node_with(all, "19 teams");
  CHECK(contest.section == "competitions");
  CHECK(contest.text.str().find("Kaggle") == std::string::npos);
  CHECK(node_with(all, "Kaggle").parent == contest.parent);
}

TEST_CASE("a row of dates belongs to the row of the job above it") {
  const Understood all = understood(
      "# Ann Example\n\n## Experience\n\n| | |\n|---|---|\n| **Acme, Graz** | **Lead data "
      "scientist** |\n| Period | March 2020 to present |\n\nI lead five people.\n\n"
      "- Error from 3.9 to 2.8 minutes.\n",
      Format::markdown);
  const Node& job = node_with(all, "Acme, Graz");
  CHECK(job.text.str().find("March 2020") != std::string::npos);
  CHECK(has_span(job));
  CHECK(node_with(all, "3.9 to 2.8").parent >= 0);
  CHECK(&all.resume.nodes[static_cast<std::size_t>(node_with(all, "I lead five").parent)] == &job);
}

TEST_CASE("a label that comes again begins the next record") {
  const Understood all = understood(
      "Ann Example\n\nCompetitions\nName: Zindi, Crop Challenge\nYear: 2023\nResult: 2nd place\n"
      "Name: Zindi, Root Challenge\nYear: 2025\nResult: 61st\n");
  CHECK(entry_with(all, "Crop") == "Name: Zindi, Crop Challenge\nYear: 2023\nResult: 2nd place");
  CHECK(entry_with(all, "Root") == "Name: Zindi, Root Challenge\nYear: 2025\nResult: 61st");
}

TEST_CASE("dates at the end of a point's first line end its title") {
  const Understood all = understood(
      "# Ann Example\n\n## Positions\n\n- **Research assistant**, Example Hospital, Accra, Jan "
      "2018 "
      "to Jul 2019.\n  Sorted radiographs.\n- **Machine learning intern**, Acme AI Labs, Accra (AI "
      "startup for radiology), Jun to Sep 2021.\n  Trained classifiers.\n",
      Format::markdown);
  CHECK(entry_with(all, "Machine learning intern").find("Research") == std::string::npos);
}

TEST_CASE("the employer's own sentences are none of the owner's") {
  const auto employer = [](const std::string& job, const std::string& sentence) {
    const Understood all = understood("Ann Example\n\nWork experience\n\n" + job + "\n" + sentence);
    const std::size_t begin = sentence.find_first_not_of("- ");
    const Node& node = node_with(all, sentence.substr(begin, sentence.find('\n') - begin));
    return std::any_of(node.stances.begin(), node.stances.end(),
                       [](const Stance& stance) { return stance.id == "employer"; });
  };
  CHECK(employer("Access Bank Plc\nData scientist, 2020 - 2023",
                 "- Access Bank serves more than 50 million customers.\n"));
  CHECK(employer("Engineer | Yalo | Mexico City | Jan 2023 - present",
                 "  Yalo's products together reach over 10 million shoppers.\n"));
  CHECK_FALSE(employer("Harrow Loop, Phoenix, associate, 2020 - 2023",
                       "- Harrow Loop is a 40-person AI startup.\n"));
}

TEST_CASE("a row of a drawn table whose first cell is empty goes on with the row above") {
  const Understood all = understood(
      "Ann Example\n\n+-------------+----------------------------+\n"
      "| 2019 - now  | Founder, Plan d.o.o.       |\n"
      "|             | I built it alone: servers, |\n"
      "|             | support in four languages. |\n"
      "+-------------+----------------------------+\n"
      "| 2016 - 2019 | Developer, Bolt, Graz      |\n"
      "+-------------+----------------------------+\n");
  CHECK(entry_with(all, "Founder").find("four languages") != std::string::npos);
  CHECK(entry_with(all, "Developer").find("languages") == std::string::npos);
}

TEST_CASE("dates on a line of their own belong to the role below them") {
  const Understood all = understood(
      "하겸\ngyeom@example.com\n\n2021년 2월부터 지금까지\n\n가나 광고팀, 머신러닝 엔지니어\n\n"
      "광고의 클릭률을 예측하는 모델을 만들어 3.4% 높였습니다. 실험 결과는 팀의 위키에 "
      "적었습니다.\n\n"
      "2019년 1월부터 2021년 1월까지\n\n다라 검색팀, 소프트웨어 엔지니어\n\n검색 모듈을 "
      "개발했습니다.\n");
  const Node& role = node_with(all, "가나 광고팀");
  REQUIRE(role.parent >= 0);
  const Node& job = all.resume.nodes[static_cast<std::size_t>(role.parent)];
  CHECK(job.entry);
  CHECK(job.kind == EntryKind::job);
  CHECK(has_span(job));
}

TEST_CASE("a stance may take back the words that match alone") {
  const Understood all = understood(
      "Ann Example\n\nWork\n\n- Leads an app that is live with 40 shops; we expect to reach 1 "
      "million "
      "users by 2028.\n");
  const std::string& claims = node_with(all, "Leads an app").claims;
  CHECK(claims.find("live with 40 shops") != std::string::npos);
  CHECK(claims.find("1 million") == std::string::npos);
}

TEST_CASE("a paragraph below rows of jobs belongs to the job that it names") {
  const Understood all = understood(
      "# Ann Example\n\n## Positions\n\n| When | Where | What |\n|---|---|---|\n"
      "| Sep 2019 - today | Acme, Graz | Data scientist |\n"
      "| Aug 2017 - Aug 2019 | Bolt, Riga | Software engineer |\n\n"
      "**Acme.** One of nine engineers who predict bids.\n\n- Raised the return by 6.8 %.\n\n"
      "**Bolt.** Menus of the camera app that came with phones.\n",
      Format::markdown);
  const Node& acme = node_with(all, "Acme, Graz");
  REQUIRE(acme.continued.size() == 1);
  const Node& told = all.resume.nodes[static_cast<std::size_t>(acme.continued.front())];
  CHECK(told.text.str().find("nine engineers") != std::string::npos);
  CHECK_FALSE(told.entry);
  CHECK(node_with(all, "Bolt, Riga").continued.size() == 1);
}

TEST_CASE("what came of a contest, on the line below it, is told of it") {
  const Understood all = understood(
      "Ann Example\n\nShared tasks\n\nSemEval-2024, span detection. Team Graz (with D. Bolt).\n"
      "Ranked 1st of 27 teams on two tracks.\nSemEval-2023, news. Alone.\n");
  CHECK(entry_with(all, "SemEval-2024").find("Ranked 1st") != std::string::npos);
  CHECK(entry_with(all, "SemEval-2023").find("Ranked") == std::string::npos);
}

TEST_CASE("a block quotation in the first person tells of the job above it") {
  const auto claims_of = [](const std::string& quotation) {
    const Understood all = understood(
        "# Ann Example\n\nann@example.com\n\n## Experience\n\n### Acme\n\n> " + quotation + "\n",
        Format::markdown);
    return node_with(all, "the service").claims.find("the service") != std::string::npos;
  };
  CHECK(claims_of("I designed the service and run it."));
  CHECK_FALSE(claims_of("She designed the service. The best engineer whom I know."));
  CHECK_FALSE(claims_of("I designed the service, and Ann kept its servers."));
  CHECK_FALSE(claims_of("I run the service at Acme. — Ben Yule, CTO of Acme"));
}

TEST_CASE("a job that was taken for a part of another stands by itself") {
  const Understood all = understood(
      "Ann Example\n\n1 Appointments\n\n1.1 2019-2023: Engineer, Acme, Graz. Wrote the menus.\n"
      "1.2 2017-2018: Engineer, Bolt, Riga.\n1.3 May-August 2016: Intern, Cork Ltd, Riga.\n");
  CHECK(node_with(all, "Cork Ltd").entry);
  CHECK(node_with(all, "Bolt").last <= node_with(all, "Cork Ltd").last);
  const Understood pilot = understood(
      "Ann Example\n\nWork\n\nEngineer, Acme, 2019 - 2021\n- Pilot of the menus, lead (2022 - "
      "2023)\n");
  CHECK_FALSE(node_with(pilot, "Pilot").entry);
}

TEST_CASE("a line that says since when one is there belongs to the title above") {
  const Understood all = understood(
      "김예시\n\n경력\n\n가나전자 모델팀\n연구원, 2023년부터 파트장\n2019년 11월 입사, 현재 "
      "재직\n\n"
      "- 오류율을 8%에서 4%로 낮춤\n");
  CHECK_FALSE(node_with(all, "입사, 현재").entry);
  CHECK(node_with(all, "가나전자").entry);
}

TEST_CASE("details under a heading of their own are of the one job in whose time they lie") {
  const Understood all = understood(
      "# 김예시\n\n## 직력\n\n| 년 | 월 | 내용 |\n|---|---|---|\n"
      "| 2016 | 3 | 가나슈즈 입사, 웹 개발자 |\n"
      "| 2021 | 4 | 가나전자 입사, 번역 연구원, 현재에 이름 |\n\n## 직무 상세\n\n"
      "번역 모델 (2021.04 - 2023.01)\n\n- BLEU 31.2 → 36.8\n",
      Format::markdown);
  CHECK(node_with(all, "가나전자").continued.size() == 1);
  CHECK_FALSE(node_with(all, "번역 모델").entry);
}

TEST_CASE("a role below the dates below an employer is of one job") {
  const Understood all = understood(
      "# Ann Example\n\n## Work\n\n**Acme** (Oslo)\n\n2021/03 - 2024/02\n\nData scientist\n\n- "
      "Plans\n",
      Format::markdown);
  const Node& acme = node_with(all, "Acme");
  REQUIRE(acme.title_child >= 0);
  CHECK(all.resume.nodes[static_cast<std::size_t>(acme.title_child)].text.str() ==
        "Data scientist");
  CHECK_FALSE(node_with(all, "Data scientist").entry);
}

TEST_CASE("what one did there is of the job told before") {
  const Understood all = understood(
      "Ann Example\nann@example.com\n\nDear team,\n\n"
      "In March 2021 I joined Acme as their second engineer and stayed until the end of May "
      "2024.\n\n"
      "My first year went into the menus, and it went well.\n\nI play the piano.\n");
  const Node& job = node_with(all, "joined Acme");
  CHECK(job.kind == EntryKind::job);
  REQUIRE(job.dates.size() == 1);
  CHECK(months(job.dates.front(), Date{2026, 11, 1}) == 39);
  CHECK(job.continued.size() == 1);
}
