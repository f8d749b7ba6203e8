#include "resume/facts/quantity/surroundings.h"

#include <algorithm>
#include <cmath>

#include "resume/facts/quantity/quantity_period.h"
#include "resume/facts/quantity/quantity_words.h"
#include "resume/facts/quantity/seconds.h"

namespace oneshot {

using namespace scan;

namespace {

constexpr std::size_t kLeftReach = 48;   // bytes that may hold a cue before a number
constexpr std::size_t kRightReach = 72;  // and after it

bool ends_clause(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n' || c == ';' || c == '|' || c == ',') return true;
  return c == '.' && at + 1 < text.size() && is_space(text[at + 1]);
}

/// "pupils in jordan*,* palestine and iraq", "advocates*,* clerks and paralegals have": a comma
/// between the words of a list, behind a preposition or all in the plural.
bool lists_words(std::string_view text, std::size_t comma) {
  if (text[comma] != ',' || comma + 2 >= text.size() || text[comma + 1] != ' ') return false;
  const auto letters_from = [&](std::size_t at) {
    while (at < text.size() && (is_ascii_letter(text[at]) || text[at] == '-')) ++at;
    return at;
  };
  std::size_t word = comma;
  while (word > 0 && is_ascii_letter(text[word - 1])) --word;
  const bool behind_preposition =
      any_word_before(text, skip_spaces_back(text, word), {"in", "from", "across", "of", "at"}) > 0;
  const std::size_t end = letters_from(comma + 2);
  const bool plural = word < comma && text[comma - 1] == 's' && text[end - 1] == 's';
  return (behind_preposition || plural) && word < comma &&
         any_at(text, end, {", ", " and ", " or "}) > 0;
}

/// "일 배치 120만 건", "일 요청 수 3만 건": the day before what is counted in it.
bool says_a_day(const Surroundings& around) {
  const std::string_view text = around.text;
  constexpr std::string_view day = "일";
  constexpr int most_words = 2;
  std::size_t at = skip_spaces_back(text, around.number.range.begin);
  for (int words = 0; words < most_words; ++words) {
    const std::size_t word = at;
    while (at > around.left_begin && hangul_before(text, at)) at -= kSyllable;
    if (at == word) return false;
    at = skip_spaces_back(text, at);
    if (at < around.left_begin + day.size() || !ends_with(text, at, day)) continue;
    const std::size_t before = at - day.size();
    if (!hangul_before(text, before) && !(before > 0 && is_digit(text[before - 1]))) return true;
  }
  return false;
}

std::optional<double> period_after(const Surroundings& around) {
  // The words between the number and its noun ("daily active users") belong to it as well.
  const std::size_t begin = around.number.range.end;
  std::string_view rest = around.text.substr(begin, around.right_end - begin);
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
  if (every && starts_with(around.text, around.right_end, "24 hours")) return kDay;
  return std::nullopt;
}

}  // namespace

Surroundings::Surroundings(std::string_view whole, const Number& of, std::size_t left_limit,
                           std::size_t right_limit)
    : text(whole), number(of), left_begin(of.range.begin), right_end(of.range.end) {
  const std::size_t begin = number.range.begin, end = number.range.end;
  const std::size_t stop = std::max(left_limit, begin - std::min(begin, kLeftReach));
  // "Calls a day | 6,400": the cell before says what the number is of.
  const std::size_t bar = skip_spaces_back(text, begin);
  if (bar > stop && text[bar - 1] == '|') left_begin = bar - 1;
  // "Daily average for May:", and the number on the next line.
  if (bar > stop + 1 && text[bar - 1] == '\n' && text[bar - 2] == ':') left_begin = bar - 1;
  while (left_begin > stop && !ends_clause(text, left_begin - 1)) --left_begin;
  while (left_begin < begin && is_continuation(text[left_begin])) ++left_begin;
  const std::size_t limit = std::min({text.size(), right_limit, end + kRightReach});
  while (right_end < limit && (!ends_clause(text, right_end) || lists_words(text, right_end)))
    ++right_end;
  left = text.substr(left_begin, begin - left_begin);
  const Span sentence = sentence_around(text, begin);
  const std::size_t first = std::max(left_limit, sentence.begin);
  before = text.substr(first, begin - std::min(first, begin));
  const std::size_t last = std::min(right_limit, sentence.end);
  after = text.substr(end, std::max(last, end) - end);
}

bool Surroundings::left_ends_with_word(std::string_view word) const {
  const std::size_t at = skip_spaces_back(text, number.range.begin);
  return at >= left_begin + word.size() && ends_with(text, at, word) &&
         !hangul_before(text, at - word.size());
}

bool Surroundings::is_year() const {
  return !number.scaled && number.value >= 1900 && number.value < 2100 && number.range.size() == 4;
}

bool Surroundings::is_like_date() const {
  constexpr double kFirstYear = 1980, kLastYear = 2035, kRound = 100;
  const std::string_view digits = number.range.of(text);
  const bool year = !number.scaled && number.value >= kFirstYear && number.value < kLastYear + 1 &&
                    digits.size() >= 4 && digits[1] != ',';
  return year && (digits.size() > 4 || std::fmod(number.value, kRound) != 0);
}

std::optional<double> Surroundings::period() const {
  if (const auto told = period_after(*this)) return told;
  if (left_has({"초당", "1초에", "초 당", "every second", "each second", "per second"})) {
    return kSecond;
  }
  if (left_has({"분당", "1분에", "every minute", "per minute"})) return kMinute;
  if (left_has({"시간당", "hourly", "every hour"})) return kHour;
  if (left_has({"하루", "일일", "일평균", "일 평균", "매일", "날마다", "daily", "each day",
                "every day", "per day", "weekday", "일간", "일 이용자", "일 사용자"}) ||
      left_ends_with_word("일") || left_ends_with_word("일 최대") || says_a_day(*this)) {
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
  return period_of_sentence();
}

std::optional<double> Surroundings::period_of_sentence() const {
  if (const auto told = period_told(after.substr(0, after.find_first_of(",()")))) return told;
  return period_told(before);
}

}  // namespace oneshot
