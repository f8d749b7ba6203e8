#include "resume/facts/dates/length.h"

#include "resume/facts/dates/digits.h"
#include "resume/facts/dates/time_at_work.h"
#include "resume/facts/scan.h"

namespace oneshot::dates {

namespace {

using namespace scan;

constexpr int kLongestLengthInYears = 60, kLongestStayInYears = 40;
constexpr int kHalfYear = 6;  // months

struct Count {
  std::string_view word;
  int value;
};
constexpr Count kCounts[] = {
    {"one", 1},       {"two", 2},   {"three", 3}, {"four", 4}, {"five", 5},    {"six", 6},
    {"seven", 7},     {"eight", 8}, {"nine", 9},  {"ten", 10}, {"eleven", 11}, {"twelve", 12},
    {"eighteen", 18}, {"일 ", 1},   {"이 ", 2},   {"삼 ", 3},  {"사 ", 4},     {"오 ", 5},
    {"한", 1},        {"두", 2},    {"석", 3},    {"세", 3},   {"넉", 4},      {"네", 4},
    {"다섯", 5},      {"여섯", 6},  {"일곱", 7},  {"여덟", 8}, {"아홉", 9},    {"열", 10}};

std::optional<int> count_at(std::string_view text, std::size_t& at) {
  const Digits run = digits_at(text, at);
  if (run.digits > 0) {
    at = run.end;
    return run.value;
  }
  static constexpr WordIndex index(kCounts, &Count::word);
  const Count* count = index.find(text, at, [&](const Count& name) {
    return starts_with(text, at, name.word) &&
           !(is_ascii_letter(name.word[0]) && letter_at(text, at + name.word.size()));
  });
  if (count) {
    at += count->word.size();
    return count->value;
  }
  return std::nullopt;
}

/// Lengths that count with an article: "a year and a half", "half a year".
std::optional<Length> read_worded(std::string_view text, std::size_t at) {
  struct Worded {
    std::string_view words;
    int months;
  };
  constexpr Worded kWorded[] = {{"a year and a half", 18},
                                {"2.5 years", 30},
                                {"1.5 years", 18},
                                {"3.5 years", 42},
                                {"4.5 years", 54},
                                {"over a year", 12},
                                {"more than a year", 12},
                                {"a whole year", 12},
                                {"a good year", 12},
                                {"a decade", 120},
                                {"one and a half years", 18},
                                {"two and a half years", 30},
                                {"three and a half years", 42},
                                {"half a year", 6},
                                {"a full year", 12},
                                {"just over a year", 12},
                                {"a little over a year", 12},
                                {"almost a year", 11},
                                {"nearly a year", 11}};
  if (at >= text.size()) return std::nullopt;
  for (const Worded& worded : kWorded) {
    if (worded.words.front() == text[at] && word_at(text, at, worded.words) &&
        !letter_before(text, at)) {
      return Length{worded.months, at + worded.words.size()};
    }
  }
  // "반년", but not "상반년도"
  constexpr std::string_view half = "반년";
  if (starts_with(text, at, half) && !hangul_before(text, at) &&
      (!hangul_at(text, at + half.size()) ||
       any_at(text, at + half.size(), {"간", "을", "동", "만", "이", "가", "넘"}) > 0))
    return Length{kHalfYear, at + half.size()};
  return std::nullopt;
}

}  // namespace

std::optional<Length> read_length(std::string_view text, std::size_t at) {
  if (const auto worded = read_worded(text, at)) return worded;
  Length length{0, at};
  bool any = false, korean_years_only = false;
  while (length.end < text.size()) {
    std::size_t next = skip_spaces(text, length.end);
    if (any) {
      next += any_at(text, next, {"and ", ", "});
    }
    const auto count = count_at(text, next);
    if (!count) break;
    next = skip_spaces(text, next);
    if (starts_with(text, next, "-")) ++next;
    std::size_t size = 0;
    int months = 0;
    bool years = false;
    if ((size = any_word_at(text, next, {"years", "year", "yrs", "yr"})) > 0) {
      months = *count * 12;
      years = true;
    } else if ((size = any_word_at(text, next, {"months", "month", "mos", "mo"})) > 0) {
      months = *count;
    } else if ((size = any_word_at(text, next, {"weeks", "week"})) > 0) {
      months = (*count + 2) / 4;
    } else if (starts_with(text, next, "년") && !any_at(text, next + 3, {"차", "도", "생", "제"})) {
      size = 3;
      months = *count * 12;
      years = korean_years_only = true;
    } else if ((size = any_at(text, next, {"개월", "달"})) > 0) {
      months = *count;
      korean_years_only = false;
    } else if (starts_with(text, next, "주") && !hangul_at(text, next + 3)) {
      size = 3;
      months = (*count + 2) / 4;
    }
    if (size == 0 || (years && *count > kLongestLengthInYears)) break;
    length.months += months;
    length.end = next + size;
    if (starts_with(text, length.end, "간")) length.end += 3;
    if (const std::size_t more = years ? any_word_at(text, length.end, {" and a half"}) : 0) {
      length.months += kHalfYear;
      length.end += more;
    }
    const std::size_t half = years ? any_at(text, length.end, {" 반", "반"}) : 0;
    const bool whole = half > 0 && (!hangul_at(text, length.end + half) ||
                                    any_at(text, length.end + half,
                                           {"이", "을", "동", "째", "가", "정", "넘", "간"}) > 0);
    if (whole && korean_years_only) {
      length.months += kHalfYear;
      length.end += half;
      korean_years_only = false;
    }
    any = true;
  }
  if (!any) return std::nullopt;
  // "3년" alone may be a year of school or of a calendar: only "3년간" and "3년 동안" are lengths.
  const std::size_t more = length.end + any_at(text, length.end, {" 남짓", " 넘게", " 가까이"});
  const bool closes = more >= text.size() || any_at(text, more, {")", "\n", " |", ","}) > 0;
  const bool opens = any_before(text, at, {", ", "(", "| ", "· ", "/ "}) > 0;
  if (korean_years_only && closes && opens && length.months <= 12 * kLongestStayInYears)
    return length;
  if (korean_years_only && !ends_with(text, length.end, "간") &&
      !any_at(text, length.end,
              {" 동안", "동안", ")", " 근무", " 경력", "째", "을 보", "을 다", "을 일"}) &&
      !time_at_work::counts_years(text, at, length.end)) {
    return std::nullopt;
  }
  return length;
}

}  // namespace oneshot::dates
