#include "resume/facts/quantity/quantity_period.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "resume/facts/quantity/seconds.h"
#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;

struct Unit {
  std::string_view word;
  double seconds;
};
constexpr Unit kUnits[] = {
    {"second", kSecond}, {"minute", kMinute}, {"hour", kHour},     {"day", kDay},
    {"weekday", kDay},   {"workday", kDay},   {"payday", kDay},    {"morning", kDay},
    {"evening", kDay},   {"night", kDay},     {"afternoon", kDay}, {"monday", kDay},
    {"tuesday", kDay},   {"wednesday", kDay}, {"thursday", kDay},  {"friday", kDay},
    {"saturday", kDay},  {"sunday", kDay},    {"week", kWeek},     {"month", kMonth},
    {"year", kYear},
};

/// A word of the text with where it stands.
struct Word {
  std::string_view text;
  std::size_t end = 0;
  bool after_stop = false;  ///< begins the text, or stands behind a comma or the like
};

Word next_word(std::string_view text, std::size_t at) {
  bool stop = at == 0;
  while (at < text.size() && !is_ascii_letter(text[at])) {
    stop = stop || text[at] == ',' || text[at] == ':' || text[at] == '(';
    ++at;
  }
  const std::size_t end = word_end(text, at);
  return {text.substr(at, end - at), end, stop};
}

const Unit* unit_of(std::string_view word) {
  const auto* const unit = std::find_if(std::begin(kUnits), std::end(kUnits),
                                        [&](const Unit& u) { return u.word == word; });
  return unit == std::end(kUnits) ? nullptr : unit;
}

/// "weekdays", "working days", "Mondays": one each.
const Unit* units_of(std::string_view word) {
  return word.ends_with('s') ? unit_of(word.substr(0, word.size() - 1)) : nullptr;
}

/// What makes one day stand for all: "a normal day", "an average Tuesday".
bool is_usual(std::string_view word) {
  constexpr std::string_view words[] = {
      "usual",   "normal",  "ordinary", "average", "typical", "regular",  "standard", "single",
      "working", "trading", "busy",     "quiet",   "plain",   "business", "school",   "given",
      "good",    "bad",     "slow",     "rainy",   "heavy",   "calendar", "sunny",    "peak",
      "dull",    "market",  "mean",     "full",    "last",    "first",    "busiest",  "biggest",
      "worst",   "best",    "record",   "heaviest"};
  return is_one_of(word, words);
}

bool is_linking(std::string_view word) {
  constexpr std::string_view words[] = {"on", "in", "during", "of", "at", "per", "over", "within"};
  return is_one_of(word, words);
}

/// Whether a time may end here: not in "a second project", "a year ago", "the day job".
bool ends_time(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != ' ' ||
      !is_ascii_letter(text[std::min(at + 1, text.size() - 1)]))
    return true;
  constexpr std::string_view goes_on[] = {
      "at",   "on",   "in",      "and",  "when",  "during", "for",    "with",  "through",
      "from", "to",   "without", "even", "while", "but",    "since",  "by",    "across",
      "over", "it",   "we",      "the",  "my",    "our",    "some",   "about", "around",
      "more", "than", "now",     "that", "which", "nearly", "almost", "up"};
  return is_one_of(next_word(text, at).text, goes_on);
}

/// "on Black Friday", "on the day before Diwali": one day that stands for itself.
bool is_some_day(std::string_view text) {
  return contains_any(
      text, {"on the day before", "on the day after", "on the day of", "on black friday",
             "on cyber monday", "on christmas eve", "on new year's eve", "on election day",
             "on singles' day", "on prime day", "on match day", "on results day", "on payday"});
}

std::optional<double> english_period(std::string_view text) {
  std::optional<double> found;
  Word before;
  for (Word word = next_word(text, 0); !word.text.empty();
       before = word, word = next_word(text, word.end)) {
    const bool each = word.text == "each" || word.text == "every" || word.text == "per";
    const bool one = word.text == "a" || word.text == "an" || word.text == "one" ||
                     word.text == "the" || word.text == "any";
    const bool linked = is_linking(before.text) || word.after_stop;
    if (word.text == "daily") found = kDay;
    if (word.text == "on") {  // "on working days"
      Word next = next_word(text, word.end);
      if (is_usual(next.text)) next = next_word(text, next.end);
      if (const Unit* unit = units_of(next.text); unit && unit->seconds == kDay) found = kDay;
    }
    if (!each && !one) continue;
    bool usual = false;
    Word next = next_word(text, word.end);
    for (int adjectives = 0; adjectives < 2 && !next.after_stop; ++adjectives) {
      if (unit_of(next.text)) break;
      usual = usual || is_usual(next.text);
      next = next_word(text, next.end);
    }
    const Unit* const unit = next.after_stop ? nullptr : unit_of(next.text);
    if (!unit) continue;
    if (usual || (ends_time(text, next.end) && (each || (linked && word.text != "the")))) {
      found = unit->seconds;
    }
  }
  if (!found && is_some_day(text)) found = kDay;
  return found;
}

constexpr Unit kKoreanTimes[] = {
    {"초당", kSecond},     {"1초에", kSecond},    {"매초", kSecond},     {"일 초에", kSecond},
    {"초마다", kSecond},   {"분당", kMinute},     {"1분에", kMinute},    {"시간당", kHour},
    {"하루", kDay},        {"매일", kDay},        {"날마다", kDay},      {"그날", kDay},
    {"일평균", kDay},      {"일 평균", kDay},     {"평일", kDay},        {"평소", kDay},
    {"보통 아침", kDay},   {"보통 저녁", kDay},   {"아침마다", kDay},    {"저녁마다", kDay},
    {"밤마다", kDay},      {"여느 월요일", kDay}, {"여느 화요일", kDay}, {"여느 수요일", kDay},
    {"여느 목요일", kDay}, {"여느 금요일", kDay}, {"여느 토요일", kDay}, {"여느 일요일", kDay},
    {"여느 아침", kDay},   {"보통 평일", kDay},   {"보통 날", kDay},     {"보통날", kDay},
    {"여느 날", kDay},     {"하룻밤", kDay},      {"매주", kWeek},       {"일주일에", kWeek},
    {"한 주", kWeek},      {"매달", kMonth},      {"한 달", kMonth},     {"매월", kMonth},
    {"월평균", kMonth},    {"한 해", kYear},      {"지난해", kYear},     {"작년", kYear},
    {"연간", kYear},       {"요일이면", kDay},    {"요일에는", kDay},    {"요일엔", kDay},
    {"요일마다", kDay},    {"요일 저녁", kDay},   {"요일 밤", kDay},     {"요일 아침", kDay},
    {"바쁜 날", kDay},     {"붐비는 날", kDay},   {"많은 날", kDay},     {"주말이면", kDay},
    {"주말에는", kDay},    {"저녁이면", kDay},    {"아침이면", kDay},    {"밤이면", kDay},
    {"수능날", kDay},      {"선거일에", kDay},    {"달마다", kMonth},    {"한달에", kMonth},
    {"주마다", kWeek},     {"해마다", kYear},
};

/// Where each of them stands last in a text; the text's size where it does not.
std::array<std::size_t, std::size(kKoreanTimes)> last_places(std::string_view text) {
  static constexpr WordIndex index(kKoreanTimes, &Unit::word);
  std::array<std::size_t, std::size(kKoreanTimes)> out;
  out.fill(text.size());
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
    index.find(text, at, [&](const Unit& time) {
      if (starts_with(text, at, time.word)) {
        out[static_cast<std::size_t>(&time - std::begin(kKoreanTimes))] = at;
      }
      return false;  // others may stand there, too
    });
  }
  return out;
}

std::optional<double> korean_period(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return std::nullopt;
  std::optional<double> found;
  std::size_t last = 0;
  const auto places = last_places(text);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Unit& time = kKoreanTimes[i];
    const std::size_t at = places[i];
    if (at == text.size() || at < last) continue;
    // "하루 만에", "하루 안에": how long it took.
    if (any_at(text, skip_spaces(text, at + time.word.size()),
               {"만에", "안에", "이틀", "전", "뒤", "도 ", "종일", "짜리"}) > 0)
      continue;
    last = at;
    found = time.seconds;
  }
  return found;
}

}  // namespace

std::optional<double> period_told(std::string_view words) {
  if (const auto korean = korean_period(words)) return korean;
  return english_period(words);
}

}  // namespace oneshot
