#include "resume/facts/names/authors.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace oneshot;

namespace {

/// "1/3" is the first of three; "1/3=" shares the first place, "2/3+" has more authors unnamed,
/// "-/3" does not hold the owner, "?/1" holds the owner at an unknown place, "" is no list.
std::string outline(const std::vector<std::string>& owner, std::string_view text,
                    const AuthorContext& context = {}) {
  const auto list = find_author_list(text, OwnerNames(owner), context);
  if (!list) return "";
  std::string out = list->owner         ? fmt::format("{}", *list->owner + 1)
                    : list->owner_among ? "?"
                                        : "-";
  out += fmt::format("/{}", list->authors.size());
  if (list->equal_first) out += "=";
  if (list->truncated) out += "+";
  return out;
}

struct Row {
  std::vector<std::string> owner;
  std::string text, expected;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(outline(row.owner, row.text) == row.expected);
  }
}

const std::vector<std::string> kOmar = {"Lena Omar-Voss"};
const std::vector<std::string> kHan = {"한지우"};

}  // namespace

TEST_CASE("the owner's place is found in every citation style") {
  check_rows({
      {kOmar, "L. Omar-Voss, P. Achter and M. Raos. \"When judges speak\". EMNLP 2024, Miami.",
       "1/3"},
      {kOmar, "H. Whit, R. Anan, and L. Omar-Voss, \"Pauses that last\", Proc. Interspeech 2022",
       "3/3"},
      {kOmar, "Omar-Voss, L., Moria, D., & Osei-Bon, K. (2021). Lazy labels. ICML.", "1/3"},
      {kOmar, "Blom, R., Omar-Voss, L. Who pays for it? HotCarbon 2023.", "2/2"},
      {kOmar,
       "Keany F, Moria D, Omar-Voss L. Return to sport after surgery. The Knee. 2023;31:3301-3309.",
       "3/3"},
      {kOmar, "Omar-Voss L. Return to sport. The Knee. 2023.", "1/1"},
      {kOmar, "Hakun Eo, Lena Omar-Voss, and Seyoung Ta. 2023. \"Neighbors Change\". CIKM 2023.",
       "2/3"},
      {kOmar,
       "2023 Lena Omar-Voss, Ilwoo Kan, Marit Aaslan. \"Undo Me\": Reversible Things. CHI 2023",
       "1/3"},
      {kOmar, "[C3] J. Seo, R. Nam, L. OMAR-VOSS. Pancreas in pieces. WACV 2024.", "3/3"},
      {kOmar, "Lena Omar-Voss, Lucía Echever: Predicting cache misses. IEEE CLOUD 2018", "1/2"},
      {kOmar, "\"Cold start is social\". K. Eoge, S. Bing, L. Omar-Voss. WSDM 2024", "3/3"},
      {kOmar, "Helene Marche, Rui Zhan, Lena Omar-Voss A benchmark of forty things WACV 2023",
       "3/3"},
      {kOmar, "L. Omar-Voss. \"Errata\". arXiv, 2025.", "1/1"},
      {kOmar, "@article{x, author = {Kim, Seo and Omar-Voss, Lena and others}, title = {T}}",
       "2/2+"},
      {kOmar, "- Blom, R., Naidoo-Blom, A., Omar-Voss, L. Forget it. MLSys 2023.", "3/3"},
      {kOmar, "P. Achter, **L. Omar-Voss** and M. Raos. Judges. EMNLP 2024", "2/3"},
      {kOmar, "Authors: Lena Omar-Voss; Piotr Nowicki", "1/2"},
      {{"Joost van der Berg"}, "A. de Wit, J. van der Berg. Slow stores. arXiv 2022.", "2/2"},
      {{"Nguyen Minh Tu"}, "N. M. Tu, L. H. Phu. Segment trees. ICPC notes 2024.", "1/2"},
  });
}

TEST_CASE("initials need no full stops where the names beside have them, too") {
  const std::vector<std::string> owner = {"Imogen Thornbury"};
  check_rows({
      {owner, "I Thornbury, D Achebe, F Lindqvist. Would it have crashed? CoRL 2023.", "1/3"},
      {owner, "D Achebe, I Thornbury. Sampling the rare. ICRA 2022.", "2/2"},
      {owner, "D P Achebe and I Thornbury. Sampling the rare. ICRA 2022.", "2/2"},
      {owner, "I Thornbury & D Achebe. A benchmark of planners. ICRA 2022.", "1/2"},
      {owner, "I met Thornbury, a friend, and Achebe.", ""},
  });
}

TEST_CASE("Korean lists are read in Hangul and romanised") {
  check_rows({
      {kHan, "목승찬, 단우진, 한지우, 「전사 지침」, 말소리와 음성과학, 2023.", "3/3"},
      {kHan, "한지우, 배문경, \"이산 확산\", KSC, 2023", "1/2"},
      {kHan, "한지우. 「고령자를 위한 화면」. HCI Korea 2025", "1/1"},
      {kHan, "Minjae Cho, Jiwoo Han, Moonkyung Bae, \"Few Steps\", ICLR 2025", "2/3"},
      {kHan, "J. Han, E. Pyeon. Deferral. MICCAI 2022", "1/2"},
      {kHan, "Han JW, Je SH, Bok JY. Waveform-only prediction. Resuscitation Plus 2023", "1/3"},
      {kHan, "그래프 신경망을 이용한 연구, 어금규, 한지우, KCC 2021", "2/2"},
      {kHan, "2021 어금규, 한지우 \"그래프 신경망\" KCC 2021", "2/2"},
      {kHan, "김서연·한지우·이도윤, 제목, KCC 2022", "2/3"},
      {kHan, "한지우 외 3명, \"제목\", KCC 2022", "1/1+"},
  });
}

TEST_CASE("an author whose name is kept back has a place in the list") {
  check_rows({
      {kHan, "김○○, 이○○, 한지우, 「교대근무와 수면」, 간호학회지, 2021", "3/3"},
      {kHan, "박○○, 한지우, \"결측의 대체\", 데이터정보과학회지, 2020", "2/2"},
      {kHan, "김OO, 한지우, 최OO. 제목. KCC 2022", "2/3"},
      {kHan, "김XX·한지우, 제목, KCC 2022", "2/2"},
      {kHan, "이** , 한지우, 「제목」, KCC 2022", "2/2"},
      {kHan, "김*수, 한지우, 「제목」, KCC 2022", "2/2"},
      {kHan, "박ㅇㅇ, 한지우, 「제목」, KCC 2022", "2/2"},
      {kHan, "○○○, ○○○, 한지우, 「제목」, KCC 2022", "3/3"},
      {kHan, "한지우, 김○○, 「제목」, KCC 2022", "1/2"},
      {kHan, "김**, **한지우**, 「제목」, KCC 2022", "2/2"},
      {kHan, "○ 한지우, 배문경, 「제목」, KCC 2022", "1/2"},
      {kHan, "이*, 한지우*, 「제목」, KCC 2022", "1/1"},
      {kHan, "○○대학교 논문집, 한지우, 「제목」, 2022", "1/1"},
      {kHan, "지도 OX, 한지우, 「제목」, 2022", "1/1"},
  });
}

TEST_CASE("lists may be cut short, or name only the others") {
  check_rows({
      {kOmar, "L. Omar-Voss et al. Title here. ICML 2022", "1/1+"},
      {kOmar, "P. Achter, L. Omar-Voss and 11 others. \"A survey\". TACL.", "2/2+"},
      {kOmar, "Gaeun Mok et al. Best resource paper", ""},
      {kOmar, "\"Feature stores considered slow\", with A. de Wit. arXiv preprint, 2022.", "?/1"},
      {kOmar, "S. Deshmu, A. Patha, K. Kulka, \"Crop disease\", ICETE 2024.", "-/3"},
  });
}

TEST_CASE("a relative or a namesake is not the owner") {
  check_rows({
      {{"Ingrid Solheim"}, "K. Solheim, I. Solheim. \"Tundra and tape\". NoDaLiDa 2023", "2/2"},
      {{"Rian Namgung"},
       "H. Namgung, J. Seomun, R. NAMGUNG, E. Pyeon. Pancreas. WACV 2024.",
       "3/4"},
      {{"Yutong Zhang"}, "Liwei Zhang, Yutong Zhang. Rolling shutter. arXiv 2024", "2/2"},
      {{"Yutong Zhang"}, "Yutong Zhang, Liwei Zhang, Rui Zhang. Seeing seams. CVPR 2024", "1/3"},
      {{"서다온"}, "Hyejin Cho, Sungho Ryu, Minjae Cho. Samplers. NeurIPS 2023", ""},
  });
}

TEST_CASE("equal contribution counts with its mark explained, up to the owner without a gap") {
  check_rows({
      {kHan,
       "Minjae Cho*, Jiwoo Han*, Moonkyung Bae†, \"Few Steps\", ICLR 2025 (* equal contribution)",
       "2/3="},
      {kHan, "Minjae Cho*, Jiwoo Han*, Moonkyung Bae†, \"Few Steps\", ICLR 2025", "2/3"},
      {kHan, "Minjae Cho, Jiwoo Han*, Sora Bae*, \"Few\", ICLR 2025 (* equal contribution)", "2/3"},
      {kHan, "조민재*, 한지우*, 배문경, \"제목\", KSC 2023 (*: 공동 1저자)", "2/3="},
      {kHan, "Minjae Cho†, Jiwoo Han†, Sora Bae*. Few. († equal contribution, * corresponding)",
       "2/3="},
  });
  AuthorContext context;
  context.marks = read_author_marks("(* equal contribution, † corresponding author)");
  CHECK(context.marks.equal == "*");
  CHECK(context.marks.corresponding == "†");
  CHECK(outline(kHan, "Minjae Cho*, Jiwoo Han*, Moonkyung Bae†, \"Few\"", context) == "2/3=");
}

TEST_CASE("emphasis tells the owner where names do not") {
  const std::string text = "A. Kim, Maria Lund, C. Park. A title. ICML 2023";
  AuthorContext context;
  context.emphasis = {{text.find("Maria"), text.find(", C.")}};
  CHECK(outline({"마리아"}, text, context) == "2/3");
  CHECK(outline({"A. Kim"}, text, context) == "1/3");
}

TEST_CASE("other text holds no authors") {
  check_rows({
      {kOmar, "Kotlin, Java, Go, Postgres, Kafka", ""},
      {kOmar, "Deep Learning, Computer Vision, Machine Learning", ""},
      {kOmar, "Moved our integration tests from 50 minutes to 9.", ""},
      {kOmar, "홈 피드 추천 시스템 총괄", ""},
      {kOmar, "San Francisco, New York", ""},
      {kOmar, "Python, C, Java, SQL", ""},
      {kOmar, "German C1, English C1, Russian B2", ""},
      {kOmar, "개설, 격주, 누적 61회", ""},
      {kOmar, "자격·어학", ""},
  });
}

TEST_CASE("the first place may be shared in words") {
  check_rows({
      {kOmar,
       "A. Roth, Lena Omar-Voss, B. Lind. Tiles. ICLR 2024. The first two authors contributed "
       "equally.",
       "2/3="},
      {kOmar,
       "A. Roth, B. Lind, Lena Omar-Voss. Tiles. ICLR 2024. The first two authors contributed "
       "equally.",
       "3/3"},
      {kOmar, "A. Roth and Lena Omar-Voss (equal contribution), B. Lind. Tiles. ICLR 2024.",
       "2/2="},
      {kOmar, "A. Roth, Lena Omar-Voss, B. Lind. Tiles. Roth and Omar-Voss share first authorship.",
       "2/3="},
      {kOmar, "A. Roth, Lena Omar-Voss, B. Lind. Tiles. Omar-Voss and Lind contributed equally.",
       "2/3"},
      {{"배하람"}, "오세준, 배하람, 문다인. 타일. (앞의 두 저자는 동등 기여)", "2/3="},
  });
}

TEST_CASE("a list may stand right behind the words of a title, or behind a label and a gap") {
  check_rows({
      {kOmar, "Tokenizer Damage in Dialectal Korean Lena Omar-Voss, Anna Roth", "1/2"},
      {kOmar, "Counting Tiles by Ear Lena Omar-Voss, Anna Roth", "1/2"},
      {kOmar, "Preprint     W. Roth, L. Omar-Voss. Tiles.", "2/2"},
  });
}

TEST_CASE("a name in the middle of a sentence is no list") {
  check_rows({{kOmar, "The first page says thanks to \"L. Omar-Voss for the bench\".", ""}});
}

TEST_CASE("marks of footnotes may be told by their names") {
  CHECK(read_author_marks("An asterisk marks equal contribution.").equal == "*");
  CHECK(read_author_marks("공동 1저자는 별표로 표시").equal == "*");
  CHECK(read_author_marks("NeurIPS 2023. († 두 사람이 똑같이 기여)").equal == "†");
  CHECK(read_author_marks("‡ the two contributed alike").equal == "‡");
}

TEST_CASE("a Latin name before a Hangul one is an author where a title stands before both") {
  CHECK(outline({"노은서"}, "\"Nodules\" (NeurIPS 2023), Bea Poe, 노은서") == "2/2");
  CHECK(outline({"노은서"}, "Nodules, NeurIPS 2023 (Bea Poe, 노은서)") == "2/2");
  CHECK(outline({"노은서"}, "Bea Poe, 노은서, Carl Doe. Nodules. NeurIPS 2023") == "2/3");
  CHECK(outline({"노은서"}, "Deep Cats, 노은서, 김가람, NeurIPS 2023") == "1/2");
}

TEST_CASE("what a list says of an author in brackets does not end it") {
  check_rows({
      {{"Ann Roe"}, "B. Lind (first author), A. Roe. \"Odours of hops\". ICML 2021.", "2/2"},
      {{"Ann Roe"},
       "A. Roe (corresponding author), B. Lind. \"Odours of hops\". ICML 2021.",
       "1/2"},
  });
}

TEST_CASE("a list of family names alone is read where the owner's is among them") {
  const std::vector<std::string> roe{"Ann Marie Roe"};
  check_rows({
      {roe, "Roe, Lind, Moor. \"Odours of hops\". ICML 2021.", "1/3"},
      {roe, "Lind & Roe (2021). Odours of hops. ICML.", "2/2"},
      {roe, "Roe et al., \"Odours of hops\", ICML 2021", "1/1+"},
      {roe, "\"Odours of hops\". Lind, Roe, Moor. ICML 2021.", "2/3"},
      {roe, "Roe/Lind/Moor: Odours of hops. ICML 2021", "1/3"},
      {roe, "Roe, Lind, Moor; Odours of hops; ICML; 2021", "1/3"},
      {roe, "Lind, Moor. \"Odours of hops\". ICML 2021.", ""},
      {{"김가람"}, "Kim, Lee, and Park. \"Odours of hops\". ICML 2021.", "1/3"},
  });
}

TEST_CASE("the first of a list may have the family name first, and given names written out") {
  const std::vector<std::string> roe{"Ann Marie Roe"};
  check_rows({
      {roe, "Lind, Bo, Ann Marie Roe, and Carl Moor. \"Odours of Hops.\" ICML, 2021.", "2/3"},
      {roe, "Roe, Ann Marie, and Bo Lind. \"Odours of Hops.\" ICML, 2021.", "1/2"},
      {roe, "Roe, Ann Marie, et al. \"Odours of Hops.\" ICML, 2021.", "1/1+"},
      {roe, "Bo Lind, Carl Moor*, Ann Marie Roe*. Odours of hops. *Equal contribution.", "3/3"},
  });
}

TEST_CASE("initials of one letter and of two stand in one list") {
  check_rows({{{"Ann Marie Roe"}, "B Lind, AM Roe, C Moor. Odours of hops. ICML, 2021", "2/3"}});
}

TEST_CASE("the owner's foreign name in Hangul is an author") {
  check_rows({
      {{"나르기자 텐"}, "나르기자 텐, 김가람. \"홉의 냄새\". ICML 2021", "1/2"},
      {{"나르기자 텐"}, "김가람, 나르기자 텐, 배수한. \"홉의 냄새\". ICML 2021", "2/3"},
      {{"나르기자 텐"}, "\"홉의 냄새\", 나르기자 텐, 배수한. ICML 2021", "1/2"},
  });
}

TEST_CASE("families called like words of titles are families") {
  check_rows({
      {{"Hyerim An"}, "Yejin Pyo, Hyerim An, Taesung Ok. Twice as bright. CVPR 2025.", "2/3"},
      {{"Hyerim An"}, "H. An, T. Ok. Twice as bright. CVPR 2025.", "1/2"},
      {{"Hyerim An"}, "An, H., & Ok, T. (2025). Twice as bright. CVPR.", "1/2"},
      {{"Hyerim An"}, "An H, Ok T. Twice as bright. CVPR 2025.", "1/2"},
      {{"Linh To"}, "T. Ok, L. To. On and on. CVPR 2025.", "2/2"},
      {{"T. Ok"}, "T. Ok, Y. Pyo. An eye on the road. CVPR 2025.", "1/2"},
  });
}
