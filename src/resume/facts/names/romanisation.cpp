#include "resume/facts/names/romanisation.h"

#include <algorithm>

#include "base/utf8.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

// Spellings separated by '|', in the order of the Unicode composition of syllables.
constexpr std::string_view kInitials[] = {
    "g|k|gh",   "kk|gg|k",  "n",    "d|t",    "tt|dd|t", "r|l|n|rh|",   "m",
    "b|p",      "pp|bb|p",  "s|sh", "ss|s",   "",        "j|ch|z|c|jh", "jj|tch|ch|j",
    "ch|c|tch", "k|c|q|kh", "t|th", "p|f|ph", "h|"};
constexpr std::string_view kVowels[] = {"a|ah|ar",
                                        "ae|ai|e|ay|a",
                                        "ya|ia|yah",
                                        "yae|ye",
                                        "eo|u|o|uh|er|ou|eu",
                                        "e|ae|ay|ai",
                                        "yeo|you|yu|yo|yuh|ye|eo|ou|u",
                                        "ye|yae|ie|e|yeh",
                                        "o|oh|ou|or",
                                        "wa|oa|ua|wah",
                                        "wae|oae|we",
                                        "oe|oi|we|oy",
                                        "yo|yoh|io",
                                        "u|oo|woo|ou|wu|uh",
                                        "wo|weo|ueo|uo|o",
                                        "we|wei|ue",
                                        "wi|ui|wee|wie",
                                        "yu|yoo|you|u|yew|oo",
                                        "eu|u|oo|ue|e",
                                        "ui|eui|i|ee|ey|ei|hui",
                                        "i|ee|y|ie|ey|yi"};
constexpr std::string_view kFinals[] = {
    "|h",   "k|g|ck|c", "k|kk|g", "k|g",  "n", "n", "n", "t|d", "l|r|ll", "k|lk|g",
    "m|lm", "l|p|lb",   "l",      "l",    "p", "l", "m", "p|b", "p|b",    "t|s|d",
    "t|s",  "ng|n",     "t|j",    "t|ch", "k", "t", "p", "h|t|"};

struct Syllable {
  int initial, vowel, final;
};

Syllable split(char32_t syllable) {
  constexpr int kVowelCount = 21, kFinalCount = 28;
  const int index = static_cast<int>(syllable - 0xAC00);
  return {index / (kVowelCount * kFinalCount), index / kFinalCount % kVowelCount,
          index % kFinalCount};
}

/// Calls `next` with what is left of `latin` after each option that it begins with.
template <class Next>
bool any_option(std::string_view options, std::string_view latin, Next next) {
  for (std::size_t begin = 0; begin <= options.size();) {
    const std::size_t bar = options.find('|', begin);
    const std::size_t end = bar == std::string_view::npos ? options.size() : bar;
    const std::string_view option = options.substr(begin, end - begin);
    if (latin.starts_with(option) && next(latin.substr(option.size()))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

bool romanises(std::string_view latin, std::string_view hangul) {
  if (hangul.empty()) return latin.empty();
  if (latin.empty()) return false;
  const CodePoint point = decode_at(hangul, 0);
  if (!scan::is_syllable(point.value)) return false;
  const Syllable s = split(point.value);
  const std::string_view rest = hangul.substr(point.length);
  return any_option(kInitials[s.initial], latin, [&](std::string_view after_initial) {
    return any_option(kVowels[s.vowel], after_initial, [&](std::string_view after_vowel) {
      return any_option(kFinals[s.final], after_vowel,
                        [&](std::string_view after_final) { return romanises(after_final, rest); });
    });
  });
}

bool romanises_family(std::string_view latin, std::string_view hangul) {
  const std::string_view special = special_romanisations(hangul);
  for (std::size_t begin = 0; begin < special.size();) {
    const std::size_t space = std::min(special.find(' ', begin), special.size());
    if (special.substr(begin, space - begin) == latin) return true;
    begin = space + 1;
  }
  return romanises(latin, hangul);
}

bool may_begin_with(char letter, std::string_view syllable) {
  if (syllable.empty()) return false;
  const char32_t c = decode_at(syllable, 0).value;
  if (!scan::is_syllable(c)) return false;
  const Syllable s = split(c);
  const auto has = [letter](std::string_view options) {
    for (std::size_t i = 0; i < options.size(); ++i) {
      if ((i == 0 || options[i - 1] == '|') && options[i] == letter) return true;
    }
    return false;
  };
  constexpr int kSilent = 11;  // ㅇ
  return s.initial == kSilent ? has(kVowels[s.vowel]) : has(kInitials[s.initial]);
}

}  // namespace oneshot
