// Records, rows and titles that stand in ways of their own.
#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

TEST_CASE("rows of labels below a job in a table tell of it") {
  const Understood all = understood(
      "## Ann Example\n\n*Logins. Bergen. ann@example.org*\n\n---\n\n| | |\n|:--|:--|\n"
      "| **Now** | **Head of logins**, Acme, since August 2020 |\n"
      "| What it is | The one page through which all enter |\n"
      "| My part | I have led it from the start |\n\n| | |\n|:--|:--|\n"
      "| **Before** | **Developer**, Bolt, January 2014 - July 2020 |\n"
      "| What it was | Screens of a pharmacy |\n",
      Format::markdown);
  const Node& job = node_with(all, "Head of logins");
  CHECK(job.entry);
  CHECK(job.continued.size() == 2);
  CHECK_FALSE(node_with(all, "I have led it").entry);
  CHECK(node_with(all, "Bolt").entry);
  CHECK(node_with(all, "Bolt").continued.size() == 1);
}

TEST_CASE("lines of dots underline headings as dashes do") {
  const Understood all = understood(
      "Ann Example\n\nWhere\n.....\n\nAcme, engineer, 2019 - 2022\n\nCompeted\n........\n\n"
      "Plant Bowl 2018, second\n\nLanguages\n.........\n\nEnglish\n");
  CHECK(all.resume.sections.size() == 4);
}

TEST_CASE("a sheet of personal details tells nothing of other headings") {
  const std::string text =
      "Ann Example\n\n\nWhere\n\nAcme, engineer, 2019 - 2022\n\n\nPapers\n\nA. Example. Trees. "
      "2020.\n"
      "\n\nGave back\n\nMentor of pupils\n\n\nLanguages\n\nEnglish\n";
  const Understood alone = understood(text);
  const Understood with = understood(text + "\nPersonal details\nGender: female\n");
  CHECK(with.resume.sections.size() == alone.resume.sections.size() + 1);
}

TEST_CASE("words that lines of a fixed width break are joined") {
  const Understood all = understood(
      "김가람\n\n경력\n\n가나전자에서 결함을 찾는 모델을 맡아 검사 시간을 줄이는 일을 하였고 그 "
      "모\n"
      "델은 지금도 공장 열 곳에서 쓰이고 있으며 저는 그 운영을 계속해서 맡고 있습니\n"
      "다. 그 뒤로는 같은 팀에서 사진을 나누는 일을 하였고 지금은 그 일을 정리하는 중이\n"
      "며 새로운 일을 찾고 있습니다.\n");
  CHECK(node_with(all, "가나전자").text.str().find("모델은") != std::string::npos);
}

TEST_CASE("a short text that is double spaced is read as one that is not") {
  const std::string single =
      "Ann Example\nann@example.org\nBergen\n\nWork\nAcme, engineer, 2019 - 2022\nBuilt the "
      "search.\n"
      "Kept it alive.\nTaught two interns.\n\nSchool\nCoast University, 2015 - 2019\nMSc\n";
  std::string doubled;
  for (const char c : single) doubled += c == '\n' ? "\n\n" : std::string(1, c);
  CHECK(outline(doubled) == outline(single));
}

TEST_CASE("a title apart from its employer and dates is the job's") {
  CHECK(outline("Ann Example\n\nWork\n\nStaff engineer, the search team\n\n"
                "Acme, Berlin | 2021 - present\n\n- Built the search\n\n"
                "Engineer\n\nBolt, Bergen | 2017 - 2021\n\n- Kept it alive\n") ==
        "header: Ann[0]; work: Staff[2] Engineer[2]");
}
