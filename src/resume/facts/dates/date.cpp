#include "resume/facts/dates/date.h"

#include <algorithm>
#include <string>

#include "resume/facts/dates/date_column.h"
#include "resume/facts/dates/date_point.h"
#include "resume/facts/dates/length.h"
#include "resume/facts/dates/time_at_work.h"
#include "resume/facts/dates/year_before.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;
using date_point::Point;

constexpr int kHalfMonth = 15;                    // days from which a part of a month counts as one
constexpr int kFirstOfYear = 7, kLastOfYear = 6;  // a year alone stands for its middle
constexpr std::size_t kStatusReach = 24;          // bytes between a date and "재직 중" after it

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

  /// "2019.09 ▶▶▶▶▶ 2022.01": the length of a run of arrows, drawn for the time between.
  std::size_t arrows_at(std::size_t at) const {
    std::size_t end = at;
    while (const std::size_t arrow = any_at(text_, end, {"▶", "►", "▷", "▸", "⟶", "➜", "➔", "➝"}))
      end += arrow;
    if (end > at) return end - at;
    while (end < text_.size() && (text_[end] == '-' || text_[end] == '=')) ++end;  // "--->"
    return end > at && starts_with(text_, end, ">") ? end + 1 - at : 0;
  }

  std::size_t connector_at(std::size_t at) const {
    if (const std::size_t arrows = arrows_at(at)) return arrows;
    // "--" and "---" are what TeX makes dashes of.
    if (const std::size_t dash = any_at(text_, at,
                                        {"---", "--", "-", "–", "—", "~", "∼", "―", "−", "→", "->",
                                         "⇒", "...", "..", "…", "부터", "에서"})) {
      return starts_with(text_, at, "->") ? 2 : dash;
    }
    return any_word_at(
        text_, at, {"up to", "up until", "to", "until", "till", "through", "thru", "bis", "and"});
  }

  /// "Start: 2023-06", and in the next line "End: 2024-12": the position behind that label; 0
  /// where `at` does not end a line with one below it.
  std::size_t after_end_label(std::size_t at) const {
    if (!starts_with(text_, at, "\n")) return 0;
    const std::size_t line = skip_spaces(text_, at + 1);
    const std::size_t label =
        any_at(text_, line,
               {"end date", "ended", "end", "to", "until", "left", "leaving date", "finished",
                "last day", "퇴사일", "퇴사", "나온 날", "퇴직일", "종료일", "종료"});
    const std::size_t colon = skip_spaces(text_, line + label);
    return label > 0 && starts_with(text_, colon, ":") ? colon + 1 : 0;
  }

  /// Behind ", 퇴사일 ", " / 퇴사: ": the position of the date; 0 for none.
  std::size_t leaving_label_at(std::size_t at) const {
    const std::size_t entered = any_at(text_, at, {"입사", "합류"});
    const std::size_t mark = skip_spaces(text_, at + entered);
    const std::size_t sign = any_at(text_, mark, {",", "/", "|", "·"});
    if (sign == 0) return 0;
    const std::size_t label = skip_spaces(text_, mark + sign);
    const std::size_t size =
        any_at(text_, label, {"퇴사일", "퇴사", "퇴직일", "퇴직", "종료일", "종료"});
    if (size == 0 && entered == 0) return 0;
    const std::size_t colon = skip_spaces(text_, label + size);
    return skip_spaces(text_, colon + any_at(text_, colon, {":"}));
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
    const bool begins = contains_any(told.substr(0, told.find_first_of(".\n0123456789")),
                                     {"창업", "설립", "차렸", "차려", "차린",   "세웠",   "세워",
                                      "세운", "꾸린", "입사", "합류", "들어가", "들어갔", "들어와",
                                      "옮겨", "옮겼", "이직", "취업", "취직",   "시작",   "세우"});
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
    const bool leaves =
        end.find("때까지") != std::string_view::npos ||
        (begins && contains_any(end, {"퇴사", "퇴직", "그만두", "그만뒀", "나왔", "떠났", "넘겼",
                                      "접었", "매각", "정리", "문을 닫", "팔았", "팔고", "폐업",
                                      "나올", "떠날", "끝났", "그만둔"}));
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
    if (const std::size_t leaving = leaving_label_at(next)) return leaving;
    // "2021년 초부터", "2022년 말까지"
    if (any_at(text_, next,
               {"초부터", "말부터", "초에서", "중반부터", "중순부터", "하순부터", "경부터", "초 ~",
                "말 ~", "초~", "말~", "초 -", "말 -"}) > 0) {
      next = skip_spaces(text_,
                         next + any_at(text_, next, {"초", "말", "중반", "중순", "하순", "경"}));
    }
    if (const std::size_t connector = connector_at(next)) return next + connector;
    if (const std::size_t behind = after_end_label(next)) return behind;
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

  /// "2022년 4월 회사를 창업해서 지금까지 …": said later in the sentence, before any other date.
  bool lasts_until_now(std::size_t at) const {
    constexpr std::size_t reach = 120;  // bytes
    const std::string_view rest = text_.substr(at, reach);
    const std::string_view clause = rest.substr(0, rest.find_first_of(".\n0123456789"));
    // "현재에 이름" closes the rows of a form; a line may lie between.
    const std::string_view row = rest.substr(0, rest.find_first_of("0123456789"));
    return contains_any(clause,
                        {"지금까지", "현재까지", "지금도", "오늘까지", "to this day", "until today",
                         "up to today", "ever since", "have been there since", "until now",
                         "till now", "to the present", "i still work", "still work there",
                         "still work here", "am still there", "are still there"}) ||
           row.find("현재에 이") != std::string_view::npos;
  }

  /// "In March 2021 I founded …", and further on what the owner does there now.
  bool founded_and_goes_on(std::size_t range_begin, std::size_t at) const {
    constexpr std::size_t reach = 600;  // bytes
    if (time_at_work::founded_and_stays(text_, at)) return true;
    std::size_t verb = at + any_at(text_, at, {","});
    verb = skip_spaces(text_, verb);
    const std::string_view story = text_.substr(verb, reach);
    if (story.find("still there") != std::string_view::npos ||
        story.find("still going") != std::string_view::npos) {
      return true;
    }
    // "I founded it in February 2022 with my cousin; I am the CTO"
    constexpr std::size_t opening = 40;  // bytes
    const std::string_view before =
        text_.substr(range_begin - std::min(range_begin, opening), std::min(range_begin, opening));
    const bool founded_before = before.rfind("i founded ") != std::string_view::npos ||
                                before.rfind("i co-founded ") != std::string_view::npos;
    if (founded_before && (story.find(" i am ") != std::string_view::npos ||
                           story.find(" i still ") != std::string_view::npos)) {
      return true;
    }
    const std::size_t subject = any_word_at(text_, verb, {"i", "we"});
    if (subject == 0) return false;
    verb = skip_spaces(text_, verb + subject);
    // "I left my job and founded …"
    constexpr std::size_t few_words = 40;  // bytes
    const std::string_view told = text_.substr(verb, few_words);
    if (const std::size_t then = told.find(" and "); then < told.find_first_of(".,;\n")) {
      verb += then + 5;
    }
    if (any_word_at(text_, verb, {"founded", "co-founded", "cofounded", "set up"}) == 0)
      return false;
    const std::string_view rest = text_.substr(verb, reach);
    return rest.find(" i am ") != std::string_view::npos ||
           rest.find(" still ") != std::string_view::npos ||
           rest.find(" have been its ") != std::string_view::npos ||
           rest.find(" now ") != std::string_view::npos;
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
               lasts_until_now(next) || founded_and_goes_on(range.range.begin, first.end)) {
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
    } else if (const std::size_t arrows = arrows_at(next)) {
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
    } else if (is_still_employed(first.end) || time_at_work::joined_and_stays(text_, first.end)) {
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

  /// "2020년 11월 2일 입사, 재직 중".
  bool is_still_employed(std::size_t at) const {
    const std::string_view after = text_.substr(at, kStatusReach);
    const std::size_t joined = after.find("입사");
    return joined != std::string_view::npos &&
           contains_any(text_.substr(at + joined, kStatusReach), {"재직"});
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
