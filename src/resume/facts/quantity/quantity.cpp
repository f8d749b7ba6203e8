#include "resume/facts/quantity/quantity.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "resume/facts/quantity/quantity_cues.h"
#include "resume/facts/quantity/quantity_period.h"
#include "resume/facts/quantity/quantity_series.h"
#include "resume/facts/quantity/quantity_words.h"
#include "resume/facts/scan.h"
#include "resume/facts/quantity/seconds.h"
#include "resume/facts/quantity/service_use.h"

namespace oneshot {

namespace {

using namespace scan;
using quantity_words::Match;
using quantity_words::Noun;

constexpr std::size_t kLeftReach = 48;   // bytes that may hold a cue before a number
constexpr std::size_t kRightReach = 72;  // and after it
constexpr int kNounReach = 5;            // words from a number to its noun: "paying end users"

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

/// Reads one number's surroundings: the words to its left and right within its clause.
constexpr double kMany = 1000;  // whom nobody meets in person

class Reader {
 public:
  Reader(std::string_view text, const Number& number, std::size_t left_limit,
         std::size_t right_limit)
      : text_(text), number_(number) {
    left_begin_ = number.range.begin;
    const std::size_t stop = std::max(left_limit, left_begin_ - std::min(left_begin_, kLeftReach));
    // "Calls a day | 6,400": the cell before says what the number is of.
    const std::size_t bar = skip_spaces_back(text, left_begin_);
    if (bar > stop && text[bar - 1] == '|') left_begin_ = bar - 1;
    // "Daily average for May:", and the number on the next line.
    if (bar > stop + 1 && text[bar - 1] == '\n' && text[bar - 2] == ':') left_begin_ = bar - 1;
    while (left_begin_ > stop && !ends_clause(left_begin_ - 1)) --left_begin_;
    while (left_begin_ < number.range.begin && is_continuation(text[left_begin_])) ++left_begin_;
    right_end_ = number.range.end;
    const std::size_t limit = std::min({text.size(), right_limit, right_end_ + kRightReach});
    while (right_end_ < limit && !ends_clause(right_end_)) ++right_end_;
    left_ = text.substr(left_begin_, number.range.begin - left_begin_);
    const Span sentence = sentence_around(text, number.range.begin);
    const std::size_t first = std::max(left_limit, sentence.begin);
    before_ = text.substr(first, number.range.begin - std::min(first, number.range.begin));
    const std::size_t last = std::min(right_limit, sentence.end);
    after_ = text.substr(number.range.end, std::max(last, number.range.end) - number.range.end);
  }

  std::optional<Quantity> read() {
    quantity_.value = number_.value;
    quantity_.upper = number_.upper;
    quantity_.bound = number_.bound;
    quantity_.number = quantity_.range = number_.range;
    at_ = number_.range.end;
    at_ += any_at(text_, at_, {"+", "여"});
    if (is_money()) return finish(QuantityKind::money);
    find_noun();
    const auto kind = noun_ ? decide(*noun_) : decide_by_left();
    if (!kind) return std::nullopt;
    return finish(*kind);
  }

 private:
  bool ends_clause(std::size_t at) const {
    const char c = text_[at];
    if (c == '\n' || c == ';' || c == '|' || c == ',') return true;
    return c == '.' && at + 1 < text_.size() && is_space(text_[at + 1]);
  }

  bool left_has(Words words) const { return contains_any(left_, words); }
  std::string_view right() const {
    return at_ < right_end_ ? text_.substr(at_, right_end_ - at_) : std::string_view();
  }
  bool right_has(Words words) const { return contains_any(right(), words); }

  /// A standalone Korean word right before the number: "일 300만 건", "월 1조 개".
  bool left_ends_with_word(std::string_view word) const {
    const std::size_t at = skip_spaces_back(text_, number_.range.begin);
    return at >= left_begin_ + word.size() && ends_with(text_, at, word) &&
           !hangul_before(text_, at - word.size());
  }

  static constexpr std::size_t kSyllableBytes = 3;

  /// "일 배치 120만 건", "일 주문 3만 건": the day before what is counted in it.
  bool left_says_a_day() const {
    std::size_t at = skip_spaces_back(text_, number_.range.begin);
    while (at > left_begin_ && hangul_before(text_, at)) at -= kSyllableBytes;
    at = skip_spaces_back(text_, at);
    constexpr std::string_view day = "일";
    if (at < left_begin_ + day.size() || !ends_with(text_, at, day)) return false;
    const std::size_t before = at - day.size();
    return !hangul_before(text_, before) && !(before > 0 && is_digit(text_[before - 1]));
  }

  bool is_money() {
    const std::size_t before = skip_spaces_back(text_, number_.range.begin);
    const std::size_t sign = any_before(text_, before, {"$", "€", "£", "₩", "¥"});
    const std::size_t code = any_word_before(
        text_, before, {"usd", "krw", "eur", "chf", "inr", "gbp", "jpy", "rs.", "rs"});
    if (sign + code > 0) quantity_.range.begin = before - sign - code;
    return sign + code > 0;
  }

  void take(std::size_t begin, const Match& match) {
    noun_ = match;
    quantity_.noun = {begin, begin + match.size};
    at_ = begin + match.size;
    quantity_.range.end = at_;
  }

  void find_noun() {
    std::size_t next = skip_spaces(text_, at_);
    if (next > at_ && is_like_date()) return;
    const bool hyphen = next < text_.size() && text_[next] == '-';
    if (hyphen) ++next;
    if (const auto unit = quantity_words::unit_at(text_, next)) {
      // "16 h" and "5 years" are times, "5 day" before a noun is none worth a fact either way.
      take(next, *unit);
      return;
    }
    if (next < text_.size() && is_ascii_letter(text_[next])) {
      // "360-degree images" are not 360.
      const std::string_view word = text_.substr(next, word_end(text_, next) - next);
      if (!hyphen || quantity_words::noun_of(word)) find_english_noun(next);
      return;
    }
    find_korean_noun(next);
  }

  /// "2022 인천", "2020.03 원주", "2017 MB BCh": a year or month, and a word that begins like a
  /// unit.
  bool is_like_date() const {
    constexpr double kFirstYear = 1980, kLastYear = 2035, kRound = 100;
    const std::string_view digits = number_.range.of(text_);
    const bool year = !number_.scaled && number_.value >= kFirstYear &&
                      number_.value < kLastYear + 1 && digits.size() >= 4 && digits[1] != ',';
    return year && (digits.size() > 4 || std::fmod(number_.value, kRound) != 0);
  }

  /// "31,000 use it", "of them 12,000 log in to it": nobody is named, but what they do is told.
  bool are_told_by_deed(std::size_t at) const {
    const std::size_t end = word_end(text_, at);
    return number_.value >= kMany && end > at && is_deed_of_user(text_.substr(at, end - at)) &&
           do_something_with_service(text_.substr(at, right_end_ - at));
  }

  void find_english_noun(std::size_t at) {
    std::string_view last, plural;
    std::size_t last_begin = at, plural_begin = at;
    if (are_told_by_deed(at)) {
      take(at, {Noun::person, 1, 0});
      return;
    }
    for (int words = 0; words < kNounReach && at < right_end_; ++words) {
      const std::size_t end = word_end(text_, at);
      if (end == at) break;
      const std::string_view word = text_.substr(at, end - at);
      if (word == "gpu-hours" || word == "tpu-hours" ||
          ((word == "gpu" || word == "tpu") && any_word_at(text_, end, {" hours", " hour"}))) {
        take(at, {Noun::compute, 1, word.size() + (word.size() == 3 ? 6 : 0)});
        return;
      }
      if (const auto noun = quantity_words::noun_of(word)) {
        take(at, *noun);
        return;
      }
      if (is_agent_noun(word) && !rate_follows(end)) {
        take(at, {Noun::person, 1, word.size()});
        return;
      }
      constexpr std::string_view kStops[] = {"and", "or",   "in",  "on",   "for",  "at",   "with",
                                             "to",  "by",   "the", "who",  "that", "from", "is",
                                             "was", "were", "are", "have", "had",  "as",   "since"};
      // "push and text messages"
      if (word == "and" && words > 0 && joins_nouns(end)) {
        at = skip_spaces(text_, end);
        continue;
      }
      const bool rate_begins = word == "per" || word == "a" || word == "an" || word == "each";
      if (rate_begins || std::find(std::begin(kStops), std::end(kStops), word) != std::end(kStops))
        break;
      if (word == "model" && number_.scaled && words == 0) {  // "a 7B model"
        take(at, {Noun::parameter, 1, word.size()});
        return;
      }
      last = word;
      last_begin = at;
      if (plural.empty() && is_plural(word)) {
        plural = word;
        plural_begin = at;
      }
      at = skip_spaces(text_, end);
    }
    find_rate_of_unknown(last, last_begin);
    if (!noun_) find_unknown(plural, plural_begin);
  }

  static bool is_plural(std::string_view word) {
    constexpr std::size_t shortest = 4;
    return word.size() >= shortest && word.ends_with('s') && !word.ends_with("ss") &&
           word != "this" && word != "does" && word != "times" && word != "across";
  }

  bool rate_follows(std::size_t at) const {
    return any_at(text_, skip_spaces(text_, at), {"per ", "/", "a second", "a minute"}) > 0;
  }

  /// Whatever is kept, or comes and goes: "9 million stamps a day pass through it", "it archives
  /// 210 million letters".
  void find_unknown(std::string_view plural, std::size_t begin) {
    if (plural.empty() || !is_immaterial(plural)) return;
    const std::string_view clause = after_.substr(0, after_.find(','));
    if (tells_of_storage(clause) || tells_of_storage(left_)) {
      take(begin, {Noun::record, 1, plural.size()});
    } else if (tells_of_traffic(clause) || tells_of_traffic(before_)) {
      const auto told = period_in_sentence();
      if (told && *told <= kDay) take(begin, {Noun::request, 1, plural.size()});
    }
  }

  /// Whether the noun stands behind the next word: "… and text messages".
  bool joins_nouns(std::size_t at) const {
    const std::size_t word = skip_spaces(text_, at);
    const std::size_t noun = skip_spaces(text_, word_end(text_, word));
    return quantity_words::noun_of(text_.substr(noun, word_end(text_, noun) - noun)).has_value();
  }

  /// Anything countable that comes at a rate is an event: "500k bids per second", "per second".
  void find_rate_of_unknown(std::string_view last, std::size_t last_begin) {
    const bool plural = last.size() > 2 && last.ends_with('s');
    if (!last.empty() && !plural) return;
    const std::size_t after = skip_spaces(text_, last.empty() ? at_ : last_begin + last.size());
    if (any_at(text_, after,
               {"per ", "/", "a second", "a minute", "an hour", "a day", "each ", "every "}) == 0)
      return;
    if (last.empty()) last_begin = after;
    take(last_begin, {Noun::request, 1, last.size()});
    // What is counted by the year are things: "2 million cars a year".
    const auto seconds = period();
    if (!seconds || *seconds > kMonth) noun_.reset();
  }

  void find_korean_noun(std::size_t at) {
    const auto noun = quantity_words::korean_noun_at(text_, at);
    if (!noun) {
      if (starts_with(text_, at, "/") && quantity_words::period_at(text_, at + 1)) {
        take(at, {Noun::request, 1, 0});
      }
      return;
    }
    take(at, *noun);
    // "120만 명의 이용자", "1조 개의 토큰": the counter's noun follows it.
    std::size_t next = at_;
    next += any_at(text_, next, {"의", " 이상의", "이 넘는", " 넘는"});
    if (next == at_) return;
    next = skip_spaces(text_, next);
    const auto counted = quantity_words::korean_noun_at(text_, next);
    const bool counter =
        noun->noun == Noun::person || noun->noun == Noun::record || noun->noun == Noun::request;
    // "건의 인식 요청" counts no people, though the word begins like a counter of them.
    const bool begins_longer_word = counted && starts_with(text_, next, "인") &&
                                    is_word(decode_at(text_, next + counted->size).value);
    if (counted && counter && counted->noun != Noun::record && !begins_longer_word) {
      const std::size_t begin = quantity_.noun.begin;
      take(next, *counted);
      quantity_.noun.begin = begin;
    }
  }

  /// Seconds of the period that the number is stated for: "초당", "a day", "/일", "daily".
  std::optional<double> period() const {
    if (const auto after = period_after()) return after;
    if (left_has({"초당", "1초에", "초 당", "every second", "each second", "per second"})) {
      return kSecond;
    }
    if (left_has({"분당", "1분에", "every minute", "per minute"})) return 60;
    if (left_has({"시간당", "hourly", "every hour"})) return 3600;
    if (left_has({"하루", "일일", "일평균", "일 평균", "매일", "날마다", "daily", "each day",
                  "every day", "per day", "weekday", "일간", "일 이용자", "일 사용자"}) ||
        left_ends_with_word("일") || left_ends_with_word("일 최대") || left_says_a_day()) {
      return kDay;
    }
    if (left_has({"주간", "매주", "weekly", "each week", "every week"})) return kWeek;
    if (left_has({"월간", "매월", "매달", "한 달", "월평균", "월 평균", "monthly", "each month",
                  "every month", "월 이용자", "월 사용자"}) ||
        left_ends_with_word("월")) {
      return kMonth;
    }
    if (left_has({"연간", "매년", "yearly", "annually", "each year", "every year"}) ||
        left_ends_with_word("연")) {
      return kYear;
    }
    return period_in_sentence();
  }

  /// "On a normal weekday, some 140,000 owners …", "… 1.2 billion predictions on a normal day".
  std::optional<double> period_in_sentence() const {
    const std::string_view clause = after_.substr(0, after_.find_first_of(",()"));
    if (const auto told = period_told(clause)) return told;
    return period_told(before_);
  }

  std::optional<double> period_after() const {
    // The words between the number and its noun ("daily active users") belong to it as well.
    const std::size_t begin = number_.range.end;
    std::string_view rest = text_.substr(begin, right_end_ - begin);
    // "(3 TB) that planners query every day": what stands behind the bracket is not in it.
    const std::size_t close = rest.find(')');
    if (close < rest.find('(')) rest = rest.substr(0, close);
    for (std::size_t i = 0; i < rest.size(); ++i) {
      const bool starts = i == 0 || !is_ascii_letter(rest[i - 1]);
      if (rest[i] == '/' || (starts && is_ascii_letter(rest[i]))) {
        const std::size_t link =
            rest[i] == '/' ? 1 : any_at(rest, i, {"per ", "a ", "an ", "each ", "every ", "in a "});
        if (link > 0) {
          if (const auto found = quantity_words::period_at(rest, skip_spaces(rest, i + link))) {
            return found->factor;
          }
        }
        if (word_at(rest, i, "daily")) return kDay;
        if (word_at(rest, i, "weekly")) return kWeek;
        if (word_at(rest, i, "monthly")) return kMonth;
        if (word_at(rest, i, "hourly")) return kHour;
      }
    }
    // "lookups every 24 hours": the next number ends what belongs to this one.
    const bool every = rest.ends_with("every ") || rest.ends_with("in ") || rest.ends_with("per ");
    if (every && starts_with(text_, right_end_, "24 hours")) return kDay;
    return std::nullopt;
  }

  bool is_used() const {
    if (right_has({"work on it", "works on it", "worked on it", "working on it"})) return false;
    return quantity_cues::tells_of_use_after(right()) || is_registered() || did_with_service() ||
           quantity_cues::tells_of_use_before(left_);
  }

  /// "이 봇에 말을 건 사람이 지금까지 31만 명"
  bool did_with_service() const {
    return left_has({"사람", "분이", "분은", "분들이", "분들은"}) &&
           left_has({"앱", "봇", "서비스", "사이트", "화면", "페이지", "서버", "웹", "시스템",
                     "도구", "게임", "채널", "지도", "사전", "플랫폼", "포털", "계정"});
  }

  /// "2.1 crore registered citizens", "900 active teachers".
  bool is_registered() const {
    const std::size_t end = number_.range.end;
    if (quantity_.noun.begin < end) return false;
    const std::string_view between = text_.substr(end, quantity_.noun.begin - end);
    return contains_any(between, {"registered", "active", "paying", "unique", "signed-up"});
  }

  /// Whoever they are: "used by 40,000 shops", "12,000 pharmacies rely on it".
  bool counts_unknown_users() const {
    const std::size_t begin = skip_spaces(text_, number_.range.end);
    const std::size_t end = word_end(text_, begin);
    if (end < begin + 3 || text_[end - 1] != 's') return false;
    const Words programs = {"repositories", "repos", "projects", "packages", "crates", "libraries"};
    if (any_word_at(text_, begin, programs) > 0) return false;
    return left_has({"used by", "used daily by", "used every day by", "used weekly by",
                     "relied on by", "relied upon by", "adopted by", "in use at", "in use by"}) ||
           right_has({" use it", " used it", " using it", " use this", " use them", " used them",
                      " use the ", " use my ", " use our ", " rely on", " depend on it",
                      " run on it"});
  }

  bool is_contest_field() const {
    return left_has({"참가", "참여", "응시", "출전", "participants", "among", "out of"}) ||
           right_has({"참가", "참여", "출전", "응시", "took part", "competed", "participated",
                      "entered"}) ||
           any_at(text_, skip_spaces(text_, at_), {"중", "가운데"});
  }

  std::string_view after_noun(std::size_t reach) const {
    const std::size_t of = skip_spaces(text_, at_);
    return text_.substr(of, std::min(reach, right_end_ - std::min(of, right_end_)));
  }

  /// "회원 4,300만 명의 구매 데이터", "data of 3 million customers": people whom data tells of, not
  /// users of a service.
  bool is_source_of_data() const {
    constexpr std::size_t reach = 40;  // bytes
    const std::string_view rest = after_noun(reach);
    if (any_at(rest, 0, {"의 ", "규모의 ", "이상의 ", "분량의 ", "분의 "}) > 0) {
      return contains_any(rest, {"데이터", "로그", "기록", "내역", "정보를", "이력"});
    }
    constexpr std::size_t last_words = 28;  // bytes
    return contains_any(left_.substr(left_.size() - std::min(left_.size(), last_words)),
                        {"data of ", "data on ", "data about ", "data from ", "records of ",
                         "records on ", "logs of ", "logs from ", "profiles of ", "histories of "});
  }

  /// "가입자 1,200만 명인 통신사 앱에 넣은 기능", "inside the bank's app (the app has 3 million
  /// customers)": the size of what the owner's part runs in.
  bool is_size_of_host() const {
    const std::string_view rest = after_noun(kRightReach);
    if (any_at(rest, 0,
               {"인 ", "이 쓰는 ", "이 이용하는 ", "이 사용하는 ", "을 가진 ", "을 보유한 "}) > 0 &&
        contains_any(rest, {"앱에 ", "서비스에 ", "플랫폼에 ", "게임에 ", "사이트에 ", "쇼핑몰에 ",
                            "은행에 ", "카드사에 ", "통신사에 ", "제품에 "}) &&
        contains_any(rest, {"기능", "모듈", "모델", "화면", "납품", "탑재", "들어가", "연동"})) {
      return true;
    }
    constexpr std::size_t reach = 160;  // bytes
    const std::size_t begin = number_.range.begin - std::min(number_.range.begin, reach);
    const std::string_view left = text_.substr(begin, number_.range.begin - begin);
    const std::size_t open = left.rfind('(');
    if (open == std::string_view::npos ||
        left.find_first_of(")\n", open) != std::string_view::npos) {
      return false;
    }
    const bool of_host = any_at(left, open + 1,
                                {"the app ", "the whole app ", "the bank ", "the platform ",
                                 "the site ", "the game ", "the company ", "the group ",
                                 "the parent ", "the product ", "the shop ", "앱 전체", "앱은 ",
                                 "게임은 ", "회사는 ", "은행은 ", "서비스 전체"}) > 0;
    return of_host &&
           contains_any(left.substr(0, open), {"inside ", "within ", "part of ", "built into ",
                                               "embedded in ", "안에", "에 탑재", "에 들어"});
  }

  QuantityKind users_kind() const {
    if (contains_any(left_, {"mau", "월간 활성"})) return QuantityKind::monthly_users;
    if (contains_any(left_, {"dau", "일간 활성"})) return QuantityKind::daily_users;
    const auto seconds = period();
    if (!seconds) return QuantityKind::users;
    if (*seconds == kDay) return QuantityKind::daily_users;
    return *seconds >= kMonth && *seconds < 2 * kMonth ? QuantityKind::monthly_users
                                                       : QuantityKind::users;
  }

  /// Of messages, those that are kept are records.
  QuantityKind kind_of_requests() {
    const QuantityKind kind = rate_kind(QuantityKind::events);
    const std::string_view clause = after_.substr(0, after_.find(','));
    const bool kept = kind == QuantityKind::events &&
                      (tells_of_storage(left_) || tells_of_storage(clause) || left_has({"쌓인"}));
    return kept ? QuantityKind::records : kind;
  }

  QuantityKind rate_kind(QuantityKind total) {
    const auto seconds = period();
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
        return is_source_of_data() || is_size_of_host() ? QuantityKind::people : users_kind();
      case Noun::visitor:
        return QuantityKind::visitors;
      case Noun::view:
        // Looked up so often a second, a store answers; nobody reads a page so often.
        return left_has({"호출"}) || period() == kSecond ? rate_kind(QuantityKind::events)
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
        return decide_people();
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

  /// "3.4 million cardholders have charged their meter by it", "it was consulted by 31,000
  /// persons", "23,400 people a month".
  bool are_users_by_deed() const {
    const std::string_view noun = quantity_.noun.of(text_);
    constexpr std::string_view makers[] = {"engineers", "developers", "programmers", "coders"};
    if (std::find(std::begin(makers), std::end(makers), noun) != std::end(makers)) return false;
    if (do_something_with_service(text_.substr(at_, number_.range.end + after_.size() - at_)) ||
        was_used_by(left_))
      return true;
    if (noun != "people" && noun != "persons") return false;
    const auto told = period();
    return number_.value >= kMany && told && *told <= kMonth;
  }

  /// "한 달에 2만 2천 명이 시간을 찾아봄": more than come in person, and they do what is done with
  /// a service.
  bool do_something_time_and_again() const {
    const auto told = period();
    if (number_.value < kMany || !told || *told > kMonth) return false;
    if (any_at(text_, at_,
               {"이 ", "가 ", "은 ", "는 ", " 정도가 ", "쯤이 ", " 가량이 ", " 남짓이 ", " 정도 ",
                " 가까이 ", " 이상이 "}) == 0) {
      return false;
    }
    return right_has({"찾아봄", "찾아봅", "찾아본", "봄",     "씀",     "들음",   "듣습", "듣는",
                      "읽",     "엶",     "켬",     "눌러",   "누릅",   "누름",   "물음", "묻는",
                      "조회",   "신청",   "접수",   "예약",   "주문",   "검색",   "확인", "입력",
                      "제출",   "올립",   "올림",   "올린",   "들어옵", "들어오", "찾습", "찾는",
                      "찾아옵", "찾아오", "접속",   "로그인", "엽니다", "켭니다", "결제", "충전",
                      "등록",   "낸다",   "냅니다", "냄",     "빌림",   "빌립",   "빌린", "사고팝",
                      "적습",   "남깁",   "남김",   "남긴"});
  }

  QuantityKind decide_people() const {
    if (left_has({"mau"})) return QuantityKind::monthly_users;
    if (left_has({"dau"})) return QuantityKind::daily_users;
    if (is_contest_field() && !left_has({"이용자", "사용자", "가입자"})) {
      return QuantityKind::participants;
    }
    if (is_source_of_data() || is_size_of_host()) return QuantityKind::people;
    if (is_used() || are_users_by_deed() || do_something_time_and_again()) return users_kind();
    if (number_.value >= kMany && right_has({"돌파"})) return users_kind();  // "3만 명 돌파"
    if (left_has({"방문", "visited by"}) || right_has({"방문", "visit", "visited"})) {
      return QuantityKind::visitors;
    }
    return QuantityKind::people;
  }

  /// "하루 조회 3,400만 건" are asked of a service; "조회 2만 건" alone are views of a page.
  bool comes_within_a_day() const {
    const auto seconds = period();
    return seconds && *seconds <= kDay;
  }

  QuantityKind decide_records() {
    if (left_has({"토큰", "tokens"})) return QuantityKind::tokens;
    if (left_has({"파라미터", "매개변수"})) return QuantityKind::parameters;
    if (left_has({"다운로드", "설치"})) return QuantityKind::downloads;
    if (left_has({"회원 테이블", "회원 db", "가입자 db", "회원가입", "회원 가입"}))
      return QuantityKind::users;
    if (left_has({"계정", "accounts"})) return QuantityKind::users;
    if (left_has({"전화번호", "휴대전화"}) && is_used()) return users_kind();
    if (left_has({"조회"}) && !comes_within_a_day()) return QuantityKind::views;
    if (left_has({"스타", "github star"})) return QuantityKind::stars;
    const bool arrives =
        left_has({"요청", "호출", "메시지", "이벤트", "거래", "주문", "트랜잭션", "조회"});
    return rate_kind(arrives ? QuantityKind::events : QuantityKind::records);
  }

  QuantityKind decide_bytes(double factor) {
    scale_values(factor);
    const auto seconds = period();
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
    // Whoever they are: "2,300,000 farmers have registered".
    if (!is_year() &&
        right_has({"have registered", "had registered", "signed up", "have subscribed",
                   "had installed", "have installed", "and registered", "were registered",
                   "are registered", "have joined", "had joined", "had subscribed"})) {
      return users_kind();
    }
    if (counts_unknown_users()) return users_kind();
    if (!number_.scaled && number_.value < 1000) return std::nullopt;  // more likely a year's part
    if (left_has({"토큰", "tokens"})) return QuantityKind::tokens;
    if (left_has({"파라미터", "parameters"})) return QuantityKind::parameters;
    if (left_has({"다운로드", "downloads"})) return QuantityKind::downloads;
    if (left_has({"방문", "visitors", "visits"})) return QuantityKind::visitors;
    if (left_has({"이용자",    "사용자",    "가입자",      "가입 ",      "가입한 ",    "등록한 ",
                  "쓰는 ",     "계정",      "회원",        "구독자",     "유저",       "users",
                  "user base", "accounts",  "subscribers", "people who", "registered", "사람:",
                  "사람 :",    "해본 사람", "경험자"})) {
      return is_year() ? std::nullopt : std::optional(users_kind());
    }
    if (number_.scaled &&
        left_has({"문서", "레코드", "상품", "데이터 건수", "documents", "records"})) {
      return QuantityKind::records;
    }
    return std::nullopt;
  }

  bool is_year() const {
    return !number_.scaled && number_.value >= 1900 && number_.value < 2100 &&
           number_.range.size() == 4;
  }

  std::optional<Quantity> finish(QuantityKind kind) {
    quantity_.kind = kind;
    if (quantity_.bound == Bound::exact) {
      quantity_.bound = bound_after(text_, at_);
    }
    if (quantity_.bound == Bound::exact) {
      const std::size_t particle = any_at(text_, at_, {"을", "를", "이", "가", "의"});
      quantity_.bound = bound_after(text_, at_ + particle);
    }
    const Span sentence = sentence_around(text_, number_.range.begin);
    const std::string_view around = text_.substr(sentence.begin, sentence.end - sentence.begin);
    const std::size_t at = number_.range.begin - sentence.begin;
    quantity_.load_test = quantity_cues::tells_of_load_test(around, at);
    quantity_.goal = quantity_cues::tells_of_goal(around);
    return quantity_;
  }

  std::string_view text_;
  const Number& number_;
  std::size_t left_begin_ = 0, right_end_ = 0;
  std::string_view left_;
  std::string_view before_, after_;  ///< of the sentence, up to the numbers beside this one
  std::size_t at_ = 0;               // past what was read of the right side
  std::optional<Match> noun_;
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

}  // namespace

std::vector<Quantity> find_quantities(const FactText& text) {
  const std::string_view folded = text.folded();
  const std::vector<Number>& numbers = text.numbers();
  std::vector<Quantity> quantities;
  std::size_t left_limit = 0;
  std::optional<Quantity> start;  // of a rise that is told: "from 140 requests a second"
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    // "61,000 people pay two euros for it": a price or a time does not end what is said of them.
    std::size_t next = i + 1;
    while (next < numbers.size() && is_price_or_time(folded, numbers[next])) ++next;
    const std::size_t right_limit =
        next < numbers.size() ? numbers[next].range.begin : folded.size();
    auto quantity = Reader(folded, numbers[i], left_limit, right_limit).read();
    // "월 이용자는 2026년 9월 기준 118만 명": a date between a noun and its number parts them not.
    const std::size_t end = numbers[i].range.end;
    const bool dates = starts_with(folded, end, "년") || starts_with(folded, end, "월");
    const bool one =
        numbers[i].value == 1 && any_at(folded, end, {"초에", "분에", "시간에", "일에"});
    if (dates || one || (!quantity && reads_as_year(folded, numbers[i]))) continue;
    if (!quantity && start) quantity = end_of_rise(folded, numbers[i], *start);
    if (!quantity && !quantities.empty()) {
      quantity = same_by_the_day(folded, numbers[i], quantities.back());
    }
    // "한 달에 4만 명": the one is of the rate.
    const bool rate = quantity && quantity->kind == QuantityKind::duration && numbers[i].value == 1;
    if (!rate) left_limit = quantity ? quantity->range.end : end;
    if (!quantity) continue;
    start = follows_from(folded, quantity->number.begin) ? quantity : std::nullopt;
    if (!quantities.empty() && share_a_verb(folded, quantities.back(), *quantity)) {
      quantities.back().kind = quantity->kind;
    }
    quantities.push_back(*quantity);
  }
  return quantities;
}

}  // namespace oneshot
