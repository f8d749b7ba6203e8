#include "resume/facts/names/said_first.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

void check_all(const std::string& owner, SaidFirst expected, const std::vector<std::string>& rows) {
  for (const std::string& text : rows) {
    CAPTURE(text);
    CHECK(said_first_author(text, OwnerNames(std::vector<std::string>{owner})).who == expected);
  }
}

}  // namespace

TEST_CASE("an entry may say that another person is first author") {
  check_all("Ann Roe", SaidFirst::other,
            {"\"Odours\", ICML 2021; first author: Bo Lind", "The first author is my student.",
             "B. Lind is first author, I am second", "with my student Bo Lind as first author",
             "first-authored by a colleague", "I am not the first author",
             "Bo Lind (first author) and I wrote it", "first author B. Lind, third author me"});
  check_all("김가람", SaidFirst::other,
            {"제1저자는 석사과정 금수아 님", "제1저자: 금수아, 교신저자: 김가람", "제1저자는 후배",
             "금수아 학생이 제1저자", "금수아(제1저자), 김가람", "제가 제1저자는 아닙니다",
             "1저자는 금수아 님이고 저는 2저자입니다", "첫 번째 저자는 금수아"});
}

TEST_CASE("an entry may say that the owner is first author, by name or by a word for oneself") {
  check_all("Ann Roe", SaidFirst::owner,
            {"first author: A. Roe", "First author: me", "I am the first author, my student second",
             "joint first authors: B. Lind and A. Roe", "Bo Lind and I are joint first authors",
             "with me as first author", "Ann Roe is first author", "first author: Roe"});
  check_all("김가람", SaidFirst::owner,
            {"제1저자는 본인", "제1저자: 김가람, 교신저자: 금수아", "제가 제1저자입니다",
             "공동 제1저자: 금수아, 김가람", "금수아, 김가람 (공동 제1저자)",
             "저는 제1저자이며 금수아 님은 제2저자입니다"});
}

TEST_CASE("a place without a person is left open, and a journal is no person") {
  check_all("Ann Roe", SaidFirst::unsaid,
            {"First author", "as first author, with my supervisor",
             "First author, Ecological Informatics, 2021", "First author: Nature Methods, 2021",
             "Nature Methods (first author)", "first author of four", "my first paper"});
  check_all("김가람", SaidFirst::unsaid,
            {"제1저자", "제1저자로 참여", "제1저자 논문", "제1저자, 지도교수 금수아",
             "(*: 공동 제1저자)", "금수아와 공동 제1저자", "정보과학회논문지, 제1저자"});
}

TEST_CASE("a line may tell no more than a place among the authors") {
  for (const char* line : {"First author", "I am the first author", "제1저자로 참여",
                           "본인 제1저자", "as first author, with Bo Lind"}) {
    CAPTURE(line);
    CHECK(is_remark_on_authors(line));
  }
  for (const char* line : {"First author, \"Odours of hop oil\"", "Ann Roe, Bo Lind. Odours. ICML",
                           "제1저자, 「홉 기름의 냄새」, 정보과학회논문지"}) {
    CAPTURE(line);
    CHECK_FALSE(is_remark_on_authors(line));
  }
}
