#include "resume/facts/names/header_names.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

/// Without what sets words apart or joins them.
std::string letters(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return c != ' ' && c != '-'; });
  return out;
}

std::string outline(const std::vector<std::string>& lines) {
  std::vector<HeaderLine> header;
  for (const std::string& line : lines) header.push_back({line, 0});
  std::string out;
  for (const HeaderName& name : names_in_header(header)) {
    if (!out.empty()) out += " | ";
    out += name.text;
    // Half of a name that stands on two lines.
    const std::string in_line = letters(name.range.of(lines[name.line]));
    CHECK(letters(name.text).find(in_line) != std::string::npos);
    CHECK_FALSE(in_line.empty());
  }
  return out;
}

struct Row {
  std::vector<std::string> lines;
  std::string expected;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.lines.front());
    CHECK(outline(row.lines) == row.expected);
  }
}

}  // namespace

TEST_CASE("a Korean name is found beside headings, labels and titles") {
  check_rows({
      {{"한지우", "백엔드 개발자"}, "한지우"},
      {{"이 력 서", "", "성명      윤도현", "연락처    010-0000-0000"}, "윤도현"},
      {{"이력서", "| 이 름      | 옥진서      |", "| 직 급 | 과장 |"}, "옥진서"},
      {{"이력서 - 홍기룡"}, "홍기룡"},
      {{"자기소개서                    마은서"}, "마은서"},
      {{"선우태경 경력기술서", "지금까지"}, "선우태경"},
      {{"제갈민우 — 프론트엔드 개발자"}, "제갈민우"},
      {{"경 력 기 술 서", "편가온 (gaon.pyeon@example.kr)"}, "편가온"},
      {{"홍 길 룡", "서울특별시"}, "홍 길 룡"},
      {{"서울시 강남구", "김하늘"}, "김하늘"},
      {{"백엔드 개발자 이도윤입니다"}, ""},
      {{"임승택 차장", "신분증·손글씨 인식 모델"}, "임승택"},
      {{"진서우, 방사선사"}, "진서우"},
      {{"이름 | 설명 | 스택"}, ""},
      {{"견도윤에게 묻고 답하다", "doyun.gyeon@example.kr"}, "견도윤"},
      {{"강태오에게 묻고 답하다", "문의: taeo@example.kr"}, "강태오"},
      {{"탁규민      서버 개발자 / 5년차", "gyumin.tak@example.kr"}, "탁규민"},
  });
}

TEST_CASE("a name in two scripts is one person's") {
  check_rows({
      {{"한지우 Jiwoo Han", "jiwoo@example.org"}, "한지우 | Jiwoo Han"},
      {{"표재인 (Jaein Pyo)", "Recommendation / ML Engineering"}, "표재인 | Jaein Pyo"},
      {{"독고한별  |  DOKGO HANBYEOL", "서울 / Seoul, Korea"}, "독고한별 | DOKGO HANBYEOL"},
      {{"NAMGUNG RIA, Ph.D.          남궁리아", "Medical image analysis"},
       "NAMGUNG RIA | 남궁리아"},
      {{"서다온 (徐多溫)", "KAIST"}, "서다온 | 徐多溫"},
      {{"주범진 BEOMJIN JU"}, "주범진 | BEOMJIN JU"},
      {{"윤제이 (Jay Yoon)"}, "윤제이 | Jay Yoon"},
      {{"민트소프트 (Ann Roth)"}, "Ann Roth"},
      {{"송미르", "mir.song@example.kr", "Mir Song, Yewon Chu"}, "송미르 | Mir Song"},
      {{"박서연", "mir.song@example.kr", "Mir Song, Yewon Chu"}, "Mir Song"},
  });
}

TEST_CASE("a Latin name is found, and no heading, title or place") {
  check_rows({
      {{"CURRICULUM VITAE", "", "Fiona Keaneley, MB BCh BAO", "Specialist Registrar"},
       "Fiona Keaneley"},
      {{"Exported profile", "", "Joost van der Berg", "Principal Engineer, Machine Learning"},
       "Joost van der Berg"},
      {{"RAFAEL MONTERO", "Sao Paulo, Brazil  |  rafael.montero@example.com"}, "RAFAEL MONTERO"},
      {{"Resume of Anna Kowalska"}, "Anna Kowalska"},
      {{"Name: Nguyen Minh Tu", "Hanoi, Vietnam"}, "Nguyen Minh Tu"},
      {{"ZHANG YUNING (Yuning)", "Paris, France -- yuning.zhang@example.fr"}, "ZHANG YUNING"},
      {{"Oleksandr (Sasha) Hrytsa", "Lviv / Kraków"}, "Oleksandr (Sasha) Hrytsa"},
      {{"Théodore Lacas | Research Engineer | Paris | t.lacas@example.fr"}, "Théodore Lacas"},
      {{"Sosa, Inés María  //  Córdoba", "Backend"}, "Sosa, Inés María | Inés María"},
      {{"Seoul, Korea", "Software Engineer"}, ""},
      {{"Porto, Portugal", "Ann Example", "ann@example.org"}, "Ann Example"},
      {{"SUMMARY", "Backend engineer, 9 years"}, ""},
  });
}

TEST_CASE("a family name comes first as in a catalogue, above all else or behind its label") {
  check_rows({
      {{"europass", "PERSONAL INFORMATION", "Lindqvist, Inês Marques", "Coimbra (Portugal)"},
       "Lindqvist, Inês Marques | Inês Marques"},
      {{"Europass Curriculum Vitae", "Surname(s) / First name(s)   Kalniņa, Ilze",
        "E-mail   ilze@inbox.example"},
       "Kalniņa, Ilze"},
      {{"PERSONAL INFORMATION", "Surname / First name: Wieczorek Krzysztof"},
       "Wieczorek Krzysztof"},
      {{"PROFILE EXPORT", "Candidate name ......: MOOR, Agnes P.", "Location ....: Riga"},
       "MOOR, Agnes P."},
      {{"Name ........ Ann Roth, Oslo", "Phone ....... 1234"}, "Ann Roth"},
      {{"지원자 성명 ____ 홍길동", "연락처 ____ 1234"}, "홍길동"},
  });
}

TEST_CASE("a name that a sentence introduces ends with its words") {
  check_rows({
      {{"title: About", "I'm **Joseph Moor**. I live in Nairobi with my wife and a toddler."},
       "Joseph Moor"},
      {{"Hello, I build things.", "My name is Ann Roth and I live in Kiel."}, "Ann Roth"},
      {{"I'm not sure. We will see."}, ""},
  });
  check_rows({{{"보낸사람: 신도윤 <doyun.shin@example.com>", "제목: 지원"}, "신도윤"}});
}

TEST_CASE("separators without end come to an end") {
  check_rows({
      {{"ㅣㅣ'21.3## B", "한지우 ㅣ 서버 개발자"}, "한지우"},
      {{"((((", "||||", "@@", "\xff\xc3"}, ""},
  });
}

TEST_CASE("former names are the owner's, too") {
  check_rows({
      {{"Gwen Moor (before 2021: Gwen Lind)"}, "Gwen Moor | Gwen Lind"},
      {{"Gwen Moor", "formerly at Acme Works"}, "Gwen Moor"},
  });
  const auto names = names_in_header({{"Gwen Moor (née Lind)", 0}});
  REQUIRE(names.size() == 2);
  CHECK(names[1].text == "Gwen Lind");
}

TEST_CASE("a middle initial is no article, and a degree no name") {
  check_rows({
      {{"CURRICULUM VITAE", "Bukola A. LINDO", "b.lindo@example.org"}, "Bukola A. LINDO"},
      {{"B.Sc. (Ed.) Mathematics"}, ""},
  });
}

TEST_CASE(
    "a name is known by how its owner is introduced, in small letters and behind other words") {
  check_rows({
      {{"Hi, I'm Tarun", "Tarun Dev Mistry — third-year student, Sylhet"},
       "Tarun | Tarun Dev Mistry"},
      {{"ann roth / portfolio", "24, from Lima"}, "ann roth"},
      {{"홍길동의 작업실", "안녕하세요."}, "홍길동"},
  });
  const std::string spaced = " J A N E   R O T H";
  const std::vector<HeaderName> names = names_in_header({{spaced, 0}, {"Quezon City, PH", 0}});
  REQUIRE(names.size() == 1);
  CHECK(names.front().text == "JANE ROTH");
}

TEST_CASE("degrees behind a name are no part of it, with a comma or without") {
  check_rows({
      {{"Ann Roth B.Sc.", "Software engineer"}, "Ann Roth"},
      {{"Ann Roth M.Sc. MBA", "Software engineer"}, "Ann Roth"},
      {{"Ann Roth Dipl.-Ing.", "Kiel"}, "Ann Roth"},
      {{"Jae Ma", "jae@example.org"}, "Jae Ma"},
  });
}

TEST_CASE("a foreign name in Hangul is found where something tells that it is one") {
  check_rows({
      {{"나르기자 텐", "nargiza.ten@example.com"}, "나르기자 텐"},
      {{"나르기자 텐 (Nargiza Ten)", "ML 엔지니어"}, "나르기자 텐 | Nargiza Ten"},
      {{"Nargiza Ten", "나르기자 텐"}, "Nargiza Ten | 나르기자 텐"},
      {{"이력서", "성명: 나르기자 텐", "연락처: 1234"}, "나르기자 텐"},
      {{"나르기자 텐의 이력서"}, "나르기자 텐"},
      {{"마리아 가르시아 로페스", "maria.garcia@example.com"}, "마리아 가르시아 로페스"},
      {{"열정 가득", "안녕하세요", "kim@example.com"}, ""},
      {{"백엔드 개발 직무", "kim@example.com"}, ""},
  });
}

TEST_CASE("what a page is called, a sign of a comment or an equals sign may stand before a name") {
  check_rows({
      {{"Résumé of Ann Roth", "ann@example.org"}, "Ann Roth"},
      {{"CV for Ann Roth"}, "Ann Roth"},
      {{"; resume of Ann Roth", "[me]"}, "Ann Roth"},
      {{"[me]", "name = Ann Roth", "mail = a@example.org"}, "Ann Roth"},
      {{"// Ann Roth"}, "Ann Roth"},
  });
}

TEST_CASE("a label of half a name may hold it all") {
  CHECK(outline({"First name: Ann Roth", "Work"}) == "Ann Roth");
}

TEST_CASE("a greeting may stand before the name") {
  CHECK(outline({"Hi there! I'm Ann Roth", "I write code"}) == "Ann Roth");
}

TEST_CASE("a name is found where a sentence says it") {
  check_rows({
      {{"Galway, 1 November 2026", "I am writing about the post. My name is Aoife Rowan."},
       "Aoife Rowan"},
      {{"안녕하십니까. 제 이름은 문가람입니다."}, "문가람"},
      {{"Lene Marsden grew up in Apia and studied mathematics."}, "Lene Marsden"},
      {{"The Faculty of Arts is a part of the university."}, ""},
  });
}

TEST_CASE("a name is found among numbered rows, streets and other fields") {
  check_rows({
      {{"[1.1] Surname ............ ROWAN", "[1.2] Given name ......... PIOTR"}, "PIOTR ROWAN"},
      {{"지원번호 2026-000123 / 성명 문가람 / 지원직무 데이터 분석"}, "문가람"},
      {{"14 Harbour Row", "Galway"}, ""},
      {{"P.O. Box 311, Nakuru"}, ""},
      {{"문가람 님의 이력서"}, "문가람"},
  });
}

TEST_CASE("a name is found with its letters or words set apart") {
  check_rows({
      {{"            JOSEPH  ROWAN"}, "JOSEPH ROWAN"},
      {{"문  가  람"}, "문가람"},
      {{"# lene-tamsin-rowan", "lene.ts@example.nz"}, ""},
      {{"lene-tamsin-rowan", "lene.ts@example.nz"}, "lene tamsin rowan"},
      {{"awesome-repo-list", "lene.ts@example.nz"}, ""},
  });
}

TEST_CASE("labels, marks and employers are no names, where no address tells the name") {
  check_rows({
      {{"문가람 이력", "", "현 직함: 주식회사 귀기울임 대표이사"}, ""},
      {{"문가람 신입 개발자 지원", "| 학점 | 3.94 / 4.5 |"}, "문가람"},
      {{"문가람의 노션", "- 전공평점 4.02 / 4.5"}, "문가람"},
      {{"이력서 번호 20261019-7741"}, ""},
      {{"문가람의 작업 노트", "- 꿈: Google DeepMind 인턴"}, "문가람"},
  });
}
