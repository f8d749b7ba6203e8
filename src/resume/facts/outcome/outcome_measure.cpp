#include "resume/facts/outcome/outcome_measure.h"

#include <algorithm>
#include <optional>

#include "resume/facts/quantity/seconds.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

struct UnitWord {
  std::string_view word;
  Unit unit;
  double factor = 1;
};
constexpr UnitWord kUnits[] = {
    {"%p", Unit::percent},
    {"%", Unit::percent},
    {"퍼센트", Unit::percent},
    {"percentage points", Unit::percent},
    {"percentage point", Unit::percent},
    {"%-points", Unit::percent},
    {"% points", Unit::percent},
    {"basis points", Unit::percent},
    {"%포인트", Unit::percent},
    {"% 포인트", Unit::percent},
    {"%pt", Unit::percent},
    {"퍼센트포인트", Unit::percent},
    {"퍼센트 포인트", Unit::percent},
    {"percent", Unit::percent},
    {"per cent", Unit::percent},
    {"pp", Unit::percent},
    {"points", Unit::count},
    {"point", Unit::count},
    {"포인트", Unit::count},
    {"pts", Unit::count},
    {"µs", Unit::time, 1e-6},
    {"μs", Unit::time, 1e-6},
    {"us", Unit::time, 1e-6},
    {"ms", Unit::time, 1e-3},
    {"milliseconds", Unit::time, 1e-3},
    {"밀리초", Unit::time, 1e-3},
    {"s", Unit::time},
    {"sec", Unit::time},
    {"secs", Unit::time},
    {"seconds", Unit::time},
    {"초", Unit::time},
    {"min", Unit::time, 60},
    {"mins", Unit::time, 60},
    {"minutes", Unit::time, 60},
    {"minute", Unit::time, 60},
    {"분", Unit::time, 60},
    {"h", Unit::time, 3600},
    {"hrs", Unit::time, 3600},
    {"hours", Unit::time, 3600},
    {"hour", Unit::time, 3600},
    {"시간", Unit::time, 3600},
    {"일", Unit::time, 86400},
    {"days", Unit::time, 86400},
    {"day", Unit::time, 86400},
    {"weeks", Unit::time, 604800},
    {"week", Unit::time, 604800},
    {"주", Unit::time, 604800},
    {"gpu-hours", Unit::time, 3600},
    {"gpu hours", Unit::time, 3600},
    {"gpu-days", Unit::time, 86400},
    {"gpu days", Unit::time, 86400},
    {"person-days", Unit::time, 86400},
    {"person-hours", Unit::time, 3600},
    {"man-hours", Unit::time, 3600},
    {"man-days", Unit::time, 86400},
    {"engineer-days", Unit::time, 86400},
    {"engineer-day", Unit::time, 86400},
    {"engineer-hours", Unit::time, 3600},
    {"analyst hours", Unit::time, 3600},
    {"core-hours", Unit::time, 3600},
    {"개월", Unit::time, 2592000},
    {"months", Unit::time, 2592000},
    {"month", Unit::time, 2592000},
    {"달", Unit::time, 2592000},
    {"kb", Unit::data, 1e3},
    {"mb", Unit::data, 1e6},
    {"gb", Unit::data, 1e9},
    {"tb", Unit::data, 1e12},
    {"건", Unit::count},
    {"회", Unit::count},
    {"개", Unit::count},
    {"점", Unit::count},
    {"대", Unit::count},
    {"번", Unit::count},
    {"줄", Unit::count},
    {"장", Unit::count},
    {"통", Unit::count},
    {"할", Unit::percent, 10},
    {"명", Unit::people},
    {"인", Unit::people},
    {"팀", Unit::people},
    {"년", Unit::date},
    {"월", Unit::date},
    {"학년", Unit::date},
    {"차", Unit::date},
    {"원", Unit::money},
    {"달러", Unit::money},
    {"유로", Unit::money},
    {"euros", Unit::money},
    {"euro", Unit::money},
    {"eur", Unit::money},
    {"usd", Unit::money},
    {"dollars", Unit::money},
    {"pounds", Unit::money},
    {"cents", Unit::money},
    {"센트", Unit::money},
    {"pence", Unit::money},
    {"배", Unit::multiple},
    {"곱절", Unit::multiple},
    {"x", Unit::multiple},
    {"×", Unit::multiple},
    {"fold", Unit::multiple},
    {"times", Unit::multiple},
};

struct FoundUnit {
  Unit unit = Unit::none;
  double factor = 1;
  std::size_t end = 0;
};

/// The syllable of a unit begins another word: "0.88 달성", "93.7 분류기", "3.2 줄임".
bool begins_word(std::string_view text, std::size_t at, std::string_view unit) {
  if (any_at(text, at, {"할인", "할당", "할증", "할부", "할머", "장비", "장애", "통계", "통신"}) >
      0)
    return true;
  if (at == 0 || !is_space(text[at - 1]) || unit.size() != kSyllable) return false;
  return any_at(text, at, {"달성", "달라", "분류", "분할", "분석", "분야", "일치", "일반", "일부",
                           "주요", "주기", "초과", "초기", "회귀", "회복", "개선", "개발", "개편",
                           "대응", "번역", "인식", "인공", "점수", "점차", "줄였", "줄임", "줄어",
                           "줄여", "줄인", "월등", "차이", "배포", "명확", "건너"}) > 0;
}

FoundUnit unit_at(std::string_view text, std::size_t at) {
  const std::size_t next = skip_spaces(text, at);
  FoundUnit best{Unit::none, 1, at};
  std::size_t size = 0;
  if (starts_with(text, next, "대비")) return best;   // "0.81 대비": against, and no count
  if (starts_with(text, next, "분의 ")) return best;  // "5분의 1": a part, and no time
  for (const UnitWord& unit : kUnits) {
    const bool whole = is_ascii_letter(unit.word.back()) ? word_at(text, next, unit.word)
                                                         : starts_with(text, next, unit.word);
    if (whole && unit.word.size() > size && !begins_word(text, next, unit.word)) {
      size = unit.word.size();
      best = {unit.unit, unit.factor, next + size};
    }
  }
  return best;
}

/// A time told in words alone.
struct TimeWord {
  std::string_view word;
  double seconds;
};
constexpr TimeWord kEnglishTimes[] = {
    {"overnight", kDay / 2},
    {"all night", kDay / 2},
    {"the whole night", kDay / 2},
    {"the night", kDay / 2},
    {"a night", kDay / 2},
    {"half an hour", kHour / 2},
    {"an hour and a half", 1.5 * kHour},
    {"an hour", kHour},
    {"half a day", kDay / 2},
    {"an afternoon", kDay / 4},
    {"a morning", kDay / 4},
    {"an evening", kDay / 4},
    {"a day", kDay},
    {"a weekend", 2 * kDay},
    {"a week", 7 * kDay},
    {"a fortnight", 14 * kDay},
    {"a month", 30 * kDay},
    {"a quarter of an hour", kHour / 4},
    {"a minute and a half", 90},
    {"half a minute", 30},
    {"half a second", 0.5},
    {"a minute", 60},
    {"a second", 1},
};
constexpr TimeWord kKoreanTimes[] = {
    {"반나절", kDay / 4}, {"한나절", kDay / 2}, {"하루", kDay},       {"이틀", 2 * kDay},
    {"사흘", 3 * kDay},   {"나흘", 4 * kDay},   {"닷새", 5 * kDay},   {"엿새", 6 * kDay},
    {"이레", 7 * kDay},   {"여드레", 8 * kDay}, {"아흐레", 9 * kDay}, {"열흘", 10 * kDay},
    {"보름", 15 * kDay},  {"일주일", 7 * kDay}, {"일주", 7 * kDay},   {"열하루", 11 * kDay},
    {"밤새", kDay / 2},   {"하룻밤", kDay / 2}, {"온종일", kDay},
};

/// Counted things of a share: "열 번에 한 번".
const Words kShareCounters = {"번", "건", "명", "개", "곳", "장", "회", "사람", "통", "문장"};

std::size_t skip_counter(std::string_view text, std::size_t at) {
  const std::size_t next = skip_spaces(text, at);
  const std::size_t size = any_at(text, next, kShareCounters);
  return size > 0 ? next + size : at;
}

/// "넷 중 하나", "열에 셋": a share in native numerals that stand alone.
std::optional<Measure> worded_share_at(std::string_view text, std::size_t at) {
  struct Numeral {
    std::string_view word;
    double value;
  };
  constexpr Numeral kNumerals[] = {
      {"하나", 1}, {"둘", 2},   {"셋", 3},    {"넷", 4},    {"다섯", 5},  {"여섯", 6}, {"일곱", 7},
      {"여덟", 8}, {"아홉", 9}, {"열", 10},   {"스물", 20}, {"백", 100},  {"한", 1},   {"두", 2},
      {"세", 3},   {"네", 4},   {"스무", 20}, {"서른", 30}, {"마흔", 40}, {"쉰", 50}};
  const auto numeral_at = [&](std::size_t from) -> const Numeral* {
    for (const Numeral& numeral : kNumerals) {
      if (starts_with(text, from, numeral.word)) return &numeral;
    }
    return nullptr;
  };
  const Numeral* whole = numeral_at(at);
  if (!whole || whole->value < 2) return std::nullopt;
  const std::size_t link = skip_counter(text, at + whole->word.size());
  const std::size_t size =
      any_at(text, link, {" 중에서 ", " 중에 ", " 중 ", " 가운데 ", "에 ", "에서 ", "당 "});
  if (size == 0) return std::nullopt;
  const Numeral* part = numeral_at(link + size);
  if (!part || part->value >= whole->value) return std::nullopt;
  const std::size_t end = skip_counter(text, link + size + part->word.size());
  return Measure{part->value / whole->value * 100, Unit::percent, {at, end}, 1, whole->value};
}

/// The first letters of kEnglishTimes.
bool may_begin_time(char c) { return c == 'a' || c == 'h' || c == 'o' || c == 't'; }

/// "a day" of "from a week to a day", but not of "900 calls a day"; "하루" of "하루로", not of
/// "하루 900건".
std::optional<Measure> time_word_at(std::string_view text, std::size_t at) {
  const auto measure = [&](const TimeWord& time) {
    Measure out;
    out.value = out.factor = time.seconds;
    out.unit = Unit::time;
    out.range = {at, at + time.word.size()};
    return out;
  };
  if (may_begin_time(text[at])) {
    if (letter_before(text, at)) return std::nullopt;
    const std::size_t lead = skip_spaces_back(text, at);
    if (any_word_before(text, lead,
                        {"from",        "to",    "in",       "within",     "takes",       "took",
                         "takes about", "needs", "needed",   "instead of", "rather than", "only",
                         "just",        "under", "than",     "need",       "take",        "lasted",
                         "lasts",       "cost",  "was",      "were",       "is",          "by",
                         "inside",      "below", "almost",   "nearly",     "about",       "runs",
                         "done",        "ready", "finishes", "finished",   "ends"}) == 0) {
      return std::nullopt;
    }
    for (const TimeWord& time : kEnglishTimes) {
      if (word_at(text, at, time.word)) return measure(time);
    }
    return std::nullopt;
  }
  if (hangul_before(text, at)) return std::nullopt;
  if (const std::optional<Measure> share = worded_share_at(text, at)) return share;
  for (const TimeWord& time : kKoreanTimes) {
    if (!starts_with(text, at, time.word)) continue;
    const std::size_t end = at + time.word.size();
    const bool spent =
        any_at(text, end, {" 안에", "안에",  " 이내",   " 내로",   " 내에", " 미만",   "짜리",
                           " 남짓", "에 끝", "나 걸리", "씩 걸리", "이 넘", "가 넘",   "쯤 걸리",
                           "에서",  "로",    "으로",    "이던",    " 걸리", "이 걸리", "가 걸리",
                           "이면",  "면 ",   "만에",    " 만에",   "까지",  "이 되",   "가 되",
                           "이 됐", "가 됐", " 돌",     " 도는",   "만 돌"}) > 0;
    const std::size_t lead = skip_spaces_back(text, at);
    const std::size_t stop = skip_spaces(text, end);
    // "전 2주 / 후 반나절", "2주 → 하루"
    const bool reached =
        (stop >= text.size() || any_at(text, stop, {"\n", ".", ",", ")", ";", "|", "/"}) > 0) &&
        any_before(text, lead, {"→", "->", "=>", "후", "후:", "에서", "뒤", "이제", "지금은"}) > 0;
    const bool left = any_at(text, stop, {"→", "->", "=>"}) > 0;  // "이틀 → 40분"
    return spent || reached || left ? std::optional(measure(time)) : std::nullopt;
  }
  return std::nullopt;
}

/// "every fourth", "every 40th": a share told by how often.
std::optional<Measure> every_share_at(std::string_view text, std::size_t at) {
  struct Ordinal {
    std::string_view word;
    double value;
  };
  constexpr Ordinal kOrdinals[] = {
      {"other", 2},     {"second", 2},     {"third", 3},      {"fourth", 4},     {"fifth", 5},
      {"sixth", 6},     {"seventh", 7},    {"eighth", 8},     {"ninth", 9},      {"tenth", 10},
      {"twelfth", 12},  {"fifteenth", 15}, {"twentieth", 20}, {"thirtieth", 30}, {"fortieth", 40},
      {"fiftieth", 50}, {"hundredth", 100}};
  constexpr std::string_view every = "every ";
  if (!starts_with(text, at, every) || letter_before(text, at)) return std::nullopt;
  const std::size_t part = at + every.size();
  for (const Ordinal& ordinal : kOrdinals) {
    const std::size_t end = part + ordinal.word.size();
    if (!word_at(text, part, ordinal.word)) continue;
    // "every other week" tells when, not how much
    if (any_word_at(text, skip_spaces(text, end),
                    {"day", "week", "month", "year", "night", "morning", "quarter", "weekend",
                     "friday", "monday", "sunday", "saturday", "thursday", "hour"}) > 0)
      return std::nullopt;
    return Measure{100 / ordinal.value, Unit::percent, {at, end}, 1, ordinal.value};
  }
  return std::nullopt;
}

/// "9 in a hundred", "one in five", "3 out of 40": the end of the whole; 0 for no part of one.
std::size_t end_of_part(std::string_view text, const std::vector<Number>& numbers,
                        std::size_t index) {
  constexpr double kFirstYear = 1950, kLastYear = 2060;
  if (index + 1 >= numbers.size()) return 0;
  const Number& part = numbers[index];
  const Number& whole = numbers[index + 1];
  const std::string_view between = text.substr(part.range.end, whole.range.begin - part.range.end);
  constexpr std::size_t longest_name = 24;  // bytes, of what is counted: "one false alarm in 40"
  const bool round = whole.value == 10 || whole.value == 100 || whole.value == 1000;
  const bool one = ((part.spelled && part.value == 1) || round) && between.size() <= longest_name &&
                   between.ends_with(" in ") && between.find_first_of(",;.:(") == between.npos;
  // "14 cases of 100"
  const bool named = round && between.size() <= longest_name && between.ends_with(" of ") &&
                     between.find_first_of(",;.:(") == between.npos;
  const bool joined = one || named || between == " in " || between == " out of " ||
                      (round && between == " of ") || between == " in every " ||
                      between == " of every " || between == " per ";
  const bool year = whole.value >= kFirstYear && whole.value <= kLastYear && !whole.spelled;
  return joined && !year && part.value < whole.value ? whole.range.end : 0;
}

/// "넷 중 하나", "열 번에 한 번꼴", "100건 중 18건": a share; `index` is moved to its last number.
std::optional<Measure> korean_share_at(std::string_view text, const std::vector<Number>& numbers,
                                       std::size_t& index) {
  const Number& whole = numbers[index];
  if (whole.value < 2) return std::nullopt;
  std::size_t at = skip_counter(text, whole.range.end);
  const std::size_t next = skip_spaces(text, at);
  const std::size_t among = any_at(text, next, {"중에서", "중에", "중", "가운데"});
  const std::size_t each = at > whole.range.end ? any_at(text, at, {"에", "당"}) : 0;
  if (among == 0 && each == 0) return std::nullopt;
  at = skip_spaces(text, among > 0 ? next + among : at + each);
  if (starts_with(text, at, "하나")) {
    const std::size_t end = at + std::string_view("하나").size();
    return Measure{100 / whole.value, Unit::percent, {whole.range.begin, end}, 1, whole.value};
  }
  if (index + 1 >= numbers.size() || numbers[index + 1].range.begin != at) return std::nullopt;
  const Number& part = numbers[index + 1];
  if (part.value >= whole.value) return std::nullopt;
  std::size_t end = skip_counter(text, part.range.end);
  if (each > 0 && end == part.range.end) return std::nullopt;
  end += any_at(text, end, {"꼴"});
  ++index;
  return Measure{
      part.value / whole.value * 100, Unit::percent, {whole.range.begin, end}, 1, whole.value};
}

/// ".71", written without its nought.
bool is_bare_fraction(std::string_view text, const Number& number) {
  const std::size_t at = number.range.begin;
  const std::string_view digits = number.range.of(text);
  return at > 0 && text[at - 1] == '.' && digits.size() <= 4 &&
         digits.find_first_not_of("0123456789") == std::string_view::npos &&
         (at == 1 || is_space(text[at - 2]) || text[at - 2] == '(');
}

/// The measure that begins with a number; `index` is moved to its last number.
Measure measure_at(std::string_view text, const std::vector<Number>& numbers, std::size_t& index) {
  const Number& number = numbers[index];
  if (const std::size_t end = end_of_part(text, numbers, index)) {
    const double whole = numbers[++index].value;
    return {number.value / whole * 100, Unit::percent, {number.range.begin, end}, 1, whole};
  }
  const FoundUnit unit = unit_at(text, number.range.end);
  Measure measure{number.value, unit.unit, {number.range.begin, unit.end}, unit.factor};
  if (is_bare_fraction(text, number)) {
    measure.range.begin -= 1;
    for (std::size_t i = 0; i < number.range.size(); ++i) measure.value /= 10;
  }
  if (unit.unit == Unit::none &&
      any_before(text, number.range.begin, {"$", "€", "£", "₩", "usd ", "eur ", "gbp "}) > 0) {
    measure.unit = Unit::money;
  }
  if (unit.unit == Unit::percent) measure.value *= unit.factor;  // "3할"
  if (unit.unit != Unit::time) return measure;
  measure.value *= unit.factor;
  double last_factor = unit.factor;
  while (index + 1 < numbers.size()) {  // "4시간 10분", "1 h 40 min"
    const Number& next = numbers[index + 1];
    if (skip_spaces(text, measure.range.end) != next.range.begin) break;
    const FoundUnit smaller = unit_at(text, next.range.end);
    if (smaller.unit != Unit::time || smaller.factor >= last_factor) break;
    measure.value += next.value * smaller.factor;
    measure.range.end = smaller.end;
    last_factor = smaller.factor;
    ++index;
  }
  return measure;
}

}  // namespace

std::vector<Measure> find_measures(std::string_view text, const std::vector<Number>& numbers) {
  std::vector<Measure> measures;
  std::size_t at = 0;
  const auto add_words = [&](std::size_t end) {
    while (at < end) {
      std::optional<Measure> word;
      if (text[at] == 'e') {
        word = every_share_at(text, at);
      } else if (may_begin_time(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80) {
        word = time_word_at(text, at);
      }
      if (word && word->range.end <= end) measures.push_back(*word);
      at = word ? std::max(word->range.end, at + 1) : next_code_point(text, at);
    }
  };
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    add_words(numbers[i].range.begin);
    if (const std::optional<Measure> share = korean_share_at(text, numbers, i)) {
      measures.push_back(*share);
    } else {
      measures.push_back(measure_at(text, numbers, i));
    }
    at = std::max(at, measures.back().range.end);
  }
  add_words(text.size());
  return measures;
}

bool is_rank(std::string_view text, const Measure& measure) {
  const std::size_t at = skip_spaces_back(text, measure.range.begin);
  return any_word_before(text, at, {"top"}) > 0 || any_before(text, at, {"상위"}) > 0;
}

int sign_before(std::string_view text, const Measure& measure) {
  const std::size_t at = measure.range.begin;
  const std::size_t size = any_before(text, at, {"+", "-", "−", "▲", "▼", "↑", "↓", "△", "▽", "–"});
  if (size == 0) return 0;
  const std::size_t before = at - size;
  if (before > 0 &&
      (is_digit(text[before - 1]) || letter_before(text, before) || hangul_before(text, before))) {
    return 0;
  }
  return any_before(text, at, {"+", "▲", "↑", "△"}) > 0 ? 1 : -1;
}

std::size_t before_fillers(std::string_view text, std::size_t at) {
  const std::size_t size = any_word_before(
      text, at,
      {"about",     "roughly",    "around",   "some",         "nearly",     "over",
       "more than", "at least",   "up to",    "an estimated", "almost",     "approximately",
       "another",   "a further",  "only",     "just",         "fewer than", "less than",
       "close to",  "upwards of", "well over"});
  return skip_spaces_back(text, at - size);
}

}  // namespace oneshot::outcome
