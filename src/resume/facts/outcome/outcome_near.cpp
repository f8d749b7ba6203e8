#include "resume/facts/outcome/outcome_near.h"

#include <algorithm>

#include "resume/facts/outcome/outcome_lists.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

constexpr double kFirstYear = 1950, kLastYear = 2060;

bool is_clause_end(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n' || c == ';' || c == '|') return true;
  return c == '.' && at + 1 < text.size() && is_space(text[at + 1]);
}

}  // namespace

std::string_view left_of(std::string_view text, std::size_t at, std::size_t reach, Comma comma) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < reach && !is_clause_end(text, begin - 1) &&
         !(comma == Comma::ends && text[begin - 1] == ',' &&
           !(begin < text.size() && is_digit(text[begin])))) {
    --begin;
  }
  while (begin < at && is_continuation(text[begin])) ++begin;
  return text.substr(begin, at - begin);
}

std::string_view right_of(std::string_view text, std::size_t at, std::size_t reach) {
  std::size_t end = at;
  const std::size_t limit = std::min(text.size(), at + reach);
  while (end < limit && !is_clause_end(text, end) && text[end] != ',') ++end;
  return text.substr(at, end - at);
}

bool is_year(std::string_view text, const Measure& measure) {
  const std::string_view digits = measure.range.of(text);
  return measure.unit == Unit::none && digits.size() == 4 && measure.value >= kFirstYear &&
         measure.value <= kLastYear;
}

bool is_part_of_date(std::string_view text, const Measure& measure) {
  const std::size_t begin = measure.range.begin, end = measure.range.end;
  const auto joins = [](char c) { return c == '-' || c == '.' || c == '/' || c == ':'; };
  if (begin >= 2 && joins(text[begin - 1]) && is_digit(text[begin - 2])) return true;
  if (end + 1 < text.size() && joins(text[end]) && is_digit(text[end + 1])) return true;
  return is_year(text, measure) || measure.unit == Unit::date;
}

bool is_pronoun(std::string_view text, const Measure& measure) {
  return measure.range.of(text) == "one" &&
         any_word_before(
             text, skip_spaces_back(text, measure.range.begin),
             {"new",     "old",    "former",   "previous", "first", "second",  "third", "last",
              "other",   "this",   "that",     "each",     "next",  "earlier", "later", "existing",
              "current", "latest", "original", "better",   "right", "same"}) > 0;
}

bool is_measured(std::string_view text, const Measure& measure) {
  return contains_any(left_of(text, measure.range.begin, kMetricReach, Comma::ends), kMetrics);
}

}  // namespace oneshot::outcome
