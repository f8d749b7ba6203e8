#include "resume/facts/quantity/quantity.h"

#include "resume/facts/quantity/counted_noun.h"
#include "resume/facts/quantity/counted_people.h"
#include "resume/facts/quantity/quantity_cues.h"
#include "resume/facts/quantity/quantity_series.h"
#include "resume/facts/quantity/quantity_words.h"
#include "resume/facts/quantity/seconds.h"
#include "resume/facts/quantity/service_use.h"
#include "resume/facts/quantity/surroundings.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;
using quantity_words::Match;
using quantity_words::Noun;

struct KindName {
  QuantityKind kind;
  std::string_view name;
};
constexpr KindName kKindNames[] = {
    {QuantityKind::users, "users"},
    {QuantityKind::monthly_users, "monthly-users"},
    {QuantityKind::daily_users, "daily-users"},
    {QuantityKind::visitors, "visitors"},
    {QuantityKind::requests_per_second, "requests-per-second"},
    {QuantityKind::events_per_day, "events-per-day"},
    {QuantityKind::bytes, "bytes"},
    {QuantityKind::bytes_per_day, "bytes-per-day"},
    {QuantityKind::events, "events"},
    {QuantityKind::records, "records"},
    {QuantityKind::teams, "teams"},
    {QuantityKind::participants, "participants"},
    {QuantityKind::people, "people"},
    {QuantityKind::money, "money"},
    {QuantityKind::parameters, "parameters"},
    {QuantityKind::tokens, "tokens"},
    {QuantityKind::compute, "compute"},
    {QuantityKind::percent, "percent"},
    {QuantityKind::duration, "duration"},
    {QuantityKind::downloads, "downloads"},
    {QuantityKind::stars, "stars"},
    {QuantityKind::views, "views"},
    {QuantityKind::pages, "pages"},
    {QuantityKind::devices, "devices"},
};

/// Of the words around a number, what it counts.
class Reader {
 public:
  explicit Reader(const Surroundings& around) : around_(around), text_(around.text) {}

  std::optional<Quantity> read() {
    const Number& number = around_.number;
    quantity_.value = number.value;
    quantity_.upper = number.upper;
    quantity_.bound = number.bound;
    quantity_.number = quantity_.range = number.range;
    end_ = number.range.end;
    end_ += any_at(text_, end_, {"+", "여"});
    if (is_money()) return finish(QuantityKind::money);
    const auto noun = find_counted_noun(around_, end_);
    if (noun) {
      quantity_.noun = noun->range;
      quantity_.range.end = end_ = noun->end;
    }
    const auto kind = noun ? decide(noun->match) : decide_by_left();
    if (!kind) return std::nullopt;
    return finish(*kind);
  }

 private:
  bool left_has(Words words) const { return around_.left_has(words); }

  bool is_money() {
    const std::size_t before = skip_spaces_back(text_, around_.number.range.begin);
    const std::size_t sign = any_before(text_, before, {"$", "€", "£", "₩", "¥"});
    const std::size_t code = any_word_before(
        text_, before, {"usd", "krw", "eur", "chf", "inr", "gbp", "jpy", "rs.", "rs"});
    if (sign + code > 0) quantity_.range.begin = before - sign - code;
    return sign + code > 0;
  }

  /// Of messages, those that are kept are records.
  QuantityKind kind_of_requests() {
    const QuantityKind kind = rate_kind(QuantityKind::events);
    const std::string_view clause = around_.after.substr(0, around_.after.find(','));
    const bool kept =
        kind == QuantityKind::events &&
        (tells_of_storage(around_.left) || tells_of_storage(clause) || left_has({"쌓인"}));
    return kept ? QuantityKind::records : kind;
  }

  QuantityKind rate_kind(QuantityKind total) {
    const auto seconds = around_.period();
    if (!seconds) return total;
    if (*seconds == kSecond) return QuantityKind::requests_per_second;
    scale_values(kDay / *seconds);
    return QuantityKind::events_per_day;
  }

  void scale_values(double factor) {
    quantity_.value *= factor;
    if (quantity_.upper) *quantity_.upper *= factor;
  }

  std::optional<QuantityKind> decide(const Match& noun) {
    switch (noun.noun) {
      case Noun::monthly_user:
        return QuantityKind::monthly_users;
      case Noun::daily_user:
        return QuantityKind::daily_users;
      case Noun::user:
        return are_users_of_another(around_, end_) ? QuantityKind::people : kind_of_users(around_);
      case Noun::visitor:
        return QuantityKind::visitors;
      case Noun::view:
        // Looked up so often a second, a store answers; nobody reads a page so often.
        return left_has({"호출"}) || around_.period() == kSecond ? rate_kind(QuantityKind::events)
                                                                 : QuantityKind::views;
      case Noun::participant:
        return QuantityKind::participants;
      case Noun::team:
        return QuantityKind::teams;
      case Noun::rate:
        return QuantityKind::requests_per_second;
      case Noun::parameter:
        return QuantityKind::parameters;
      case Noun::token:
        return QuantityKind::tokens;
      case Noun::star:
        return QuantityKind::stars;
      case Noun::download:
        return QuantityKind::downloads;
      case Noun::page:
        return QuantityKind::pages;
      case Noun::compute:
        return QuantityKind::compute;
      case Noun::device:
        return QuantityKind::devices;
      case Noun::money:
        return QuantityKind::money;
      case Noun::percent:
        return QuantityKind::percent;
      case Noun::person:
        return kind_of_people(around_, quantity_.noun, end_);
      case Noun::request:
        return kind_of_requests();
      case Noun::record:
        return decide_records();
      case Noun::time:
        scale_values(noun.factor);
        return left_has({"gpu", "tpu"}) ? QuantityKind::compute : QuantityKind::duration;
      case Noun::byte:
        return decide_bytes(noun.factor);
    }
    return std::nullopt;
  }

  /// "하루 조회 3,400만 건" are asked of a service; "조회 2만 건" alone are views of a page.
  bool comes_within_a_day() const {
    const auto seconds = around_.period();
    return seconds && *seconds <= kDay;
  }

  QuantityKind decide_records() {
    if (left_has({"토큰", "tokens"})) return QuantityKind::tokens;
    if (left_has({"파라미터", "매개변수"})) return QuantityKind::parameters;
    if (left_has({"다운로드", "설치"})) return QuantityKind::downloads;
    // "연간 생산량은 타이어 1억 개": things, and nothing that a program keeps or passes on.
    if (left_has({"생산량", "생산 능력", "판매량", "출하량", "물동량"}))
      return QuantityKind::devices;
    if (left_has({"가입은", "가입이", "가입 수"})) return QuantityKind::users;
    if (left_has({"회원 테이블", "회원 db", "가입자 db", "회원가입", "회원 가입"}))
      return QuantityKind::users;
    if (left_has({"계정", "accounts"})) return QuantityKind::users;
    if (left_has({"전화번호", "휴대전화"}) && is_used(around_, quantity_.noun, end_))
      return kind_of_users(around_);
    if (left_has({"조회"}) && !comes_within_a_day()) return QuantityKind::views;
    if (left_has({"스타", "github star"})) return QuantityKind::stars;
    const bool arrives =
        left_has({"요청", "호출", "메시지", "이벤트", "거래", "주문", "트랜잭션", "조회"});
    return rate_kind(arrives ? QuantityKind::events : QuantityKind::records);
  }

  QuantityKind decide_bytes(double factor) {
    scale_values(factor);
    const auto seconds = around_.period();
    if (!seconds) return QuantityKind::bytes;
    scale_values(kDay / *seconds);
    return QuantityKind::bytes_per_day;
  }

  /// No noun after the number: "DAU 3,200", "MAU of 1.2M", "이용자 수 120만", "peak QPS: 12k".
  std::optional<QuantityKind> decide_by_left() const {
    if (left_has({"mau", "월간 활성"})) return QuantityKind::monthly_users;
    if (left_has({"dau", "일간 활성"})) return QuantityKind::daily_users;
    if (left_has({"qps", "tps", "rps", "requests per second", "queries per second"})) {
      return QuantityKind::requests_per_second;
    }
    if (left_has({"초당", "1초에", "매초"})) return QuantityKind::requests_per_second;
    if (left_has({"github stars", "github star"})) return QuantityKind::stars;
    if (counts_unknown_users(around_, end_)) return kind_of_users(around_);
    // "가게 1만 2천 곳이 씁니다"
    if (starts_with(text_, skip_spaces(text_, end_), "곳") &&
        quantity_cues::tells_of_use_after(around_.right_from(end_)))
      return kind_of_users(around_);
    if (!around_.number.scaled && around_.number.value < 1000)
      return std::nullopt;  // more likely a year's part
    if (left_has({"토큰", "tokens"})) return QuantityKind::tokens;
    if (left_has({"파라미터", "parameters"})) return QuantityKind::parameters;
    if (left_has({"다운로드", "downloads"})) return QuantityKind::downloads;
    if (left_has({"방문", "visitors", "visits", "uv"})) return QuantityKind::visitors;
    if (left_has({"이용자",        "사용자",     "가입자",    "가입 ",    "가입한 ",
                  "등록한 ",       "쓰는 ",      "계정",      "회원",     "구독자",
                  "유저",          "users",      "user base", "accounts", "subscribers",
                  "people who",    "registered", "사람:",     "사람 :",   "해본 사람",
                  "경험자",        "로그인한 ",  "써 본 ",    "써본 ",    "물어본 ",
                  "active people", "wau",        "접속"})) {
      return around_.is_year() || around_.is_like_date() ? std::nullopt
                                                         : std::optional(kind_of_users(around_));
    }
    if (around_.number.scaled &&
        left_has({"문서", "레코드", "상품", "데이터 건수", "documents", "records"})) {
      return QuantityKind::records;
    }
    return std::nullopt;
  }

  std::optional<Quantity> finish(QuantityKind kind) {
    quantity_.kind = kind;
    if (quantity_.bound == Bound::exact) {
      quantity_.bound = bound_after(text_, end_);
    }
    if (quantity_.bound == Bound::exact) {
      const std::size_t particle = any_at(text_, end_, {"을", "를", "이", "가", "의"});
      quantity_.bound = bound_after(text_, end_ + particle);
    }
    const Span sentence = sentence_around(text_, around_.number.range.begin);
    const std::string_view around = text_.substr(sentence.begin, sentence.end - sentence.begin);
    const std::size_t at = around_.number.range.begin - sentence.begin;
    quantity_.load_test = quantity_cues::tells_of_load_test(around, at);
    quantity_.goal = quantity_cues::tells_of_goal(around);
    return quantity_;
  }

  const Surroundings& around_;
  std::string_view text_;
  std::size_t end_ = 0;  ///< past the number and its noun
  Quantity quantity_;
};

}  // namespace

std::string_view name_of(QuantityKind kind) {
  for (const KindName& entry : kKindNames) {
    if (entry.kind == kind) return entry.name;
  }
  return "";
}

std::optional<QuantityKind> quantity_kind(std::string_view name) {
  for (const KindName& entry : kKindNames) {
    if (entry.name == name) return entry.kind;
  }
  return std::nullopt;
}

std::vector<Quantity> find_quantities(std::string_view text) {
  return find_quantities(FactText(text));
}

namespace {

bool is_price_or_time(std::string_view text, const Number& number) {
  if (!number.spelled) return false;
  const auto unit = quantity_words::unit_at(text, skip_spaces(text, number.range.end));
  return (unit && (unit->noun == Noun::money || unit->noun == Noun::time)) ||
         starts_with(text, skip_spaces(text, number.range.end), "해");
}

/// "had put at least one question to it", "한 번 이상 물었습니다": no count of anything.
bool is_mere_one(const Number& number) { return number.spelled && number.value == 1; }

/// "31,000 people in 14 countries use it": of the people it is told where they are.
bool counts_places(std::string_view text, const Number& number) {
  const std::size_t before = skip_spaces_back(text, number.range.begin);
  return any_word_before(text, before, {"in", "across", "from", "over", "of"}) > 0 &&
         any_word_at(text, skip_spaces(text, number.range.end),
                     {"countries", "cities", "towns", "villages", "states", "languages", "counties",
                      "provinces", "regions", "districts", "continents", "schools", "hospitals",
                      "companies", "universities"}) > 0;
}

}  // namespace

std::vector<Quantity> find_quantities(const FactText& text) {
  const std::string_view folded = text.folded();
  const std::vector<Number>& numbers = text.numbers();
  std::vector<Quantity> quantities;
  std::size_t left_limit = 0;
  std::optional<Quantity> start;  // of a rise that is told: "from 140 requests a second"
  // "61,000 people pay two euros for it": a price or a time does not end what is said of them.
  std::vector<std::size_t> next_thing(numbers.size() + 1, numbers.size());  // from a number on
  for (std::size_t i = numbers.size(); i-- > 0;) {
    const bool ends_none = is_price_or_time(folded, numbers[i]) || is_mere_one(numbers[i]) ||
                           counts_places(folded, numbers[i]);
    next_thing[i] = ends_none ? next_thing[i + 1] : i;
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::size_t next = next_thing[i + 1];
    const std::size_t right_limit =
        next < numbers.size() ? numbers[next].range.begin : folded.size();
    auto quantity = Reader(Surroundings(folded, numbers[i], left_limit, right_limit)).read();
    // "월 이용자는 2026년 9월 기준 118만 명": a date between a noun and its number parts them not.
    const std::size_t end = numbers[i].range.end;
    const bool dates = starts_with(folded, end, "년") || starts_with(folded, end, "월");
    const bool one =
        numbers[i].value == 1 && any_at(folded, end, {"초에", "분에", "시간에", "일에"});
    if (dates || one || (!quantity && reads_as_year(folded, numbers[i]))) continue;
    const bool once = quantity && quantity->kind == QuantityKind::events;
    if (is_mere_one(numbers[i]) && (!quantity || once)) continue;
    if (!quantity && start) quantity = end_of_rise(folded, numbers[i], *start);
    if (quantity && start && rises_to(folded, *start, *quantity)) quantity->kind = start->kind;
    if (!quantity && !quantities.empty()) {
      quantity = same_by_the_day(folded, numbers[i], quantities.back());
    }
    // "한 달에 4만 명": the one is of the rate.
    const bool rate = quantity && quantity->kind == QuantityKind::duration && numbers[i].value == 1;
    if (!rate) left_limit = quantity ? quantity->range.end : end;
    if (!quantity) continue;
    start = begins_rise(folded, *quantity) ? quantity : std::nullopt;
    if (!quantities.empty() && share_a_verb(folded, quantities.back(), *quantity)) {
      quantities.back().kind = quantity->kind;
    }
    quantities.push_back(*quantity);
  }
  return quantities;
}

}  // namespace oneshot
