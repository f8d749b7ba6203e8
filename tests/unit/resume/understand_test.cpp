#include <doctest/doctest.h>

#include "read/reader.h"
#include "resume/resume.h"
#include "rules/load.h"

using namespace oneshot;

namespace {

const Vocabulary& vocabulary() {
  static const LoadedRules loaded = load_rules(RuleOrigins{});
  REQUIRE(loaded.usable());
  static const Vocabulary only(loaded.rules.lexicons);
  return only;
}

struct Understood {
  Document document;
  Resume resume;
};

Understood understood(const std::string& text, Format format = Format::text) {
  Understood out;
  out.document = *read_text(text, format);
  out.resume = understand(out.document, vocabulary(), {{}, Date{2026, 11, 1}});
  return out;
}

/// "work: job(Acme…)[2]": each entry with the first word of its title and how many nodes are below.
std::string outline(const std::string& text, Format format = Format::text) {
  const Understood all = understood(text, format);
  std::string out, section;
  for (std::size_t i = 0; i < all.resume.nodes.size(); ++i) {
    const Node& node = all.resume.nodes[i];
    if (!node.entry) continue;
    if (node.section != section) {
      out += (out.empty() ? "" : "; ") + node.section + ":";
      section = node.section;
    }
    const std::string& title = node.text.str();
    out += " " + title.substr(0, title.find_first_of(" \n,")) + "[" +
           std::to_string(node.last - static_cast<int>(i) - 1) + "]";
  }
  return out;
}

/// What of a point under "Activities" the owner claims, what is not being written as "_".
std::string claims(const std::string& sentence) {
  const Understood all = understood("Ann Example\n\nProjects\n\n- " + sentence + "\n");
  std::string out = all.resume.nodes.back().claims;
  for (char& c : out) {
    if (c == unclaimed) c = '_';
  }
  return out;
}

bool claimed(const std::string& sentence) {
  return claims(sentence).find('_') == std::string::npos;
}

}  // namespace

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

TEST_CASE("helping, watching, planning and the deeds of others are not claimed") {
  for (const char* sentence :
       {"Reviewer, NeurIPS 2022", "Volunteer at the ICPC regional", "Coached a team to a medal",
        "Set three problems for the spring contest", "Attended ICML 2024",
        "Ran the school's data challenge", "Planning to enter a Kaggle competition",
        "My pupils won two silver medals", "Two of them reached the finals",
        "The company has 40 million users", "Helped my niece get ready for the olympiad",
        "UCPC 2022 출제 및 검수", "2023 해커톤 운영 총괄",
        "연구실의 KDD Cup 우승은 저와 무관합니다", "내년에는 데이콘에 나갈 계획입니다",
        "수강생 팀이 데이콘 1위를 차지하도록 도왔습니다", "우리 은행의 고객은 110만 명"}) {
    CAPTURE(sentence);
    CHECK_FALSE(claimed(sentence));
  }
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
