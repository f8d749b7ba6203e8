#include "resume/facts/outcome/outcome_words.h"

#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

struct Phrase {
  std::string_view text;
  double multiple;
};
/// What says by itself that something changed.
constexpr Phrase kChanges[] = {{"halved", 0.5},
                               {"halving", 0.5},
                               {"by half", 0.5},
                               {"in half", 0.5},
                               {"doubled", 2},
                               {"tripled", 3},
                               {"trebled", 3},
                               {"quadrupled", 4},
                               {"twice as fast", 2},
                               {"doubling", 2},
                               {"half as long", 0.5},
                               {"half of what", 0.5},
                               {"half as many", 0.5},
                               {"twice the speed", 2},
                               {"double the speed", 2},
                               {"twice the accuracy", 2},
                               {"double the throughput", 2},
                               {"half the latency", 0.5},
                               {"half as much", 0.5},
                               {"half as large", 0.5},
                               {"half as big", 0.5},
                               {"half as often", 0.5},
                               {"half the size of", 0.5},
                               {"twice as accurate", 2},
                               {"twice as quickly", 2},
                               {"three times as fast", 3},
                               {"twice the throughput", 2}};
/// Parts, and multiples written as one word.
constexpr Phrase kParts[] = {{"half", 0.5},
                             {"a third", 1.0 / 3},
                             {"one third", 1.0 / 3},
                             {"a quarter", 0.25},
                             {"one quarter", 0.25},
                             {"a fifth", 0.2},
                             {"one fifth", 0.2},
                             {"a sixth", 1.0 / 6},
                             {"an eighth", 0.125},
                             {"a tenth", 0.1},
                             {"one tenth", 0.1},
                             {"two thirds", 2.0 / 3},
                             {"three quarters", 0.75},
                             {"two fifths", 0.4},
                             {"three fifths", 0.6},
                             {"four fifths", 0.8},
                             {"three tenths", 0.3},
                             {"seven tenths", 0.7},
                             {"nine tenths", 0.9},
                             {"one sixth", 1.0 / 6},
                             {"a seventh", 1.0 / 7},
                             {"one eighth", 0.125},
                             {"a ninth", 1.0 / 9},
                             {"one ninth", 1.0 / 9},
                             {"one seventh", 1.0 / 7},
                             {"one twelfth", 1.0 / 12},
                             {"a twelfth", 1.0 / 12},
                             {"a twentieth", 0.05},
                             {"one twentieth", 0.05},
                             {"one fiftieth", 0.02},
                             {"a hundredth", 0.01},
                             {"one hundredth", 0.01},
                             {"one-third", 1.0 / 3},
                             {"one-quarter", 0.25},
                             {"one-fifth", 0.2},
                             {"one-tenth", 0.1},
                             {"two-thirds", 2.0 / 3},
                             {"three-quarters", 0.75},
                             {"two-fifths", 0.4}};
constexpr Phrase kFolds[] = {{"twofold", 2},   {"two-fold", 2}, {"threefold", 3}, {"three-fold", 3},
                             {"fourfold", 4},  {"fivefold", 5}, {"sixfold", 6},   {"sevenfold", 7},
                             {"eightfold", 8}, {"tenfold", 10}, {"ten-fold", 10}};
constexpr Phrase kKoreanHalves[] = {
    {"절반으로", 0.5},       {"절반 이하로", 0.5},  {"절반 수준", 0.5},    {"반으로", 0.5},
    {"반의반으로", 0.25},    {"반에 반으로", 0.25}, {"절반 아래로", 0.5},  {"절반 밑으로", 0.5},
    {"절반 가까이", 0.5},    {"절반 줄", 0.5},      {"절반을 줄", 0.5},    {"절반이 줄", 0.5},
    {"절반이나 줄", 0.5},    {"절반 넘게", 0.5},    {"절반 이상 줄", 0.5}, {"절반 이상 단축", 0.5},
    {"절반 이상 절감", 0.5}, {"절반만큼", 0.5}};
constexpr Phrase kKoreanAlone[] = {{"절반 절감", 0.5}, {"절반 단축", 0.5}, {"절반 감소", 0.5},
                                   {"절반 감축", 0.5}, {"절반 축소", 0.5}, {"반 토막", 0.5},
                                   {"반토막", 0.5}};
const Words kCost = {"cost",          "costs",     "time",          "memory",        "price",
                     "compute",       "latency",   "size",          "errors",        "hardware",
                     "gpus",          "energy",    "labels",        "space",         "budget",
                     "machines",      "bandwidth", "power",         "data",          "parameters",
                     "params",        "weights",   "flops",         "vram",          "runtime",
                     "ram",           "cards",     "tokens",        "labelled data", "labeled data",
                     "training data", "steps",     "original size", "gpu hours",     "disk",
                     "storage",       "footprint", "spend"};
const Words kUsing = {"needs", "takes", "uses", "costs", "runs in", "runs on", "at",
                      "in",    "with",  "for",  "using", "needed",  "took",    "on"};

class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  std::vector<WordedChange> read() {
    for (const Phrase& phrase : kChanges) each_word(phrase, [&](TextRange at) { add(at, phrase); });
    for (const Phrase& phrase : kFolds)
      each_word(phrase, [&](TextRange at) { add(at, phrase, true); });
    for (const Phrase& phrase : kParts) each_word(phrase, [&](TextRange at) { part(at, phrase); });
    for (const Phrase& phrase : kKoreanHalves)
      each_korean(phrase, [&](TextRange at) { add(at, phrase, true); });
    for (const Phrase& phrase : kKoreanAlone)
      each_korean(phrase, [&](TextRange at) { add(at, phrase); });
    read_korean_fractions();
    return std::move(found_);
  }

 private:
  template <class Found>
  void each_word(const Phrase& phrase, const Found& found) const {
    for (std::size_t at = text_.find(phrase.text); at != std::string_view::npos;
         at = text_.find(phrase.text, at + 1)) {
      if (letter_before(text_, at) || !word_at(text_, at, phrase.text)) continue;
      found(TextRange{at, at + phrase.text.size()});
    }
  }

  template <class Found>
  void each_korean(const Phrase& phrase, const Found& found) const {
    for (std::size_t at = text_.find(phrase.text); at != std::string_view::npos;
         at = text_.find(phrase.text, at + 1)) {
      if (!hangul_before(text_, at)) found(TextRange{at, at + phrase.text.size()});
    }
  }

  void add(TextRange at, const Phrase& phrase, bool needs_verb = false) {
    found_.push_back({at, phrase.multiple, needs_verb});
  }

  /// "by a third" and "to a third" beside a verb; "a fifth of what it was", "needs half the
  /// memory".
  void part(TextRange at, const Phrase& phrase) {
    const std::size_t lead = skip_spaces_back(text_, at.begin);
    const std::size_t by = any_word_before(text_, lead, {"by", "by nearly", "by about", "by over"});
    const std::size_t to = any_word_before(text_, lead, {"to", "to about", "to less than"});
    if (by > 0 && phrase.multiple != 0.5) {  // "by half" is told above
      add({lead - by, at.end}, {phrase.text, 1 - phrase.multiple}, true);
    } else if (to > 0) {
      add({lead - to, at.end}, phrase, true);
    } else if (any_word_at(text_, at.end,
                           {" lower", " fewer", " cheaper", " faster", " smaller", " shorter",
                            " less", " higher"}) > 0) {
      add(at, {phrase.text, 1 - phrase.multiple});
    } else if (any_word_before(text_, lead, {"down", "up", "down about", "up about"}) > 0 &&
               phrase.multiple != 0.5) {
      add(at, {phrase.text, 1 - phrase.multiple});
    } else if (any_word_at(text_, at.end, {" down", " up on"}) > 0 && phrase.multiple < 0.5) {
      add(at, {phrase.text, 1 - phrase.multiple});
    } else if (any_word_at(text_, at.end,
                           {" of what", " as much", " as many", " as long", " of its size",
                            " of its former", " of its old", " of the original"}) > 0 ||
               is_of_what_was(at.end)) {
      if (phrase.multiple != 0.5) add(at, phrase);
    } else if (any_word_before(text_, lead, kUsing) > 0) {
      std::size_t noun = skip_spaces(text_, at.end);
      noun =
          skip_spaces(text_, noun + any_word_at(text_, noun, {"of the", "the", "of its", "its"}));
      if (noun > skip_spaces(text_, at.end) && any_word_at(text_, noun, kCost) > 0) add(at, phrase);
    } else if (opens_clause(at.begin) &&
               any_word_at(
                   text_, at.end,
                   {" of the memory",    " of the cost",       " of the compute", " of the latency",
                    " of the size",      " of the parameters", " of the price",   " of the vram",
                    " the memory",       " the cost",          " the latency",    " the size",
                    " the parameters",   " the waiting time",  " the waiting",    " the errors",
                    " the error rate",   " the false alarms",  " the gpus",       " the bill",
                    " the training time"}) > 0) {
      add(at, phrase);
    }
  }

  /// "of the false alarms that we had"
  bool is_of_what_was(std::size_t at) const {
    constexpr std::size_t reach = 56;  // bytes
    const std::string_view clause = clause_after(text_, at, reach);
    return any_word_at(clause, 0, {" of the", " the"}) > 0 &&
           contains_any(clause, {"that we had", "we had before", "we used to", "it used to",
                                 "there used to be", "than before", "we had", "they had before",
                                 "of before", "it had before"});
  }

  bool opens_clause(std::size_t at) const {
    const std::size_t lead = skip_spaces_back(text_, at);
    return lead == 0 || any_before(text_, lead, {"\n", ".", ":", ";", ",", "-", "•", "(", "*"}) > 0;
  }

  /// "3분의 1로", "삼분의 일이 되었다", "메모리를 절반만 쓰게".
  void read_korean_fractions() {
    constexpr std::string_view sign = "분의 ";
    for (std::size_t at = text_.find(sign); at != std::string_view::npos;
         at = text_.find(sign, at + 1)) {
      const std::size_t part = at + sign.size();
      const std::size_t size = any_at(text_, part, {"1", "일"});
      if (size == 0 || any_at(text_, part + size,
                              {"로", "까지", "이 되", "이 됐", "수준", " 수준", " 줄", " 낮",
                               " 절감", " 감소", "만 쓰", "만 들", "만 써", "만 씁", "만 씀",
                               "만 사용", " 크기", " 용량", "만으로"}) == 0)
        continue;
      const auto [begin, whole] = whole_before(at);
      if (whole < 2) continue;
      const bool became = any_at(text_, part + size, {"이 되", "이 됐", "만 "}) > 0;
      found_.push_back({{begin, part + size}, 1.0 / whole, !became});
    }
    read_slashed_fractions();
    read_times_signs();
    for (std::size_t at = text_.find("절반만"); at != std::string_view::npos;
         at = text_.find("절반만", at + 1)) {
      const std::string_view rest = text_.substr(at, 40);
      if (contains_any(rest, {"쓰", "써", "들", "필요", "걸리", "걸려"})) {
        found_.push_back({{at, at + std::string_view("절반만").size()}, 0.5, false});
      }
    }
  }

  /// "모델 크기는 1/4", "at 1/10 of the cost"; no date and no rank.
  void read_slashed_fractions() {
    for (std::size_t at = text_.find("1/"); at != std::string_view::npos;
         at = text_.find("1/", at + 1)) {
      if (at > 0 && (is_digit(text_[at - 1]) || text_[at - 1] == '.' || text_[at - 1] == '/'))
        continue;
      std::size_t end = at + 2;
      int parts = 0;
      for (; end < text_.size() && is_digit(text_[end]) && parts < 1000; ++end)
        parts = parts * 10 + (text_[end] - '0');
      if (parts >= 2 && is_size_of(at, end)) found_.push_back({{at, end}, 1.0 / parts, false});
    }
  }

  /// "throughput x3", "처리량 ×2"
  void read_times_signs() {
    for (std::string_view sign : {" x", " ×"}) {
      for (std::size_t at = text_.find(sign); at != std::string_view::npos;
           at = text_.find(sign, at + 1)) {
        const std::size_t digit = at + sign.size();
        if (digit >= text_.size() || !is_digit(text_[digit]) || text_[digit] < '2') continue;
        const std::size_t end = digit + 1;
        if (end < text_.size() && (is_digit(text_[end]) || letter_at(text_, end))) continue;
        if (any_before(text_, at,
                       {"throughput", "speed", "performance", "productivity", "처리량", "속도",
                        "성능", "생산성"}) > 0)
          found_.push_back({{at + 1, end}, static_cast<double>(text_[digit] - '0'), false});
      }
    }
  }

  /// A part in digits says how much less it is: by a verb, by what it is of.
  bool is_size_of(std::size_t at, std::size_t end) const {
    constexpr std::size_t reach = 24;  // bytes
    if (any_at(text_, end,
               {"로 줄", "로 낮", "로 감", "로 축", "로 단", "로 압", "로 경", " 수준", "수준",
                " 이하로", "만 쓰", "만 사", "만으로"}) > 0)
      return true;
    const std::size_t begin = at - std::min(at, reach);
    const std::string_view left = text_.substr(begin, at - begin);
    const std::string_view named = left.substr(left.find_last_of(",.;\n|") + 1);
    if (contains_any(named, {"크기", "용량", "비용", "시간은", "시간이", "시간을", "메모리",
                             "파라미터", "지연"}))
      return true;
    const std::size_t noun = end + any_word_at(text_, end, {" of the", " the", " of its", " of"});
    return noun > end && any_word_at(text_, skip_spaces(text_, noun), kCost) > 0;
  }

  struct Whole {
    std::size_t begin;
    int parts;
  };
  /// The 3 of "3분의 1", the 삼 of "삼분의 일".
  Whole whole_before(std::size_t at) const {
    constexpr Phrase digits[] = {{"삼", 3}, {"사", 4}, {"오", 5}, {"육", 6},
                                 {"칠", 7}, {"팔", 8}, {"구", 9}, {"십", 10}};
    for (const Phrase& digit : digits) {
      if (ends_with(text_, at, digit.text))
        return {at - digit.text.size(), static_cast<int>(digit.multiple)};
    }
    std::size_t begin = at;
    int parts = 0;
    for (int place = 1; begin > 0 && is_digit(text_[begin - 1]) && place <= 1000; place *= 10)
      parts += (text_[--begin] - '0') * place;
    return {begin, parts};
  }

  std::string_view text_;
  std::vector<WordedChange> found_;
};

}  // namespace

std::vector<WordedChange> find_worded_changes(std::string_view text) {
  return WordReader(text).read();
}

}  // namespace oneshot::outcome
