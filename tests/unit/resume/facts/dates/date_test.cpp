#include "resume/facts/dates/date.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace oneshot;

namespace {

constexpr Date kAsOf{2026, 11, 1};

std::string show(const LooseDate& date) {
  std::string out = fmt::format("{}", date.year);
  if (date.month > 0) out += fmt::format(".{:02}", date.month);
  if (date.day > 0) out += fmt::format(".{:02}", date.day);
  return out;
}

/// "2021.03~2022.05", "2021.06~now", "~2020", "2022.11", "[12]" for a stated length in months.
std::string outline(std::string_view text) {
  std::string out;
  for (const DateRange& range : find_date_ranges(text, kAsOf)) {
    if (!out.empty()) out += "; ";
    if (range.first) out += show(*range.first);
    if (range.form == DateRange::Form::open) out += "~now";
    if (range.last) out += "~" + show(*range.last);
    if (range.stated_months) out += fmt::format("[{}]", *range.stated_months);
  }
  return out;
}

struct Row {
  std::string text, expected;
};

template <std::size_t N>
void check_rows(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(outline(row.text) == row.expected);
  }
}

int length(std::string_view text) {
  const auto ranges = find_date_ranges(text, kAsOf);
  return ranges.empty() ? -1 : months(ranges.front(), kAsOf).value_or(-1);
}

}  // namespace

TEST_CASE("ranges are read in the ways that resumes write them") {
  check_rows({
      {"2021.06 ~ 2023.05", "2021.06~2023.05"},
      {"2020. 8. ~ 2022. 1.", "2020.08~2022.01"},
      {"2010. 3. ~ 2017. 2.)", "2010.03~2017.02"},
      {"03/2021 - 02/2023", "2021.03~2023.02"},
      {"11/2025 – 03/2026 · Intern", "2025.11~2026.03"},
      {"09.2016–03.2020", "2016.09~2020.03"},
      {"June 2018 - July 2022", "2018.06~2022.07"},
      {"Sept. 2019 - June 2020", "2019.09~2020.06"},
      {"Sept 2020 → April 2024", "2020.09~2024.04"},
      {"April 2025 to July 2025", "2025.04~2025.07"},
      {"Sept to Oct 2023", "2023.09~2023.10"},
      {"Jan–Mar 2024", "2024.01~2024.03"},
      {"2019-05 → 2025-01", "2019.05~2025.01"},
      {"2025.01.02 ~ 2025.03.31", "2025.01.02~2025.03.31"},
      {"2017/07/03~20/03/31", "2017.07.03~2020.03.31"},
      {"2024. 2. 5 – 2024. 8. 31", "2024.02.05~2024.08.31"},
      {"2020년 1월 6일 ~ 2020년 10월 30일", "2020.01.06~2020.10.30"},
      {"2014년 1월부터 2024년 6월까지", "2014.01~2024.06"},
      {"2021년 4월에 대학 동기 두 명이랑 '가나노트'라는 AI 스타트업을 차렸고, 2024년 8월까지 "
       "일했습니다",
       "2021.04~2024.08"},
      {"2021년 4월에 대학 동기 두 명이랑 여러 나라를 한참 돌아다녔고 쉬었으며, 2024년 8월까지 "
       "놀았습니다",
       "2021.04; ~2024.08"},
      {"2019년 9월 ~ 2021년 2월", "2019.09~2021.02"},
      {"21년 3월 ~ 22년 8월", "2021.03~2022.08"},
      {"'21.3 ~ '22.8", "2021.03~2022.08"},
      {"21.03 ~ 22.05", "2021.03~2022.05"},
      {"2018 - 2020", "2018~2020"},
      {"III/2021 – XI/2023", "2021.03~2023.11"},
      {"Feb-22 | Mar-24", "2022.02~2024.03"},
      {"Jun-17\tSep-19", "2017.06~2019.09"},
      {"06.2017 | 12.2023", "2017.06~2023.12"},
      {"2021-11 / 2024-10", "2021.11~2024.10"},
      {"Start: 2023-06\nEnd: 2024-12", "2023.06~2024.12"},
      {"입사 : 2021.03\n퇴사 : 2023.02", "2021.03~2023.02"},
      {"from the spring of 2022 to the spring of 2025", "2022.03~2025.03"},
      {"2023.01→재직", "2023.01~now"},
      {"2020~ing", "2020~now"},
      {"2020/05 ⇒ 2022/09", "2020.05~2022.09"},
      {"일 년 일곱 달", "[19]"},
      {"만 3년을 보냈습니다", "[36]"},
      {"2022 | 2023", "2022; 2023"},
      {"3. 2021.05 / 2021.03", "2021.05; 2021.03"},
      {"2021 to 2025", "2021~2025"},
      {"2019-21", "2019~2021"},
      {"2023.07 – 12", "2023.07~2023.12"},
      {"2020년 3월 ~ 8월", "2020.03~2020.08"},
      {"2025.01.02 ~ 03.31", "2025.01.02~2025.03.31"},
      {"Oct 2022 – (expected spring 2027)", "2022.10~2027.03"},
      {"1 March 2021 - 15 Feb 2022", "2021.03.01~2022.02.15"},
      {"March 1, 2021 - Feb 15, 2022", "2021.03.01~2022.02.15"},
      {"2022년 상반기 ~ 2023년 하반기", "2022.01~2023.07"},
      {"2019 Oct → 2023 Jan", "2019.10~2023.01"},
      {"2019 Oct - 2023", "2019.10~2023"},
  });
}

TEST_CASE("a range without an end goes on until now") {
  check_rows({
      {"2021.06 ~ 재직 중", "2021.06~now"},
      {"2020. 8. ~ 현재", "2020.08~now"},
      {"2020/04/01~현재", "2020.04.01~now"},
      {"2021년 3월부터 지금까지", "2021.03~now"},
      {"2022년부터 직접 운영하고 있고", "2022~now"},
      {"Aug 2021 to present", "2021.08~now"},
      {"2023 Feb → today", "2023.02~now"},
      {"Oct 2020 up to now", "2020.10~now"},
      {"2021 onwards", "2021~now"},
      {"In March 2021 I founded Acme. I am its head of research", "2021.03~now"},
      {"2022년 4월 회사를 공동창업해서 지금까지 일합니다", "2022.04~now"},
      {"03/2021 - today", "2021.03~now"},
      {"10.2021 - now", "2021.10~now"},
      {"July 2025 – till date", "2025.07~now"},
      {"July 2024 to date: Registrar", "2024.07~now"},
      {"2025-02 → present", "2025.02~now"},
      {"2022-04 ... now", "2022.04~now"},
      {"since 2019", "2019~now"},
      {"Since January 2025.", "2025.01~now"},
      {"Mar 2024 -", "2024.03~now"},
      {"Mar 2024 -        Research Scientist", "2024.03~now"},
      {"(2025.03 ~ )", "2025.03~now"},
      {"(2025.03 – )", "2025.03~now"},
      {"되돌려 (2022 ~ )", "2022~now"},
      {"2020년 11월 2일 입사, 재직 중", "2020.11.02~now"},
  });
}

TEST_CASE("single dates and ends stand alone") {
  check_rows({
      {"2022.11", "2022.11"},
      {"December 2024", "2024.12"},
      {"Summer 2023", "2023.06"},
      {"2023년 하반기", "2023.07"},
      {"2021년 겨울", "2021.12"},
      {"Q3 2023", "2023.07"},
      {"2025-2 기계학습개론", "2025"},
      {"until May 2021", "~2021.05"},
      {"2021년 5월까지", "~2021.05"},
      {"ICPC 2019, 2020", "2019; 2020"},
      {"2018.11 3위", "2018.11"},
  });
}

TEST_CASE("stated lengths are attached to their dates or stand alone") {
  check_rows({
      {"April 2021 - Present (5 years 8 months)", "2021.04~now[68]"},
      {"2025.7 – 2025.10 (4개월)", "2025.07~2025.10[4]"},
      {"2023년 9월 - Present (3년 3개월)", "2023.09~now[39]"},
      {"September 2013 - February 2018 (4 years 6 months)", "2013.09~2018.02[54]"},
      {"8 yrs 9 mos", "[105]"},
      {"6-month internship", "[6]"},
      {"석 달 동안", "[3]"},
      {"총 7년 8개월", "[92]"},
      {"1년 2개월", "[14]"},
  });
}

TEST_CASE("sentences tell since when, or for how long, somebody works where they do") {
  CHECK(outline("2023년 3월에 입사했습니다. 지금도 같은 팀에서 일하고 있습니다.") == "2023.03~now");
  CHECK(outline("지금 가나에서 일하고 있습니다. 2023년 3월에 합류했으니 꽤 됐네요.") ==
        "2023.03~now");
  CHECK(outline("2023년 3월에 입사했습니다.") == "2023.03");
  CHECK(outline("2019년 3월에 가나에 입사했습니다. 그 뒤 다라로 이직해 일하고 있습니다.") ==
        "2019.03");
  CHECK(outline("2019년 3월에 입사해 이듬해 퇴사했습니다. 지금은 다라에서 일하고 있습니다.") ==
        "2019.03");
  CHECK(outline("2019년 3월에 졸업했습니다. 지금은 다라에서 일하고 있습니다.") == "2019.03");
  CHECK(outline("이제 3년 반이 조금 넘었네요") == "[42]");
  CHECK(outline("입사한 지 3년이 되었습니다") == "[36]");
  CHECK(outline("3년 넘게 일하고 있습니다") == "[36]");
  CHECK(outline("출시한 지 3년이 된 서비스") == "");
  CHECK(outline("3년 넘게 쓰이는 도구") == "");
  CHECK(outline("3년 반장") == "");
}

TEST_CASE("sentences tell from when until when") {
  check_rows({
      {"In February 2022 I went to Acme as an intern until the end of May 2023.",
       "2022.02~2023.05"},
      {"From 2017 to early 2022 I sold pianos.", "2017~2022"},
      {"I came to Acme in May 2018 to start the team, and I have headed it to this day.",
       "2018.05~now"},
      {"2019년 5월에 회사를 차려서 2025년 9월에 회사를 넘길 때까지 일했습니다.", "2019.05~2025.09"},
      {"2021년 3월에 입사해 2024년 2월에 퇴사했습니다.", "2021.03~2024.02"},
      {"2020년 2월에 세운 회사로 5년 반을 살았고, 2025년 8월에 정리했습니다.", "2020.02~2025.08"},
      {"I joined in March 2021 as an engineer and left in May 2024.", "2021.03~2024.05"},
      {"In 2021 I finished school. I waited until May 2023.", "2021; ~2023.05"},
  });
}

TEST_CASE("arrows of any length and columns of years and months are read") {
  check_rows({
      {"2019.09 ▶▶▶▶▶ 2022.01", "2019.09~2022.01"},
      {"2022.02 ▶▶▶▶▶▶", "2022.02~now"},
      {"2021-03 ---> 2024-02", "2021.03~2024.02"},
      {"July 2017 -- July 2019", "2017.07~2019.07"},
      {"January 2024 -- present", "2024.01~now"},
      {"2021 | 4 | Acme", "2021.04"},
      {"2021 | 15 teams", "2021"},
  });
}

TEST_CASE("a month may stand in brackets after its year") {
  check_rows({
      {"2019 (June) to 2022 (Feb.)", "2019.06~2022.02"},
      {"2023 (April) to date", "2023.04~now"},
      {"2023 (Marchbank)", "2023"},
  });
}

TEST_CASE("numbers that look like dates are none") {
  check_rows({
      {"010-1234-5678", ""},
      {"2023;31(8):3301-3309", "2023"},
      {"pp. 411–418", ""},
      {"arXiv:2010.11929", ""},
      {"2,233팀", ""},
      {"2021명", ""},
      {"2000 users", ""},
      {"Python 3.10", ""},
      {"14.1 to 10.8", ""},
      {"120 ms to 45 ms", ""},
      {"may be used", ""},
      {"3학년, 1학기", ""},
      {"2 kg", ""},
      {"S5E2", ""},
  });
}

TEST_CASE("months count the first and the last month") {
  CHECK(length("2025.01 ~ 2025.06") == 6);
  CHECK(length("2025.01.02 ~ 2025.03.31") == 3);
  CHECK(length("2025.01.15 ~ 2025.07.14") == 6);
  CHECK(length("2025.01.31 ~ 2025.06.03") == 4);
  CHECK(length("2026.08 – 현재") == 4);
  CHECK(length("2025-02 → present") == 22);
  CHECK(length("2018 - 2020") == 24);
  CHECK(length("2023 – 2024") == 12);
  CHECK(length("2024 - 2024") == 1);
  CHECK(length("2026 – present") == 5);
  CHECK(length("2025.7 – 2025.10 (4개월)") == 4);
  CHECK(length("2025.04 ~ 2027.12") == 20);  // the future has not been worked yet
  CHECK(length("2022.11") == -1);
}

TEST_CASE("a month in one cell and 'present' in the next are a span") {
  CHECK(outline("Acme\tengineer\tMar 2022\tpresent") == "2022.03~now");
  CHECK(outline("루닛 | 엔지니어 | 2022.03 | 현재") == "2022.03~now");
}

TEST_CASE("dates by the reader's year and in one number are dates") {
  check_rows({
      {"재작년부터", "2024~now"},
      {"작년 1월부터", "2025.01~now"},
      {"since last year", "2025~now"},
      {"since January last year", "2025.01~now"},
      {"작년 매출", ""},
      {"작년 가을부터는 1.3%입니다", ""},
      {"20210302~20240531", "2021.03.02~2024.05.31"},
      {"10-20219902", ""},
      {"(2021 on)", "2021~now"},
      {"2021년 이후", "2021~now"},
      {"2021 on foot", "2021"},
  });
}

TEST_CASE("the end of a stay may be told in the next sentence, or by a verb of leaving") {
  check_rows({
      {"I joined Acme in May 2019. In September 2025 I left", "2019.05~2025.09"},
      {"I joined Acme in May 2019. In September 2025 I won a prize", "2019.05; 2025.09"},
      {"in May 2019 I founded Acme, which I left in September 2025", "2019.05~2025.09"},
      {"2019년 5월에 입사했습니다. 2025년 9월에 퇴사했습니다", "2019.05~2025.09"},
  });
}

TEST_CASE("in a narrow column the end stands below the dash") {
  const Row rows[] = {
      {"Jun 2025 -    Acme, Oslo\nOct 2025      Engineer", "2025.06~2025.10; 2025.10"},
      {"2019.03 ~     가나소프트\n2020.08       개발자", "2019.03~2020.08; 2020.08"},
      // The next line begins a time of its own, or an earlier one.
      {"Jun 2025 -    Acme, Oslo\nOct 2019 -    Moor", "2025.06~now; 2019.10~now"},
      {"Jun 2025 -    Acme, Oslo\nOct 2019      Moor", "2025.06~now; 2019.10"},
      {"Jun 2025 -    Acme, Oslo\nEngineer since Oct", "2025.06~now"},
  };
  check_rows(rows);
}

TEST_CASE("the date before tells the year of a month that points to it") {
  check_rows({
      Row{"2019년 2월 학교를 그만두고 같은 해 5월에 창업", "2019.02; 2019.05"},
      Row{"2019년 8월에 졸업하고 이듬해 3월부터 일함", "2019.08; 2020.03~now"},
      Row{"2022년 1월부터 같은 해 4월까지", "2022.01~2022.04"},
      Row{"2021년 12월부터 이듬해 3월까지", "2021.12~2022.03"},
      Row{"I joined Acme in January 2023 and left in April of that year", "2023.01; 2023.04"},
      Row{"I joined Acme in May 2021 and left in March of the following year", "2021.05; 2022.03"},
      Row{"I left the army in March 2020 and that June joined Acme", "2020.03; 2020.06"},
      Row{"같은 해 5월에 창업", ""},
  });
}
