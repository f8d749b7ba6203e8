#include "resume/facts/quantity/counted_people.h"

#include <algorithm>

#include "resume/facts/quantity/quantity_cues.h"
#include "resume/facts/quantity/seconds.h"
#include "resume/facts/quantity/service_use.h"

namespace oneshot {
namespace {

using namespace scan;

/// "이 봇에 말을 건 사람이 지금까지 31만 명"
bool did_with_service(const Surroundings& around) {
  return around.left_has({"사람", "분이", "분은", "분들이", "분들은"}) &&
         around.left_has({"앱", "봇", "서비스", "사이트", "화면", "페이지", "서버", "웹", "시스템",
                          "도구", "게임", "채널", "지도", "사전", "플랫폼", "포털", "계정"});
}

/// "2.1 crore registered citizens", "900 active teachers".
bool are_registered(const Surroundings& around, TextRange noun) {
  const std::size_t end = around.number.range.end;
  if (noun.begin < end) return false;
  const std::string_view between = around.text.substr(end, noun.begin - end);
  return contains_any(between, {"registered", "active", "paying", "unique", "signed-up"});
}

bool is_contest_field(const Surroundings& around, std::size_t end) {
  return around.left_has({"참가", "참여", "응시", "출전", "participants", "among", "out of"}) ||
         around.right_has(end, {"참가", "참여", "출전", "응시", "took part", "competed",
                                "participated", "entered"}) ||
         any_at(around.text, skip_spaces(around.text, end), {"중", "가운데"}) > 0;
}

std::string_view words_behind(const Surroundings& around, std::size_t end, std::size_t reach) {
  return around.right_from(skip_spaces(around.text, end)).substr(0, reach);
}

/// "회원 4,300만 명의 구매 데이터", "data of 3 million customers": people whom data tells of, not
/// users of a service.
bool are_source_of_data(const Surroundings& around, std::size_t end) {
  constexpr std::size_t reach = 40;  // bytes
  const std::string_view rest = words_behind(around, end, reach);
  if (any_at(rest, 0, {"의 ", "규모의 ", "이상의 ", "분량의 ", "분의 "}) > 0) {
    return contains_any(rest, {"데이터", "로그", "기록", "내역", "정보를", "이력"});
  }
  // "회원 800만 명 데이터 사용": with no word between
  if (any_at(rest, 0,
             {"데이터", "로그", "기록", "거래 ", "구매 ", "결제 ", "이용 ", "정보", "표본",
              "자료"}) > 0 &&
      contains_any(rest, {"데이터", "로그", "기록", "내역", "정보", "이력", "표본", "자료"})) {
    return true;
  }
  constexpr std::size_t last_words = 28;  // bytes
  const std::string_view left = around.left;
  return contains_any(left.substr(left.size() - std::min(left.size(), last_words)),
                      {"data of ", "data on ", "data about ", "data from ", "records of ",
                       "records on ", "logs of ", "logs from ", "profiles of ", "histories of "});
}

/// "가입자 1,200만 명인 통신사 앱에 넣은 기능", "inside the bank's app (the app has 3 million
/// customers)": the size of what the owner's part runs in.
bool are_users_of_host(const Surroundings& around, std::size_t end) {
  constexpr std::size_t reach_behind = 72;  // bytes
  const std::string_view rest = words_behind(around, end, reach_behind);
  if (any_at(rest, 0,
             {"인 ", "이 쓰는 ", "이 이용하는 ", "이 사용하는 ", "을 가진 ", "을 보유한 "}) > 0 &&
      contains_any(rest, {"앱에 ", "서비스에 ", "플랫폼에 ", "게임에 ", "사이트에 ", "쇼핑몰에 ",
                          "은행에 ", "카드사에 ", "통신사에 ", "제품에 "}) &&
      contains_any(rest, {"기능", "모듈", "모델", "화면", "납품", "탑재", "들어가", "연동"})) {
    return true;
  }
  constexpr std::size_t reach = 160;  // bytes
  const std::size_t number = around.number.range.begin;
  const std::size_t begin = number - std::min(number, reach);
  const std::string_view left = around.text.substr(begin, number - begin);
  const std::size_t open = left.rfind('(');
  if (open == std::string_view::npos || left.find_first_of(")\n", open) != std::string_view::npos) {
    return false;
  }
  const bool of_host =
      any_at(left, open + 1,
             {"the app ", "the whole app ", "the bank ", "the platform ", "the site ", "the game ",
              "the company ", "the group ", "the parent ", "the product ", "the shop ", "앱 전체",
              "앱은 ", "게임은 ", "회사는 ", "은행은 ", "서비스 전체"}) > 0;
  return of_host &&
         contains_any(left.substr(0, open), {"inside ", "within ", "part of ", "built into ",
                                             "embedded in ", "안에", "에 탑재", "에 들어"});
}

/// "3.4 million cardholders have charged their meter by it", "it was consulted by 31,000
/// persons", "23,400 people a month".
bool are_users_by_deed(const Surroundings& around, TextRange noun, std::size_t end) {
  const std::string_view word = noun.of(around.text);
  if (is_one_of(word, {"engineers", "developers", "programmers", "coders"})) return false;
  const std::size_t sentence_end = around.number.range.end + around.after.size();
  const std::string_view behind = around.text.substr(end, sentence_end - end);
  if (do_something_with_service(behind) || was_used_by(around.left) ||
      use_what_is_named(around.before, behind))
    return true;
  if (contains_any(behind, {"have an account", "had an account", "has an account", "hold a login",
                            "have a login", "have accounts", "hold an account", "have a profile",
                            "have it on their", "log in every", "log in each", "log in daily"}))
    return true;
  if (word != "people" && word != "persons") return false;
  const auto told = around.period();
  return around.number.value >= kMany && told && *told <= kMonth;
}

/// "교사 3만 1천 명이 시험지를 채점했습니다", "매일 아침 4만 1천 명에게 알림이 갑니다": more than
/// come in person, and what is done with a service or by it.
bool deal_with_service(const Surroundings& around, std::size_t end) {
  if (around.number.value < kMany) return false;
  std::size_t mark =
      end + any_at(around.text, end, {" 정도", "쯤", " 가량", " 남짓", " 이상", " 가까이"});
  // "6만 명 학생이"
  mark +=
      any_at(around.text, mark, {" 학생", " 고객", " 직원", " 교사", " 회원", " 환자", " 시민"});
  if (any_at(around.text, mark, {"에게 ", "한테 "}) > 0) {
    return around.right_has(
               mark, {"알림", "알려", "일러", "안내", "답을", "답했", "답합", "제공", "서비스"}) &&
           !around.right_has(mark, {"뉴스레터", "메일", "광고", "홍보", "소식지"});
  }
  if (any_at(around.text, mark, {"이 ", "가 ", "은 ", "는 "}) == 0) return false;
  return around.right_has(
      mark,
      {"채점",   "풀었",        "풀고",   "풉니다",    "기록했", "기록하",    "신고했", "신고하",
       "예약했", "예약하",      "예약을", "결제",      "조회",   "주문을",    "주문했", "투표",
       "계산했", "충전",        "송금",   "검색",      "번역했", "저장했",    "입력",   "발급",
       "납부",   "업로드",      "로그인", "질문을",    "질문했", "뗐",        "뗍니다", "물어봤",
       "물어보", "신청을 완료", "신청했", "신청을 마", "신청하", "접수를 마", "접수했"});
}

/// "한 달에 2만 2천 명이 시간을 찾아봄": more than come in person, and they do what is done with
/// a service.
bool do_something_time_and_again(const Surroundings& around, std::size_t end) {
  const auto told = around.period();
  if (around.number.value < kMany || !told || *told > kMonth) return false;
  if (any_at(around.text, end,
             {"이 ", "가 ", "은 ", "는 ", " 정도가 ", "쯤이 ", " 가량이 ", " 남짓이 ", " 정도 ",
              " 가까이 ", " 이상이 "}) == 0) {
    return false;
  }
  return around.right_has(
      end, {"찾아봄", "찾아봅", "찾아본", "봄",   "씀",   "들음",   "듣습",   "듣는", "읽",
            "엶",     "켬",     "눌러",   "누릅", "누름", "물음",   "묻는",   "조회", "신청",
            "접수",   "예약",   "주문",   "검색", "확인", "입력",   "제출",   "올립", "올림",
            "올린",   "들어옵", "들어오", "찾습", "찾는", "찾아옵", "찾아오", "접속", "로그인",
            "엽니다", "켭니다", "결제",   "충전", "등록", "낸다",   "냅니다", "냄",   "빌림",
            "빌립",   "빌린",   "사고팝", "적습", "남깁", "남김",   "남긴"});
}

/// "and", "of", "who": no part of a noun with an adjective.
bool is_function_word(std::string_view text, std::size_t at) {
  return any_word_at(text, at,
                     {"and", "or", "of", "in", "on", "at", "to", "by", "for", "from", "with", "who",
                      "that", "which", "a", "an", "the", "per", "as"}) > 0;
}

}  // namespace

QuantityKind kind_of_users(const Surroundings& around) {
  if (around.left_has({"mau", "월간 활성"})) return QuantityKind::monthly_users;
  if (around.left_has({"dau", "일간 활성"})) return QuantityKind::daily_users;
  const auto seconds = around.period();
  if (!seconds) return QuantityKind::users;
  if (*seconds == kDay) return QuantityKind::daily_users;
  return *seconds >= kMonth && *seconds < 2 * kMonth ? QuantityKind::monthly_users
                                                     : QuantityKind::users;
}

bool is_used(const Surroundings& around, TextRange noun, std::size_t end) {
  if (around.right_has(end, {"work on it", "works on it", "worked on it", "working on it"}))
    return false;
  if (contains_any(around.before, {"한 번이라도", "한번이라도", "한 번 이상"})) return true;
  return quantity_cues::tells_of_use_after(around.right_from(end)) ||
         are_registered(around, noun) || did_with_service(around) ||
         quantity_cues::tells_of_use_before(around.left);
}

bool are_users_of_another(const Surroundings& around, std::size_t end) {
  return are_source_of_data(around, end) || are_users_of_host(around, end);
}

bool counts_unknown_users(const Surroundings& around, std::size_t end) {
  if (!around.is_year() &&
      around.right_has(end, {"have registered", "had registered", "signed up", "have subscribed",
                             "had installed", "have installed", "and registered", "were registered",
                             "are registered", "have joined", "had joined", "had subscribed"})) {
    return true;
  }
  // "40 million customers; the portal is used by 36,000 of them"
  if (around.left_has({"used by", "in use by"}) &&
      any_at(around.right_from(around.number.range.end), 0, {" of them", " of those"}) > 0)
    return true;
  std::size_t begin = skip_spaces(around.text, around.number.range.end);
  const std::size_t adjective =
      any_word_at(around.text, begin,
                  {"registered", "active", "paying", "regular", "individual", "different", "unique",
                   "weekly", "monthly", "signed-up", "verified"});
  if (adjective > 0) begin = skip_spaces(around.text, begin + adjective);
  std::size_t word = word_end(around.text, begin);
  // "home cooks": the words before the one that is counted
  constexpr int most_before = 2;
  for (int i = 0; i < most_before && word > begin && around.text[word - 1] != 's'; ++i) {
    if (word + 1 >= around.text.size() || around.text[word] != ' ' ||
        !is_ascii_lower(around.text[word + 1]) || is_function_word(around.text, word + 1))
      break;
    begin = word + 1;
    word = word_end(around.text, begin);
  }
  if (word < begin + 3 || around.text[word - 1] != 's') return false;
  const Words programs = {"repositories", "repos", "projects", "packages", "crates", "libraries"};
  if (any_word_at(around.text, begin, programs) > 0) return false;
  return around.left_has({"used by", "used daily by", "used every day by", "used weekly by",
                          "relied on by", "relied upon by", "adopted by", "in use at", "in use by",
                          "has served", "have served", "released to", "rolled out to", "shipped to",
                          "launched to"}) ||
         around.right_has(
             end, {" use it",         " used it",       " using it",        " use this",
                   " use them",       " have accounts", " have an account", " accounts on it",
                   " hold accounts",  " logged in",     " served by it",    " used them",
                   " use the ",       " use my ",       " use our ",        " rely on",
                   " depend on it",   " run on it",     " as users",        " as its users",
                   " are subscribed", " are registered"});
}

QuantityKind kind_of_people(const Surroundings& around, TextRange noun, std::size_t end) {
  if (around.left_has({"mau"})) return QuantityKind::monthly_users;
  if (around.left_has({"dau"})) return QuantityKind::daily_users;
  if (is_contest_field(around, end) && !around.left_has({"이용자", "사용자", "가입자"})) {
    return QuantityKind::participants;
  }
  if (are_users_of_another(around, end)) return QuantityKind::people;
  if (is_used(around, noun, end) || are_users_by_deed(around, noun, end) ||
      deal_with_service(around, end) || do_something_time_and_again(around, end)) {
    return kind_of_users(around);
  }
  if (around.number.value >= kMany && around.right_has(end, {"돌파"})) {
    return kind_of_users(around);  // "3만 명 돌파"
  }
  if (around.left_has({"방문", "visited by"}) ||
      around.right_has(end, {"방문", "visit", "visited"})) {
    return QuantityKind::visitors;
  }
  return QuantityKind::people;
}

}  // namespace oneshot
