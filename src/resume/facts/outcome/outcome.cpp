#include "resume/facts/outcome/outcome.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "resume/facts/outcome/outcome_change.h"
#include "resume/facts/outcome/outcome_forms.h"
#include "resume/facts/outcome/outcome_lists.h"
#include "resume/facts/outcome/outcome_measure.h"
#include "resume/facts/outcome/outcome_near.h"
#include "resume/facts/outcome/outcome_pairs.h"
#include "resume/facts/outcome/outcome_subject.h"
#include "resume/facts/outcome/outcome_table.h"
#include "resume/facts/outcome/outcome_told.h"
#include "resume/facts/outcome/outcome_words.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;
using namespace outcome;

constexpr std::size_t kSubjectReach = 96;  // bytes from a share to what it prefers
constexpr std::size_t kGainReach = 48;     // bytes from an amount gained to the name of its metric

class OutcomeReader {
 public:
  explicit OutcomeReader(const FactText& text)
      : text_(text.folded()), measures_(find_measures(text_, text.numbers())) {}

  std::vector<Outcome> read() {
    for (std::size_t i = 0; i < measures_.size();) {
      const Measure& measure = measures_[i];
      if (const std::optional<Change> change = find_change(text_, measures_, i)) {
        add_change(change->before, change->after);
        i = change->last + 1;
        continue;
      }
      if (!is_part_of_date(text_, measure)) {
        read_percent(measure) || read_multiple(measure) || read_amount(measure) ||
            read_metric(measure);
      }
      ++i;
    }
    read_words();
    read_tables();
    for (const Outcome& told : find_told_outcomes(text_)) {
      const bool known = std::any_of(found_.begin(), found_.end(), [&](const Outcome& outcome) {
        return outcome.range.overlaps(told.range);
      });
      if (!known) add(told.form, told.range);
    }
    std::erase_if(found_, [&](const Outcome& outcome) {
      return outcome.form != Outcome::Form::measure && is_said_of_business(text_, outcome.range);
    });
    std::stable_sort(found_.begin(), found_.end(), [](const Outcome& a, const Outcome& b) {
      return a.range.begin < b.range.begin;
    });
    return std::move(found_);
  }

 private:
  /// "improved nDCG@10 by 4.5": a verb and a metric before the number.
  bool is_gain_by(const Measure& measure) const {
    const std::size_t at = skip_spaces_back(text_, measure.range.begin);
    if (any_word_before(text_, at, kGainedBy) == 0) return false;
    const std::string_view left = left_of(text_, measure.range.begin, kVerbReach);
    // "reduced churn by 1.4 points"
    const bool points = measure.range.of(text_).find("point") != std::string_view::npos;
    if (points && contains_any(left, kEnglishVerbs)) return true;
    const bool beats = contains_any(left, {"beats", "beat", "beating", "tops", "outperforms"});
    return (contains_any(left, kMetrics) || contains_any(left, {"rate", "score"}) ||
            (beats && contains_any(right_of(text_, measure.range.end, kGainReach), kMetrics))) &&
           (beats || contains_any(left, kEnglishVerbs) || contains_any(left, kFalling));
  }

  Outcome& add(Outcome::Form form, TextRange range) {
    Outcome outcome;
    outcome.form = form;
    outcome.range = range;
    const Span sentence = sentence_around(text_, range.begin);
    const std::string_view told = text_.substr(sentence.begin, sentence.end - sentence.begin);
    outcome.goal = contains_any(told, {"목표", "target", "goal", "aim", "aiming"});
    outcome.reached = !is_hoped_for(told) && !is_of_contract(told) && !is_said_by_another(told) &&
                      !(form == Outcome::Form::measure && (is_cited(told) || is_asked_for(told)));
    found_.push_back(outcome);
    return found_.back();
  }

  void add_change(const Measure& before, const Measure& after) {
    Outcome& outcome = add(Outcome::Form::change, {before.range.begin, after.range.end});
    outcome.before = before.value;
    outcome.after = after.value;
    if (before.value != 0)
      outcome.percent = (after.value - before.value) / std::abs(before.value) * 100;
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
               left_of(text_, measure.range.begin, reach, Comma::ends),
               {"lifted", "raised", "reduced", "cut", "lowered", "brought", "pushed", "took",
                "improved", "increased", "decreased", "drove", "boosted", "trimmed"});
  }

  /// " below the incumbent's", " above the old rules"
  static bool compares_with_predecessor(std::string_view right) {
    for (const std::string_view side : {" below ", " under ", " above ", " over ", " ahead of "}) {
      if (!right.starts_with(side)) continue;
      const std::string_view rest = right.substr(side.size());
      return any_at(rest, 0, {"the ", "our ", "its ", "a ", "what ", "that of "}) > 0 &&
             contains_any(rest,
                          {"baseline", "incumbent", "incumbent's",  "old",           "previous",
                           "vendor",   "vendor's",  "predecessor",  "predecessor's", "existing",
                           "former",   "rules",     "heuristic",    "heuristics",    "legacy",
                           "manual",   "rule book", "last release", "last version",  "last model"});
    }
    return false;
  }

  bool read_percent(const Measure& measure) {
    const int sign = sign_before(text_, measure);
    const bool metric_follows =
        sign != 0 && contains_any(right_of(text_, measure.range.end, kMetricReach), kMetrics);
    if (measure.unit != Unit::percent && !metric_follows) return false;
    if (is_rank(text_, measure)) return false;
    if (measure.whole > 0 && !is_brought_to(measure)) return false;  // "3 of 10 came from …"
    const std::string_view left = left_of(text_, measure.range.begin, kVerbReach, Comma::ends);
    const std::string_view right = right_of(text_, measure.range.end, kVerbReach);
    if (right.starts_with(" of what ")) {  // "40 % of what it was"
      add(Outcome::Form::percent, measure.range).percent = measure.value - 100;
      return true;
    }
    // "keeps 97 % of the teacher's score at 41 % of its compute"
    if ((right.starts_with(" of its ") || right.starts_with(" of the ")) &&
        any_word_before(text_, skip_spaces_back(text_, measure.range.begin),
                        {"at", "with", "using", "for", "in"}) > 0 &&
        contains_any(right, {"compute", "cost", "size", "memory", "parameters", "time", "latency",
                             "energy", "weights", "flops"})) {
      add(Outcome::Form::percent, measure.range).percent = measure.value - 100;
      return true;
    }
    // "14 % below the incumbent's"
    if (compares_with_predecessor(right)) {
      const bool falls = right.starts_with(" below") || right.starts_with(" under");
      add(Outcome::Form::percent, measure.range).percent = falls ? -measure.value : measure.value;
      return true;
    }
    // "is 44 % below that of 2022"
    if (right.starts_with(" below ") && right.find_first_of("0123456789$") > right.find(" of ")) {
      add(Outcome::Form::percent, measure.range).percent = -measure.value;
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
    if (sign == 0 && !korean && !arrow &&
        contains_any(right, {"of all", "of the time", "of my", "of our", "of his", "of her"}) &&
        !contains_any(left, kEnglishVerbs)) {
      return false;
    }
    if (sign == 0 && korean && is_measured(text_, measure) && contains_any(right, {"달성"}))
      return false;
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
    const std::string_view right = right_of(text_, measure.range.end, kVerbReach);
    const std::string_view left = left_of(text_, measure.range.begin, kVerbReach, Comma::ends);
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
        right, {"as fast",    "as quick",    "as many", "as much",    "faster",  "slower",
                "speedup",    "quicker",     "shorter", "lighter",    "sooner",  "speed-up",
                "speed",      "improvement", "more",    "less",       "higher",  "lower",
                "increase",   "reduction",   "cheaper", "smaller",    "better",  "fewer",
                "throughput", "larger",      "gain",    "per second", "per gpu", "per card"});
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
    return ends && contains_any(left_of(text_, measure.range.begin, kKoreanReach, Comma::ends),
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
    const std::string_view right = right_of(text_, measure.range.end, kKoreanReach);
    // "took eleven hours off the nightly run"
    if ((counted || measure.unit == Unit::percent) && right.starts_with(" off ") &&
        contains_any(left_of(text_, measure.range.begin, kMetricReach, Comma::ends), kTakenOff)) {
      add(Outcome::Form::amount, measure.range).after = measure.value;
      return true;
    }
    if (counted && contains_any(right, saved)) {
      add(Outcome::Form::amount, measure.range).after = measure.value;
      return true;
    }
    if (is_amount_of_change(measure) ||
        ((measure.unit == Unit::time || measure.unit == Unit::money) &&
         contains_any(right_of(text_, measure.range.end, kMetricReach), {"saved", "spared"}))) {
      add(Outcome::Form::amount, measure.range).after = measure.value;
      return true;
    }
    // "BLEU 2.1점 향상": points of a named measure.
    const bool points = measure.unit == Unit::count || measure.unit == Unit::none;
    // "KoBEST 평균 점수를 4점 끌어올림", "MT-Bench 기준 0.7점 상승"
    const bool scored = measure.range.of(text_).find("점") != std::string_view::npos &&
                        contains_any(left_of(text_, measure.range.begin, kVerbReach),
                                     {"점수", "bench", "벤치", "기준", "score", "평점", "평가"});
    const bool korean_gain = contains_any(right, {"끌어올", "향상", "상승", "개선", "높", "올렸",
                                                  "올린", "올려", "올림", "올랐", "오름", "좋아"});
    // "6.3 points of nDCG@10 better than its predecessor"
    const bool in_points = measure.range.of(text_).find("point") != std::string_view::npos;
    const bool english_gain =
        in_points && contains_any(right_of(text_, measure.range.end, kGainReach), kMetrics) &&
        contains_any(right_of(text_, measure.range.end, kGainReach),
                     {"better", "higher", "above", "ahead", "more", "gain", "improvement", "lower",
                      "below"});
    const bool beats_old = in_points && compares_with_predecessor(right);
    if ((points && (scored || is_measured(text_, measure)) && korean_gain) || english_gain ||
        beats_old || ((in_points || names_metric_before(measure)) && is_gain_by(measure))) {
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
    const std::string_view left = left_of(text_, measure.range.begin, kVerbReach, Comma::ends);
    if (word_before(text_, lead, "by") && contains_any(left, kShrinking)) return true;
    if (sign > 0 && right_of(text_, measure.range.end, kMetricReach).starts_with(" off ") &&
        contains_any(left, kTakenOff)) {
      return true;
    }
    return measure.unit != Unit::money && sign == 0 &&
           any_word_at(text_, skip_spaces(text_, measure.range.end),
                       {"faster", "shorter", "quicker", "sooner", "smaller", "leaner",
                        "earlier than", "less than", "lower than", "below the"}) > 0;
  }

  bool names_metric_before(const Measure& measure) const {
    return measure.unit == Unit::none && !is_year(text_, measure) &&
           contains_any(left_of(text_, measure.range.begin, kVerbReach, Comma::ends), kMetrics);
  }

  // ---- measured quality ----

  /// "0.2 % false alarms", "99.1 % of the notes found", "위조 지폐 검출 99.1%".
  bool tells_of_hits(const Measure& measure) const {
    const std::size_t next = skip_spaces(text_, measure.range.end);
    if (any_word_at(text_, next,
                    {"false alarms", "false positives", "false accepts", "false rejects",
                     "false negatives", "correct", "correctly"}) > 0)
      return true;
    const std::string_view right = right_of(text_, measure.range.end, kVerbReach);
    if (right.starts_with(" of ") &&
        (right.ends_with(" found") || right.ends_with(" detected") || right.ends_with(" caught") ||
         right.ends_with(" recognised") || right.ends_with(" recognized")))
      return true;
    // "reviewers preferred mine in 64 % of pairs", "기존보다 낫다는 응답 64%"
    if (contains_any(left_of(text_, measure.range.begin, kVerbReach, Comma::ends),
                     {"preferred", "prefer", "favoured", "favored", "낫다", "선호"}))
      return true;
    // "평가자의 71%가 제 모델의 답변을 더 선호했다"
    const std::string_view told = right_of(text_, measure.range.end, kSubjectReach);
    if (contains_any(told, {"선호", "낫다", "preferred", "prefer"}) &&
        contains_any(told, {"제 ", "저의 ", "우리 ", "my", "mine", "our", "ours"}))
      return true;
    return any_before(text_, skip_spaces_back(text_, measure.range.begin),
                      {"오경보", "오탐", "미탐", "오검출", "미검출", "정답", "검출", "적중"}) > 0;
  }

  bool read_metric(const Measure& measure) {
    const bool share = measure.unit == Unit::percent ||
                       (measure.unit == Unit::none && measure.value > 0 && measure.value < 1);
    const bool point = measure.unit == Unit::none && !is_year(text_, measure) &&
                       measure.value < 100 && is_fraction(measure.value);
    if (!share && !point) return false;
    const std::string_view left = left_of(text_, measure.range.begin, kMetricReach, Comma::ends);
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
          contains_any(left_of(text_, change.range.begin, kVerbReach, Comma::ends),
                       kEnglishVerbs) ||
          contains_any(right_of(text_, change.range.end, kVerbReach), kEnglishVerbs) ||
          contains_any(right_of(text_, change.range.end, kKoreanReach), kKoreanVerbs);
      if (verb) add(Outcome::Form::multiple, change.range).multiple = change.multiple;
    }
  }

  std::string_view text_;
  std::vector<Measure> measures_;
  std::vector<Outcome> found_;
};

}  // namespace

std::vector<Outcome> find_outcomes(std::string_view text) { return find_outcomes(FactText(text)); }

std::vector<Outcome> find_outcomes(const FactText& text) { return OutcomeReader(text).read(); }

}  // namespace oneshot
