#include "resume/lines/side_by_side.h"

#include <doctest/doctest.h>

#include "unit/resume/columns.h"
#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

const std::string korean_head =
    "기서율\n문서를 읽는 기계를 만드는 엔지니어입니다. 부산과 서울을 오가며 일합니다.\n\n";
const std::string korean_sidebar =
    "연락처\n"
    "seoyul.ki@example.kr\n"
    "010-0000-1122\n\n"
    "기술\n"
    "Python, PyTorch\n"
    "C++\n\n"
    "학력\n"
    "부산대학교\n"
    "정보컴퓨터공학부\n"
    "2013.03 - 2019.02\n\n"
    "어학\n"
    "TOEIC 905\n";
const std::string korean_main =
    "경력\n\n"
    "업스테이지 AI 리서치팀\n"
    "머신러닝 엔지니어\n"
    "2021.03 - 현재\n\n"
    "- 문서 인식 모델을 처음부터 설계하고\n"
    "  학습함. 오류율 6.1%에서 3.9%로 개선.\n"
    "- 사내 라벨링 도구 유지보수.\n\n"
    "가나소프트\n"
    "백엔드 개발자\n"
    "2019.03 - 2021.02\n\n"
    "- 결제 정산 배치 운영.\n\n"
    "대회\n\n"
    "- DACON 한국어 문서 요약 경진대회\n"
    "  1위 (1,024팀 중), 단독 참가\n"
    "- 정보올림피아드 본선 참가\n";

bool in_columns(const std::string& text) {
  const Document document = *read_text(text, Format::text);
  return !find_side_by_side(document, vocabulary().headings()).empty();
}

}  // namespace

TEST_CASE("of two columns side by side each is read by itself, whichever holds the main part") {
  struct Row {
    const char* why;
    const std::string &head, &sidebar, &main;
    int left_gutter, right_gutter;
  };
  const Row rows[] = {
      {"English", english_head, english_sidebar, english_main, 30, 48},
      {"Hangul takes two columns a letter", korean_head, korean_sidebar, korean_main, 26, 46},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const std::string one_column = outline(row.head + row.sidebar + "\n" + row.main);
    CHECK(outline(row.head + abreast(row.sidebar, row.main, row.left_gutter)) == one_column);
    CHECK(outline(row.head + abreast(row.main, row.sidebar, row.right_gutter)) == one_column);
  }
}

TEST_CASE("two columns whose sections begin on the same lines are found by their headings") {
  const std::string left =
      "CONTACT\nLyon, France\nnoemie@example.fr\n\nSKILLS\nPython\nGo\nRust\n\nHOBBIES\nChoir\n";
  const std::string right =
      "PROFILE\nEngineer for model serving.\nI like boring systems.\n\n"
      "EXPERIENCE\nCriteo, Engineer, 2019 - 2022\n- Wrote billing reports\n- Ran them\n\n"
      "AWARDS\nSWERC 2018, silver medal\n";
  CHECK(outline(english_head + abreast(left, right, 28)) ==
        outline(english_head + left + "\n" + right));
}

TEST_CASE("a program that counts letters sets columns with Hangul ragged, and they are found") {
  std::string text;
  const std::vector<std::string> left = lines_of(korean_sidebar), right = lines_of(korean_main);
  for (std::size_t i = 0; i < right.size(); ++i) {
    const std::string cell = i < left.size() ? left[i] : "";
    const auto letters =
        std::count_if(cell.begin(), cell.end(), [](char c) { return (c & 0xC0) != 0x80; });
    text += cell + std::string(static_cast<std::size_t>(24 - letters), ' ') + right[i] + "\n";
  }
  CHECK(outline(korean_head + text) == outline(korean_head + korean_sidebar + "\n" + korean_main));
}

TEST_CASE("what stands above and below two columns stays there") {
  const std::string foot =
      "\nREFERENCES\n\nOn request; my former managers at both companies are glad to tell of me.\n";
  const std::string columns = abreast(english_sidebar, english_main, 30);
  const Understood all = understood(english_head + columns + foot);
  REQUIRE(all.resume.sections.size() > 2);
  CHECK(all.resume.sections.front().id == "header");
  CHECK(all.resume.sections.back().heading == "REFERENCES");
  CHECK(all.resume.nodes.back().text.str().starts_with("On request"));
}

TEST_CASE("a name above the headings of one column is the owner's") {
  CHECK(understood(abreast("Noémie Arnal\n\n" + english_sidebar, english_main, 30)).resume.owner ==
        std::vector<std::string>{"Noémie Arnal"});
  CHECK(understood(abreast(english_sidebar, "Noémie Arnal\nML engineer\n\n" + english_main, 30))
            .resume.owner == std::vector<std::string>{"Noémie Arnal"});
}

TEST_CASE("each line of a text in two columns is of the sections of both, in the order of lines") {
  const Understood all = understood(english_head + abreast(english_sidebar, english_main, 30));
  const LoadedRules loaded = load_rules(RuleOrigins{});
  for (const Lexicon& lexicon : loaded.rules.lexicons) {
    if (lexicon.id != "headings") continue;
    const std::vector<Section> sections = find_sections(all.document, lexicon);
    CHECK(sections.size() == all.resume.sections.size());
    for (std::size_t i = 1; i < sections.size(); ++i) {
      CHECK(sections[i - 1].line <= sections[i].line);
    }
  }
}

TEST_CASE("what only looks like two columns side by side is read across") {
  struct Row {
    const char *why, *text;
  };
  const Row rows[] = {
      {"dates and places at the right margin",
       "Ann Example\n\n"
       "EXPERIENCE\n\n"
       "Acme, Engineer                                2019 - 2021\n"
       "- Built the search                            Berlin\n"
       "- Ran the search\n\n"
       "Initech, Engineer                             2017 - 2019\n"
       "- Wrote reports                               Hamburg\n\n"
       "EDUCATION\n\n"
       "TU Berlin, MSc                                2015 - 2017\n"
       "TU Berlin, BSc                                2012 - 2015\n\n"
       "LANGUAGES\n\n"
       "German                                        native\n"
       "English                                       fluent\n"},
      {"labels with values that wrap, some of them headings elsewhere",
       "Ann Example\n\n"
       "WORK EXPERIENCE\n\n"
       "Dates                     2019 - 2021\n"
       "Main activities and       Head of the mail service. I also decide\n"
       "responsibilities          what gets deployed and when.\n"
       "Employer                  Acme\n\n"
       "EDUCATION\n\n"
       "Dates                     2012 - 2015\n"
       "School                    TU Berlin\n\n"
       "Languages                 German, English\n"
       "Skills                    C++, Go, PostgreSQL, Ceph, Postfix,\n"
       "                          Linux since kernel 2.4\n"
       "Interests                 Choir\n"},
      {"headings in the margin beside their text",
       "Ann Example\n\n"
       "EXPERIENCE        Acme, Engineer, 2019 - 2021\n"
       "                  - Built the search\n"
       "                  - Ran the search\n\n"
       "                  Projects\n"
       "                  - An app for the bus\n\n"
       "EDUCATION         TU Berlin, MSc\n"
       "                  2015 - 2017\n\n"
       "AWARDS            Second prize, 2014\n\n"
       "LANGUAGES         German, English\n"},
      {"dates in the margin, and headings above the text",
       "Ann Example\n\n"
       "                  EXPERIENCE\n"
       "2019 - 2021       Acme, Engineer\n"
       "                  - Built the search\n"
       "2017 - 2019       Initech, Engineer\n"
       "                  - Wrote reports\n\n"
       "                  EDUCATION\n"
       "2015 - 2017       TU Berlin, MSc\n"
       "2012 - 2015       TU Berlin, BSc\n\n"
       "                  AWARDS\n"
       "2014              Second prize\n"
       "2013              Third prize\n"},
      {"dates in the margin below headings, and parts of a job beside them",
       "Ann Example\n\n"
       "EXPERIENCE\n\n"
       "2019 - 2021       Acme, Engineer\n"
       "                  - Built the search\n"
       "                  Projects\n"
       "                  - An app for the bus\n"
       "2017 - 2019       Initech, Engineer\n"
       "                  - Wrote reports\n\n"
       "EDUCATION\n\n"
       "2015 - 2017       TU Berlin, MSc\n"
       "2012 - 2015       TU Berlin, BSc\n\n"
       "AWARDS\n\n"
       "2014              Second prize\n"},
      {"a table whose cells wrap",
       "홍길동\n\n"
       "경력\n\n"
       "회사              업무\n"
       "가나소프트        검색 서버를 설계하고\n"
       "                  운영함\n"
       "다라소프트        정산 배치 개발\n"
       "마바소프트        사내 도구 개발\n\n"
       "학력\n\n"
       "학교              전공\n"
       "가나대학교        컴퓨터공학\n"
       "다라고등학교      인문계\n\n"
       "수상\n\n"
       "2019              교내 경진대회 2등\n"},
      {"a table of skills in letters and dashes",
       "Ann Example\n\n"
       "SKILLS\n\n"
       "Languages         Tools             Projects\n"
       "---------         -----             --------\n"
       "Python            Docker            search\n"
       "C++               Git               bus app\n"
       "Go                Bazel             wiki\n"
       "                  Terraform         chat\n"
       "Rust              Nix\n\n"
       "EDUCATION\n\n"
       "TU Berlin         MSc\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(!in_columns(row.text));
  }
}

TEST_CASE("Markdown and text without gaps stand in one column") {
  const Document markdown =
      *read_text(english_head + abreast(english_sidebar, english_main, 30), Format::markdown);
  CHECK(find_side_by_side(markdown, vocabulary().headings()).empty());
  CHECK(!in_columns(english_head + english_sidebar + "\n" + english_main));
}
