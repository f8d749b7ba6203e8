#include "resume/facts/dates/month_names.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "resume/facts/scan.h"

namespace oneshot::month_names {

namespace {

using namespace scan;

constexpr Name kMonths[] = {
    {"january", 1},
    {"february", 2},
    {"march", 3},
    {"april", 4},
    {"may", 5},
    {"june", 6},
    {"july", 7},
    {"august", 8},
    {"september", 9},
    {"october", 10},
    {"november", 11},
    {"december", 12},
    {"jan", 1},
    {"feb", 2},
    {"mar", 3},
    {"apr", 4},
    {"jun", 6},
    {"jul", 7},
    {"aug", 8},
    {"sept", 9},
    {"sep", 9},
    {"oct", 10},
    {"nov", 11},
    {"dec", 12},
    // Behind kEnglishMonths: Spanish, Portuguese, French, German and Italian short forms that are
    // no English words.
    {"ene", 1},
    {"janv", 1},
    {"gen", 1},
    {"fev", 2},
    {"févr", 2},
    {"fév", 2},
    {"märz", 3},
    {"mrz", 3},
    {"abr", 4},
    {"avr", 4},
    {"mai", 5},
    {"mayo", 5},
    {"maio", 5},
    {"maggio", 5},
    {"juin", 6},
    {"junio", 6},
    {"juil", 7},
    {"juillet", 7},
    {"julio", 7},
    {"ago", 8},
    {"août", 8},
    {"agosto", 8},
    {"okt", 10},
    {"ott", 10},
    {"dez", 12},
    {"dic", 12},
    {"déc", 12},
};
constexpr std::size_t kEnglishMonths = 24;
// The first month of a season, a half or a quarter stands for it.
constexpr Name kSeasons[] = {
    {"spring", 3}, {"summer", 6}, {"autumn", 9}, {"fall", 9}, {"winter", 12}, {"q1", 1}, {"q2", 4},
    {"q3", 7},     {"q4", 10},    {"h1", 1},     {"h2", 7},   {"1h", 1},      {"2h", 7}};
constexpr Name kKoreanSeasons[] = {{"봄", 3},     {"여름", 6},   {"가을", 9},  {"겨울", 12},
                                   {"상반기", 1}, {"하반기", 7}, {"1분기", 1}, {"2분기", 4},
                                   {"3분기", 7},  {"4분기", 10}, {"1학기", 3}, {"2학기", 9}};

constexpr std::string_view kRomanMonths[] = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                             "vii", "viii", "ix",  "x",  "xi", "xii"};

}  // namespace

const Name* month_at(std::string_view text, std::size_t at) {
  static constexpr WordIndex index(kMonths, &Name::word);
  return index.find(text, at, [&](const Name& month) {
    return starts_with(text, at, month.word) && !letter_at(text, at + month.word.size());
  });
}

const Name* season_at(std::string_view text, std::size_t at) {
  static constexpr WordIndex index(kSeasons, &Name::word);
  return index.find(text, at, [&](const Name& season) { return word_at(text, at, season.word); });
}

const Name* korean_season_at(std::string_view text, std::size_t at) {
  for (const Name& season : kKoreanSeasons) {
    if (starts_with(text, at, season.word)) return &season;
  }
  return nullptr;
}

int roman_month(std::string_view numeral) {
  const auto* const month = std::find(std::begin(kRomanMonths), std::end(kRomanMonths), numeral);
  return month == std::end(kRomanMonths) ? 0 : static_cast<int>(month - kRomanMonths) + 1;
}

std::size_t english_month_length(std::string_view text) {
  for (const Name& month : std::span(kMonths).first(kEnglishMonths)) {
    if (!text.starts_with(month.word)) continue;
    std::size_t end = month.word.size();
    if (end < text.size() && text[end] == '.') ++end;
    if (!letter_at(text, end)) return end;
  }
  return 0;
}

bool ends_with_english_month(std::string_view text) {
  const auto english = std::span(kMonths).first(kEnglishMonths);
  return std::any_of(english.begin(), english.end(),
                     [&](const Name& month) { return word_before(text, text.size(), month.word); });
}

}  // namespace oneshot::month_names
