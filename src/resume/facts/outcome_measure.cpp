#include "resume/facts/outcome_measure.h"

#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

struct UnitWord {
  std::string_view word;
  Unit unit;
  double factor = 1;
};
constexpr UnitWord kUnits[] = {
    {"%p", Unit::percent},
    {"%", Unit::percent},
    {"퍼센트", Unit::percent},
    {"percentage points", Unit::percent},
    {"percent", Unit::percent},
    {"per cent", Unit::percent},
    {"pp", Unit::percent},
    {"points", Unit::count},
    {"pts", Unit::count},
    {"µs", Unit::time, 1e-6},
    {"μs", Unit::time, 1e-6},
    {"us", Unit::time, 1e-6},
    {"ms", Unit::time, 1e-3},
    {"milliseconds", Unit::time, 1e-3},
    {"밀리초", Unit::time, 1e-3},
    {"s", Unit::time},
    {"sec", Unit::time},
    {"secs", Unit::time},
    {"seconds", Unit::time},
    {"초", Unit::time},
    {"min", Unit::time, 60},
    {"mins", Unit::time, 60},
    {"minutes", Unit::time, 60},
    {"minute", Unit::time, 60},
    {"분", Unit::time, 60},
    {"h", Unit::time, 3600},
    {"hrs", Unit::time, 3600},
    {"hours", Unit::time, 3600},
    {"hour", Unit::time, 3600},
    {"시간", Unit::time, 3600},
    {"일", Unit::time, 86400},
    {"days", Unit::time, 86400},
    {"day", Unit::time, 86400},
    {"weeks", Unit::time, 604800},
    {"week", Unit::time, 604800},
    {"주", Unit::time, 604800},
    {"개월", Unit::time, 2592000},
    {"months", Unit::time, 2592000},
    {"kb", Unit::data, 1e3},
    {"mb", Unit::data, 1e6},
    {"gb", Unit::data, 1e9},
    {"tb", Unit::data, 1e12},
    {"건", Unit::count},
    {"회", Unit::count},
    {"개", Unit::count},
    {"점", Unit::count},
    {"대", Unit::count},
    {"번", Unit::count},
    {"줄", Unit::count},
    {"명", Unit::people},
    {"인", Unit::people},
    {"팀", Unit::people},
    {"년", Unit::date},
    {"월", Unit::date},
    {"학년", Unit::date},
    {"차", Unit::date},
    {"원", Unit::money},
    {"달러", Unit::money},
    {"배", Unit::multiple},
    {"x", Unit::multiple},
    {"×", Unit::multiple},
    {"fold", Unit::multiple},
    {"times", Unit::multiple},
};

struct FoundUnit {
  Unit unit = Unit::none;
  double factor = 1;
  std::size_t end = 0;
};

FoundUnit unit_at(std::string_view text, std::size_t at) {
  const std::size_t next = skip_spaces(text, at);
  FoundUnit best{Unit::none, 1, at};
  std::size_t size = 0;
  if (starts_with(text, next, "대비")) return best;  // "0.81 대비": against, and no count
  for (const UnitWord& unit : kUnits) {
    const bool whole = is_ascii_letter(unit.word.back()) ? word_at(text, next, unit.word)
                                                         : starts_with(text, next, unit.word);
    if (whole && unit.word.size() > size) {
      size = unit.word.size();
      best = {unit.unit, unit.factor, next + size};
    }
  }
  return best;
}

}  // namespace

Measure measure_at(std::string_view text, const std::vector<Number>& numbers, std::size_t index) {
  const Number& number = numbers[index];
  const FoundUnit unit = unit_at(text, number.range.end);
  Measure measure{number.value, unit.unit, {number.range.begin, unit.end}, index};
  if (unit.unit != Unit::time) return measure;
  measure.value *= unit.factor;
  double last_factor = unit.factor;
  while (measure.last + 1 < numbers.size()) {  // "4시간 10분", "1 h 40 min"
    const Number& next = numbers[measure.last + 1];
    if (skip_spaces(text, measure.range.end) != next.range.begin) break;
    const FoundUnit smaller = unit_at(text, next.range.end);
    if (smaller.unit != Unit::time || smaller.factor >= last_factor) break;
    measure.value += next.value * smaller.factor;
    measure.range.end = smaller.end;
    last_factor = smaller.factor;
    ++measure.last;
  }
  return measure;
}

}  // namespace oneshot::outcome
