#include "resume/facts/rank/ordinal.h"

#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;

struct Named {
  std::string_view word;
  int value;
};
constexpr Named units[] = {{"first", 1}, {"second", 2},  {"third", 3},  {"fourth", 4}, {"fifth", 5},
                           {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9}};
constexpr Named round_ones[] = {{"tenth", 10},      {"eleventh", 11},    {"twelfth", 12},
                                {"thirteenth", 13}, {"fourteenth", 14},  {"fifteenth", 15},
                                {"sixteenth", 16},  {"seventeenth", 17}, {"eighteenth", 18},
                                {"nineteenth", 19}, {"twentieth", 20},   {"thirtieth", 30},
                                {"fortieth", 40},   {"fiftieth", 50},    {"sixtieth", 60},
                                {"seventieth", 70}, {"eightieth", 80},   {"ninetieth", 90}};
constexpr Named tens[] = {{"twenty", 20}, {"thirty", 30},  {"forty", 40},  {"fifty", 50},
                          {"sixty", 60},  {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};

template <const auto& Table>
const Named* named_at(std::string_view text, std::size_t at) {
  static constexpr WordIndex index(Table, &Named::word);
  return index.find(text, at, [&](const Named& named) { return word_at(text, at, named.word); });
}

}  // namespace

std::optional<Ordinal> ordinal_at(std::string_view folded, std::size_t at) {
  if (at > 0 && letter_before(folded, at)) return std::nullopt;
  if (const Named* unit = named_at<units>(folded, at)) {
    return Ordinal{unit->value, unit->word.size()};
  }
  if (const Named* round = named_at<round_ones>(folded, at)) {
    return Ordinal{round->value, round->word.size()};
  }
  const Named* ten = named_at<tens>(folded, at);
  if (!ten) return std::nullopt;
  const std::size_t joint = at + ten->word.size();
  if (any_at(folded, joint, {"-", " "}) == 0) return std::nullopt;
  const Named* unit = named_at<units>(folded, joint + 1);
  if (!unit) return std::nullopt;
  return Ordinal{ten->value + unit->value, ten->word.size() + 1 + unit->word.size()};
}

}  // namespace oneshot
