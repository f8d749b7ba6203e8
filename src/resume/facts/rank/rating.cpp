#include "resume/facts/rank/rating.h"

#include <algorithm>
#include <cmath>

#include "resume/facts/number.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;

constexpr double kLowest = 400, kHighest = 4500;       // what the platforms give
constexpr double kFirstYear = 1990, kLastYear = 2045;  // a bare number in here may be a year
constexpr std::size_t kRatingReach = 30, kVerbReach = 40;

std::string_view clause_before(std::string_view text, std::size_t at, std::size_t reach) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < reach && text[begin - 1] != '\n' && text[begin - 1] != ';' &&
         text[begin - 1] != '|' && !is_digit(text[begin - 1]) &&
         !(text[begin - 1] == '.' && is_space(text[begin]) &&
           any_word_before(text, begin - 1, {"max", "approx", "ca"}) == 0)) {
    --begin;
  }
  return text.substr(begin, at - begin);
}

/// Nothing is counted by the number: it stands at the end, before a sign or a bracket.
bool stands_alone(std::string_view text, std::size_t end) {
  if (starts_with(text, end, "점")) return !starts_with(text, end, "점대");
  if (letter_at(text, end) || hangul_at(text, end)) return false;
  if (any_at(text, end,
             {"-", "+", "%", "/", ".0", ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9"})) {
    return false;
  }
  const std::size_t next = skip_spaces(text, end);
  if (next >= text.size()) return true;
  return any_at(text, next, {",", "(", ")", ";", ".", "|", "\n", "·", "–", "—", "]", "~"}) > 0 ||
         any_word_at(text, next, {"at", "in", "on", "and", "as", "with", "from", "after"}) > 0;
}

bool counts_something(std::string_view text, std::size_t end) {
  const std::size_t next = skip_spaces(text, end);
  return any_at(text, next,
                {"%", "위", "명", "문제", "회", "팀", "개", "건", "년", "원", "등", "만"}) > 0 ||
         any_word_at(text, next,
                     {"users", "teams", "contests", "rounds", "problems", "ms", "qps", "tps", "rps",
                      "participants", "requests", "points", "people", "reviews", "k", "th", "st",
                      "nd", "rd"}) > 0;
}

/// One of the words closes the text, but for "of", "was" and the like.
bool names_best(std::string_view before, Words words) {
  for (;;) {
    const std::size_t size = before.size();
    while (!before.empty() && (is_space(before.back()) || before.back() == ':' ||
                               before.back() == '(' || before.back() == '.')) {
      before.remove_suffix(1);
    }
    before.remove_suffix(any_word_before(before, before.size(),
                                         {"of", "was", "is", "at", "score", "on codeforces",
                                          "on atcoder", "on topcoder", "on leetcode"}));
    if (before.size() == size) break;
  }
  return any_word_before(before, before.size(), words) > 0;
}

/// "2130 at my best", "1,870 at the moment": what stands behind the number tells when it was so.
bool told_with_moment(std::string_view text, const Number& number) {
  const std::size_t next = skip_spaces(text, number.range.end);
  if (any_word_at(
          text, next,
          {"at my best", "at its best", "at best", "at the top", "at its height", "at most"}) > 0)
    return true;
  const bool year = number.value >= kFirstYear && number.value <= kLastYear;
  return !year &&
         any_word_at(text, next, {"at the moment", "at present", "right now", "today"}) > 0;
}

/// "2143 on Codeforces", "코드포스에서 2143까지 올라갔습니다", "앳코더 2000을 넘겼습니다".
bool told_of_platform(std::string_view text, std::string_view before, const Number& number) {
  const std::size_t next = skip_spaces(text, number.range.end);
  const bool year = number.value >= kFirstYear && number.value <= kLastYear;
  if (!year && any_word_at(text, next, {"on codeforces", "on atcoder", "on topcoder"}) > 0)
    return true;
  const bool named =
      contains_any(before, {"코드포스", "앳코더", "탑코더", "codeforces", "atcoder", "topcoder"});
  return named && any_at(text, number.range.end + any_at(text, number.range.end, {"점"}),
                         {"까지 올", "까지 갔", "까지 찍", "을 찍", "를 찍", "을 넘", "를 넘",
                          "에 올랐", "을 달성", "를 달성", "을 돌파", "를 돌파"}) > 0;
}

/// The rating of problems, not of who solves them: "problems rated 2100", "난이도 2100 이상".
bool rates_problems(std::string_view text, std::string_view before, const Number& number) {
  const std::size_t next = skip_spaces(text, number.range.end);
  return contains_any(before, {"problem", "problems", "task", "tasks", "난이도"}) ||
         any_at(text, number.range.end, {"점대", "대 문제", "-rated", "+ 문제", "점짜리"}) > 0 ||
         any_at(text, next,
                {"이상 문제", "이상의 문제", "이상인 문제", "점 문제", "점 이상 문제"}) > 0;
}

/// The name of something right before: "AtCoder: 1463", "Codeforces 2104", "(CF 2104".
std::size_t name_before(std::string_view text, std::size_t at) {
  std::size_t end = skip_spaces_back(text, at);
  while (end > 0 && (text[end - 1] == ':' || text[end - 1] == '(' || text[end - 1] == '-' ||
                     text[end - 1] == '|')) {
    end = skip_spaces_back(text, end - 1);
  }
  if (const std::size_t korean =
          any_before(text, end, {"코드포스", "앳코더", "탑코더", "리트코드", "코드셰프"})) {
    return end - korean;
  }
  std::size_t begin = end;
  while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
  return end - begin >= 2 && is_ascii_upper(text[begin]) ? begin : at;
}

/// "of thirteen", "/ 12", "out of 13" after what was solved.
const Number* whole_after(std::string_view text, const std::vector<Number>& numbers,
                          std::size_t at) {
  std::size_t next = skip_spaces(text, at);
  const std::size_t link = any_word_at(text, next, {"out of", "of"}) + any_at(text, next, {"/"});
  if (link == 0) return nullptr;
  next = skip_spaces(text, next + link);
  next += any_at(text, next, {"the "});
  for (const Number& number : numbers) {
    if (number.range.begin == next) return &number;
  }
  return nullptr;
}

}  // namespace

std::vector<Rating> find_ratings(std::string_view text) { return find_ratings(FactText(text)); }

std::vector<Rating> find_ratings(const FactText& source) {
  const std::string_view text = source.folded();
  std::vector<Rating> found;
  for (const Number& number : source.numbers()) {
    if (number.spelled || number.scaled || number.upper || number.value < kLowest ||
        number.value > kHighest || number.value != std::floor(number.value)) {
      continue;
    }
    if (counts_something(text, number.range.end)) continue;
    const std::string_view before = clause_before(text, number.range.begin, kRatingReach);
    if (rates_problems(text, before, number)) continue;
    Rating rating;
    rating.value = number.value;
    rating.range = number.range;
    if (told_of_platform(text, before, number) ||
        contains_any(before, {"rating", "ratings", "레이팅"})) {
      rating.named = true;
    } else if (names_best(before, {"peak",      "peaked",  "highest",    "best",    "max",
                                   "maximum",   "rated",   "climbed to", "rose to", "topped out",
                                   "got to",    "reached", "crossed",    "hit",     "broke",
                                   "touched",   "passed",  "최고",       "최대",    "한때",
                                   "높았을 때", "높을 때", "최고일 때"})) {
      rating.named = stands_alone(text, number.range.end);
      if (!rating.named) continue;
    } else if (told_with_moment(text, number)) {
      rating.named = true;
    } else {
      const bool year = number.value >= kFirstYear && number.value <= kLastYear;
      // "지금 1,934 점": above what tests of languages give.
      constexpr double most_of_a_test = 1000;
      if (!year && number.value > most_of_a_test &&
          starts_with(text, skip_spaces(text, number.range.end), "점")) {
        found.push_back(rating);
        continue;
      }
      const std::size_t name = name_before(source.written(), number.range.begin);
      if (year || name == number.range.begin || !stands_alone(text, number.range.end)) continue;
      rating.range.begin = name;
      found.push_back(rating);
      continue;
    }
    rating.range.begin = number.range.begin - before.size();
    while (rating.range.begin < number.range.begin && is_space(text[rating.range.begin])) {
      ++rating.range.begin;
    }
    while (rating.range.begin < number.range.begin && is_continuation(text[rating.range.begin])) {
      ++rating.range.begin;
    }
    found.push_back(rating);
  }
  return found;
}

std::vector<Solved> find_solved(std::string_view text) { return find_solved(FactText(text)); }

std::vector<Solved> find_solved(const FactText& source) {
  const std::string_view text = source.folded();
  const std::vector<Number>& numbers = source.numbers();
  std::vector<Solved> found;
  for (const Number& number : numbers) {
    const std::size_t next = skip_spaces(text, number.range.end);
    Solved solved;
    solved.count = number.value;
    solved.range = number.range;
    const std::string_view before = clause_before(text, number.range.begin, kVerbReach);
    if (const std::size_t noun = any_at(text, next, {"문제", "솔브"})) {
      const std::size_t end = next + noun;
      const std::size_t after = skip_spaces(text, end + any_at(text, end, {"를", "을"}));
      const bool says_so =
          starts_with(text, next, "솔브") ||
          any_at(text, after,
                 {"해결", "풀이", "풀어", "풂", "풀었", "풀고", "맞", "정답", "솔브", "득점"}) > 0;
      const bool ends = after >= text.size() ||
                        any_at(text, after, {",", ")", ".", "\n", ";", "|", "/", "("}) > 0;
      if (starts_with(text, after, "중") || (!says_so && !ends)) continue;
      solved.range.end = end;
    } else if (const std::size_t english =
                   any_word_at(text, next, {"problems", "problem", "tasks", "solves"})) {
      if (contains_any(before, {"set", "wrote", "authored", "prepared", "writing", "setting",
                                "author", "designed", "proposed", "created"})) {
        continue;
      }
      solved.range.end = next + english;
    } else if (any_word_before(text, skip_spaces_back(text, number.range.begin), {"solved"}) == 0) {
      continue;
    }
    if (const Number* whole = whole_after(text, numbers, solved.range.end)) {
      solved.of = whole->value;
      solved.range.end = whole->range.end;
    }
    found.push_back(solved);
  }
  return found;
}

}  // namespace oneshot
