// What Koreans write in their own ways.
#include <string>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

TEST_CASE("who took part and won nothing took part") {
  for (const char* sentence :
       {"교내 프로그래밍 경시대회에 나가 입상하지 못했다.", "교내 알고리즘 대회 참가 수상 없음",
        "교내 코딩 대회에 친구와 나가서 상은 받지 못했다", "경진대회에 출전해 본선에는 못 올랐음",
        "교내 경진대회에 참가하여 순위에 들지 못함", "교내 알고리즘 대회 본선 진출 실패"}) {
    CAPTURE(sentence);
    CHECK(claims(sentence).find("대회") != std::string::npos);
    CHECK_FALSE(claimed(sentence));
  }
}

TEST_CASE("who did not take part did not, nor who denies ever to have won") {
  for (const char* sentence :
       {"교내 프로그래밍 경시대회에 나가지 못했다", "프로그래밍 대회 참가 및 수상 경력 없음",
        "알고리즘 대회 입상 경험 없음", "경진대회에 참가하지 못했다"}) {
    CAPTURE(sentence);
    CHECK(claims(sentence).find("대회") == std::string::npos);
  }
}

TEST_CASE("who labels may use what was built, and who labelled helped") {
  CHECK(claimed("하루 6TB 처리, 개발자와 라벨링 담당자 150여 명이 매일 사용"));
  CHECK(claimed("라벨링 작업 시간을 8시간에서 2시간으로 단축"));
  CHECK(claimed("라벨러용 검수 도구 개발, 라벨러 40명이 사용"));
  CHECK(claimed("자원봉사자 매칭 앱을 혼자 만들어 출시"));
  CHECK_FALSE(claimed("어르신 스마트폰 교육에 자원봉사자로 나감"));
  CHECK_FALSE(claimed("데이터 경진대회 라벨링 작업 참여"));
  CHECK_FALSE(claimed("인공지능 챌린지 학습 데이터 라벨링 담당"));
}

TEST_CASE("others who use what the owner made, or asked for it, take nothing from its owner") {
  for (const char* sentence :
       {"후배들이 쓰던 게 퍼져서 지금은 서버 40여 곳에 들어가 있고, 계속 운영 중입니다.",
        "어머니가 쓰시는 가게 주문 앱을 만들어 2년째 운영 중입니다.",
        "다른 팀들이 쓰던 엑셀을 웹 시스템으로 바꿔 운영",
        "아버지의 부탁으로 직거래 사이트를 만들어 운영"}) {
    CAPTURE(sentence);
    CHECK(claimed(sentence));
  }
  for (const char* sentence :
       {"선배들이 만든 시간표 앱은 지금도 운영 중입니다.", "다른 팀이 운영하는 주문 시스템",
        "형이 만든 앱은 이용자가 3만 명입니다."}) {
    CAPTURE(sentence);
    CHECK_FALSE(claimed(sentence));
  }
}

TEST_CASE("labels of a job in a form are of the job, whatever marks them") {
  CHECK(
      outline(
          "경력기술서\n\n성명: 구민서\n\n1. 업스테이지 | AI 리서치 엔지니어 | 2021.03 ~ 2024.02\n\n"
          "담당업무\n- 표 인식 모델 개발\n\n주요 성과\n- 정확도 81% → 90%\n\n"
          "2. 가나물산 | 전산 담당 | 2018.03 ~ 2021.02\n\n담당업무\n- 사내 PC 관리\n") ==
      "header: 경력기술서[0] 성명:[0] 업스테이지[4] 가나물산[2]");
  CHECK(
      outline("경력기술서\n\n성명: 구민서\n\n1. 업스테이지 (2021.03 ~ 2024.02) AI 리서치 엔지니어\n"
              "  ◆ 주요업무\n    - 표 인식 모델 개발\n  ◆ 성과\n    - 정확도 81% → 90%\n") ==
      "header: 경력기술서[0] 성명:[0] 업스테이지[4]");
}

TEST_CASE("results and duties that no job stands above open sections") {
  CHECK(outline("구민서\n\n주요 성과\n\n- 2021 ICPC 은상\n\n학력\n\n가나대학교, 2017 ~ 2021\n") ==
        "header: 구민서[0]; awards: 2021[0]; education: 가나대학교[0]");
  CHECK(outline("구민서\n\n주요 업무\n\n가나물산, 개발자, 2020.01 ~ 2023.12\n- 화면 개발\n") ==
        "header: 구민서[0]; work: 가나물산[1]");
}

TEST_CASE("jobs under a heading that names schools first are jobs") {
  for (const char* heading : {"학력 · 경력", "학력 및 경력사항", "학력/병역/경력"}) {
    CAPTURE(heading);
    CHECK(outline("구민서\n\n" + std::string(heading) +
                  "\n\n2021.01 ~ 2024.01   가나전자 비전팀, 연구원\n\n논문\n\n구민서, 제목, KCC "
                  "2020\n") == "header: 구민서[0]; work: 2021.01[0]; publications: 구민서[0]");
  }
  CHECK(outline("구민서\n\n학력 및 교육\n\n2017.03 ~ 2021.02   가나대학교 학사\n") ==
        "header: 구민서[0]; education: 2017.03[0]");
}

TEST_CASE("columns with labels flush below a numbered title tell of it") {
  CHECK(outline("구민서\n\n프로젝트 상세\n\n[P1] 결함 분류 모델\n기간    2024.04 ~ 2025.03\n"
                "내용    스크래치, 이물 분류\n        조명 차이를 줄임\n\n"
                "[P2] 결함 이미지 합성\n기간    2025.04 ~ 2025.12\n역할    단독\n") ==
        "header: 구민서[0]; projects: 결함[0] 결함[0]");
}

TEST_CASE("an employer may say what it does before the role below it") {
  const std::string role = "\n\nML 엔지니어 · 2022.04 ~ 현재\n\n- 모델 개발\n";
  // The employer is the title, and the role with its dates tells of it.
  CHECK(outline("구민서\n\n경력\n\n㈜소리나무 — 발음을 들어 주는 AI 스타트업 (9명)" + role) ==
        "header: 구민서[0]; work: (주)소리나무[2]");
  CHECK(outline("구민서\n\n경력\n\n다라전자 | 전산 담당 | 2018.01 ~ 2021.02\n- 서버 관리\n\n"
                "가나보이스 - 음성 합성을 만드는 회사" +
                role) == "header: 구민서[0]; work: 다라전자[1] 가나보이스[2]");
  // What follows a job in a sentence tells of it.
  CHECK(outline("구민서\n\n경력\n\n다라전자 | 전산 담당 | 2018.01 ~ 2021.02\n\n"
                "다라전자 - 설비를 파는 회사에서 서버를 맡았습니다." +
                role) == "header: 구민서[0]; work: 다라전자[1] ML[1]");
}

namespace {

/// "가나전자<표;": the first words of each job and of what is linked to it.
std::string linked(const std::string& text, Format format = Format::text) {
  const Understood all = understood(text, format);
  const auto first_word = [](const Node& node) {
    const std::string& title = node.text.str();
    return title.substr(0, title.find_first_of(" \n"));
  };
  std::string out;
  for (const Node& node : all.resume.nodes) {
    for (int later : node.continued) {
      out += first_word(node) + "<" +
             first_word(all.resume.nodes[static_cast<std::size_t>(later)]) + ";";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("projects of work are linked to the one job in whose time they lie") {
  const std::string jobs =
      "구민서\n\n경력\n\n가나전자 | 연구원 | 2020.03 ~ 2023.06\n다라전자 | 개발자 | 2018.01 ~ "
      "2020.02\n\n";
  CHECK(linked(jobs + "프로젝트 상세\n\n[P1] 표 인식\n기간    2021.01 ~ 2021.12\n\n"
                      "[P2] 서버 이전\n기간    2018.05 ~ 2018.12\n") ==
        "가나전자<표;다라전자<서버;");
  CHECK(linked(jobs + "수행 프로젝트\n\n- 표 인식 (2021.01 ~ 2021.12)\n") == "가나전자<표;");
  // Of one's own time, of a heading that says nothing of work, before the job, and across two.
  CHECK(linked(jobs + "수행 프로젝트\n\n- 표 인식, 개인 (2021.01 ~ 2021.12)\n").empty());
  CHECK(linked(jobs + "개인 프로젝트\n\n- 표 인식 (2021.01 ~ 2021.12)\n").empty());
  CHECK(linked(jobs + "프로젝트\n\n- 표 인식 (2021.01 ~ 2021.12)\n").empty());
  CHECK(linked(jobs + "수행 프로젝트\n\n- 표 인식 (2016.01 ~ 2016.12)\n").empty());
  CHECK(linked(jobs + "수행 프로젝트\n\n- 표 인식 (2019.01 ~ 2021.12)\n").empty());
}

TEST_CASE("details under a heading of their own are of the one job above") {
  const std::string job = "구민서\n\n[ 경 력 ]\n| 2022.03 – 현재 | 가나전자 | 선임 |\n";
  const std::string other = "| 2019.03 – 2022.02 | 다라식품 | 사원 |\n";
  const std::string details =
      "\n[ 세 부 업 무 ]\n| 얼룩 검출 | 과검률 12% → 3% |\n| 정비 | 기준서 |\n";
  CHECK(linked(job + details) == "2022.03<세;2022.03<얼룩;2022.03<정비;");
  CHECK(
      outline("구민서\n\n경력\n\n2022.03 – 현재   가나전자, 선임\n\n상세 업무\n\n- 얼룩 검출\n") ==
      "header: 구민서[0]; work: 2022.03[2]");
  CHECK(linked("# 구민서\n\n## 경력\n\n- 가나전자, 선임, 2022.03 – 현재\n\n## 담당 업무 상세\n\n- "
               "검출\n",
               Format::markdown) == "가나전자,<담당;");
  // Of which of two jobs, nobody knows.
  CHECK(linked(job + other + details).empty());
}

TEST_CASE("a paragraph that points back goes on with the job before it") {
  const std::string job =
      "안녕하세요, 구민서입니다.\n\n2021년 4월부터 2024년 8월까지 가나랩에서 엔지니어로 "
      "일했습니다.\n\n";
  CHECK(linked(job + "거기서 한 일을 적습니다.\n\n1. 요약 모델 교체\n") == "2021년<거기서;");
  CHECK(linked(job + "재직 중에는 요약 모델을 바꿨습니다.\n") == "2021년<재직;");
  CHECK(linked(job + "요즘은 등산을 합니다.\n").empty());
  CHECK(linked("안녕하세요, 구민서입니다.\n\n거기서 뵙겠습니다.\n").empty());
}

TEST_CASE("a frame drawn around a job is none of its text") {
  CHECK(
      outline("구민서\n\n▣ 경력   총 6년\n   ┌ 가나전자   개발팀   연구원\n   │ 2022.07 ~ 재직중\n"
              "   │  - 검출 모델\n   └ 퇴직사유 : -\n\n   ┌ 다라식품   개발자\n"
              "   │ 2020.03 ~ 2022.05\n   └ 퇴직사유 : 이직\n") ==
      "header: 구민서[0]; work: 가나전자[1] 다라식품[0]");
  // The branches of a tree are points; the bars of a table part its cells.
  CHECK(
      outline("구민서\n\n경력\n\n가나전자 | 연구원 | 2022.07 ~ 현재\n ├─ 검출 모델\n └─ 배포\n") ==
      "header: 구민서[0]; work: 가나전자[2]");
  CHECK(understood("구민서\n\n경력\n\n│ 가나전자 │ 연구원 │ 2022.07 ~ 현재 │\n")
            .resume.nodes.back()
            .text.str() == "가나전자 | 연구원 | 2022.07 ~ 현재");
}

TEST_CASE("a label in bold below a project opens no section") {
  const std::string text =
      "# 구민서\n\n## 1. 가나전자 / 개발팀\n\n**재직기간** 2021.06 – 현재\n**직무** 엔지니어\n\n"
      "### 배포\n\n**한 일**\n* 서버 구축\n\n**결과**\n* 3일 → 4시간\n\n"
      "## 2. (주)다라 / 소프트웨어팀\n\n**재직기간** 2019.09 – 2021.05\n**직무** 개발\n\n* 점검\n\n"
      "## 3. 학력\n\n* 가나대학교 학사\n";
  CHECK(outline(text, Format::markdown) == "other: 1.[6] 2.[2]; education: 가나대학교[0]");
  // Where no heading stands above it, it opens one.
  CHECK(outline("# 구민서\n\n**경력**\n\n가나전자, 연구원, 2022.07 ~ "
                "현재\n\n**학력**\n\n가나대학교 학사\n",
                Format::markdown) == "work: 가나전자[0]; education: 가나대학교[0]");
}

TEST_CASE("a paper of the owner's that is set apart as a quotation is a claim") {
  const auto quoted = [](const std::string& quotation) {
    const Understood all =
        understood("# 구민서\n\n### 협업 경험\n\n결과는 아래와 같습니다.\n\n> " + quotation + "\n",
                   Format::markdown);
    return !all.resume.nodes.back().stances.empty();
  };
  CHECK_FALSE(quoted("노은택, 구민서, 「압축 정책 비교」, 한국컴퓨터종합학술대회 2025"));
  CHECK(quoted("노은택, 하경민, 「압축 정책 비교」, 한국컴퓨터종합학술대회 2025"));
  CHECK(quoted("구민서 님은 성실한 동료였습니다."));
}

TEST_CASE("a line that ends in a particle goes on in the next") {
  const Understood all = understood(
      "구민서\n\n자기소개\n\n그 외로 2024년 11월에 창조경제혁신센터에서 연 해커톤에\n심사위원으로 "
      "다녀왔고, 모교에서 창업 특강을 두 번 했으며 지금도 가끔 후배들을 만나러 학교에 들릅니다.\n");
  CHECK(all.resume.nodes.back().sentences.size() == 1);
  CHECK(understood("구민서\n\n자기소개\n\n등산\n낚시\n").resume.nodes.back().sentences.size() == 2);
}

TEST_CASE("who is honoured, counted as several or named with a title is another") {
  for (const char* sentence :
       {"SCPC 1등 하신 분을 면접 봐서 모셔 왔습니다.", "금상 팀의 풍선을 제가 묶었습니다",
        "룸메이트 은가람이 Codeforces Grandmaster", "랩원들이 경진대회에서 8위를 했습니다.",
        "사내 세미나 '캐글 그랜드마스터에게 듣는다' 진행", "코드 배틀 운영, 대상 1팀 금상 2팀 시상",
        "제타 앱(월 이용자 300만 명)은 앱 팀에서 개발합니다"}) {
    CAPTURE(sentence);
    CHECK_FALSE(claimed(sentence));
  }
  for (const char* sentence : {"함께해 주신 분들 덕분에 경진대회에서 금상을 받았습니다",
                               "친구들과 나간 경진대회에서 3위를 했습니다"}) {
    CAPTURE(sentence);
    CHECK(claimed(sentence));
  }
  // The others' place is masked, the owner's is not.
  CHECK(claims("1위 팀과 근소한 차이로 2위를 했습니다").find("2위") != std::string::npos);
}
