#include "resume/facts/quantity_words.h"

#include <algorithm>
#include <iterator>

#include "resume/facts/scan.h"

namespace oneshot::quantity_words {

namespace {

using namespace scan;

constexpr double kKilo = 1e3, kMega = 1e6, kGiga = 1e9, kTera = 1e12, kPeta = 1e15, kExa = 1e18;
constexpr double kMinute = 60, kHour = 3600, kDay = 86400, kWeek = 7 * kDay;
constexpr double kMonth = 30 * kDay, kYear = 365 * kDay;

struct Entry {
  std::string_view word;
  Noun noun;
  double factor = 1;
};

constexpr Entry kUnits[] = {
    {"%p", Noun::percent},
    {"%", Noun::percent},
    {"퍼센트", Noun::percent},
    {"프로", Noun::percent},
    {"percentage points", Noun::percent},
    {"percent", Noun::percent},
    {"per cent", Noun::percent},
    {"pp", Noun::percent},
    {"kb", Noun::byte, kKilo},
    {"mb", Noun::byte, kMega},
    {"gb", Noun::byte, kGiga},
    {"tb", Noun::byte, kTera},
    {"pb", Noun::byte, kPeta},
    {"eb", Noun::byte, kExa},
    {"kib", Noun::byte, 1024.0},
    {"mib", Noun::byte, 1048576.0},
    {"gib", Noun::byte, 1073741824.0},
    {"tib", Noun::byte, 1099511627776.0},
    {"pib", Noun::byte, 1125899906842624.0},
    {"gigabyte", Noun::byte, kGiga},
    {"gigabytes", Noun::byte, kGiga},
    {"terabyte", Noun::byte, kTera},
    {"terabytes", Noun::byte, kTera},
    {"petabyte", Noun::byte, kPeta},
    {"petabytes", Noun::byte, kPeta},
    {"기가바이트", Noun::byte, kGiga},
    {"테라바이트", Noun::byte, kTera},
    {"페타바이트", Noun::byte, kPeta},
    {"테라", Noun::byte, kTera},
    {"페타", Noun::byte, kPeta},
    {"qps", Noun::rate},
    {"tps", Noun::rate},
    {"rps", Noun::rate},
    {"ops/s", Noun::rate},
    {"req/s", Noun::rate},
    {"reqs/s", Noun::rate},
    {"req/sec", Noun::rate},
    {"ns", Noun::time, 1e-9},
    {"us", Noun::time, 1e-6},
    {"µs", Noun::time, 1e-6},
    {"μs", Noun::time, 1e-6},
    {"ms", Noun::time, 1e-3},
    {"msec", Noun::time, 1e-3},
    {"milliseconds", Noun::time, 1e-3},
    {"밀리초", Noun::time, 1e-3},
    {"s", Noun::time},
    {"sec", Noun::time},
    {"secs", Noun::time},
    {"seconds", Noun::time},
    {"초", Noun::time},
    {"min", Noun::time, kMinute},
    {"mins", Noun::time, kMinute},
    {"minutes", Noun::time, kMinute},
    {"h", Noun::time, kHour},
    {"hrs", Noun::time, kHour},
    {"hours", Noun::time, kHour},
    {"hour", Noun::time, kHour},
    {"시간", Noun::time, kHour},
    {"days", Noun::time, kDay},
    {"day", Noun::time, kDay},
    {"weeks", Noun::time, kWeek},
    {"week", Noun::time, kWeek},
    {"months", Noun::time, kMonth},
    {"month", Noun::time, kMonth},
    {"개월", Noun::time, kMonth},
    {"달", Noun::time, kMonth},
    {"years", Noun::time, kYear},
    {"year", Noun::time, kYear},
    {"yrs", Noun::time, kYear},
    {"년", Noun::time, kYear},
    {"원", Noun::money},
    {"달러", Noun::money},
    {"유로", Noun::money},
    {"엔", Noun::money},
    {"usd", Noun::money},
    {"krw", Noun::money},
    {"eur", Noun::money},
    {"won", Noun::money},
    {"dollars", Noun::money},
    {"euros", Noun::money},
    {"chf", Noun::money},
    {"gbp", Noun::money},
    {"mau", Noun::monthly_user},
    {"dau", Noun::daily_user},
};

// Plurals, so that "user requests" counts requests. Sorted for binary search.
constexpr Entry kNouns[] = {
    {"accesses", Noun::request},
    {"accounts", Noun::user},
    {"agents", Noun::person},
    {"alerts", Noun::request},
    {"analysts", Noun::person},
    {"answers", Noun::request},
    {"applicants", Noun::person},
    {"articles", Noun::record},
    {"attorneys", Noun::person},
    {"bets", Noun::request},
    {"bids", Noun::request},
    {"bookings", Noun::request},
    {"calls", Noun::request},
    {"chats", Noun::request},
    {"checks", Noun::request},
    {"cities", Noun::person},
    {"citizens", Noun::person},
    {"clerks", Noun::person},
    {"clicks", Noun::request},
    {"clients", Noun::user},
    {"clinicians", Noun::person},
    {"coders", Noun::person},
    {"colleagues", Noun::person},
    {"commuters", Noun::person},
    {"companies", Noun::record},
    {"competitors", Noun::participant},
    {"contestants", Noun::participant},
    {"contributors", Noun::person},
    {"conversations", Noun::request},
    {"couriers", Noun::user},
    {"customers", Noun::user},
    {"dau", Noun::daily_user},
    {"decisions", Noun::request},
    {"developers", Noun::person},
    {"devices", Noun::device},
    {"doctors", Noun::person},
    {"documents", Noun::record},
    {"downloads", Noun::download},
    {"drivers", Noun::user},
    {"edges", Noun::record},
    {"emails", Noun::request},
    {"embeddings", Noun::record},
    {"employees", Noun::person},
    {"engineers", Noun::person},
    {"entities", Noun::record},
    {"entrants", Noun::participant},
    {"entries", Noun::record},
    {"events", Noun::request},
    {"examples", Noun::record},
    {"fans", Noun::person},
    {"farmers", Noun::person},
    {"files", Noun::record},
    {"freelancers", Noun::person},
    {"guests", Noun::person},
    {"hackers", Noun::person},
    {"hits", Noun::request},
    {"households", Noun::user},
    {"images", Noun::record},
    {"impressions", Noun::request},
    {"inferences", Noun::request},
    {"installations", Noun::download},
    {"installs", Noun::download},
    {"invoices", Noun::request},
    {"items", Noun::record},
    {"jobs", Noun::request},
    {"lawyers", Noun::person},
    {"learners", Noun::user},
    {"letters", Noun::record},
    {"librarians", Noun::person},
    {"lines", Noun::record},
    {"listeners", Noun::user},
    {"listings", Noun::record},
    {"logins", Noun::request},
    {"logs", Noun::request},
    {"lookups", Noun::request},
    {"mau", Noun::monthly_user},
    {"members", Noun::user},
    {"merchants", Noun::user},
    {"messages", Noun::request},
    {"nodes", Noun::record},
    {"notifications", Noun::request},
    {"nurses", Noun::person},
    {"officers", Noun::person},
    {"operations", Noun::request},
    {"orders", Noun::request},
    {"owners", Noun::person},
    {"pages", Noun::page},
    {"pageviews", Noun::view},
    {"parameter", Noun::parameter},
    {"parameters", Noun::parameter},
    {"params", Noun::parameter},
    {"parents", Noun::person},
    {"participants", Noun::participant},
    {"passages", Noun::record},
    {"passengers", Noun::person},
    {"patients", Noun::person},
    {"payments", Noun::request},
    {"people", Noun::person},
    {"persons", Noun::person},
    {"pharmacies", Noun::user},
    {"pharmacists", Noun::person},
    {"photographs", Noun::record},
    {"photos", Noun::record},
    {"pictures", Noun::record},
    {"players", Noun::user},
    {"posts", Noun::record},
    {"predictions", Noun::request},
    {"products", Noun::record},
    {"programmers", Noun::person},
    {"prompts", Noun::request},
    {"pupils", Noun::person},
    {"purchases", Noun::request},
    {"pushes", Noun::request},
    {"qps", Noun::rate},
    {"queries", Noun::request},
    {"readers", Noun::view},
    {"reads", Noun::request},
    {"recommendations", Noun::request},
    {"records", Noun::record},
    {"registrations", Noun::user},
    {"req", Noun::request},
    {"reqs", Noun::request},
    {"requests", Noun::request},
    {"researchers", Noun::person},
    {"reservations", Noun::request},
    {"residents", Noun::person},
    {"reviews", Noun::record},
    {"riders", Noun::user},
    {"rows", Noun::record},
    {"rps", Noun::rate},
    {"samples", Noun::record},
    {"scientists", Noun::person},
    {"scores", Noun::request},
    {"searches", Noun::request},
    {"sellers", Noun::user},
    {"sentences", Noun::record},
    {"sessions", Noun::request},
    {"shopkeepers", Noun::person},
    {"shoppers", Noun::user},
    {"sign-ups", Noun::user},
    {"signups", Noun::user},
    {"solvers", Noun::person},
    {"staff", Noun::person},
    {"stars", Noun::star},
    {"students", Noun::person},
    {"subscribers", Noun::user},
    {"subscriptions", Noun::user},
    {"swipes", Noun::request},
    {"taxpayers", Noun::person},
    {"teachers", Noun::person},
    {"teams", Noun::team},
    {"technicians", Noun::person},
    {"tenants", Noun::person},
    {"tickets", Noun::request},
    {"tokens", Noun::token},
    {"tps", Noun::rate},
    {"traders", Noun::person},
    {"trades", Noun::request},
    {"transactions", Noun::request},
    {"transcripts", Noun::record},
    {"transfers", Noun::request},
    {"translations", Noun::request},
    {"travelers", Noun::person},
    {"travellers", Noun::person},
    {"trips", Noun::request},
    {"tweets", Noun::record},
    {"uploads", Noun::request},
    {"users", Noun::user},
    {"vectors", Noun::record},
    {"videos", Noun::record},
    {"viewers", Noun::user},
    {"views", Noun::view},
    {"villagers", Noun::person},
    {"visitors", Noun::visitor},
    {"visits", Noun::visitor},
    {"voicemails", Noun::request},
    {"volunteers", Noun::person},
    {"votes", Noun::request},
    {"writes", Noun::request},
};

// Longer words before their beginnings.
constexpr Entry kKorean[] = {
    {"월간 활성 사용자", Noun::monthly_user},
    {"월간 이용자", Noun::monthly_user},
    {"월간 사용자", Noun::monthly_user},
    {"월 이용자", Noun::monthly_user},
    {"월 사용자", Noun::monthly_user},
    {"일간 활성 사용자", Noun::daily_user},
    {"일간 이용자", Noun::daily_user},
    {"일간 사용자", Noun::daily_user},
    {"일 이용자", Noun::daily_user},
    {"일 사용자", Noun::daily_user},
    {"활성 사용자", Noun::user},
    {"활성 이용자", Noun::user},
    {"사용자", Noun::user},
    {"이용자", Noun::user},
    {"가입자", Noun::user},
    {"구독자", Noun::user},
    {"회원", Noun::user},
    {"유저", Noun::user},
    {"고객", Noun::user},
    {"가구", Noun::user},
    {"세대", Noun::user},
    {"방문자", Noun::visitor},
    {"방문", Noun::visitor},
    {"조회", Noun::view},
    {"독자", Noun::view},
    {"참가자", Noun::participant},
    {"참여자", Noun::participant},
    {"응시자", Noun::participant},
    {"파라미터", Noun::parameter},
    {"매개변수", Noun::parameter},
    {"토큰", Noun::token},
    {"다운로드", Noun::download},
    {"설치", Noun::download},
    {"팀", Noun::team},
    {"개 조", Noun::team},
    {"개 팀", Noun::team},
    {"개팀", Noun::team},
    {"명", Noun::person},
    {"사람", Noun::person},
    {"분이", Noun::person},
    {"분의 ", Noun::person},
    {"인", Noun::person},
    {"요청", Noun::request},
    {"이벤트", Noun::request},
    {"메시지", Noun::request},
    {"트래픽", Noun::request},
    {"거래", Noun::request},
    {"호출", Noun::request},
    {"콜", Noun::request},
    {"쿼리", Noun::request},
    {"주문", Noun::request},
    {"트랜잭션", Noun::request},
    {"로그", Noun::request},
    {"건", Noun::record},
    {"개", Noun::record},
    {"문서", Noun::record},
    {"장", Noun::record},
    {"행", Noun::record},
    {"레코드", Noun::record},
    {"회", Noun::request},
    {"번", Noun::request},
    {"통", Noun::request},
    {"번째", Noun::record},
    {"대", Noun::device},
    {"쪽", Noun::page},
    {"페이지", Noun::page},
    {"스타", Noun::star},
    {"줄", Noun::record},
};

constexpr Entry kPeriods[] = {
    {"second", Noun::time, 1},   {"seconds", Noun::time, 1},      {"sec", Noun::time, 1},
    {"s", Noun::time, 1},        {"minute", Noun::time, kMinute}, {"min", Noun::time, kMinute},
    {"hour", Noun::time, kHour}, {"hr", Noun::time, kHour},       {"h", Noun::time, kHour},
    {"day", Noun::time, kDay},   {"d", Noun::time, kDay},         {"night", Noun::time, kDay},
    {"week", Noun::time, kWeek}, {"month", Noun::time, kMonth},   {"mo", Noun::time, kMonth},
    {"year", Noun::time, kYear}, {"초", Noun::time, 1},           {"분", Noun::time, kMinute},
    {"시간", Noun::time, kHour}, {"일", Noun::time, kDay},        {"주", Noun::time, kWeek},
    {"월", Noun::time, kMonth},  {"년", Noun::time, kYear},
};

bool is_ascii(std::string_view word) { return static_cast<unsigned char>(word[0]) < 0x80; }

}  // namespace

std::optional<Match> unit_at(std::string_view text, std::size_t at) {
  static constexpr WordIndex index(kUnits, &Entry::word);
  std::optional<Match> best;
  index.find(text, at, [&](const Entry& unit) {
    const bool whole = is_ascii_letter(unit.word.back()) ? word_at(text, at, unit.word)
                                                         : starts_with(text, at, unit.word);
    if (whole && (!best || unit.word.size() > best->size)) {
      best = Match{unit.noun, unit.factor, unit.word.size()};
    }
    return false;  // a longer one may follow
  });
  return best;
}

std::optional<Match> noun_of(std::string_view word) {
  const auto* const found =
      std::lower_bound(std::begin(kNouns), std::end(kNouns), word,
                       [](const Entry& entry, std::string_view w) { return entry.word < w; });
  if (found == std::end(kNouns) || found->word != word) return std::nullopt;
  return Match{found->noun, found->factor, word.size()};
}

std::optional<Match> korean_noun_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || is_ascii(text.substr(at))) return std::nullopt;
  std::optional<Match> best;
  for (const Entry& noun : kKorean) {
    if (starts_with(text, at, noun.word) && (!best || noun.word.size() > best->size)) {
      best = Match{noun.noun, noun.factor, noun.word.size()};
    }
  }
  return best;
}

std::optional<Match> period_at(std::string_view text, std::size_t at) {
  for (const Entry& period : kPeriods) {
    if (is_ascii(period.word) ? word_at(text, at, period.word)
                              : starts_with(text, at, period.word)) {
      return Match{period.noun, period.factor, period.word.size()};
    }
  }
  return std::nullopt;
}

}  // namespace oneshot::quantity_words
