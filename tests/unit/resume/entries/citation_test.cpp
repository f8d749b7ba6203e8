#include "resume/entries/citation.h"

#include <string>

#include <doctest/doctest.h>

#include "resume/stance/stance.h"

using namespace oneshot;

namespace {

struct Read {
  std::string title, remarks;
  bool operator==(const Read&) const = default;
};

Read read(const std::string& text) {
  const auto authors = find_author_list(text, OwnerNames({"Mira Lind"}));
  REQUIRE(authors);
  const Citation citation = find_citation(text, find_sentences(text), *authors);
  return {std::string(citation.title.of(text)), text.substr(citation.remarks)};
}

}  // namespace

TEST_CASE("a citation opens with its authors and a title in quotation marks") {
  CHECK(opens_citation("Mira Lind, A. Roe. \"Night trains\". ICPR 2022."));
  CHECK(opens_citation("이미라, 노하나, 「야간 열차」, 정보과학회논문지"));
  CHECK_FALSE(opens_citation("Trains. ICPR 2022, by Mira Lind."));
  CHECK_FALSE(opens_citation("\"Night trains\", Mira Lind"));
}

TEST_CASE("the title of a paper is found, and what is said behind it") {
  CHECK(read("Mira Lind, A. Roe. \"Night trains\". ICPR 2022. I gave the talk.") ==
        Read{"Night trains", " ICPR 2022. I gave the talk."});
  CHECK(read("Mira Lind, Ann Roe. Night trains run late. ICPR 2022.") ==
        Read{"Night trains run late.", " ICPR 2022."});
  CHECK(read("Lind M, Roe A. Night trains. npj Trains, rejected.") == Read{"Night trains", ""});
  CHECK(read("@article{x, author={Lind, Mira}, title={Night trains}, note={submitted}}") ==
        Read{"Night trains", ""});
}

TEST_CASE("years of venues that lie ahead are told") {
  const std::string text = "Mira Lind. \"Trains of 2027\". ICPR 2027. doi:10.2027/1";
  const auto authors = find_author_list(text, OwnerNames({"Mira Lind"}));
  REQUIRE(authors);
  const Citation citation = find_citation(text, find_sentences(text), *authors);
  REQUIRE(years_ahead(text, citation.title, 2026).size() == 1);
  CHECK(years_ahead(text, citation.title, 2027).empty());
  CHECK(names_year_ahead(text, 2026));
  CHECK_FALSE(names_year_ahead(text, 2027));
}

TEST_CASE("a remark on others' papers takes nothing from the paper itself") {
  const std::string text = "Mira Lind. \"Trains\". ICPR 2022. Her team took no part in it, though.";
  const auto sentences = find_sentences(text);
  const auto authors = find_author_list(text, OwnerNames({"Mira Lind"}));
  REQUIRE(authors);
  const Citation citation = find_citation(text, sentences, *authors);
  const std::size_t title = text.find("Trains"), venue = text.find("ICPR");
  const auto kept =
      stances_of_paper(text, sentences, citation,
                       {{{title, title + 6}, "support"}, {{venue, venue + 9}, "support"}});
  CHECK(kept.empty());
}

TEST_CASE("what became of a paper may stand before its authors, and is no title") {
  const std::string text =
      "Rejected from CVPR 2022, on arXiv only: Mira Lind, Painting with Shadows";
  const auto authors = find_author_list(text, OwnerNames({"Mira Lind"}));
  REQUIRE(authors);
  CHECK(find_citation(text, find_sentences(text), *authors).title.of(text) ==
        "Painting with Shadows");
  const std::string titled = "Painting with Shadows: Mira Lind, CVPR 2022";
  const auto named = find_author_list(titled, OwnerNames({"Mira Lind"}));
  REQUIRE(named);
  CHECK(find_citation(titled, find_sentences(titled), *named).title.begin == 0);
}

TEST_CASE("authors may stand alone on a line, below the title") {
  CHECK(is_authors_alone("M. Lind, A. Roe"));
  CHECK(is_authors_alone("M. Lind and A. Roe."));
  CHECK_FALSE(is_authors_alone("M. Lind"));
  CHECK_FALSE(is_authors_alone("M. Lind, A. Roe. Trains. ICPR 2022"));
}
