#include "resume/facts/quantity/quantity.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace oneshot;

namespace {

/// "users 1200000; teams>=100": one word a quantity, as rules see it.
std::string outline(std::string_view text) {
  std::string out;
  for (const Quantity& quantity : find_quantities(text)) {
    if (!out.empty()) out += "; ";
    const char* bound = quantity.bound == Bound::at_least  ? ">"
                        : quantity.bound == Bound::at_most ? "<"
                        : quantity.bound == Bound::about   ? "~"
                                                           : "";
    out += fmt::format("{} {}{:.12g}", name_of(quantity.kind), bound, quantity.value);
    if (quantity.upper) out += fmt::format("..{:.12g}", *quantity.upper);
    if (quantity.load_test) out += " load-test";
    if (quantity.goal) out += " goal";
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

}  // namespace

TEST_CASE("English users are counted by what they are called") {
  check_rows({
      {"grew it to 1.2M users", "users 1200000"},
      {"app having 2.1 crore registered citizens", "users 21000000"},
      {"Registered: 120 000 attorneys and their staff", "users 120000"},
      {"people who have asked it something so far: 1.3 mln", "users 1300000"},
      {"some 200 pharmacists log in to it", "users ~200"},
      {"40,000 registered households in Austin", "users 40000"},
      {"85,000 registered riders by the time", "users 85000"},
      {"in 2019 I signed up with two friends", ""},
      {"가입 학생 41,000명", "users 41000"},
      {"이 서비스를 써 본 사람이 310만 명을 넘겼습니다", "users >3100000"},
      {"It serves 480 million monthly users.", "monthly-users 480000000"},
      {"over 3 million monthly active users", "monthly-users >3000000"},
      {"MAU of 1.2M, DAU 300k", "monthly-users 1200000; daily-users 300000"},
      {"2.5M+ MAU", "monthly-users >2500000"},
      {"150k daily active users", "daily-users 150000"},
      {"half a million users", "users 500000"},
      {"about two million subscribers", "users ~2000000"},
      {"fewer than 500 users", "users <500"},
      {"close to five million people had sent each other money with it", "users ~5000000"},
      {"at present 640 residents have an account", "users 640"},
      {"used by 300 nurses every day", "daily-users 300"},
      {"used by 40,000 shops", "users 40000"},
      {"12,000 pharmacies rely on it", "users 12000"},
      {"delivered 40,000 parcels", ""},
      {"millions of users", "users >1000000"},
      {"52 million active customers", "users 52000000"},
      {"Our user base reached 1.5 million", "users 1500000"},
      {"3-5 million users", "users 3000000..5000000"},
      {"1'200'000 users", "users 1200000"},
      {"250 million visitors a month", "visitors 250000000"},
      {"41,000 readers", "views 41000"},
  });
}

TEST_CASE("Korean users are counted by the words on either side") {
  check_rows({
      {"가입자 120만 명", "users 1200000"},
      {"이 앱을 거쳐 간 이용자는 백삼십만 명을 넘겼다", "users >1300000"},
      {"전국 선생님 2만 3천 분이 가입", "users 23000"},
      {"한 판이라도 해본 사람: 누적 112만", "users 1120000"},
      {"하루에 들어오는 사람이 대략 13만 명", "daily-users ~130000"},
      {"현재 MAU 1,800만 명이 보는 홈 피드", "monthly-users 18000000"},
      {"가장 많았을 때 DAU 3,200", "daily-users 3200"},
      {"월간 이용자 500만 명인 뤼튼 앱", "monthly-users 5000000"},
      {"누적 가입자는 2,100만 명이고", "users 21000000"},
      {"백만 명이 쓰는 서비스", "users 1000000"},
      {"수백만 명이 이용하는 앱", "users >1000000"},
      {"지금 2,300명이 쓰고 있습니다", "users 2300"},
      {"학생 350명가량이 구독합니다", "users ~350"},
      {"월 300만 명이 씁니다", "monthly-users 3000000"},
      {"하루 12만 명이 사용하는 앱", "daily-users 120000"},
      {"회원 2억 3천만 명", "users 230000000"},
      {"회원 900여 명", "users >900"},
      {"사용자 3–5만 명", "users 30000..50000"},
      {"이용자 수 120만", "users 1200000"},
      {"120만 명의 이용자", "users 1200000"},
      {"일간 사용자 10만 명 이상", "daily-users >100000"},
      {"이용자는 천만 명을 넘었지만", "users >10000000"},
      {"사용자 1만 2,000명", "users 12000"},
      {"월 방문 6천", "visitors 6000"},
      {"구독 2만 8,400명", "users 28400"},
      {"달마다 2만 2천 명이 시간을 찾아봄", "monthly-users 22000"},
      {"가입한 가정이 230만 곳", "users 2300000"},
  });
}

TEST_CASE("rates are brought to a second or a day") {
  check_rows({
      {"sends 3 million push and text messages a day", "events-per-day 3000000"},
      {"추론 요청은 하루 1,200만 번 안팎", "events-per-day ~12000000"},
      {"replied to 70 million lookups every 24 hours", "events-per-day 70000000; duration 86400"},
      {"a sustained 4,200 TPS on paydays", "requests-per-second 4200"},
      {"it answered 38,000 queries per second", "requests-per-second 38000"},
      {"3,000 requests per second on an ordinary Tuesday", "requests-per-second 3000"},
      {"about 20 million queries per second", "requests-per-second ~20000000"},
      {"초당 12,000건의 요청을 받으며", "requests-per-second 12000"},
      {"피크 시간에 초당 28,000건의 조회를 받는다", "requests-per-second 28000"},
      {"peak QPS of 12k", "requests-per-second 12000"},
      {"5,000 req/s", "requests-per-second 5000"},
      {"하루 9,000만 건의 메시지를 실어 나릅니다", "events-per-day 90000000"},
      {"하루 1억 2천만 건의 매칭 요청", "events-per-day 120000000"},
      {"하루 40만 건의 호출", "events-per-day 400000"},
      {"하루 이벤트 3천만 건", "events-per-day 30000000"},
      {"분석 200만 건/일", "events-per-day 2000000"},
      {"하루 상담 100만 건", "events-per-day 1000000"},
      {"일 1,200만 건 처리", "events-per-day 12000000"},
      {"월 3억 건의 알림", "events-per-day 10000000"},
      {"40M+ daily requests", "events-per-day >40000000"},
      {"2 billion events a day", "events-per-day 2000000000"},
      {"1,000 messages per minute", "events-per-day 1440000"},
      {"500k bids per second", "requests-per-second 500000"},
      {"5,000 TPS in a load test", "requests-per-second 5000 load-test"},
      {"부하 테스트에서 8,000 TPS", "requests-per-second 8000 load-test"},
      {"목표 1만 TPS", "requests-per-second 10000 goal"},
  });
}

TEST_CASE("data volumes are bytes, with a rate where one is stated") {
  check_rows({
      {"the warehouse (3 TB) that planners query every day", "bytes 3e+12"},
      {"3 TB of web text", "bytes 3e+12"},
      {"2 TB of logs a day", "bytes-per-day 2e+12"},
      {"하루 5TB의 로그", "bytes-per-day 5e+12"},
      {"120 테라바이트", "bytes 1.2e+14"},
      {"1.5 petabytes", "bytes 1.5e+15"},
      {"1.2억 건의 문서", "records 120000000"},
      {"문서 3만 개", "records 30000"},
      {"over 12,000 public recipes", ""},
      {"300 million vectors", "records 300000000"},
  });
}

TEST_CASE("what is no user and no load is told apart") {
  check_rows({
      {"$2.1M in revenue", "money 2100000"},
      {"누적 투자 1,300억 원", "money 130000000000"},
      {"CHF 1.4M not thrown away", "money 1400000"},
      {"400 million parameters", "parameters 400000000"},
      {"distilling 72B parameters", "parameters 72000000000"},
      {"a 7B model", "parameters 7000000000"},
      {"모델 호출 토큰 월 1조 개", "tokens 1e+12"},
      {"12 trillion tokens", "tokens 1.2e+13"},
      {"46,000 GPU hours", "compute 46000"},
      {"11 million downloads", "downloads 11000000"},
      {"57 GitHub stars", "stars 57"},
      {"hired two engineers", "people 2"},
      {"7명이 함께 운영합니다", "people 7"},
      {"4시간", "duration 14400"},
      {"p99 of 9 ms", "duration 0.009"},
      {"+2.3 % bookings", "percent 2.3"},
      {"iOS 17, Java 8, S5E2, p99, GPT-4", ""},
      {"2023.09 - 2024.05", ""},
      {"Interspeech 2022 인천", ""},
      {"2020.03 ~ 2022.08  원주 병원", ""},
      {"2017  MB BCh BAO", ""},
      {"100만 조회", "views 1000000"},
      {"360-degree images", ""},
      {"3천만 대 넘는 기기", "devices >30000000"},
  });
}

TEST_CASE("a load test is of the numbers in its clause") {
  check_rows({
      {"하루 요청 18만 건 정도이고, 부하 테스트에서는 1,500 RPS까지 확인",
       "events-per-day ~180000; requests-per-second 1500 load-test"},
      {"In load tests, it took 50,000 requests per second", "requests-per-second 50000 load-test"},
      {"handles 2,000 rps in production, and 12,000 rps in a load test",
       "requests-per-second 2000; requests-per-second 12000 load-test"},
  });
}

TEST_CASE("years and small numbers take no load test away") {
  check_rows({
      {"2021년 부하 테스트에서 최고 12,000 RPS 처리", "requests-per-second 12000 load-test"},
      {"in the benchmark with 3 machines, it answered 4,000 requests per second",
       "requests-per-second 4000 load-test"},
  });
}

TEST_CASE("people whom data tells of, and users of what is around, are no users") {
  check_rows({
      {"회원 수천만 명 규모의 데이터 취급", "people >10000000"},
      {"models on records of 3 million patients, nightly", "people 3000000"},
      {"가입자 1,200만 명인 통신사 고객 앱에 인사말 기능을 납품", "people 12000000"},
      {"running inside the bank app (the app has more than 3 million customers)",
       "people >3000000"},
      {"누적 가입자 4만 2천 명", "users 42000"},
      {"our app (the app has 30,000 users)", "users 30000"},
      {"built it alone, first in the App Store (the app has 2,000,000 users)", "users 2000000"},
  });
}

TEST_CASE("the field of a contest is teams or participants") {
  check_rows({
      {"3rd of 2,431 teams", "teams 2431"},
      {"87위 / 1,204팀", "teams 1204"},
      {"참가 520명", "participants 520"},
      {"참가자 3,000명", "participants 3000"},
      {"(450 participants)", "participants 450"},
      {"640 participants from 31 colleges", "participants 640"},
      {"1,200명 중 3위", "participants 1200"},
      {"120개 팀이 참가한 대회", "teams 120"},
  });
}

TEST_CASE("ranges of a quantity point at its words") {
  const std::string text = "홈 피드: 가입자 120만 명";
  const auto quantities = find_quantities(text);
  REQUIRE(quantities.size() == 1);
  CHECK(quantities[0].number.of(text) == "120만");
  CHECK(quantities[0].range.of(text) == "120만 명");
}

TEST_CASE("a rate may be told away from its number") {
  check_rows({
      {"1.4 billion scores on a normal day", "events-per-day 1400000000"},
      {"An ordinary Tuesday brings around 31 million checks", "events-per-day ~31000000"},
      {"Daily average for May 2025: 2.1 crore transfers", "events-per-day 21000000"},
      {"volume that it took in on a weekday in 2023: 70 TB", "bytes-per-day 7e+13"},
      {"it was passing 1,700 payments in a second", "requests-per-second 1700"},
      {"Per minute it scores 90,000 baskets.", "events-per-day 129600000"},
      {"가장 많을 때 1초에 3,100건", "requests-per-second 3100"},
      {"주문이 1분에 6만 건", "events-per-day 86400000"},
      {"| 하루에 받는 이벤트 | 1,840만 건 |", "events-per-day 18400000"},
      {"320 million mails on a weekday", "events-per-day 320000000"},
      {"바쁜 목요일이면 위치 보고 1,800만 건이 들어옵니다", "events-per-day 18000000"},
      {"하루 조회 3,400만 건", "events-per-day 34000000"},
      {"조회 2만 건", "views 20000"},
      {"labelled 20 million images, and trained a model every day", "records 20000000"},
      {"a second project with 3 million images", "records 3000000"},
  });
}

TEST_CASE("people are users by what they do with a service") {
  check_rows({
      {"some 130,000 stall owners fill a basket in it", "users ~130000"},
      {"1.2 million pensioners have charged their card by it", "users 1200000"},
      {"it was consulted by 26,000 persons", "users 26000"},
      {"150,000 players went through the matchmaker every day", "daily-users 150000"},
      {"the counter says 23,000 people a month", "monthly-users 23000"},
      {"그날 앱을 연 사람이 12만 명쯤", "daily-users ~120000"},
      {"이 봇에 말을 건 사람이 지금까지 31만 명", "users 310000"},
      {"살아 있는 계정 134만 개", "users 1340000"},
      {"45,000 people get its reminder by mail", "users 45000"},
      {"2.3 million families had installed and registered", "users 2300000"},
      {"twelve engineers worked on it", "people 12"},
  });
}

TEST_CASE("what a store keeps is records, whatever it is called") {
  check_rows({
      {"it archives 210 million deeds", "records 210000000"},
      {"The index holds 340 million listings.", "records 340000000"},
      {"moves 3,000 pallets", ""},
  });
}

TEST_CASE("numbers in words may be put together") {
  check_rows({
      {"two and a half million users", "users 2500000"},
      {"a million and a half users", "users 1500000"},
      {"a quarter of a million users", "users 250000"},
      {"three hundred and forty thousand users", "users 340000"},
      {"several million users", "users >2000000"},
      {"육천팔백 명이 가입", "users 6800"},
  });
}

TEST_CASE("what is said of the last of several groups of people is said of all") {
  const auto both = find_quantities("4,200 growers and 310 agronomists have accounts");
  REQUIRE(both.size() == 2);
  CHECK(both[0].kind == QuantityKind::users);
  const auto apart = find_quantities("4,200 growers met; 310 agronomists have accounts");
  REQUIRE(apart.size() == 2);
  CHECK(apart[0].kind != QuantityKind::users);
}

TEST_CASE("a word that begins like a counter of people is none") {
  const auto found = find_quantities("하루 1,700만 건의 인증 요청을 받습니다");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == QuantityKind::events_per_day);
}

TEST_CASE("telephone numbers that ask a service are its users") {
  const Row rows[] = {
      {"1.3 million different phone numbers have asked it at least one question", "users 1300000"},
      {"하루에 13만 명 정도가 들어옵니다", "daily-users ~130000"},
  };
  check_rows(rows);
}

TEST_CASE("whoever has an account, or has done one thing with it, is a user") {
  check_rows({
      {"21,000 court clerks, notaries and lawyers have an account with it", "users 21000"},
      {"1.2 million different people had put at least one question to it", "users 1200000"},
      {"140,000 farmers have called the line at least once", "users 140000"},
      {"It reminded 73,000 people of their appointment", "users 73000"},
      {"변호사 2만 1천 명이 계정을 갖고 있습니다", "users 21000"},
      {"농민 14만 명이 한 번 이상 전화를 걸었습니다", "users 140000"},
      {"기사 3만 6천 명이 운행을 기록했습니다", "users 36000"},
      {"4만 1천 명에게 알림이 갑니다", "users 41000"},
  });
}

TEST_CASE("goods that a plant turns out are no records and no requests") {
  const auto made = find_quantities("회사의 연간 생산량은 타이어 1억 개 규모");
  REQUIRE(made.size() == 1);
  CHECK(made[0].kind == QuantityKind::devices);
  CHECK(find_quantities("180 fillets a minute").empty());
  const auto called = find_quantities("the menu calls it 240,000 times a day");
  REQUIRE(called.size() == 1);
  CHECK(called[0].kind == QuantityKind::events_per_day);
}

TEST_CASE("how a service grew, where it is used and in which words it is counted change no kind") {
  check_rows({
      {"사용자 500명에서 4만 명으로 늘렸습니다", "users 500; users 40000"},
      {"31,000 people in 14 countries use it", "users 31000; users 14"},
      {"일 알림 발송 50만 건", "events-per-day 500000"},
      {"7만 명의 대학생이 사용하고 있습니다", "users 70000"},
      {"가게 1만 2천 곳이 씁니다", "users 12000"},
      {"MAU 2.5만 달성", "monthly-users 25000"},
      {"가입한 학생은 육만 팔천 명", "users 68000"},
      {"12.4 million HL7 messages a day", "events-per-day 12400000"},
      {"나눠 쓰는 앱 (2018.11 → now)", ""},
      {"가입해서 한 번이라도 자리를 빌린 사람이 올봄 백삼십만 명을 넘었다", "users >1300000"},
      {"On the day before Diwali it handled 38 million requests", "events-per-day 38000000"},
  });
}

TEST_CASE("numbers in words, and people whom no list of users names") {
  check_rows({
      {"A hundred and thirty thousand people open it daily", "daily-users 130000"},
      {"three hundred and forty thousand users", "users 340000"},
      {"over three million home cooks have been served by it", "users >3000000"},
      {"three million home cooks use it", "users 3000000"},
      {"it has served three million home cooks", "users 3000000"},
      {"1.4M monthly actives", "monthly-users 1400000"},
  });
}
