#include "resume/facts/number.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "resume/facts/number_words.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;
using namespace number_words;

constexpr double kTenThousand = 1e4;  // 만: from here on Korean counts in steps of ten thousand

template <const auto& Table>
const Scale* find_at(std::string_view text, std::size_t at, bool word) {
  static constexpr WordIndex index(Table, &Scale::word);
  return index.find(text, at, [&](const Scale& scale) {
    return word ? word_at(text, at, scale.word) : starts_with(text, at, scale.word);
  });
}

/// Digits with groups of thousands and a fraction: "38,000", "1.25", "1'200'000", "1.200.000".
struct Digits {
  double value = 0;
  std::size_t end = 0;
};

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

/// The end of "120 000" or "2 300 000" beside a word, as much of Europe writes them; 0 for others.
std::size_t spaced_groups_end(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t longest_first = 3, group = 3;  // digits
  if (end - at > longest_first || text[at] == '0') return 0;
  if (at > 0 &&
      (is_digit(text[at - 1]) || (is_space(text[at - 1]) && at > 1 && is_digit(text[at - 2]))))
    return 0;  // cells of a table, a telephone number
  std::size_t grouped = 0;
  for (;;) {
    const std::size_t space = any_at(text, end, {" ", "\u00a0", "\u202f", "\u2009"});
    const std::size_t next = end + space;
    if (space == 0 || digits_end(text, next) != next + group) break;
    grouped = end = next + group;
  }
  const std::size_t word = skip_spaces(text, end);
  const bool counts = word > end && word < text.size() && is_letter(code_point_at(text, word));
  // "on place 2 310", "14 out of 2 310": no word follows, but one stands before it.
  const bool told = any_word_before(text, skip_spaces_back(text, at),
                                    {"place", "placed", "rank", "ranked", "position", "of"}) > 0;
  return counts || told ? grouped : 0;
}

Digits read_digits(std::string_view text, std::size_t at) {
  std::size_t end = digits_end(text, at);
  double value = 0;
  const auto append = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) value = value * 10 + (text[i] - '0');
  };
  append(at, end);
  const auto group_follows = [&](char separator, std::size_t from) {
    return from < text.size() && text[from] == separator && digits_end(text, from + 1) == from + 4;
  };
  if (const std::size_t grouped = spaced_groups_end(text, at, end)) {
    for (std::size_t i = end; i < grouped; ++i) {
      if (is_digit(text[i])) append(i, i + 1);
    }
    return {value, grouped};
  }
  if (end - at <= 3) {
    for (const char separator : {',', '\'', '.'}) {
      if (!group_follows(separator, end)) continue;
      // A single ".ddd" is a fraction; two and more are groups.
      if (separator == '.' && !group_follows('.', end + 4)) continue;
      while (group_follows(separator, end)) {
        append(end + 1, end + 4);
        end += 4;
      }
      break;
    }
  }
  // "3,1 %": before a percent sign, a comma and one or two digits are a fraction.
  const std::size_t fraction =
      end < text.size() && text[end] == ',' ? digits_end(text, end + 1) : 0;
  const bool decimal_comma = fraction > end + 1 && fraction <= end + 3 &&
                             starts_with(text, skip_spaces(text, fraction), "%");
  if (decimal_comma || (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]))) {
    const std::size_t stop = digits_end(text, end + 1);
    double place = 0.1;
    for (std::size_t i = end + 1; i < stop; ++i, place /= 10) value += (text[i] - '0') * place;
    end = stop;
  }
  return {value, end};
}

/// Korean numerals after a first value: "2" + "억 3천만". Nothing if no Korean scale follows.
std::optional<Digits> read_korean_scales(std::string_view text, double first, std::size_t at) {
  double total = 0, section = 0, pending = first;
  double smallest_large = 1e16, smallest_small = kTenThousand;
  std::size_t end = at;
  for (bool any = false;; any = true) {
    if (const Scale* small = find_at<kKoreanSmall>(text, at, false);
        small && small->factor < smallest_small) {
      section += (pending == 0 ? 1 : pending) * small->factor;
      smallest_small = small->factor;
      at += small->word.size();
    } else if (const Scale* large = find_at<kKoreanLarge>(text, at, false);
               large && large->factor < smallest_large) {
      section += pending;
      total += (section == 0 ? 1 : section) * large->factor;
      section = 0;
      smallest_large = large->factor;
      smallest_small = kTenThousand;
      at += large->word.size();
    } else {
      if (!any) return std::nullopt;
      break;
    }
    end = at;
    pending = 0;
    // "백삼십만", "육만 팔천": digits in words between the scales.
    const bool parted = section == 0 && at < text.size() && text[at] == ' ';
    if (const Scale* digit = find_at<kKoreanDigits>(text, at + (parted ? 1 : 0), false)) {
      const std::size_t behind = at + (parted ? 1 : 0) + digit->word.size();
      if (find_at<kKoreanSmall>(text, behind, false) ||
          find_at<kKoreanLarge>(text, behind, false)) {
        pending = digit->factor;
        at = behind;
        continue;
      }
      // "칠십일 퍼센트", but not the particle of "삼천이 넘는".
      if (smallest_small < kTenThousand &&
          any_at(text, skip_spaces(text, behind), {"퍼센트", "프로", "명", "개", "건", "팀"})) {
        section += digit->factor;
        end = behind;
        break;
      }
    }
    // A further part: "2억 3천만", "1만 2,000명", but not "3만 2024.03".
    const std::size_t next = skip_spaces(text, at);
    if (next < text.size() && is_digit(text[next]) && next <= at + 1) {
      const Digits digits = read_digits(text, next);
      const bool scale_follows = find_at<kKoreanSmall>(text, digits.end, false) ||
                                 find_at<kKoreanLarge>(text, digits.end, false);
      const double room = section > 0 ? smallest_small : std::min(smallest_large, kTenThousand);
      if (scale_follows) {
        pending = digits.value;
        at = digits.end;
        continue;
      }
      if (digits.value < room && any_at(text, digits.end, {"명", "건", "여", " 명", " 건", "개"})) {
        section += digits.value;
        end = digits.end;
      }
      break;
    }
  }
  return Digits{total + section, end};
}

struct Scaled {
  double value = 0, factor = 1;
  std::size_t end = 0;
  bool scaled = false;
};

/// The scale after digits: "M", " million", "만".
Scaled read_scale(std::string_view text, double value, std::size_t end) {
  if (const auto korean = read_korean_scales(text, value, end)) {
    return {korean->value, value > 0 ? korean->value / value : 1, korean->end, true};
  }
  if (const Scale* suffix = find_at<kSuffixScales>(text, end, true)) {
    return {value * suffix->factor, suffix->factor, end + suffix->word.size(), true};
  }
  Scaled result{value, 1, end, false};
  for (;;) {
    std::size_t next = skip_spaces(text, result.end);
    if (next < text.size() && text[next] == '-') ++next;
    const Scale* scale =
        next > result.end || !result.scaled ? find_at<kEnglishScales>(text, next, true) : nullptr;
    if (!scale) return result;
    result.value *= scale->factor;
    result.factor *= scale->factor;
    result.end = next + scale->word.size();
    result.scaled = true;
  }
}

/// The second end of a range: "–5만" after "3", "-20 million" after "10".
void read_range(std::string_view text, Number& number, double first) {
  std::size_t at = skip_spaces(text, number.range.end);
  const std::size_t dash = any_at(text, at, {"-", "–", "—", "~", "∼"});
  if (dash == 0) return;
  at = skip_spaces(text, at + dash);
  if (at >= text.size() || !is_digit(text[at])) return;
  const Digits digits = read_digits(text, at);
  const Scaled upper = read_scale(text, digits.value, digits.end);
  const double lower = number.scaled ? number.value : first * upper.factor;
  if (upper.value <= lower) return;
  number.value = lower;
  number.upper = upper.value;
  number.scaled = number.scaled || upper.scaled;
  number.range.end = upper.end;
}

std::optional<Number> read_digit_number(std::string_view text, std::size_t at) {
  const Digits digits = read_digits(text, at);
  const Scaled scaled = read_scale(text, digits.value, digits.end);
  Number number;
  number.range = {at, scaled.end};
  number.value = scaled.value;
  number.scaled = scaled.scaled;
  read_range(text, number, digits.value);
  return number;
}

std::optional<Number> read_english_number(std::string_view text, std::size_t at) {
  Number number;
  number.spelled = true;
  if (const Scale* plural = find_at<kPluralScales>(text, at, true)) {
    number.range = {at, at + plural->word.size()};
    number.value = plural->factor;
    number.bound = Bound::at_least;
    number.scaled = true;
    return number;
  }
  const Scale* word = find_at<kEnglishNumbers>(text, at, true);
  if (!word) return std::nullopt;
  std::size_t end = at + word->word.size();
  double value = word->factor;
  const auto below_hundred = [&] {
    if (value < 20 || value >= 100 || end >= text.size()) return;
    if (text[end] != '-' && text[end] != ' ') return;
    const Scale* unit = find_at<kEnglishNumbers>(text, end + 1, true);
    if (!unit || unit->factor >= 10) return;
    value += unit->factor;
    end += 1 + unit->word.size();
  };
  below_hundred();
  const auto half = [&] {  // "one and a half million", "a million and a half"
    constexpr std::string_view words = " and a half";
    if (!word_at(text, end, words)) return false;
    end += words.size();
    return true;
  };
  constexpr double kThousand = 1e3;
  if (word->factor < kThousand && half()) value += 0.5;
  Scaled scaled = read_scale(text, value, end);
  end = scaled.end;
  if (word->factor >= kThousand && half()) {
    scaled.value *= 1.5;
    scaled.end = end;
  } else if ((scaled.factor == 100 || word->factor == 100) && word_at(text, end, " and")) {
    // "three hundred and forty thousand", "a hundred and ten thousand"
    const std::size_t next = end + std::string_view(" and ").size();
    if (const Scale* rest = find_at<kEnglishNumbers>(text, next, true);
        rest && rest->factor < 100) {
      end = next + rest->word.size();
      value = rest->factor;
      below_hundred();
      const double sum = scaled.value + value;
      const Scaled total = read_scale(text, sum, end);
      scaled = total.scaled ? total : Scaled{sum, scaled.factor, end, scaled.scaled};
    }
  }
  number.range = {at, scaled.end};
  number.value = scaled.value;
  number.scaled = scaled.scaled;
  return number;
}

std::optional<Number> read_korean_number(std::string_view text, std::size_t at) {
  Number number;
  number.spelled = true;
  std::size_t from = at;
  // 수백만, 몇백만: several of them, so at least one
  if (const std::size_t several = any_at(text, from, {"수", "몇"})) {
    from += several;
    number.bound = Bound::at_least;
  }
  double first = 0;
  if (const Scale* digit = find_at<kKoreanDigits>(text, from, false);
      digit && number.bound == Bound::exact) {
    first = digit->factor;
    from += digit->word.size();
  }
  if (const auto scaled = read_korean_scales(text, first, from)) {
    const std::size_t counter = skip_spaces(text, scaled->end);
    const bool counted =
        any_at(text, counter,
               {"명",   "건",     "개",     "여",     "대",   "회", "원", "가구", "퍼센트",
                "프로", "사용자", "이용자", "회원",   "유저", "번", "통", "분이", "분의",
                "사람", "요청",   "호출",   "메시지", "장",   "행", "줄", "남짓"}) > 0;
    // One unit alone is a number only before people: "천 명", but not "조회" or "만 건강".
    const bool alone = scaled->end - at == 3;
    // "가입자 백오십만을 돌파"
    constexpr std::size_t shortest = 2 * kSyllable;
    const bool of_users =
        scaled->end - at >= shortest && scaled->value >= kTenThousand &&
        any_before(text, skip_spaces_back(text, at),
                   {"가입자", "이용자", "사용자", "회원", "구독자", "고객", "유저"}) > 0;
    if ((!counted && !of_users) || (alone && any_at(text, counter, {"명", "여 명", "여명"}) == 0)) {
      return std::nullopt;
    }
    number.range = {at, scaled->end};
    number.value = scaled->value;
    number.scaled = true;
    return number;
  }
  const Scale* const tens = find_at<kKoreanNativeTens>(text, at, false);
  const Scale* const first_part = tens ? tens : find_at<kKoreanNative>(text, at, false);
  if (!first_part) return std::nullopt;
  double value = first_part->factor;
  std::size_t end = at + first_part->word.size();
  if (const Scale* unit = tens ? find_at<kKoreanNative>(text, end, false) : nullptr;
      unit && unit->factor < 10) {
    value += unit->factor;
    end += unit->word.size();
  }
  if (any_at(text, skip_spaces(text, end), kKoreanCounters) == 0) return std::nullopt;
  number.range = {at, end};
  number.value = value;
  number.bound = Bound::exact;
  return number;
}

bool within_identifier(std::string_view text, std::size_t at) {
  if (letter_before(text, at)) return true;
  return at >= 2 && text[at - 1] == '-' && letter_before(text, at - 1);
}

std::size_t skip_identifier(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_digit(text[at]) || is_ascii_letter(text[at]))) ++at;
  return at;
}

std::size_t skip_letters(std::string_view text, std::size_t at) {
  while (letter_at(text, at) || hangul_at(text, at)) at = next_code_point(text, at);
  return at;
}

}  // namespace

std::optional<Number> spelled_number_at(std::string_view folded, std::size_t at) {
  const Scale* const found = find_at<kEnglishNumbers>(folded, at, true);
  if (found == nullptr) return std::nullopt;
  Number number;
  number.range = {at, at + found->word.size()};
  number.value = found->factor;
  number.spelled = true;
  return number;
}

std::optional<Number> number_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || !is_digit(text[at])) return std::nullopt;
  return read_digit_number(text, at);
}

Bound bound_before(std::string_view text, std::size_t at) {
  at = skip_spaces_back(text, at);
  at -= any_before(text, at, {"$", "€", "£", "₩", "¥"});
  if (any_word_before(text, at,
                      {"more than", "over", "at least", "above", "exceeding", "beyond",
                       "upwards of", "north of", "minimum of"}) ||
      any_before(text, at, {"최소", ">", "≥"})) {
    return Bound::at_least;
  }
  if (any_word_before(text, at, {"less than", "fewer than", "under", "below", "at most"}) ||
      any_before(text, at, {"<", "≤"})) {
    return Bound::at_most;
  }
  if (any_word_before(text, at,
                      {"about", "around", "roughly", "approximately", "some", "nearly", "almost",
                       "close to", "circa"}) ||
      any_before(text, at, {"약", "대략", "거의", "approx.", "ca.", "≈"})) {
    return Bound::about;
  }
  return Bound::exact;
}

Bound bound_after(std::string_view text, std::size_t at) {
  const std::size_t next = skip_spaces(text, at);
  if (any_at(text, at, {"+", "여"}) ||
      any_at(text, next, {"이상", "초과", "넘", "을 넘", "를 넘", "이 넘", "가 넘", "에 이상"}) ||
      any_word_at(text, next, {"or more", "plus", "and counting"})) {
    return Bound::at_least;
  }
  if (any_at(text, next, {"미만", "이하"}) || any_word_at(text, next, {"or fewer", "or less"})) {
    return Bound::at_most;
  }
  if (any_at(text, next, {"가량", "정도", "남짓", "안팎", "내외", "쯤"})) return Bound::about;
  return Bound::exact;
}

bool reads_as_year(std::string_view text, const Number& number) {
  constexpr double first_year = 1980, last_year = 2040;
  const std::string_view digits = number.range.of(text);
  constexpr std::size_t year = 4;  // digits
  const bool written = digits.size() >= year &&
                       std::all_of(digits.begin(), digits.begin() + year, is_digit) &&
                       (digits.size() == year || digits[year] == '.');
  return written && number.value >= first_year && number.value <= last_year;
}

std::vector<Number> find_numbers(std::string_view text) {
  std::vector<Number> numbers;
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    std::optional<Number> number;
    std::size_t past = at + 1;
    if (is_digit(c)) {
      if (within_identifier(text, at)) {
        past = skip_identifier(text, at);
      } else {
        number = read_digit_number(text, at);
      }
    } else if (is_ascii_letter(c)) {
      number = read_english_number(text, at);
      past = skip_letters(text, at);
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      if (hangul_at(text, at)) number = read_korean_number(text, at);
      past = std::max(skip_letters(text, at), next_code_point(text, at));
    }
    if (!number) {
      at = std::max(past, at + 1);
      continue;
    }
    if (number->bound == Bound::exact) number->bound = bound_before(text, number->range.begin);
    if (number->bound == Bound::exact) number->bound = bound_after(text, number->range.end);
    at = number->range.end;
    numbers.push_back(*number);
  }
  return numbers;
}

}  // namespace oneshot
