#include "rules/term_matcher.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

ListTerm term(std::string id, std::vector<std::string> aliases) {
  ListTerm out;
  out.id = std::move(id);
  out.name = aliases.front();
  out.aliases = std::move(aliases);
  return out;
}

std::vector<TermList> sample_lists() {
  std::vector<TermList> lists(2);
  lists[0].id = "venues";
  lists[0].terms = {
      term("neurips", {"NeurIPS", "NIPS"}),
      term("kdd", {"KDD"}),
      term("acl", {"ACL", "Annual Meeting of the Association for Computational Linguistics"}),
      term("icpc", {"ICPC", "ACM-ICPC"}),
      term("sinchon", {"ICPC Sinchon", "ICPC 신촌"}),
      term("koi", {"한국정보올림피아드", "정올"}),
      term("kcpc", {"전국 대학생 프로그래밍 대회"}),
      term("nature", {"Nature"}),
      term("maratona", {"Maratona de Programação"}),
  };
  lists[0].terms[2].not_before = {"surgery", "재건"};
  lists[0].terms[2].not_after = {"torn"};
  lists[0].terms[3].not_before = {"-2"};
  lists[0].terms[7].match_case = true;
  lists[0].terms.push_back(term("science", {"Science"}));
  lists[0].terms.back().match_case = lists[0].terms.back().stands_alone = true;
  lists[1].id = "companies";
  lists[1].terms = {
      term("line", {"라인", "LINE Plus"}),
      term("huggingface", {"Hugging Face"}),
      term("upstage", {"Upstage", "업스테이지"}),
      term("kaggle", {"Kaggle"}),
      term("c3", {"C3.ai"}),
      term("kdd-cup", {"KDD Cup"}),
      term("atcoder-yellow", {"Yellow"}),
      term("topcoder-yellow", {"Yellow", "Yellow coder"}),
  };
  return lists;
}

/// The ids that are found, with the text of each.
std::string found(std::string_view text) {
  static const std::vector<TermList> lists = sample_lists();
  static const TermMatcher matcher(lists);
  std::string out;
  for (const TermMatch& match : matcher.find(text)) {
    if (!out.empty()) out += " ";
    out +=
        match.term->id + "[" + std::string(text.substr(match.begin, match.end - match.begin)) + "]";
  }
  return out;
}

struct Row {
  std::string why, text, ids;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CAPTURE(row.text);
    CHECK(found(row.text) == row.ids);
  }
}

}  // namespace

TEST_CASE("a term is found whatever its case, width, spaces, hyphens and dots") {
  check({
      {"case", "neurips 2023, NEURIPS", "neurips[neurips] neurips[NEURIPS]"},
      {"fullwidth letters", "ＫＤＤ", "kdd[ＫＤＤ]"},
      {"a space for a hyphen", "ACM ICPC", "icpc[ACM ICPC]"},
      {"a dash for a hyphen", "ACM–ICPC", "icpc[ACM–ICPC]"},
      {"a middle dot", "Hugging·Face", "huggingface[Hugging·Face]"},
      {"two spaces", "Hugging  Face", "huggingface[Hugging  Face]"},
      {"a longer Latin name without its space", "HuggingFace", "huggingface[HuggingFace]"},
      {"Hangul without its spaces", "전국대학생프로그래밍대회", "kcpc[전국대학생프로그래밍대회]"},
      {"longer Hangul with spaces", "한국 정보 올림피아드", "koi[한국 정보 올림피아드]"},
      {"between scripts", "ICPC신촌", "sinchon[ICPC신촌]"},
      {"a soft hyphen", "Neur\u00ADIPS", "neurips[Neur\u00ADIPS]"},
      {"no accents", "Maratona de Programacao", "maratona[Maratona de Programacao]"},
      {"accents that the term has not", "ÚPSTAGE Kağğle", "upstage[ÚPSTAGE] kaggle[Kağğle]"},
      {"not across a line end", "Hugging\nFace", ""},
      {"not across other marks", "Hugging, Face", ""},
  });
}

TEST_CASE("a Latin term is a whole word, though years and Hangul may touch it") {
  check({
      {"within a word", "kddx xkdd akddb", ""},
      {"an identifier", "kdd_2024", ""},
      {"a year behind", "KDD2024 KDD'24 KDD24 NeurIPS’23",
       "kdd[KDD] kdd[KDD] kdd[KDD] neurips[NeurIPS]"},
      {"a number behind that is no year", "KDD1 KDD99999", ""},
      {"a year before", "2023KDD", "kdd[KDD]"},
      {"a number before that is no year", "3KDD", ""},
      {"a particle", "KDD에서 발표", "kdd[KDD]"},
      {"Hangul before", "제3회KDD", "kdd[KDD]"},
      {"marks around", "(KDD), \"ACL\"/NIPS", "kdd[KDD] acl[ACL] neurips[NIPS]"},
  });
}

TEST_CASE("a short Hangul term stands alone or before a particle") {
  check({
      {"alone", "라인 개발자", "line[라인]"},
      {"before a particle", "라인에서 라인의", "line[라인] line[라인]"},
      {"at the end", "현 라인", "line[라인]"},
      {"within another word", "온라인 가이드라인 라인업 파이프라인을", ""},
      {"a longer one may stand within a word", "주식회사업스테이지에서", "upstage[업스테이지]"},
      {"Latin around", "(주)라인/KDD", "line[라인] kdd[KDD]"},
  });
}

TEST_CASE("the longest term of a list wins, and lists do not hide each other's") {
  check({
      {"a longer one from the same place", "ICPC Sinchon 2021", "sinchon[ICPC Sinchon]"},
      {"the shorter one where the longer does not fit", "ICPC Sinchonx", "icpc[ICPC]"},
      {"one within another", "ACM-ICPC", "icpc[ACM-ICPC]"},
      {"terms that share a spelling", "Yellow", "atcoder-yellow[Yellow] topcoder-yellow[Yellow]"},
      {"of which one goes on", "Yellow coder", "topcoder-yellow[Yellow coder]"},
      {"of two lists", "KDD Cup 2021", "kdd[KDD] kdd-cup[KDD Cup]"},
  });
}

TEST_CASE("what stands right before or after can make a term another thing") {
  check({
      {"not before", "ACL surgery", ""},
      {"not before, in Hangul with a particle", "ACL 재건술을", ""},
      {"not after", "torn ACL", ""},
      {"other words", "ACL surgeryx, untorn ACL", "acl[ACL] acl[ACL]"},
      {"a hyphen that matters", "ICPC-2", ""},
      {"the same without it", "ICPC 2회 참가", "icpc[ICPC]"},
      {"a year is no context", "ACL 2020", "acl[ACL]"},
  });
}

TEST_CASE("a term with match = case keeps its case") {
  check({
      {"as written", "Nature 2021", "nature[Nature]"},
      {"otherwise", "nature NATURE", ""},
  });
}

TEST_CASE("a term that stands alone is no word of a longer name") {
  check({
      {"a journal by itself", "Science 371 (2021)", "science[Science]"},
      {"behind a word that leads to it", "Published in Science, Vol. 5", "science[Science]"},
      {"a word of another journal", "Journal of Sheep Science, 2020", ""},
      {"a word of another journal, in front", "Science Quarterly 12", ""},
      {"a field of study", "Science of Wool", ""},
  });
}

TEST_CASE("an abbreviation that the text writes out as something else stands for that") {
  check({
      {"behind its words, and everywhere", "A Clinic of Limerick (ACL), then the ACL ward", ""},
      {"before its words", "ACL (A Clinic of Limerick), then the ACL ward", ""},
      {"its own name", "Association for Computational Linguistics (ACL) 2021", "acl[ACL]"},
      {"brackets around it alone", "a paper (ACL)", "acl[ACL]"},
      {"other words before the brackets", "Night Trains (ACL)", "acl[ACL]"},
  });
}

TEST_CASE("an address is no mention") {
  check({
      {"a mail address", "kim@upstage.ai, kaggle@x.com", ""},
      {"a host", "kaggle.com www.kaggle.com/kim", ""},
      {"a path", "github.com/upstage/solar https://x.io/a-kaggle", ""},
      {"the end of a sentence", "on Kaggle. Then", "kaggle[Kaggle]"},
      {"a slash between words", "Kaggle/Upstage", "kaggle[Kaggle] upstage[Upstage]"},
      {"a sign for at", "ML Engineer @Upstage, intern@Upstage",
       "upstage[Upstage] upstage[Upstage]"},
      {"a name with a dot of its own", "C3.ai", "c3[C3.ai]"},
  });
}
