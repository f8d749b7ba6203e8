#include "resume/facts/quantity/quantity_cues.h"

#include "resume/facts/clause_words.h"
#include "resume/facts/scan.h"

namespace oneshot::quantity_cues {

using scan::contains_any;

bool tells_of_use_after(std::string_view right) {
  return contains_any(right, {"쓰는",        "쓰고",
                              "쓴다",        "씁니다",
                              "써",          "쓰던",
                              "사용",        "이용",
                              "구독",        "알림을 받",
                              "받아 봅",     "받아 보",
                              "신청하",      "시스템으로 신청",
                              "썼",          "쓰셨",
                              "쓰십",        "가입",
                              "접속",        "로그인",
                              "엽니다",      "연다",
                              "열어",        "열었",
                              "여는",        "켜서",
                              "켭니다",      "켜고",
                              "봅니다",      "본다",
                              "들어오",      "들어와",
                              "들어왔",      "찾아오",
                              "찾아옵",      "찾아온",
                              "찾아왔",      "찾습니다",
                              "거쳐 갔",     "거쳐 갑",
                              "다녀갔",      "다녀갑",
                              "내려받",      "설치해",
                              "등록했",      "등록하",
                              "예약하",      "예약했",
                              "주문하",      "주문했",
                              "물어",        "묻습니다",
                              "말을 겁",     "여기서",
                              "여기에",      "여기로",
                              "이걸로",      "이것으로",
                              "이 앱",       "이 사이트",
                              "이 서비스",   "이 서버",
                              "이 봇",       "이 화면",
                              "이 페이지",   "받아 갔",
                              "받아 갑",     "붙었",
                              "붙는",        "몰렸",
                              "몰려",        "몰립",
                              "play",        "plays",
                              "played",      "찾는",
                              "보는",        "즐기는",
                              "open it",     "opens it",
                              "read it",     "visit it",
                              "listen",      "use",
                              "uses",        "used",
                              "using",       "rely",
                              "relies",      "relied",
                              "signed up",   "registered",
                              "subscribe",   "subscribed",
                              "an account",  "an address",
                              "a login",     "a profile",
                              "a mailbox",   "accounts",
                              "with it",     "through it",
                              "on it",       "in it each",
                              "in it every", "in it daily",
                              "in it a ",    "logged in",
                              "log in",      "log into",
                              "logs in",     "opened it",
                              "sign in",     " served",
                              "signs in",    "have joined",
                              "had joined",  "계정을 갖",
                              "계정을 가",   "계정이 있",
                              "계정을 만들", "계정을 받",
                              "한 번 이상",  "한 번이라도",
                              "한번이라도",  "해 봤",
                              "해봤",        "해 보았",
                              "맡겨 두",     "등록되어",
                              "등록돼",      "등록돼 있"});
}

bool tells_of_use_before(std::string_view left) {
  return contains_any(
      left,
      {"switched on by",  "말을 거는 ",   "used by",        "serving",         "serves",
       "served",          "relied on by", "adopted by",     "사용 간부",       "사용 부대",
       "사용 직원",       "사용 인원",    "이용 인원",      "쓰는 ",           "이용하는 ",
       "사용하는 ",       "접속하는 ",    "여는 ",          "이용자",          "사용자",
       "가입자",          "회원",         "가입 ",          "써 본 ",          "써본 ",
       "쓴 사람",         "이용한 ",      "사용한 ",        "사용해 본",       "이용해 본",
       "구독자",          "유저",         "해본 사람",      "경험자",          "들어오는 ",
       "찾아오는 ",       "거쳐 간 ",     "다녀간 ",        "registered",      "고객",
       "여는 사람",       "연 사람",      "켜는 사람",      "켠 사람",         "쓰신 ",
       "접속한 ",         "단골",         "로그인한 ",      "가입한 ",         "가입하신 ",
       "등록한 ",         "등록하신 ",    "구독하는 ",      "보는 사람",       "찾는 사람",
       "requests from",   "calls from",   "visits from",    "logins from",     "accounts of",
       "opened by",       "seen by",      "예약한 ",        "주문한 ",         "내려받은 ",
       "설치한 ",         "접속자",       "구독 ",          "계정을 만든 ",    "계정이 있는 ",
       "계정을 가진 ",    "users",        "user base",      "subscribers",     "members",
       "customers",       "한 번이라도",  "한번이라도",     "한 번 이상",      "걸려 온 ",
       "전화를 건 ",      "물어본 ",      "물어 본 ",       "it has answered", "it answered",
       "it has reminded", "it reminded",  "it reminds",     "it has helped",   "it helped",
       "it has warned",   "it warns",     "it alerts",      "it has told",     "it tells",
       "it has taught",   "it taught",    "it has matched", "it notifies",     "it has notified"});
}

bool tells_of_load_test(std::string_view sentence, std::size_t number) {
  return clause_says_of(sentence, number, {"load test",        "load tests",  "load-test",
                                           "load testing",     "load-tested", "stress test",
                                           "stress tests",     "benchmark",   "benchmarks",
                                           "benchmarked",      "synthetic",   "soak test",
                                           "simulated",        "simulation",  "부하 테스트",
                                           "부하테스트",       "부하 시험",   "부하시험",
                                           "스트레스 테스트",  "벤치마크",    "시뮬레이션",
                                           "load generator",   "drill",       "drills",
                                           "rehearsal",        "k6",          "jmeter",
                                           "locust",           "gatling",     "on my laptop",
                                           "on my own laptop", "노트북에서",  "내 컴퓨터에서",
                                           "on my own desk",   "on my desk",  "dry run",
                                           "dry runs",         "staging",     "test bench",
                                           "test environment", "시험 환경",   "테스트 환경",
                                           " 모의 ",           "가상 사용자", "가상 이용자",
                                           "리허설",           "스테이징",    "시험에서",
                                           "with a script",    "by a script", "tested the server",
                                           "tested the site",  "스크립트로",  "tested it with",
                                           "테스트에서",       "테스트로"});
}

bool tells_of_goal(std::string_view sentence) {
  return contains_any(
      sentence, {"goal",         "target",     "designed for",    "designed to", "목표",
                 "설계 용량",    "예상",       "expected",        "expect",      "expects",
                 "promised",     "hoped for",  "hoping for",      "dreamt of",   "기대했",
                 "기대하",       "기대",       "foresees",        "projected",   "business plan",
                 "가정한",       "가정하",     "dimensioned for", "sized for",   "could take",
                 "could handle", "would take", "would handle",    "설계상",      "견디도록",
                 "견디게",       "감당하도록", "aim for next",    "the aim is",  "our aim",
                 "aiming for",   "ambition"});
}

}  // namespace oneshot::quantity_cues
