#include "resume/facts/dates/date.h"

#include <algorithm>
#include <string>

#include "resume/facts/dates/date_column.h"
#include "resume/facts/dates/date_links.h"
#include "resume/facts/dates/date_point.h"
#include "resume/facts/dates/length.h"
#include "resume/facts/dates/stay_words.h"
#include "resume/facts/dates/time_at_work.h"
#include "resume/facts/dates/year_before.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;
using namespace stay_words;
using date_point::Point;

constexpr int kHalfMonth = 15;                    // days from which a part of a month counts as one
constexpr int kFirstOfYear = 7, kLastOfYear = 6;  // a year alone stands for its middle

class DateReader {
 public:
  DateReader(std::string_view text, const Date& as_of) : text_(text), as_of_(as_of) {}

  std::vector<DateRange> read() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t next = starts_here(at) ? read_at(at) : at;
      at = next > at ? next : skip(at);
    }
    return std::move(found_);
  }

 private:
  bool starts_here(std::size_t at) const {
    const char c = text_[at];
    if (is_digit(c)) {
      if (letter_before(text_, at)) return false;
      // Inside of a number, a page range or a telephone number there is no date.
      return at == 0 ||
             !(is_digit(text_[at - 1]) || ((text_[at - 1] == ',' || text_[at - 1] == '.' ||
                                            text_[at - 1] == '-' || text_[at - 1] == ':') &&
                                           at >= 2 && is_digit(text_[at - 2])));
    }
    if (is_ascii_letter(c)) return !letter_before(text_, at);
    return c == '\'' || static_cast<unsigned char>(c) >= 0x80;
  }

  std::size_t skip(std::size_t at) const {
    if (is_digit(text_[at])) {
      while (at < text_.size() && is_digit(text_[at])) ++at;
      return at;
    }
    return next_code_point(text_, at);
  }

  /// Reads what begins here; returns the position after it, or `at` if nothing does.
  std::size_t read_at(std::size_t at) {
    auto first = point_at(at);
    if (!first) return read_lone_length(at);
    if (!first->elided_year) before_ = first->date;
    if (std::size_t end = 0; read_second(at, *first, end)) return end;
    if (first->elided_year || first->short_year) return at;
    if (first->term) first->date.month = 0;
    DateRange range;
    range.first = first->date;
    range.range = {at, first->end};
    read_open(*first, range);
    return finish(range);
  }

  std::optional<Point> point_at(std::size_t at) const {
    std::optional<Point> point = date_point::read(text_, at, as_of_.year);
    if (!before_ || (point && !point->elided_year)) return point;
    const std::optional<Point> told = year_before::read(text_, at, *before_);
    return told ? told : point;
  }

  /// "Feb 2022 | Mar 2024", "2021-11 / 2024-10", "2022.03 | 현재": two months side by side, each
  /// alone in its cell.
  bool is_range_of_cells(const Point& first, std::size_t next) const {
    if (first.date.month == 0 || first.date.day > 0) return false;
    if (date_point::present_at(text_, next) > 0) return true;
    const auto second = date_point::read(text_, next, as_of_.year);
    return second && second->date.month > 0 && second->date.day == 0 && !second->elided_year &&
           first.date < second->date;
  }

  /// "2022년 1월 가나로 옮겨 2024년 6월까지": the position of the date that ends it, if some words
  /// only stand between, or a clause that tells how it began; 0 for none.
  std::size_t before_until(std::size_t at) const {
    constexpr std::size_t few_words = 48, clause = 240;  // bytes
    const std::string_view told = text_.substr(at, clause);
    const std::string_view deed = told.substr(0, told.find_first_of(".\n0123456789"));
    const bool begins = contains_any(deed, kJoining) || contains_any(deed, kFounding) ||
                        contains_any(deed, kEntering) || contains_any(deed, {"시작"});
    const std::size_t reach = begins ? clause : few_words;
    std::size_t next = at;
    while (next < text_.size() && next < at + reach &&
           (!is_digit(text_[next]) || (begins && is_length_at(next))) &&
           std::string_view(".\n|;").find(text_[next]) == std::string_view::npos) {
      next = is_digit(text_[next]) ? skip(next) : next + 1;
    }
    // "입사했습니다. 2025년 9월에 퇴사했습니다"
    if (begins && starts_with(text_, next, ". ")) next = skip_spaces(text_, next + 1);
    if (next == at || next >= text_.size() || !is_digit(text_[next])) return 0;
    const auto second = point_at(next);
    if (!second) return 0;
    // "2025년 9월에 회사를 넘길 때까지", "2025년 9월에 퇴사했습니다"
    constexpr std::size_t few_syllables = 40;  // bytes
    const std::string_view rest = text_.substr(second->end, few_syllables);
    const std::string_view end = rest.substr(0, rest.find_first_of(".\n,0123456789"));
    const bool leaves = end.find("때까지") != std::string_view::npos ||
                        (begins && (contains_any(end, kLeaving) || contains_any(end, kClosing) ||
                                    contains_any(end, {"나올", "떠날"})));
    return leaves || starts_with(text_, second->end, "까지") ? next : 0;
  }

  /// "5년 반", "3개월": no date, though it begins with digits.
  bool is_length_at(std::size_t at) const {
    return dates::read_length(text_, at) && !date_point::read(text_, at, as_of_.year);
  }

  /// "In February 2022 I went to Acme … until the end of May 2023": the position of the date that
  /// ends it, told in the same sentence; 0 for none.
  std::size_t before_english_until(std::size_t at) const {
    constexpr std::size_t clause = 160, few_words = 40;  // bytes
    const std::string_view rest = text_.substr(at, clause);
    const std::string_view told = rest.substr(0, rest.find_first_of("\n|0123456789"));
    const std::string_view sentence = told.substr(0, told.find('.'));
    for (std::string_view leaving :
         {" until ", " till ", " up to ", " left ", " quit ", " resigned ", " sold it ", " sold ",
          " closed it ", " moved on ", " came out ", " handed it over ", " my last day ",
          " ended "}) {
      const std::size_t found = sentence.find(leaving);
      if (found == std::string_view::npos) continue;
      const std::size_t limit = std::min(text_.size(), at + found + leaving.size() + few_words);
      for (std::size_t word = at + found + leaving.size(); word < limit; ++word) {
        if (!is_space(text_[word - 1])) continue;
        const std::size_t date = skip_part_of_time(word);
        const auto second = point_at(date);
        if (second && !second->elided_year) return date;
      }
    }
    // "I joined Acme in May 2019. In September 2025 I left"
    for (std::string_view next : {". in ", "; in "}) {
      const std::size_t found = told.find(next);
      if (found == std::string_view::npos) continue;
      const std::size_t date = skip_part_of_time(at + found + next.size());
      const auto second = point_at(date);
      if (!second || second->elided_year) continue;
      const std::size_t verb = skip_spaces(text_, second->end);
      if (any_word_at(text_, verb,
                      {"i left", "i quit", "i resigned", "i moved on", "i sold it", "we sold it",
                       "i handed it over", "we handed it over", "we closed it"}) > 0) {
        return date;
      }
    }
    return 0;
  }

  /// Over "the end of", "early", "mid-", which say no month.
  std::size_t skip_part_of_time(std::size_t at) const {
    at += year_before::pointer_at(text_, at);
    return at + any_at(text_, at,
                       {"(expected ", "expected ", "est. ", "약 ", "the end of ",
                        "the beginning of ", "the start of ", "the middle of ", "early ", "late ",
                        "mid-", "mid ", "the ", "early in ", "late in "});
  }

  /// Where the second date of a range may begin; 0 where nothing leads from the first to another.
  std::size_t after_connector(const Point& first) const {
    std::size_t next = skip_spaces(text_, first.end);
    // "2020.12.01 편입 → 2023.11.30 소집해제", "autumn 2021, left in spring 2024"
    if (const std::size_t left = any_at(text_, next, {", left in ", ", left "})) return next + left;
    if (const std::size_t verb = any_at(text_, next, {"편입", "입사", "입학", "합류", "시작"})) {
      const std::size_t behind = skip_spaces(text_, next + verb);
      if (any_at(text_, behind, {"→", "~", "-", "–"})) next = behind;
    }
    // "입사일 2021-03-02, 퇴사일 2024-05-31", "2021.03 / 퇴사 2024.05"
    if (const std::size_t leaving = date_links::leaving_label_at(text_, next)) return leaving;
    // "2021년 초부터", "2022년 말까지"
    if (any_at(text_, next,
               {"초부터", "말부터", "초에서", "중반부터", "중순부터", "하순부터", "경부터", "초 ~",
                "말 ~", "초~", "말~", "초 -", "말 -"}) > 0) {
      next = skip_spaces(text_,
                         next + any_at(text_, next, {"초", "말", "중반", "중순", "하순", "경"}));
    }
    if (const std::size_t connector = date_links::connector_at(text_, next))
      return next + connector;
    if (const std::size_t behind = date_links::after_end_label(text_, next)) return behind;
    if (const std::size_t until = before_until(next)) return until;
    if (const std::size_t until = before_english_until(first.end)) return until;
    const bool tab = starts_with(text_, first.end, "\t");
    const std::size_t gap = next > first.end ? any_at(text_, next, {"| ", "/ "}) : 0;
    if ((tab || gap > 0) && is_range_of_cells(first, skip_spaces(text_, next + gap)))
      return next + gap;
    return 0;
  }

  bool read_second(std::size_t at, const Point& first, std::size_t& end) {
    std::size_t next = skip_spaces(text_, first.end);
    const std::size_t after = after_connector(first);
    if (after == 0) return false;
    // "2022 and 2023" are two dates, "between 2022 and 2023" is a time.
    const bool enumeration = word_at(text_, next, "and") &&
                             any_word_before(text_, skip_spaces_back(text_, at), {"between"}) == 0;
    const bool from = starts_with(text_, next, "부터");
    next = skip_spaces(text_, after);
    if (from && starts_with(text_, next, ",")) next = skip_spaces(text_, next + 1);
    next = skip_part_of_time(next);
    DateRange range;
    range.first = first.date;
    if (const std::size_t present =
            enumeration || first.elided_year ? 0 : date_point::present_at(text_, next)) {
      range.form = DateRange::Form::open;
      range.range = {at, next + present};
      range.range.end += any_at(text_, range.range.end, {"까지"});
      end = finish(range);
      return true;
    }
    auto second = point_at(next);
    if (second && second->elided_year) second.reset();
    if (!second && !first.elided_year && !enumeration) {
      second = date_point::read_rest(text_, next, first.date);
    }
    if (!second && !first.elided_year && !enumeration) {
      const auto below = end_below_dash(text_, after, as_of_.year);
      if (!below || below->date < first.date) return false;
      range.form = DateRange::Form::range;
      range.last = below->date;
      range.range = {at, after};
      end = finish(range);
      return true;
    }
    if (!second) return false;
    if (first.elided_year) {
      range.first->year = second->date.year;
      if (range.first->month > second->date.month) --range.first->year;  // "Dec to Jan 2024"
    }
    if (enumeration && !first.elided_year) return false;  // "2022 and 2023" are two dates
    if (*range.first > second->date) return false;
    range.form = DateRange::Form::range;
    range.last = second->date;
    range.range = {at, second->end};
    range.range.end += any_at(text_, range.range.end, {"까지"});
    end = finish(range);
    return true;
  }

  /// No second date: is it open towards now, or an end without a beginning?
  void read_open(const Point& first, DateRange& range) {
    const std::size_t next = skip_spaces(text_, first.end);
    const std::size_t before = skip_spaces_back(text_, range.range.begin);
    if (const std::size_t since = any_word_before(
            text_, before,
            {"since", "since the", "since early", "since late", "since about", "since around",
             "since at least", "since the end of", "seit", "depuis"})) {
      range.form = DateRange::Form::open;
      range.range.begin = before - since;
    } else if (const std::size_t until = any_word_before(text_, before, {"until", "till"})) {
      set_until(range, before - until);
    } else if (any_at(text_, next, {", still", "and still", "- still", "(still"}) > 0 ||
               time_at_work::lasts_until_now(text_, next) ||
               time_at_work::founded_and_stays(text_, range.range.begin, first.end)) {
      range.form = DateRange::Form::open;
    } else if (const std::size_t onwards = any_word_at(text_, next, {"onwards", "onward"})) {
      range.form = DateRange::Form::open;
      range.range.end = next + onwards;
    } else if (const std::size_t on = onwards_at(next)) {
      range.form = DateRange::Form::open;
      range.range.end = next + on;
    } else if (starts_with(text_, next, "까지")) {
      set_until(range, range.range.begin);
      range.range.end = next + std::string_view("까지").size();
    } else if (starts_with(text_, next, "부터")) {
      range.form = DateRange::Form::open;
      range.range.end = next + std::string_view("부터").size();
    } else if (const std::size_t arrows = date_links::arrows_at(text_, next)) {
      range.form = DateRange::Form::open;
      range.range.end = next + arrows;
    } else if (const std::size_t dash = any_at(text_, next, {"~", "∼", "–", "—", "--", "-", "→"})) {
      const std::size_t after = skip_spaces(text_, next + dash);
      const bool tilde = any_at(text_, next, {"~", "∼"}) > 0;
      const bool ends = after >= text_.size() ||
                        any_at(text_, after, {")", "\n", "|", "]", ",", "...", "…", "?"});
      if (ends || (tilde && !(after < text_.size() && is_digit(text_[after]))) ||
          after >= next + dash + 2) {
        range.form = DateRange::Form::open;
        range.range.end = next + dash;
      }
    } else if (time_at_work::joined_and_stays(text_, first.end)) {
      range.form = DateRange::Form::open;
    }
  }

  /// "2021 on", "2021년 이후", where that closes what is told of the time.
  std::size_t onwards_at(std::size_t at) const {
    const std::size_t word = any_at(text_, at, {"이후", "on"});
    const std::size_t end = at + word;
    const bool closes = end >= text_.size() || any_at(text_, end, {")", "\n", "|", "]", ","}) > 0;
    return word > 0 && closes ? word : 0;
  }

  static void set_until(DateRange& range, std::size_t begin) {
    range.form = DateRange::Form::until;
    range.last = range.first;
    range.first.reset();
    range.range.begin = begin;
  }

  /// Attaches a stated length that follows: "(5 years 8 months)", " · 2 yrs 3 mos", ", 4개월".
  std::size_t finish(DateRange range) {
    std::size_t at = skip_spaces(text_, range.range.end);
    const std::size_t opening = any_at(text_, at, {"(", "·", ",", "/", "|"});
    at = skip_spaces(text_, at + opening);
    at += any_at(text_, at, {"약 ", "총 ", "about "});
    if (range.form != DateRange::Form::single || opening > 0) {
      if (const auto length = dates::read_length(text_, at)) {
        range.stated_months = length->months;
        range.range.end = length->end;
        if (text_[std::max<std::size_t>(at, 1) - 1] == '(' &&
            starts_with(text_, length->end, ")")) {
          ++range.range.end;
        }
      }
    }
    if (range.last || range.first) before_ = range.last ? range.last : range.first;
    found_.push_back(range);
    return range.range.end;
  }

  std::size_t read_lone_length(std::size_t at) {
    const auto length = dates::read_length(text_, at);
    if (!length || hangul_before(text_, at)) return at;
    DateRange range;
    range.form = DateRange::Form::length;
    range.stated_months = length->months;
    range.range = {at, length->end};
    found_.push_back(range);
    return length->end;
  }

  std::string_view text_;
  Date as_of_;
  std::optional<LooseDate> before_;  ///< the date read last
  std::vector<DateRange> found_;
};

/// The last day of a month, near enough for ordering and rounding.
constexpr int kMonthEnd = 31;

/// As far as both say: "2015" is not before March 2015.
bool begins_before(const LooseDate& date, const LooseDate& other) {
  if (date.year == other.year && (date.month == 0 || other.month == 0)) return false;
  return date < other;
}

}  // namespace

std::vector<DateRange> find_date_ranges(std::string_view text, const Date& as_of) {
  const std::string folded = scan::fold(text);
  return DateReader(folded, as_of).read();
}

std::optional<int> months(const DateRange& range, const Date& as_of) {
  if (range.stated_months) return range.stated_months;
  if (!range.first || (!range.last && range.form != DateRange::Form::open)) return std::nullopt;
  LooseDate first = *range.first;
  const LooseDate now{as_of.year, as_of.month, as_of.day};
  LooseDate last = range.last && *range.last < now ? *range.last : now;
  if (range.form == DateRange::Form::open || last == now) last.day = 0;
  if (first.month == 0) first.month = kFirstOfYear;
  if (last.month == 0) last.month = kLastOfYear;
  int count = (last.year - first.year) * 12 + last.month - first.month;
  if (first.day > 0 && last.day > 0) {
    int days = last.day + 1 - first.day;
    if (days < 0) {
      --count;
      days += 30;
    }
    if (days >= kHalfMonth) ++count;
  } else {
    ++count;
  }
  return std::max(count, 1);
}

Date latest(const DateRange& range, const Date& as_of) {
  if (range.form == DateRange::Form::open) return as_of;
  const auto& end = range.last ? range.last : range.first;
  if (!end) return Date{};
  return {end->year, end->month > 0 ? end->month : 12, end->day > 0 ? end->day : kMonthEnd};
}

bool is_within(const DateRange& inner, const DateRange& outer) {
  if (!inner.is_span() || !outer.is_span() || begins_before(*inner.first, *outer.first))
    return false;
  if (outer.form == DateRange::Form::open) return true;
  return inner.form == DateRange::Form::range && *inner.last <= *outer.last;
}

}  // namespace oneshot
