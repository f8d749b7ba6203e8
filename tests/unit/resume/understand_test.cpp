#include <algorithm>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

TEST_CASE("entries are found as people write them") {
  struct Row {
    const char *why, *text, *expected;
  };
  const Row rows[] = {
      {"a title, and points below it",
       "Ann Example\n\nExperience\n\nAcme, Engineer, 2019 - 2021\n- built x\n- built y\n",
       "header: Ann[0]; work: Acme[2]"},
      {"an employer's line and a role's line are one",
       "Ann Example\n\nExperience\n\nAcme                    Berlin\nEngineer           2019 - "
       "2021\n- x\n",
       "header: Ann[0]; work: Acme[1]"},
      {"roles below an employer are entries each",
       "Ann Example\n\nExperience\n\nAcme\n\nSenior Engineer\n2021 - 2023\nDid "
       "x.\n\nEngineer\n2019 - "
       "2021\nDid y.\n",
       "header: Ann[0]; work: Senior[0] Engineer[0]"},
      {"lines with a year each are things of their own",
       "Ann Example\n\nAwards\n\n2019 first prize\n2020 second prize\n",
       "header: Ann[0]; awards: 2019[0] 2020[0]"},
      {"a wrapped point is one",
       "Ann Example\n\nAwards\n\n- a prize that takes more than one line to be told of, and goes\n"
       "  on below\n- another\n",
       "header: Ann[0]; awards: a[0] another[0]"},
      {"Korean headings may be spaced, numbered and bracketed",
       "홍길동\n\n[ 경 력 ]\n\n가나소프트 | 개발자 | 2019.01 ~ 2020.12\n- 개발\n\n2. "
       "학력\n\n2012.03 ~ 2018.02 "
       "가나대학교\n",
       "header: 홍길동[0]; work: 가나소프트[1]; education: 2012.03[0]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(outline(row.text) == row.expected);
  }
}

TEST_CASE("headings need no blank line around them where they are plain to see") {
  struct Row {
    const char *why, *text, *expected;
  };
  const Row rows[] = {
      {"a known word alone on a line, right below other text",
       "Ann Example\nann@example.com\nEducation\n- MSc, 2020\n",
       "header: Ann[0]; education: MSc[0]"},
      {"a rule above, data in columns below",
       "홍길동\n희망연봉 : 협의\n-----------\n학력사항\n  2008.03 ~ 2015.02  가나대학교 졸업\n",
       "header: 홍길동[0]; education: 2008.03[0]"},
      {"the years in sum beside it",
       "홍길동\n\n경력사항   총 11년 5개월\n\n  2019.09 ~ 재직중   가나소프트 개발자\n",
       "header: 홍길동[0]; work: 2019.09[0]"},
      {"a line of box signs below it",
       "홍길동\n\n근무\n──────────\n가나소프트 개발자\n2020년 4월 입사\n",
       "header: 홍길동[0]; work: 가나소프트[0]"},
      {"no heading: the end of a wrapped sentence",
       "Ann Example\n\nSummary\n\nEngineer with eleven years of professional and commercial\n"
       "Experience in banks.\n",
       "header: Ann[0]; summary: Engineer[0]"},
      {"a sub-number is below its number",
       "홍길동\n\n경력\n\n1. 가나소프트 | 개발자 | 2020.10 ~ 현재\n\n1-1. 로그 수집 (2021.01 ~ "
       "2022.06)\n  - 하루 6TB\n",
       "header: 홍길동[0]; work: 가나소프트[2]"},
      {"numbers in a row make headings of those between them",
       "홍길동\n\n1. 경력\n\n가나소프트 개발자 2019.01 ~ 2020.12\n\n2. 기타\n\n- 발표\n\n3. 어릴 "
       "적\n\n- 대회\n\n4. 학력\n\n- 가나대학교 졸업\n",
       "header: 홍길동[0]; work: 가나소프트[0]; other: 발표[0] 대회[0]; education: 가나대학교[0]"},
      {"the authors of a paper may end in a full stop above its title",
       "Ann Example\n\nPublications\n\nAnn Example, B. Other.\n\"A title of a paper.\"\nICML "
       "2023.\n",
       "header: Ann[0]; publications: Ann[0]"},
      {"what stands flush below a sign is its own",
       "홍길동\n\n경력\n\n■ 가나소프트, 개발자\n2020.10 ~ 현재\n검색 서버를 만듦\n",
       "header: 홍길동[0]; work: 가나소프트[0]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(outline(row.text) == row.expected);
  }
}

TEST_CASE("headings of Markdown that name a job are entries") {
  const std::string text =
      "# Ann Example\n\n## Acme - Senior Engineer\n\n*May 2022 - Present*\n\n- gateway\n\n"
      "## Education\n\n- BSc 2018\n";
  CHECK(outline(text, Format::markdown).find("Acme[2]") != std::string::npos);
}

TEST_CASE("a word of a team's name is not the employer") {
  const Understood all = understood(
      "홍길동\n\n경력\n\n당근 ML플랫폼팀, 엔지니어, 2022.08 ~ 현재\n\n- 플랫폼은 하루 3억 건을 "
      "처리하며 운영 "
      "중\n- 당근은 회원 4천만 명\n");
  const std::vector<Node>& nodes = all.resume.nodes;
  REQUIRE(nodes.size() > 2);
  CHECK(nodes[nodes.size() - 2].claims.find("3억") != std::string::npos);
  CHECK(nodes.back().claims.find("4천만") == std::string::npos);
}

TEST_CASE("a company of one's own among the projects is a job") {
  const Understood all =
      understood("홍길동\n\n창업\n\n주식회사 말결 | 2021.04 – 현재 | 공동창업자, CTO\n\n- 개발\n");
  REQUIRE(all.resume.nodes.size() > 2);
  CHECK(all.resume.nodes.back().kind == EntryKind::job);
}

TEST_CASE("nothing under a heading of plans is claimed") {
  const Understood all = understood("홍길동\n\n계획\n\n- 2027년 대회 본선 진출\n");
  CHECK(all.resume.nodes.back().claims.find("본선") == std::string::npos);
}

TEST_CASE("a footnote to marks of authors is no point of a list") {
  const Understood all =
      understood("# Ann Example\n\n## Papers\n\n\\* = equal contribution\n", Format::markdown);
  CHECK(all.resume.nodes.back().text.str() == "* = equal contribution");
}

TEST_CASE("the ranks of a table are read by the name of their column") {
  const Understood all = understood(
      "홍길동\n\n대회\n\n연도 | 이름 | 순위 / 전체\n2023 | 가나 예측 대회 | 7 / 2,431\n");
  CHECK(all.resume.nodes.back().text.str().find("순위 7 / 2,431") != std::string::npos);
}

TEST_CASE("headings are known in both languages, alone and joined") {
  struct Row {
    const char *heading, *section;
  };
  const Row rows[] = {
      {"## Publications", "publications"}, {"## EXPERIENCE 경력", "work"},
      {"## 대회 및 수상", "competitions"}, {"## Things that are not papers", "disclaimer"},
      {"## Talks and awards", "talks"},    {"## II. Papers", "publications"},
      {"## Where the wind blows", "other"}};
  for (const Row& row : rows) {
    CAPTURE(row.heading);
    const Understood all = understood("# Ann Example\n\n## Education\n\nMSc, 2020\n\n" +
                                          std::string(row.heading) + "\n\n- something\n",
                                      Format::markdown);
    CHECK(all.resume.sections.back().id == row.section);
  }
}

TEST_CASE("what the owner did is claimed") {
  for (const char* sentence :
       {"Finished 3rd of 142 teams in the regional contest", "Took 2nd place, no medal this time",
        "Trained the ranking model and shipped it", "Staff Engineer for the search service",
        "At our lab, P. Lobo and I won the challenge", "추천 모델을 학습하고 배포함",
        "서비스를 기획부터 운영까지 총괄", "동료와 둘이 나가 5위를 했습니다", "재현율 92% 달성"}) {
    CAPTURE(sentence);
    CAPTURE(claims(sentence));
    // "no medal" takes back the medal alone.
    const bool whole = claimed(sentence) || claims(sentence).starts_with("Took 2nd place");
    CHECK(whole);
  }
}

TEST_CASE("what was done stays claimed where the next clause denies another thing") {
  CHECK(
      claims("대회에 팀으로 나갔다가 끝까지 제출하지 못함").starts_with("대회에 팀으로 나갔다가"));
  CHECK(claims("The map served 40,000 readers and did not fall over")
            .starts_with("The map served 40,000 readers"));
}

TEST_CASE("helping, watching, planning and the deeds of others are not claimed") {
  for (const char* sentence :
       {"Reviewer, NeurIPS 2022",
        "Volunteer at the ICPC regional",
        "Coached a team to a medal",
        "Set three problems for the spring contest",
        "Attended ICML 2024",
        "Ran the school's data challenge",
        "Planning to enter a Kaggle competition",
        "My pupils won two silver medals",
        "One of its alumni later won a Kaggle competition",
        "In May 2022 I reported from the ICPC finals",
        "The host gets no prize",
        "One of them, J. Alder, took second place at the data challenge",
        "I have judged at the spring AI challenge twice",
        "I set up the ICPC room twice",
        "Currently planning a journal version",
        "Two of them reached the finals",
        "The company has 40 million users",
        "Helped my niece get ready for the olympiad",
        "UCPC 2022 출제 및 검수",
        "2023 해커톤 운영 총괄",
        "연구실의 KDD Cup 우승은 저와 무관합니다",
        "내년에는 데이콘에 나갈 계획입니다",
        "큰아이가 정보올림피아드에서 은상을 받았습니다",
        "우리 학교 다른 팀 \"두부\"는 동상을 받았고",
        "교내 AI 경진대회 진행(접수 담당)",
        "프로그래밍 경진대회 장소 지원",
        "Head coach of the school team",
        "수강생 팀이 데이콘 1위를 차지하도록 도왔습니다",
        "2023 NYPC 본선 진출 학생 2명",
        "한국정보올림피아드 은상 1명, 동상 2명 지도",
        "연구실에서 챌린지에 나가 2위를 했는데 저는 팀에 들어가지 않았습니다",
        "팀에서 논문이 나왔는데 저자는 아니고 서버만 관리했습니다",
        "국내 화상회의 시장은 연 이용자 1,200만 명으로 추산됩니다",
        "회원 960만 명 규모 카드사",
        "청소년 프로그래밍 대회 운영 사무국",
        "2020 NYPC 토크콘서트 사회",
        "Member of the jury of the spring contest since 2012",
        "Helped with coffee and badges at the AI hackathon",
        "One customer, a telco, has 19 million subscribers",
        "사내 Kaggle 읽기 모임 개설 (금메달 풀이를 읽고 토론)",
        "사내 알고리즘 대회 문제 출제위원 및 채점 서버 운영",
        "우리 은행의 고객은 110만 명"}) {
    CAPTURE(sentence);
    CHECK_FALSE(claimed(sentence));
  }
}

TEST_CASE("a question within quotation marks is a name") {
  CHECK(claimed("Kaggle \"Fast or Slow? Predict the Runtime\", entered with two friends"));
  CHECK_FALSE(claimed("Who won the Kaggle competition?"));
}

TEST_CASE("what was built under a job of running events is claimed") {
  const Understood all = understood(
      "홍길동\n\n경력\n\n가나소프트, 행사 운영, 2020.01 ~ 2021.12\n- 신청 페이지를 만들어 출시\n"
      "- 대회 진행 요원\n");
  const std::vector<Node>& nodes = all.resume.nodes;
  CHECK(nodes[nodes.size() - 2].claims.find(unclaimed) == std::string::npos);
  CHECK(nodes.back().claims.find(unclaimed) != std::string::npos);
}

TEST_CASE("a date that stands alone is the title of the role below it") {
  const Understood all = understood(
      "Ann Example\n\nWork\n\nJun 2021 - Oct 2021\n        Research intern, Acme. Cut the error "
      "of the tokeniser from 9 to 5 percent.\n");
  const auto entry =
      std::find_if(all.resume.nodes.begin(), all.resume.nodes.end(),
                   [](const Node& node) { return node.kind == EntryKind::job && node.entry; });
  REQUIRE(entry != all.resume.nodes.end());
  CHECK(entry->title_child >= 0);
}

TEST_CASE("dates are no heading, though their last word may be one") {
  Document document =
      *read_text("홍길동\n\n경력\n\n가나소프트\n\n2023.05 – 현재\n\n- 개발\n", Format::text);
  for (Line& line : document.pages[0].lines) line.bold = line.text.starts_with("2023");
  const Resume resume = understand(document, vocabulary(), {{}, Date{2026, 11, 1}});
  CHECK(resume.sections.size() == 2);
}

TEST_CASE("numbered points stay side by side where one tells since when it runs") {
  CHECK(
      outline("Ann Example\n\nProjects\n\n1. Shuttle map\n      An app, in use since August "
              "2023. I am its only developer.\n2. A spell checker that was the work of a group of "
              "five in the second year\n") == "header: Ann[0]; projects: Shuttle[0] A[0]");
}

TEST_CASE("a row with bars is no part of the line above it") {
  CHECK(outline("Ann Example\n\nPublications and talks\n\nno papers so far\ntalk \"Night\" | "
                "Data Fest | 2024\nread a paper at home\n") ==
        "header: Ann[0]; publications: no[0] talk[0] read[0]");
}

TEST_CASE("text that was copied double spaced reads as it was") {
  const std::string text =
      "Ann Example\n\nExperience\n\nAcme, Engineer, 2019 - 2021\n- built x\n- built y\n\n"
      "Bolt, Engineer, 2017 - 2019\n- built z\n- ran z\n- sold z\n- mended z\n- moved z\n\n"
      "Awards\n\n- first prize, 2019\n- second prize, 2018\n- third prize, 2017\n";
  std::string doubled;
  for (const char c : text) doubled += c == '\n' ? std::string("\n\n") : std::string(1, c);
  CHECK(outline(text) ==
        "header: Ann[0]; work: Acme[2] Bolt[5]; awards: first[0] second[0] third[0]");
  CHECK(outline(doubled) == outline(text));
}

TEST_CASE("two lines with a tab each are an employer and the role below it, three are a table") {
  const std::string text =
      "Ann Example\n\nExperience\n\nAcme\tBerlin\nEngineer\t2019 - 2021\n- x\n";
  std::string spaced = text;
  for (std::size_t tab = spaced.find('\t'); tab != std::string::npos; tab = spaced.find('\t')) {
    spaced.replace(tab, 1, "          ");
  }
  CHECK(outline(text) == "header: Ann[0]; work: Acme[1]");
  CHECK(outline(text) == outline(spaced));
  CHECK(outline("Ann Example\n\nAwards\n\nJam\t2nd\nCup\t3rd\nBowl\t1st\n") ==
        "header: Ann[0]; awards: Jam\t2nd[0] Cup\t3rd[0] Bowl\t1st[0]");
}

TEST_CASE("what a comma leaves open goes on in the next line") {
  CHECK(outline("Ann Example\n\nContests\n\n- International Olympiad in Informatics 2012,\n"
                "Sirmione: bronze medal\n- another\n") ==
        "header: Ann[0]; competitions: International[0] another[0]");
}

TEST_CASE("authors and a year alone are no whole paper") {
  CHECK(outline("Ann Example\n\nPublications\n\n2023 Ann Example, Bo Roth.\n\"Night Trains\". "
                "A Workshop, Oslo.\n2022 Bo Roth, Ann Example. Day Trains. B Workshop.\n") ==
        "header: Ann[0]; publications: 2023[0] 2022[0]");
}

TEST_CASE("title and venue flush below the authors of a numbered paper belong to it") {
  CHECK(outline("Ann Example\n\nPublications\n\n[P2] Bo Roth, Ann Example.\nNight Trains\n"
                "A Workshop, Oslo, 2023\n\n[P1] Ann Example. Day Trains, 2022\n") ==
        "header: Ann[0]; publications: Bo[0] Ann[0]");
}

TEST_CASE("a heading needs no blank line below a sentence") {
  CHECK(outline("홍길동\n경력\n가나소프트 | 개발자 | 2019.01 ~ 2020.12\n  서버를 만들고 "
                "운영했습니다. 그 서버는 "
                "지금도 잘 돌아가고 있습니다.\n대회\n2019 겨울 대회 2위\n") ==
        "header: 홍길동[0]; work: 가나소프트[1]; competitions: 2019[0]");
}

TEST_CASE("a number within a number opens a list of its own") {
  CHECK(outline("홍길동\n\n경력\n\n2-1. 가나소프트 (2019.01 - 2020.12)\n(1) 검색 서비스 2019.03 - "
                "2019.10\n  - 역할 : 개발\n"
                "(2) 추천 서비스 2019.11 - 2020.12\n  - 역할 : 개발\n2-2. 다라소프트 (2017.01 - "
                "2018.12)\n  - 운영\n") == "header: 홍길동[0]; work: 가나소프트[4] 다라소프트[1]");
}

TEST_CASE("points with labels belong to the project that they tell of") {
  CHECK(outline("홍길동\n\n경력\n\n(1) 가나소프트, 개발자, 2019.01 - 2020.12\n · 프로젝트명 : "
                "알림\n · 기간 : 2019.01 ~ 2019.08\n"
                " · 역할 : 개발 총괄\n · 프로젝트명 : 정산\n · 기간 : 2019.10 ~ 2020.08\n(2) "
                "다라소프트, 개발자, 2017.01 - 2018.12\n · 운영\n") ==
        "header: 홍길동[0]; work: 가나소프트[5] 다라소프트[1]");
  const Understood all = understood(
      "홍길동\n\n경력\n\n(1) 가나소프트, 개발자, 2019.01 - 2020.12\n · 프로젝트명 : 알림\n · 역할 "
      ": 개발 총괄\n");
  const Node& role = all.resume.nodes.back();
  CHECK(all.resume.nodes[static_cast<std::size_t>(role.parent)].text.str() == "프로젝트명 : 알림");
}

TEST_CASE("projects with dates of their own below a job are no jobs") {
  CHECK(outline("홍길동\n\n경력\n\n1. 가나소프트          2022.05 ~ 현재\n   소속: 검색팀 / Data "
                "Scientist\n\n"
                "   [프로젝트 1] 필터\n   기간: 2022.09 ~ 2023.06\n   역할: 개발 담당\n\n"
                "   [프로젝트 2] 점수\n   기간: 2023.09 ~ 2024.05\n   역할: 개발 담당\n") ==
        "header: 홍길동[0]; work: 가나소프트[2]");
}

TEST_CASE("what is disowned within brackets leaves the sentence before them") {
  CHECK(claims("하루 45만 건의 요청. (다 합치면 800만 명이지만 그건 고객사의 숫자입니다)")
            .starts_with("하루 45만 건의 요청."));
}

TEST_CASE("a verb in the past before 고 ends its clause") {
  CHECK(claims("본선까지 올라갔고 상은 받지 못했습니다").starts_with("본선까지 올라갔고"));
}

TEST_CASE("a heading of what was done beside teaching is none of teaching") {
  const Understood all = understood(
      "ANN EXAMPLE\n\nPOSTS HELD\n\n2019 - 2021: Teacher\n\nWHAT I DID BESIDE TEACHING\n\nA mark "
      "book, 2021\n");
  CHECK(all.resume.nodes.back().section != "teaching");
}

TEST_CASE("the name stands above the summary where a profile begins with its side column") {
  const Understood all = understood(
      "Contact\nann.e@example.org (Personal)\n\nTop Skills\nApache "
      "Spark\nPyTorch\n\nLanguages\nEnglish\n\n"
      "Ann Example\nEngineer at Acme\nOslo\n\nSummary\nI build "
      "things.\n\nExperience\nAcme\nEngineer\n2019 - 2021\n");
  REQUIRE(all.resume.owner.size() == 1);
  CHECK(all.resume.owner.front() == "Ann Example");
}

TEST_CASE("the end of a bracket is no label") {
  CHECK(
      outline(
          "Ann Example\n\nShared tasks\n\nSemEval-2024 Task 1 (relatedness for African and Asian\n"
          "languages): with a friend I entered the track for Hausa.\n") ==
      "header: Ann[0]; competitions: SemEval-2024[0]");
}

TEST_CASE("a reference goes on below its first words, indented") {
  CHECK(
      outline("Ann Example\n\nWriting and publications\n\n"
              "Example A.: What do fourteen-year-olds believe a variable to be? Teaching Computer\n"
              "   Science, Oslo, vol. 15 (2017), no. 1, pp. 61-79.\n") ==
      "header: Ann[0]; publications: Example[0]");
  CHECK(claimed("A paper, vol. 15, no. 1, pp. 61-79"));
}

TEST_CASE("a block quotation below the name of a project tells of it") {
  const Understood all = understood(
      "# 홍길동\n\n## 프로젝트\n\n**밥봇**\n> 혼자 만들고 혼자 운영합니다.\n", Format::markdown);
  CHECK(all.resume.nodes.back().claims.find(unclaimed) == std::string::npos);
}

TEST_CASE("a block quotation of an advert is nobody's claim, wherever it stands") {
  const Understood all = understood(
      "# Ann Example\n\nDear all,\n\n> *Your advert:* \"You have shipped products to 2 million "
      "users.\"\n\nI have not.\n",
      Format::markdown);
  for (const Node& node : all.resume.nodes) {
    if (node.quoted) CHECK(node.claims.find("million") == std::string::npos);
  }
}

TEST_CASE("what opens a list with a colon holds for its lines") {
  const Understood all = understood(
      "Ann Example\n\nPapers\n\nClassics that I typed again by hand:\n\n- Night trains, NeurIPS "
      "2019\n- Day trains, ICLR 2021\n");
  CHECK(all.resume.nodes.back().claims.find("ICLR") == std::string::npos);
}

TEST_CASE("a paper is its owner's though a co-author has a title") {
  const Understood all = understood(
      "Ann Example\n\nThesis / research\n\nAnn Example, Bo Roth, Dr. M. A. Moe, \"Night Trains\", "
      "presented at a workshop.\n");
  CHECK(all.resume.nodes.back().claims.find(unclaimed) == std::string::npos);
}

TEST_CASE("a label of a point below a job opens no section") {
  const Understood all = understood(
      "홍길동\n\n경력\n\n가나소프트, 개발자, 2019.01 ~ 2020.12\n- 성과 : 응답 시간 820 ms → 310 "
      "ms\n");
  CHECK(all.resume.nodes.back().section == "work");
}

TEST_CASE("what a form asks for is a heading") {
  const Understood all = understood(
      "홍길동\n연락처: 010-0000-0000\n\n1. 지원 동기를 기술해 주십시오. (700자 이내)\n\n저는 책을 "
      "만들었습니다.\n\n"
      "2. 노력한 경험을 작성해 주세요. (1,000자 이내)\n\n캐글 타이타닉 대회에 혼자 "
      "참가했습니다.\n");
  CHECK(all.resume.nodes.back().section == "motivation");
}

TEST_CASE("a line at the margin is a heading where all else is indented") {
  const Understood all = understood(
      "홍길동\n\n학력\n  2008.03 - 2014.02  가나대학교\n  2005.03 - 2008.02  다라고등학교\n\n경력\n"
      "  2015.03 - 2019.02  가나소프트 개발자\n  2014.03 - 2015.02  다라소프트 개발자\n\n"
      "인공지능 관련\n  2023  가을 챌린지 11위\n  2022  봄 연수\n  2021  겨울 연수\n\n기타\n  "
      "영어\n  일본어\n  첼로\n");
  CHECK(all.resume.sections.size() == 5);
}

TEST_CASE("the dates of a job may stand behind a label, below its role") {
  const Understood all = understood(
      "# 홍길동\n\n## 경력\n\n### 가나소프트\n\nRole: ML Engineer\n\nPeriod: 2023년 2월 → 2025년 "
      "8월\n\n- 개발\n",
      Format::markdown);
  CHECK(std::any_of(all.resume.nodes.begin(), all.resume.nodes.end(), [](const Node& node) {
    return node.entry && node.kind == EntryKind::job && node.heading;
  }));
}

TEST_CASE("every line with text belongs to one node, and keeps its place") {
  const std::string text =
      "Ann Example\n\nExperience\n\nAcme 2019 - 2021\n- built a thing that wraps over the end of "
      "the\n"
      "  line\n\nSkills: C++, Go\n";
  const Understood all = understood(text);
  for (const Node& node : all.resume.nodes) {
    const Position at = node.text.position(0);
    const std::string& line =
        all.document.pages[0].lines[static_cast<std::size_t>(at.line) - 1].text;
    CHECK(line.substr(at.column).starts_with(node.text.str().substr(0, 4)));
  }
  CHECK(all.resume.nodes.size() == 5);
}

TEST_CASE("the heading of an entry below a title of one name is not the owner") {
  const Understood all = understood(
      "# Srinivasan\n\n### Kaggle Amazon Rainforest\n\n- Gold medal, with A. Roe and Bo Lind\n",
      Format::markdown);
  REQUIRE(all.resume.owner.size() == 1);
  CHECK(all.resume.owner.front() == "Srinivasan");
}
