#include "resume/facts/clause_words.h"

#include <algorithm>

namespace oneshot {
namespace {

using namespace scan;

/// A number of three digits or more that is no year: one that a load test may be told of.
bool has_large_number(std::string_view clause) {
  int digits = 0, value = 0;
  for (std::size_t i = 0; i <= clause.size(); ++i) {
    const char c = i < clause.size() ? clause[i] : ' ';
    if (is_digit(c)) {
      ++digits;
      value = value * 10 + (c - '0');
      if (digits > 4) return true;
      continue;
    }
    if (c == ',' && digits > 0) continue;
    const bool year = digits == 4 && value >= 1900 && value < 2100;
    if (digits >= 3 && !year) return true;
    digits = value = 0;
  }
  return false;
}

std::size_t end_of_clause(std::string_view sentence, std::size_t begin) {
  for (std::size_t i = begin + 1; i < sentence.size(); ++i) {
    const bool comma = sentence[i] == ',' && i + 1 < sentence.size() && is_space(sentence[i + 1]);
    if (comma || any_at(sentence, i,
                        {" but ", " while ", " whereas ", "이고 ", "하고 ", "되고 ", "있고 ",
                         "했고 ", "지만 "}) > 0) {
      return std::min(sentence.size(), i + 2);
    }
  }
  return sentence.size();
}

}  // namespace

bool clause_says_of(std::string_view sentence, std::size_t number, Words words) {
  if (!contains_any(sentence, words)) return false;
  bool said = false;
  for (std::size_t begin = 0; begin < sentence.size();) {
    const std::size_t end = end_of_clause(sentence, begin);
    const std::string_view clause = sentence.substr(begin, end - begin);
    if (contains_any(clause, words)) {
      if (number >= begin && number < end) return true;
      said = said || !has_large_number(clause);
    }
    begin = end;
  }
  return said;
}

}  // namespace oneshot
