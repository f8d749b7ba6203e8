#include "resume/facts/dates/date_point.h"

#include <algorithm>

#include "resume/facts/dates/digits.h"
#include "resume/facts/dates/month_names.h"
#include "resume/facts/scan.h"

namespace oneshot::date_point {

namespace {

using namespace scan;
using namespace month_names;
using dates::Digits;
using dates::digits_at;

constexpr int kEarliestYear = 1960, kYearsAhead = 10;

bool is_month(const Digits& run) {
  return (run.digits == 1 || run.digits == 2) && run.value >= 1 && run.value <= 12;
}
bool is_day(const Digits& run) {
  return (run.digits == 1 || run.digits == 2) && run.value >= 1 && run.value <= 31;
}

class PointReader {
 public:
  PointReader(std::string_view text, int latest_year)
      : text_(text), last_year_(latest_year + kYearsAhead), latest_year_(latest_year) {}

  std::optional<Point> read(std::size_t at) const {
    const char c = text_[at];
    if (is_digit(c)) return read_numeric(at);
    if (starts_with(text_, at, "'") || starts_with(text_, at, "’") || starts_with(text_, at, "‘")) {
      return read_short_year(at + (c == '\'' ? 1 : 3));
    }
    if (const auto relative = read_relative(at)) return relative;
    return is_ascii_letter(c) ? read_named(at) : std::nullopt;
  }

 private:
  /// "작년 3월", "재작년부터", "since last year": dates by the year of the reader. Without a month
  /// or a word of beginning they tell of a whole year.
  std::optional<Point> read_relative(std::size_t at) const {
    if (starts_with(text_, at, "last year") &&
        any_word_before(text_, skip_spaces_back(text_, at), {"since"}) > 0) {
      return Point{{latest_year_ - 1, 0, 0}, at + std::string_view("last year").size()};
    }
    constexpr Name years[] = {{"재작년", 2}, {"작년", 1}, {"지난해", 1}, {"올해", 0}};
    for (const Name& year : years) {
      if (!starts_with(text_, at, year.word) || hangul_before(text_, at)) continue;
      Point point{{latest_year_ - year.value, 0, 0}, at + year.word.size()};
      const bool begins = starts_with(text_, point.end, "부터");
      if (!begins) point = *read_korean_month(point);
      // "작년 가을부터는 1.3%" sets one time against another.
      const bool topic = starts_with(text_, point.end, "부터는");
      return (begins || point.date.month > 0) && !topic ? std::optional(point) : std::nullopt;
    }
    return std::nullopt;
  }

  bool is_year(const Digits& run) const {
    return run.digits == 4 && run.value >= kEarliestYear && run.value <= last_year_;
  }
  int full_year(int two_digits) const {
    const int year = 2000 + two_digits;
    return year <= last_year_ ? year : 1900 + two_digits;
  }
  bool is_separator(std::size_t at) const {
    return at < text_.size() && (text_[at] == '.' || text_[at] == '/' || text_[at] == '-');
  }

  /// "20210302": the year, the month and the day, and no other number of eight digits.
  std::optional<Point> read_compact(std::size_t at) const {
    constexpr std::size_t digits = 8;
    const std::string_view run = text_.substr(at, digits);
    const bool whole = run.size() == digits && std::all_of(run.begin(), run.end(), is_digit) &&
                       !(at + digits < text_.size() && is_digit(text_[at + digits]));
    if (!whole) return std::nullopt;
    const auto value = [&](std::size_t from, std::size_t size) {
      int out = 0;
      for (char c : run.substr(from, size)) out = out * 10 + (c - '0');
      return out;
    };
    const Digits year{value(0, 4), 4, 0}, month{value(4, 2), 2, 0}, day{value(6, 2), 2, 0};
    if (!is_year(year) || !is_month(month) || !is_day(day)) return std::nullopt;
    return Point{{year.value, month.value, day.value}, at + digits};
  }

  std::optional<Point> read_numeric(std::size_t at) const {
    if (const auto compact = read_compact(at)) return compact;
    const Digits run = digits_at(text_, at);
    if (run.digits == 0) return std::nullopt;
    if (is_year(run)) return read_after_year(run.value, run.end, false);
    if (run.digits <= 2 && starts_with(text_, run.end, "년")) {  // 21년 3월
      const std::size_t next = skip_spaces(text_, run.end + 3);
      const Digits month = digits_at(text_, next);
      if (run.digits == 2 && is_month(month) && starts_with(text_, month.end, "월")) {
        return read_after_year(full_year(run.value), run.end, false);
      }
      return std::nullopt;
    }
    if (is_day(run)) {
      if (const auto named = read_day_and_month(run)) return named;
    }
    if (is_separator(run.end)) return read_year_last(run);
    if (run.digits <= 2) {
      // "1h 2023"
      if (const Name* season = season_at(text_, at)) return read_season_year(*season, at);
    }
    return std::nullopt;
  }

  /// "-02/2023" behind "09/2020": the other end of a range that is written without spaces.
  bool range_goes_on(std::size_t at, char separator) const {
    if (at >= text_.size() || text_[at] != '-' || separator == '-') return false;
    const Digits month = digits_at(text_, at + 1);
    return is_month(month) && month.end < text_.size() && text_[month.end] == separator &&
           is_year(digits_at(text_, month.end + 1));
  }

  /// "03/2021", "01.04.2020", "04/01/2020"; two-digit years as in "20/03/31" and "21.03".
  std::optional<Point> read_year_last(const Digits& first) const {
    const char separator = text_[first.end];
    const Digits second = digits_at(text_, first.end + 1);
    if (is_month(first) && is_year(second) &&
        (!goes_on(second.end) || range_goes_on(second.end, separator))) {
      return Point{{second.value, first.value, 0}, second.end};
    }
    if (second.digits == 0 || second.digits > 2) return std::nullopt;
    if (second.end < text_.size() && text_[second.end] == separator) {
      const Digits third = digits_at(text_, second.end + 1);
      if (is_year(third)) {
        if (is_day(first) && is_month(second)) {
          return Point{{third.value, second.value, first.value}, third.end};
        }
        if (is_month(first) && is_day(second)) {
          return Point{{third.value, first.value, second.value}, third.end};
        }
      }
      if (first.digits == 2 && third.digits == 2 && is_month(second) && is_day(third)) {
        return Point{
            {full_year(first.value), second.value, third.value}, third.end, false, false, true};
      }
      return std::nullopt;
    }
    // "07/22 -> today": the month first, where the second can be no month.
    constexpr int last_month = 12;
    if (is_month(first) && first.digits == 2 && second.digits == 2 && second.value > last_month &&
        full_year(second.value) <= latest_year_ + 1 && separator == '/' && !goes_on(second.end)) {
      return Point{{full_year(second.value), first.value, 0}, second.end, false, false, true};
    }
    const bool plausible = first.digits == 2 && second.digits == 2 && is_month(second) &&
                           full_year(first.value) <= latest_year_ + 1 && separator != '-';
    if (!plausible || goes_on(second.end)) return std::nullopt;
    return Point{{full_year(first.value), second.value, 0}, second.end, false, false, true};
  }

  /// Digits, letters or a percent sign right after: then it was no date.
  bool goes_on(std::size_t at) const {
    if (at >= text_.size()) return false;
    if (is_digit(text_[at]) || text_[at] == '%') return true;
    return is_separator(at) && at + 1 < text_.size() && is_digit(text_[at + 1]);
  }

  std::optional<Point> read_after_year(int year, std::size_t at, bool short_year) const {
    Point point{{year, 0, 0}, at};
    if (starts_with(text_, at, "년")) {
      point.end = at + 3;
      return read_korean_month(point);
    }
    // "2020. 8." and "2020.08" and "2020-08"; a space may follow only a full stop.
    if (is_separator(at)) {
      const char separator = text_[at];
      const std::size_t next = separator == '.' ? skip_spaces(text_, at + 1) : at + 1;
      const Digits month = digits_at(text_, next);
      if (is_month(month) && !is_letter(code_point_at(text_, month.end))) {
        return read_day(point, month, separator, next > at + 1);
      }
      if (month.digits == 2 && separator != '.' && !short_year) {  // "2019-21" is two years
        return point;
      }
      if (month.digits > 2 && separator == '.') return std::nullopt;  // a fraction
    }
    // "2021 | 4 | …", the year and the month in columns of their own
    if (const std::size_t bar = any_at(text_, at, {" | ", "\t"})) {
      const Digits month = digits_at(text_, at + bar);
      if (is_month(month) && any_at(text_, month.end, {" |", "\t"}) > 0) {
        point.date.month = month.value;
        point.end = month.end;
        return point;
      }
    }
    const std::size_t next = skip_spaces(text_, at);
    if (const Name* season = season_at(text_, next)) {
      point.date.month = season->value;
      point.end = next + season->word.size();
      return point;
    }
    // "2023 (February)"
    if (const std::size_t bracket = short_year ? 0 : any_at(text_, at, {" (", "("})) {
      const Name* month = month_at(text_, at + bracket);
      const std::size_t end = month == nullptr ? 0 : at + bracket + month->word.size();
      if (const std::size_t close = month == nullptr ? 0 : any_at(text_, end, {")", ".)"})) {
        point.date.month = month->value;
        point.end = end + close;
        return point;
      }
    }
    // "2023 Feb", but not the first date of "2023 May 2024".
    if (const Name* month = short_year || next == at ? nullptr : month_at(text_, next)) {
      const std::size_t end = next + month->word.size();
      if (!year_after(end)) {
        point.date.month = month->value;
        point.end = end + (starts_with(text_, end, ".") ? 1 : 0);
        return point;
      }
    }
    if (!short_year && !year_stands_alone(at)) return std::nullopt;
    return point;
  }

  std::optional<Point> read_day(Point point, const Digits& month, char separator,
                                bool spaced) const {
    point.date.month = month.value;
    point.end = month.end;
    if (month.end < text_.size() && text_[month.end] == separator) {
      const std::size_t next = spaced ? skip_spaces(text_, month.end + 1) : month.end + 1;
      const Digits day = digits_at(text_, next);
      const bool another_date = day.digits == 4;
      if (is_day(day) && !is_letter(code_point_at(text_, day.end))) {
        point.date.day = day.value;
        point.end = day.end;
        if (spaced && point.end < text_.size() && text_[point.end] == '.') ++point.end;
        return point;
      }
      if (separator == '.' && (spaced || !another_date)) ++point.end;  // "2020. 8."
    }
    point.term = separator == '-' && month.digits == 1;
    return point;
  }

  std::optional<Point> read_korean_month(Point point) const {
    const std::size_t next = skip_spaces(text_, point.end);
    if (const Name* season = korean_season_at(text_, next)) {
      point.date.month = season->value;
      point.end = next + season->word.size();
      return point;
    }
    const Digits month = digits_at(text_, next);
    if (!is_month(month) || !starts_with(text_, month.end, "월")) return point;
    point.date.month = month.value;
    point.end = month.end + 3;
    const Digits day = digits_at(text_, skip_spaces(text_, point.end));
    if (is_day(day) && starts_with(text_, day.end, "일")) {
      point.date.day = day.value;
      point.end = day.end + 3;
    }
    return point;
  }

  /// Four digits are a year unless what follows counts something: "2021명", "2000 users".
  bool year_stands_alone(std::size_t at) const {
    if (at < text_.size() && (text_[at] == ',' || text_[at] == '.') && at + 1 < text_.size() &&
        is_digit(text_[at + 1])) {
      return false;
    }
    if (letter_at(text_, at) || starts_with(text_, at, "%") || starts_with(text_, at, "+")) {
      return false;
    }
    const std::size_t next = skip_spaces(text_, at);
    return any_at(text_, next,
                  {"명", "개", "건", "팀", "위", "점", "원", "만", "억", "회", "대", "%",
                   "문제"}) == 0 &&
           any_word_at(text_, next,
                       {"users", "teams", "participants", "requests", "people", "ms", "members",
                        "customers", "rows", "files"}) == 0;
  }

  std::optional<Point> read_short_year(std::size_t at) const {
    const Digits year = digits_at(text_, at);
    if (year.digits != 2 || letter_at(text_, year.end)) return std::nullopt;
    auto point = read_after_year(full_year(year.value), year.end, true);
    if (point && point->date.month == 0) point->short_year = true;
    return point;
  }

  /// The year after a month or season: " 2023", ". 2023", ", 2023", " '23".
  std::optional<Digits> year_after(std::size_t at) const {
    if (at < text_.size() && text_[at] == '.') ++at;
    at = skip_spaces(text_, at);
    if (at < text_.size() && (text_[at] == ',' || text_[at] == '/')) {
      at = skip_spaces(text_, at + 1);
    }
    if (word_at(text_, at, "of")) at = skip_spaces(text_, at + 2);
    const std::size_t mark = any_at(text_, at, {"'", "’", "‘"});
    Digits year = digits_at(text_, at + mark);
    if (mark > 0 && year.digits == 2) {
      year.value = full_year(year.value);
      return year;
    }
    return is_year(year) ? std::optional(year) : std::nullopt;
  }

  /// "III/2021", "XI.2023".
  std::optional<Point> read_roman_month(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && std::string_view("ivx").find(text_[end]) != std::string_view::npos)
      ++end;
    if (end == at || !is_separator(end)) return std::nullopt;
    const std::string_view numeral = text_.substr(at, end - at);
    const int month = roman_month(numeral);
    const Digits year = digits_at(text_, end + 1);
    if (month == 0 || !is_year(year)) return std::nullopt;
    return Point{{year.value, month, 0}, year.end};
  }

  /// The year of "Feb-22", as spreadsheets write months.
  std::optional<Digits> hyphenated_year(std::size_t at) const {
    if (!starts_with(text_, at, "-")) return std::nullopt;
    Digits year = digits_at(text_, at + 1);
    if (year.digits != 2 || goes_on(year.end) || letter_at(text_, year.end)) return std::nullopt;
    year.value = full_year(year.value);
    return year.value <= latest_year_ + 1 ? std::optional(year) : std::nullopt;
  }

  std::optional<Point> read_named(std::size_t at) const {
    if (const Name* season = season_at(text_, at)) return read_season_year(*season, at);
    if (const auto roman = read_roman_month(at)) return roman;
    const Name* month = month_at(text_, at);
    if (!month) return std::nullopt;
    const std::size_t end = at + month->word.size();
    if (const auto year = hyphenated_year(end)) {
      return Point{{year->value, month->value, 0}, year->end};
    }
    if (const auto year = year_after(end)) {
      return Point{{year->value, month->value, 0}, year->end};
    }
    const std::size_t next = skip_spaces(text_, end + (starts_with(text_, end, ".") ? 1 : 0));
    Digits day = digits_at(text_, next);
    if (is_day(day)) {
      day.end += any_word_at(text_, day.end, {"st", "nd", "rd", "th"});
      if (const auto year = year_after(day.end)) {
        return Point{{year->value, month->value, day.value}, year->end};
      }
    }
    // "since January last year"
    if (const std::size_t last = any_word_at(text_, end, {" last year", " of last year"}))
      return Point{{latest_year_ - 1, month->value, 0}, end + last};
    const std::size_t stop = end + (starts_with(text_, end, ".") ? 1 : 0);
    return Point{{0, month->value, 0}, stop, true};
  }

  std::optional<Point> read_season_year(const Name& season, std::size_t at) const {
    const auto year = year_after(at + season.word.size());
    if (!year) return std::nullopt;
    return Point{{year->value, season.value, 0}, year->end};
  }

  /// "2 March 2021", "1st of March 2021".
  std::optional<Point> read_day_and_month(const Digits& day) const {
    std::size_t at = day.end + any_word_at(text_, day.end, {"st", "nd", "rd", "th"});
    if (at < text_.size() && text_[at] == '.') ++at;
    const std::size_t spaced = skip_spaces(text_, at);
    at = word_at(text_, spaced, "of") ? skip_spaces(text_, spaced + 2) : spaced;
    const Name* month = at > day.end ? month_at(text_, at) : nullptr;
    if (!month) return std::nullopt;
    const std::size_t end = at + month->word.size();
    if (const auto year = year_after(end)) {
      return Point{{year->value, month->value, day.value}, year->end};
    }
    return Point{{0, month->value, day.value}, end, true};
  }

  std::string_view text_;
  int last_year_, latest_year_;
};

}  // namespace

std::optional<Point> read(std::string_view text, std::size_t at, int latest_year) {
  if (at >= text.size()) return std::nullopt;
  return PointReader(text, latest_year).read(at);
}

std::optional<Point> read_rest(std::string_view text, std::size_t at, const LooseDate& first) {
  const Digits run = digits_at(text, at);
  if (first.month == 0) {  // "2019-21"
    const bool later = run.digits == 2 && run.value > first.year % 100;
    if (!later || letter_at(text, run.end) || starts_with(text, run.end, "%")) return std::nullopt;
    return Point{{first.year / 100 * 100 + run.value, 0, 0}, run.end};
  }
  if (!is_month(run)) return std::nullopt;
  Point point{{first.year, run.value, 0}, run.end};
  if (starts_with(text, run.end, "월")) {
    point.end += 3;
    const Digits day = digits_at(text, skip_spaces(text, point.end));
    if (is_day(day) && starts_with(text, day.end, "일")) {
      point.date.day = day.value;
      point.end = day.end + 3;
    }
  } else if (run.end < text.size() && (text[run.end] == '.' || text[run.end] == '/') &&
             first.day > 0) {
    const Digits day = digits_at(text, skip_spaces(text, run.end + 1));
    if (!is_day(day)) return std::nullopt;
    point.date.day = day.value;
    point.end = day.end;
  } else if (run.digits != 2 || letter_at(text, run.end) || hangul_at(text, run.end) ||
             (run.end + 1 < text.size() && text[run.end] == '.' && is_digit(text[run.end + 1]))) {
    return std::nullopt;
  }
  return point.date.month >= first.month ? std::optional(point) : std::nullopt;
}

std::size_t present_at(std::string_view text, std::size_t at) {
  if (const std::size_t word =
          any_word_at(text, at,
                      {"present", "presently", "now", "today", "currently", "current", "ongoing",
                       "to date", "till date", "date", "heute", "aujourd'hui"})) {
    return word;
  }
  return any_at(text, at,
                {"현재 재직 중", "현재 재직중", "현재까지", "현재", "재직 중", "재직중", "재직",
                 "ing", "지금", "진행 중", "진행중", "재학 중", "재학중", "운영 중", "운영중",
                 "근무 중", "근무중", "오늘"});
}

}  // namespace oneshot::date_point
