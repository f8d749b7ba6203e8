#include "resume/facts/outcome/outcome.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "resume/facts/number.h"
#include "resume/facts/outcome/outcome_contrast.h"
#include "resume/facts/outcome/outcome_lists.h"
#include "resume/facts/outcome/outcome_measure.h"
#include "resume/facts/outcome/outcome_pairs.h"
#include "resume/facts/outcome/outcome_table.h"
#include "resume/facts/outcome/outcome_told.h"
#include "resume/facts/outcome/outcome_words.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;
using namespace outcome;

constexpr std::size_t kVerbReach = 64;    // bytes between a number and the verb of its change
constexpr std::size_t kToReach = 44;      // bytes from "from 50" to " to 9"
constexpr std::size_t kKoreanReach = 30;  // bytes from "에서" to the number reached
constexpr std::size_t kMetricReach = 18;  // bytes from a metric's name to its value
constexpr std::size_t kWidestAside =
    160;  // bytes between two measures with what stands in brackets
constexpr double kFirstYear = 1950, kLastYear = 2060;

class OutcomeReader {
 public:
  explicit OutcomeReader(const FactText& text)
      : text_(text.folded()), measures_(find_measures(text_, text.numbers())) {}

  std::vector<Outcome> read() {
    for (std::size_t i = 0; i < measures_.size();) {
      const Measure& measure = measures_[i];
      const std::size_t next = read_change(i);
      if (next > i) {
        i = next;
        continue;
      }
      if (!is_part_of_date(measure)) {
        read_percent(measure) || read_multiple(measure) || read_amount(measure) ||
            read_metric(measure);
      }
      ++i;
    }
    read_words();
    read_tables();
    std::stable_sort(found_.begin(), found_.end(), [](const Outcome& a, const Outcome& b) {
      return a.range.begin < b.range.begin;
    });
    return std::move(found_);
  }

 private:
  bool is_year(const Measure& measure) const {
    const std::string_view digits = measure.range.of(text_);
    return measure.unit == Unit::none && digits.size() == 4 && measure.value >= kFirstYear &&
           measure.value <= kLastYear;
  }

  /// Glued to further digits by a full stop, a dash or a slash: "2025-02 → 2025-05".
  bool is_part_of_date(const Measure& measure) const {
    const std::size_t begin = measure.range.begin, end = measure.range.end;
    const auto joins = [](char c) { return c == '-' || c == '.' || c == '/' || c == ':'; };
    if (begin >= 2 && joins(text_[begin - 1]) && is_digit(text_[begin - 2])) return true;
    if (end + 1 < text_.size() && joins(text_[end]) && is_digit(text_[end + 1])) return true;
    return is_year(measure) || measure.unit == Unit::date;
  }

  bool is_clause_end(std::size_t at) const {
    const char c = text_[at];
    if (c == '\n' || c == ';' || c == '|') return true;
    return c == '.' && at + 1 < text_.size() && is_space(text_[at + 1]);
  }

  std::string_view left_of(std::size_t at, std::size_t reach, bool stop_at_comma) const {
    std::size_t begin = at;
    while (begin > 0 && at - begin < reach && !is_clause_end(begin - 1) &&
           !(stop_at_comma && text_[begin - 1] == ',' &&
             !(begin < text_.size() && is_digit(text_[begin])))) {
      --begin;
    }
    while (begin < at && is_continuation(text_[begin])) ++begin;
    return text_.substr(begin, at - begin);
  }

  /// "improved nDCG@10 by 4.5": a verb and a metric before the number.
  bool is_gain_by(const Measure& measure) const {
    const std::size_t at = skip_spaces_back(text_, measure.range.begin);
    if (any_word_before(text_, at, kGainedBy) == 0) return false;
    const std::string_view left = left_of(measure.range.begin, kVerbReach, false);
    // "reduced churn by 1.4 points"
    const bool points = measure.range.of(text_).find("point") != std::string_view::npos;
    if (points && contains_any(left, kEnglishVerbs)) return true;
    const bool beats = contains_any(left, {"beats", "beat", "beating", "tops", "outperforms"});
    return (contains_any(left, kMetrics) || contains_any(left, {"rate", "score"}) ||
            (beats && contains_any(clause_after(measure.range.end), kMetrics))) &&
           (beats || contains_any(left, kEnglishVerbs) || contains_any(left, kFalling));
  }

  std::string_view right_of(std::size_t at, std::size_t reach) const {
    std::size_t end = at;
    const std::size_t limit = std::min(text_.size(), at + reach);
    while (end < limit && !is_clause_end(end) && text_[end] != ',') ++end;
    return text_.substr(at, end - at);
  }

  Outcome& add(Outcome::Form form, TextRange range) {
    Outcome outcome;
    outcome.form = form;
    outcome.range = range;
    const Span sentence = sentence_around(text_, range.begin);
    const std::string_view told = text_.substr(sentence.begin, sentence.end - sentence.begin);
    outcome.goal = contains_any(told, {"목표", "target", "goal", "aim", "aiming"});
    outcome.reached = !is_hoped_for(told) && !is_of_contract(told) &&
                      !(form == Outcome::Form::measure && (is_cited(told) || is_asked_for(told)));
    found_.push_back(outcome);
    return found_.back();
  }

  // ---- before → after ----

  /// Reads a change that begins with this measure; returns the index after it, or `index`.
  std::size_t read_change(std::size_t index) {
    constexpr std::size_t furthest = 4;  // measures; dates and asides stand between
    const Measure& before = measures_[index];
    if (is_part_of_date(before)) return index;
    std::string between;  // without asides in brackets
    int brackets = 0;
    std::size_t at = before.range.end;
    for (std::size_t next = index + 1; next < measures_.size() && next <= index + furthest;
         ++next) {
      const std::size_t begin = measures_[next].range.begin;
      if (begin > before.range.end + kWidestAside) return index;
      std::string aside;
      for (; at < begin; ++at) {
        if (text_[at] == '\n') return index;
        if (text_[at] == '(') ++brackets;
        (brackets > 0 ? aside : between) += text_[at];
        if (text_[at] == ')' && brackets > 0) --brackets;
      }
      if (is_part_of_date(measures_[next])) continue;
      const Measure after = with_unit_of(before, measures_[next]);
      const Measure first = with_unit_of_fall(before, after);
      if (is_change(first, after, brackets > 0 ? between + aside : between)) {
        add_change(first, after);
        return next + 1;
      }
      if (brackets == 0) return index;
      between.resize(between.size() - (between.ends_with(' ') ? 1 : 0));
    }
    return index;
  }

  /// "from nine days to two": the unit of the first holds for a second that stands alone.
  Measure with_unit_of(const Measure& before, Measure after) const {
    const bool counted = after.unit == Unit::none || after.unit == Unit::count;
    if (before.whole > 0 && counted && after.value < before.whole) {  // "7 in 100, now 2"
      after.unit = Unit::percent;
      after.value *= 100 / before.whole;
      return after;
    }
    const bool lends =
        before.unit == Unit::time || before.unit == Unit::percent || before.unit == Unit::data;
    if (!lends || after.unit != Unit::none) return after;
    const std::size_t end = skip_spaces(text_, after.range.end);
    const bool ends =
        end >= text_.size() || any_at(text_, end, {".", ",", ";", ")", "\n", "|"}) > 0;
    const bool goes_on = any_word_at(text_, end,
                                     {"on", "in", "for", "with", "at", "after", "since", "when",
                                      "by", "under", "over", "while"}) > 0;
    if (!ends && !goes_on) return after;
    after.unit = before.unit;
    after.factor = before.factor;
    if (before.unit != Unit::data) after.value *= before.factor;  // data stand as written
    return after;
  }

  /// "from 900 to 210 kB": a unit told once is of both where the number falls; a range rises.
  Measure with_unit_of_fall(Measure before, const Measure& after) const {
    const std::size_t at = skip_spaces_back(text_, before.range.begin);
    // "share of forms read without a human: 70 to 93 percent"
    const bool share =
        before.unit == Unit::none && after.unit == Unit::percent && at > 0 &&
        text_[at - 1] == ':' &&
        text_.substr(before.range.end, after.range.begin - before.range.end) == " to ";
    if (share) before.unit = Unit::percent;
    if (share) return before;
    const bool falls = before.unit == Unit::none && before.value * after.factor > after.value;
    const bool lends =
        after.unit == Unit::time || after.unit == Unit::percent || after.unit == Unit::data;
    if (!falls || !lends || any_word_before(text_, at, {"from"}) == 0) return before;
    before.unit = after.unit;
    before.factor = after.factor;
    before.value *= after.factor;
    return before;
  }

  bool is_change(const Measure& before, const Measure& after, std::string_view between) const {
    if (before.value == after.value) return false;
    const std::string_view left = left_of(before.range.begin, kVerbReach, false);
    const bool small = before.unit == Unit::none && before.value < 1 && after.value < 1;
    const bool named = small || contains_any(left, kMetrics);
    const bool linked = links(before, after, between) ||
                        is_made_over(text_, before, after, between) ||
                        is_contrast(text_, before, after, between, named) ||
                        is_marked_by_times(text_, before, after, between, named);
    if (!linked) return false;
    return !is_count_of_people(before, after, between) && !is_growth_of_amount(before, after) &&
           !is_version(before, after) && !contains_any(left, kMarks);
  }

  void add_change(const Measure& before, const Measure& after) {
    Outcome& outcome = add(Outcome::Form::change, {before.range.begin, after.range.end});
    outcome.before = before.value;
    outcome.after = after.value;
    if (before.value != 0)
      outcome.percent = (after.value - before.value) / std::abs(before.value) * 100;
  }

  bool links(const Measure& before, const Measure& after, std::string_view between) const {
    if (contains_any(between, {"→", "->", "=>", "⇒", "➔", "➜", "➝", "↦"})) {
      const std::size_t trimmed = between.find_first_not_of(" \t");
      // Some words may stand before the arrow ("41 alerts → 13"), none of another clause.
      return trimmed != std::string_view::npos && between.size() <= kToReach &&
             between.find('\n') == std::string_view::npos &&
             between.find(", ") == std::string_view::npos;
    }
    if (between.size() > kToReach || between.find('\n') != std::string_view::npos ||
        between.find(". ") != std::string_view::npos) {
      return false;
    }
    if (const std::size_t from = between.find("에서"); from != std::string_view::npos) {
      return between.size() - from <= kKoreanReach && from <= kMetricReach &&
             (arrives(after) || ends_at_reached(before, after, between));
    }
    if (is_made_of(before, after, between)) return true;
    // "AUC 0.71을 0.79로"
    const bool object = between == "을 " || between == "를 ";
    if (object && is_measured(before) && any_at(text_, after.range.end, {"로", "으로"}) > 0)
      return true;
    return links_in_english(before, after, between);
  }

  /// "퍼플렉시티 14.1에서 12.6": what is reached ends the clause.
  bool ends_at_reached(const Measure& before, const Measure& after,
                       std::string_view between) const {
    const std::size_t end = skip_spaces(text_, after.range.end);
    const bool ends = end >= text_.size() || any_at(text_, end, {".", ",", ";", ")", "\n"}) > 0;
    const bool sharp =
        before.unit == after.unit &&
        ((before.unit == Unit::none && is_fraction(before.value) && is_fraction(after.value)) ||
         ((before.unit == Unit::time || before.unit == Unit::data) && after.value < before.value));
    return ends && between == "에서 " && (sharp || is_measured(before));
  }

  /// "90초짜리 기동을 9초로", "240MB 나가던 모델을 61MB로".
  bool is_made_of(const Measure& before, const Measure& after, std::string_view between) const {
    const bool sized = before.unit == Unit::time || before.unit == Unit::data ||
                       before.unit == Unit::percent || before.unit == Unit::money ||
                       before.unit == Unit::count;
    const bool was = any_at(between, 0,
                            {"짜리", "이던", "던 ", "인 ", " 걸리", "가 걸리", "이 걸리", " 나가",
                             " 들던", "이나 ", "까지 ", "가 넘", "이 넘", "에 달하"}) > 0;
    return sized && was && before.unit == after.unit && after.value < before.value &&
           (between.ends_with("을 ") || between.ends_with("를 ")) &&
           any_at(text_, after.range.end,
                  {"으로", "로", "까지", "에 ", "만에", " 만에", " 안에", " 이내", " 미만",
                   " 이하"}) > 0;
  }

  /// "…에서 35분으로": the second number must be where it went.
  bool arrives(const Measure& after) const {
    return any_at(text_, after.range.end,
                  {"으로", "로", "까지", "대로", " 수준", " 아래로", " 밑으로", " 안쪽", " 이하로",
                   " 미만으로", "이 되", "이 됐", "가 됐", "가 되"}) > 0 ||
           contains_any(right_of(after.range.end, kKoreanReach), kKoreanVerbs);
  }

  bool links_in_english(const Measure& before, const Measure& after,
                        std::string_view between) const {
    const std::size_t to = between.rfind("to ");
    if (to == std::string_view::npos || (to > 0 && !is_space(between[to - 1]))) return false;
    const std::string_view rest = between.substr(to + 3);
    const bool direct =
        rest.empty() ||
        contains_any(rest, {"less than", "fewer than", "at most", "as little as", "as few as",
                            "no more than", "well under", "about", "just", "under", "only",
                            "around", "below", "over", "some", "roughly", "nearly"}) ||
        rest == "a " || rest == "~";
    if (!direct) return false;
    const std::string_view left = left_of(before.range.begin, kVerbReach, false);
    const std::size_t at = skip_spaces_back(text_, before.range.begin);
    const bool from = any_word_before(text_, at,
                                      {"from", "from about", "from over", "from around",
                                       "from roughly", "from nearly"}) > 0;
    const bool verb = contains_any(left, kEnglishVerbs);
    const bool same_units = before.unit != Unit::none && before.unit == after.unit &&
                            (before.unit != Unit::money || after.value < before.value);
    const bool falls =
        (before.unit == Unit::time || before.unit == Unit::data) && after.value < before.value;
    // "5% to 10%" alone is a range; so are "3 to 5" and, without a verb, "from 10 to 20".
    const bool metric = contains_any(left, kMetrics);
    // "Word error rate on the internal set: 11.8 % to 8.3 %"
    const bool told = at > 0 && text_[at - 1] == ':' &&
                      (metric || contains_any(left, {"share", "rate", "ratio", "proportion"}));
    return from ? verb || same_units || metric
                : (same_units && (verb || falls || told || is_measured(before)) && to <= 1);
  }

  /// A team that grew is no result of work.
  bool is_count_of_people(const Measure& before, const Measure& after,
                          std::string_view between) const {
    const std::string_view left = left_of(before.range.begin, kVerbReach, true);
    const std::string_view right = right_of(after.range.end, kKoreanReach);
    if (contains_any(right, kPeople) || contains_any(right, {"years", "grade"})) return true;
    if (before.unit == Unit::none && contains_any(between, kPeople)) return true;
    return (before.unit == Unit::people || after.unit == Unit::people) &&
           contains_any(left, {"팀", "인원", "조직", "파트", "회사", "직원", "사원", "구성원",
                               "부서", "스타트업", "규모"});
  }

  /// More data, customers or members are an amount, and no result of work.
  bool is_growth_of_amount(const Measure& before, const Measure& after) const {
    if (after.value <= before.value || before.unit == Unit::percent) return false;
    // "from 200 hours of speech to 900"
    if (before.unit == Unit::time && starts_with(text_, before.range.end, " of ")) return true;
    const bool counted = before.unit == Unit::none || before.unit == Unit::count;
    if (counted && counts_amounts(before, after)) return true;
    std::size_t at = skip_spaces_back(text_, before.range.begin);
    at = skip_spaces_back(
        text_, at - any_word_before(text_, at, {"grew from", "rose from", "went from", "from"}));
    return any_word_before(text_, at,
                           {"data set", "dataset", "corpus", "customers", "clients", "users",
                            "followers", "members", "subscribers", "data", "customer base", "team",
                            "staff", "headcount", "crew", "department", "budget"}) > 0 ||
           any_before(text_, at,
                      {"데이터를", "데이터가", "말뭉치를", "말뭉치가", "고객사가", "고객사를",
                       "팀을",     "팀이",     "인원을",   "인원이",   "조직을",   "예산을",
                       "예산이",   "고객이",   "회원이",   "회원을",   "가입자가", "이용자가",
                       "직원이",   "구독자가", "매출이",   "매출을"}) > 0;
  }

  /// More questions in a test set, more languages: but not more images an hour.
  bool counts_amounts(const Measure& before, const Measure& after) const {
    const std::string_view right = right_of(after.range.end, kKoreanReach);
    const bool rate = right.find('/') != std::string_view::npos ||
                      contains_any(right, {"per", "an hour", "a minute", "a second", "each"}) ||
                      contains_any(left_of(before.range.begin, kKoreanReach, true),
                                   {"시간당", "초당", "분당", "장당", "하루에", "1인당"});
    const std::string_view subject = left_of(before.range.begin, kKoreanReach, true);
    const bool by_machine =
        contains_any(right, {"per second", "a second", "per gpu", "per card", "per node",
                             "per core", "per machine", "per replica"}) ||
        right.find("/s") != std::string_view::npos ||
        contains_any(subject, {"초당", "장당", "대당"});
    const bool grew = contains_any(left_of(before.range.begin, kMetricReach, true),
                                   {"grew", "grown", "growing", "rose"}) ||
                      contains_any(right, {"늘어난", "증가한", "성장"});
    if (!by_machine && ((grew && contains_any(right, kTraffic)) ||
                        (grew && contains_any(subject, kKoreanTraffic))))
      return true;
    // "from one language to nine"
    const std::string_view between =
        text_.substr(before.range.end, after.range.begin - before.range.end);
    const bool named_first = contains_any(between, {"language", "country", "market", "store",
                                                    "shop", "customer", "client"}) ||
                             contains_any(between, kAmounts);
    return !rate && (contains_any(right.substr(0, kMetricReach), kAmounts) || named_first ||
                     is_korean_amount_before(before.range.begin) ||
                     any_at(text_, skip_spaces(text_, after.range.end),
                            {"과제", "프로젝트", "언어", "매장"}) > 0);
  }

  /// "질문을 500개에서", but not "평가셋 정확도 81에서".
  bool is_korean_amount_before(std::size_t number) const {
    const std::size_t at = skip_spaces_back(text_, number);
    const std::size_t particle =
        any_before(text_, at, {"을", "를", "이", "가", "은", "는", ":", "수"});
    return any_before(text_, skip_spaces_back(text_, at - particle), kKoreanAmounts) > 0 ||
           any_before(text_, at, kKoreanAmounts) > 0;
  }

  bool is_version(const Measure& before, const Measure& after) const {
    if (before.unit != Unit::none || after.unit != Unit::none) return false;
    const std::size_t end = skip_spaces_back(text_, before.range.begin);
    std::size_t begin = end;
    while (begin > 0 && !is_space(text_[begin - 1])) --begin;
    const std::string_view word = text_.substr(begin, end - begin);
    // "wrong fields per page: 6.2 in 2020"
    const bool label = word.ends_with(":") && contains_any(word, {"page", "pages", "stage", "phase",
                                                                  "chapter", "level", "release"});
    return (!label && contains_any(word, kVersioned)) || contains_any(word, {"버전"}) ||
           contains_any(right_of(after.range.end, kKoreanReach),
                        {"업그레이드", "마이그레이션", "버전", "upgrade", "migration"});
  }

  // ---- changes by a share, a multiple, an amount ----

  /// "lifted the win rate of … against … to 61%": the verb may stand far before a number that is
  /// reached.
  bool is_brought_to(const Measure& measure) const {
    constexpr std::size_t reach = 2 * kVerbReach;
    const std::size_t at = before_fillers(text_, skip_spaces_back(text_, measure.range.begin));
    return any_word_before(text_, at, {"to", "by", "below", "above", "under", "past", "beyond"}) >
               0 &&
           contains_any(
               left_of(measure.range.begin, reach, true),
               {"lifted", "raised", "reduced", "cut", "lowered", "brought", "pushed", "took",
                "improved", "increased", "decreased", "drove", "boosted", "trimmed"});
  }

  bool read_percent(const Measure& measure) {
    const int sign = sign_before(text_, measure);
    const bool metric_follows =
        sign != 0 && contains_any(right_of(measure.range.end, kMetricReach), kMetrics);
    if (measure.unit != Unit::percent && !metric_follows) return false;
    if (is_rank(text_, measure)) return false;
    if (measure.whole > 0 && !is_brought_to(measure)) return false;  // "3 of 10 came from …"
    const std::string_view left = left_of(measure.range.begin, kVerbReach, true);
    const std::string_view right = right_of(measure.range.end, kVerbReach);
    if (right.starts_with(" of what ")) {  // "40 % of what it was"
      add(Outcome::Form::percent, measure.range).percent = measure.value - 100;
      return true;
    }
    const std::size_t lead = before_fillers(text_, skip_spaces_back(text_, measure.range.begin));
    const bool beats = any_word_before(text_, lead, {"by"}) > 0 &&
                       contains_any(left, {"beat", "beats", "beating", "outperforms", "surpassed",
                                           "surpasses", "topped", "tops"});
    const bool english = contains_any(left, kEnglishVerbs) || is_brought_to(measure) ||
                         contains_any(right, kEnglishVerbs) || beats;
    const bool korean =
        contains_any(right, kKoreanVerbs) ||
        contains_any(left, {"절감률", "개선율", "향상률", "증가율", "감소율", "성장률"});
    const bool arrow = is_arrow_at(measure.range.end);
    if (sign == 0 && !english && !korean && !arrow) return false;
    if (contains_any(left, {"market grew", "market rose", "share price", "market has grown",
                            "headcount", "시장이", "시장은", "주가가", "주가는", "연봉"}))
      return false;
    if (sign == 0 && !korean && !arrow &&
        contains_any(right, {"of all", "of the time", "of my", "of our", "of his", "of her"}) &&
        !contains_any(left, kEnglishVerbs)) {
      return false;
    }
    if (sign == 0 && korean && is_measured(measure) && contains_any(right, {"달성"})) return false;
    const std::size_t begin = sign != 0 ? measure.range.begin - 1 : measure.range.begin;
    Outcome& outcome = add(Outcome::Form::percent, {begin, measure.range.end});
    while (outcome.range.begin > 0 && is_continuation(text_[outcome.range.begin])) {
      --outcome.range.begin;
    }
    const bool falls =
        sign < 0 || (sign == 0 && (contains_any(left, kFalling) || contains_any(right, kFalling)));
    outcome.percent = falls ? -measure.value : measure.value;
    return true;
  }

  bool read_multiple(const Measure& measure) {
    const std::string_view right = right_of(measure.range.end, kVerbReach);
    const std::string_view left = left_of(measure.range.begin, kVerbReach, true);
    // "fell by a factor of six"
    const std::size_t lead = before_fillers(text_, skip_spaces_back(text_, measure.range.begin));
    if (measure.unit == Unit::none && any_word_before(text_, lead, {"by a factor of"}) > 0 &&
        contains_any(left, kEnglishVerbs)) {
      add(Outcome::Form::multiple, measure.range).multiple = measure.value;
      return true;
    }
    if (measure.unit != Unit::multiple) return false;
    if (hangul_at(text_, measure.range.end) &&
        any_at(text_, measure.range.end,
               {"로", "의", "나", "가량", "이상", "정도", "까지", "에", "를", "쯤", "가"}) == 0) {
      return false;  // 배포, 배치, 배열
    }
    const bool comparison = contains_any(
        right,
        {"as fast",  "as quick",  "as many",     "as much", "faster",  "slower", "speedup",
         "speed-up", "speed",     "improvement", "more",    "less",    "higher", "lower",
         "increase", "reduction", "cheaper",     "smaller", "better",  "fewer",  "throughput",
         "larger",   "gain",      "per second",  "per gpu", "per card"});
    const bool changed = contains_any(left, kEnglishVerbs) && !contains_any(right, {"a", "per"});
    const bool korean = contains_any(right, kKoreanVerbs) || became_multiple(measure);
    if (!comparison && !changed && !korean) return false;
    add(Outcome::Form::multiple, measure.range).multiple = measure.value;
    return true;
  }

  /// "클릭률이 두 배가 됐다", "처리 속도 3배", "처리량 2배↑".
  bool became_multiple(const Measure& measure) const {
    if (any_at(text_, measure.range.end, {"가 되", "가 됐", "가 된", "로 만", "로 됐", "로 되"}) >
        0)
      return true;
    if (is_arrow_at(measure.range.end)) return true;
    const std::size_t end = skip_spaces(text_, measure.range.end);
    const bool ends =
        end >= text_.size() || any_at(text_, end, {".", ",", ";", ")", "\n", "|"}) > 0;
    return ends && contains_any(left_of(measure.range.begin, kKoreanReach, true),
                                {"대비", "속도", "처리량", "성능", "효율", "생산성", "정확도",
                                 "처리 건수", "전환율", "클릭률", "길이"});
  }

  bool is_arrow_at(std::size_t at) const {
    return any_at(text_, skip_spaces(text_, at), {"↑", "↓", "▲", "▼", "⬆", "⬇"}) > 0;
  }

  /// "처리 시간을 2시간 단축", "saved $1.2M a year", "월 300만 원 절감".
  bool read_amount(const Measure& measure) {
    if (is_gain(text_, measure)) {
      add(Outcome::Form::amount, measure.range).after = measure.value;
      return true;
    }
    const Words saved = {"절감", "단축", "절약", "줄였", "줄었", "줄임", "줄여",
                         "감축", "아꼈", "아낌", "아껴", "덜었", "덜어", "감소",
                         "줄어", "줄인", "아낀", "앞당", "빨라", "빨리", "빠르게",
                         "짧아", "짧게", "축소", "당겼", "당김", "없앴", "덜 "};
    const bool counted = measure.unit == Unit::time || measure.unit == Unit::money ||
                         measure.unit == Unit::count || measure.unit == Unit::data;
    const std::string_view right = right_of(measure.range.end, kKoreanReach);
    // "took eleven hours off the nightly run"
    if ((counted || measure.unit == Unit::percent) && right.starts_with(" off ") &&
        contains_any(left_of(measure.range.begin, kMetricReach, true), kTakenOff)) {
      add(Outcome::Form::amount, measure.range).after = measure.value;
      return true;
    }
    if (counted && contains_any(right, saved)) {
      add(Outcome::Form::amount, measure.range).after = measure.value;
      return true;
    }
    if (is_amount_of_change(measure) ||
        ((measure.unit == Unit::time || measure.unit == Unit::money) &&
         contains_any(right_of(measure.range.end, kMetricReach), {"saved", "spared"}))) {
      add(Outcome::Form::amount, measure.range).after = measure.value;
      return true;
    }
    // "BLEU 2.1점 향상": points of a named measure.
    const bool points = measure.unit == Unit::count || measure.unit == Unit::none;
    const bool korean_gain =
        contains_any(right, {"향상", "상승", "개선", "높", "올렸", "올림", "올랐", "오름", "좋아"});
    // "6.3 points of nDCG@10 better than its predecessor"
    const bool in_points = measure.range.of(text_).find("point") != std::string_view::npos;
    const bool english_gain =
        in_points && contains_any(clause_after(measure.range.end), kMetrics) &&
        contains_any(clause_after(measure.range.end), {"better", "higher", "above", "ahead", "more",
                                                       "gain", "improvement", "lower", "below"});
    if ((points && is_measured(measure) && korean_gain) || english_gain ||
        ((in_points || names_metric_before(measure)) && is_gain_by(measure))) {
      add(Outcome::Form::amount, measure.range).after = measure.value;
      return true;
    }
    const std::size_t at = skip_spaces_back(text_, measure.range.begin);
    const std::size_t sign = any_before(text_, at, kCurrencies);
    const std::size_t verb = before_fillers(text_, skip_spaces_back(text_, at - sign));
    // "saves about 30 analyst hours every week"
    const bool of_somebody =
        measure.unit == Unit::none && contains_any(right, {"hours", "days", "minutes", "weeks"});
    const bool saving = any_word_before(text_, verb, {"saved",          "saving",
                                                      "saves",          "saving us",
                                                      "freed",          "frees",
                                                      "freeing",        "spared",
                                                      "spares",         "saved the company",
                                                      "saved us",       "saved them",
                                                      "saved the team", "saves us",
                                                      "saves them",     "saves the company",
                                                      "saves the team", "saving them",
                                                      "gave back",      "won back",
                                                      "recovered"}) > 0;
    if (!saving || (sign == 0 && !counted && !of_somebody)) return false;
    add(Outcome::Form::amount, {at - sign, measure.range.end}).after = measure.value;
    return true;
  }

  /// "shrank by forty seconds", "ready two hours earlier", "cut the bill by $14k".
  bool is_amount_of_change(const Measure& measure) const {
    const std::size_t at = skip_spaces_back(text_, measure.range.begin);
    const std::size_t sign = any_before(text_, at, kCurrencies);
    const bool sized = measure.unit == Unit::time || measure.unit == Unit::data ||
                       measure.unit == Unit::money || sign > 0;
    if (!sized) return false;
    const std::size_t lead = before_fillers(text_, skip_spaces_back(text_, at - sign));
    const std::string_view left = left_of(measure.range.begin, kVerbReach, true);
    if (word_before(text_, lead, "by") && contains_any(left, kShrinking)) return true;
    if (sign > 0 && right_of(measure.range.end, kMetricReach).starts_with(" off ") &&
        contains_any(left, kTakenOff)) {
      return true;
    }
    return measure.unit != Unit::money && sign == 0 &&
           any_word_at(text_, skip_spaces(text_, measure.range.end),
                       {"faster", "shorter", "quicker", "sooner", "smaller", "leaner",
                        "earlier than", "less than", "lower than", "below the"}) > 0;
  }

  bool names_metric_before(const Measure& measure) const {
    return measure.unit == Unit::none && !is_year(measure) &&
           contains_any(left_of(measure.range.begin, kVerbReach, true), kMetrics);
  }

  /// What follows, over numbers in the names of metrics, up to the end of the clause.
  std::string_view clause_after(std::size_t at) const {
    constexpr std::size_t reach = 48;  // bytes
    const std::string_view rest = text_.substr(at, reach);
    return rest.substr(0, rest.find_first_of(",;\n"));
  }

  // ---- measured quality ----

  bool is_measured(const Measure& measure) const {
    return contains_any(left_of(measure.range.begin, kMetricReach, true), kMetrics);
  }

  /// "0.2 % false alarms", "99.1 % of the notes found", "위조 지폐 검출 99.1%".
  bool tells_of_hits(const Measure& measure) const {
    const std::size_t next = skip_spaces(text_, measure.range.end);
    if (any_word_at(text_, next,
                    {"false alarms", "false positives", "false accepts", "false rejects",
                     "false negatives", "correct", "correctly"}) > 0)
      return true;
    const std::string_view right = right_of(measure.range.end, kVerbReach);
    if (right.starts_with(" of ") &&
        (right.ends_with(" found") || right.ends_with(" detected") || right.ends_with(" caught") ||
         right.ends_with(" recognised") || right.ends_with(" recognized")))
      return true;
    // "reviewers preferred mine in 64 % of pairs", "기존보다 낫다는 응답 64%"
    if (contains_any(left_of(measure.range.begin, kVerbReach, true),
                     {"preferred", "prefer", "favoured", "favored", "낫다", "선호"}))
      return true;
    return any_before(text_, skip_spaces_back(text_, measure.range.begin),
                      {"오경보", "오탐", "미탐", "오검출", "미검출", "정답", "검출", "적중"}) > 0;
  }

  bool read_metric(const Measure& measure) {
    const bool share = measure.unit == Unit::percent ||
                       (measure.unit == Unit::none && measure.value > 0 && measure.value < 1);
    const bool point = measure.unit == Unit::none && !is_year(measure) && measure.value < 100 &&
                       is_fraction(measure.value);
    if (!share && !point) return false;
    const std::string_view left = left_of(measure.range.begin, kMetricReach, true);
    bool named = contains_any(left, kMetrics);
    if (!named && share) {  // "93% accuracy"
      named = any_word_at(text_, skip_spaces(text_, measure.range.end), kMetrics) > 0;
    }
    if (!named && measure.unit == Unit::percent) named = tells_of_hits(measure);
    if (!named) return false;
    add(Outcome::Form::measure, measure.range).after = measure.value;
    return true;
  }

  // ---- in columns ----

  void read_tables() {
    for (const TableChange& change : find_table_changes(text_)) {
      Outcome& outcome = add(Outcome::Form::change, change.range);
      outcome.before = change.before;
      outcome.after = change.after;
    }
  }

  // ---- in words alone ----

  void read_words() {
    for (const WordedChange& change : find_worded_changes(text_)) {
      const bool verb =
          !change.needs_verb ||
          contains_any(left_of(change.range.begin, kVerbReach, true), kEnglishVerbs) ||
          contains_any(right_of(change.range.end, kVerbReach), kEnglishVerbs) ||
          contains_any(right_of(change.range.end, kKoreanReach), kKoreanVerbs);
      if (verb && !is_of_business(change.range.begin))
        add(Outcome::Form::multiple, change.range).multiple = change.multiple;
    }
  }

  /// "revenue doubled", "the company tripled": of the employer.
  bool is_of_business(std::size_t at) const {
    const std::size_t lead = skip_spaces_back(text_, at);
    const std::size_t adverb =
        any_word_before(text_, lead, {"more than", "nearly", "almost", "roughly", "has", "have"});
    return any_word_before(text_, skip_spaces_back(text_, lead - adverb),
                           {"revenue",   "revenues",   "turnover",    "headcount", "company",
                            "staff",     "team",       "workforce",   "business",  "office",
                            "user base", "customers",  "clients",     "firm",      "start-up",
                            "startup",   "department", "share price", "market",    "valuation"}) >
           0;
  }

  std::string_view text_;
  std::vector<Measure> measures_;
  std::vector<Outcome> found_;
};

}  // namespace

std::vector<Outcome> find_outcomes(std::string_view text) { return find_outcomes(FactText(text)); }

std::vector<Outcome> find_outcomes(const FactText& text) { return OutcomeReader(text).read(); }

}  // namespace oneshot
