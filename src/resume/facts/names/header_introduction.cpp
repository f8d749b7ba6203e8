#include "resume/facts/names/header_introduction.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "resume/facts/names/header_line.h"
#include "resume/facts/scan.h"

namespace oneshot::header_line {

using namespace scan;

namespace {

constexpr std::size_t fewest_words = 2, most_words = 4;  // of a name in full

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// The words between gaps, and the widest and narrowest gap.
struct ApartWords {
  std::vector<TextRange> words;
  std::size_t widest = 0, narrowest = std::string_view::npos;  ///< spaces
};

ApartWords words_apart(std::string_view line) {
  ApartWords out;
  for (std::size_t at = skip_spaces(line, 0); at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && !is_space(line[end])) end = next_code_point(line, end);
    out.words.push_back({at, end});
    const std::size_t next = skip_spaces(line, end);
    if (next < line.size()) {
      out.widest = std::max(out.widest, next - end);
      out.narrowest = std::min(out.narrowest, next - end);
    }
    at = next;
  }
  return out;
}

bool is_one_letter(std::string_view word) {
  return next_code_point(word, 0) == word.size() && is_letter(code_point_at(word, 0));
}

bool is_one_syllable(std::string_view word) {
  return next_code_point(word, 0) == word.size() && is_syllable(code_point_at(word, 0));
}

bool is_in_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at = next_code_point(word, at)) {
    if (!is_letter(code_point_at(word, at)) && word[at] != '-') return false;
  }
  return true;
}

}  // namespace

TextRange name_said(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); at = next_code_point(line, at)) {
    if (letter_before(line, at)) continue;
    const std::size_t words = any_at(line, at, {"My name is ", "my name is "});
    if (words > 0) {
      const TextRange name = capitalised_words(line, at + words);
      const std::size_t count = count_words(name.of(line));
      if (!name.empty() && count >= fewest_words && count <= most_words) return name;
    }
    const std::size_t korean = any_at(line, at, {"제 이름은 ", "저의 이름은 ", "내 이름은 "});
    if (korean == 0) continue;
    const std::size_t begin = at + korean;
    for (std::string_view copula : {"입니다", "이고", "이며", "이에요", "예요", "이다"}) {
      const std::size_t end = line.find(copula, begin);
      constexpr std::size_t longest = 4 * kSyllable;
      if (end == std::string_view::npos || end - begin > longest) continue;
      if (looks_korean(line.substr(begin, end - begin))) return {begin, end};
    }
  }
  return {};
}

TextRange name_told_of(std::string_view line) {
  const TextRange name = capitalised_words(line, skip_spaces(line, 0));
  const std::size_t count = count_words(name.of(line));
  if (name.empty() || count < fewest_words || count > most_words) return {};
  const std::size_t next = skip_spaces(line, name.end);
  const std::size_t verb = any_word_at(
      line, next,
      {"grew up",    "was born", "is an",      "is a",    "was an",   "was a",  "has been",
       "has worked", "studied",  "works",      "worked",  "leads",    "builds", "writes",
       "lives",      "joined",   "holds",      "teaches", "received", "earned", "graduated",
       "runs",       "spent",    "trained as", "came to", "moved to"});
  return verb > 0 ? name : TextRange{};
}

std::optional<SpacedName> name_set_apart(std::string_view line) {
  constexpr std::size_t fewest_letters = 6, widest_gap = 4, fewest_syllables = 2;
  const ApartWords apart = words_apart(line);
  if (apart.words.size() < fewest_words) return std::nullopt;
  const auto all = [&](bool (*is)(std::string_view)) {
    return std::all_of(apart.words.begin(), apart.words.end(),
                       [&](const TextRange& word) { return is(word.of(line)); });
  };
  SpacedName name;
  name.range = {apart.words.front().begin, apart.words.back().end};
  // A gap of one space is what looks_korean() and the like are asked of.
  const bool wide = apart.narrowest > 1 && apart.widest <= widest_gap;
  name.hangul = all(is_one_syllable);
  const bool letters = !name.hangul && all(is_one_letter);
  for (const TextRange& word : apart.words) {
    const bool opens_word = !name.text.empty() && !name.hangul &&
                            (!letters || skip_spaces_back(line, word.begin) + 1 < word.begin);
    if (opens_word) name.text += ' ';
    name.text += word.of(line);
  }
  if (name.hangul) {
    const bool may_be = wide && apart.words.size() >= fewest_syllables && looks_korean(name.text);
    return may_be ? std::optional(name) : std::nullopt;
  }
  if (letters) {
    const bool may_be =
        apart.words.size() >= fewest_letters && name.text.find(' ') != std::string::npos;
    return may_be ? std::optional(name) : std::nullopt;
  }
  const bool may_be =
      wide && apart.words.size() <= most_words && all(is_in_letters) && is_capitalised(name.text);
  return may_be ? std::optional(name) : std::nullopt;
}

std::string name_joined_by_hyphens(std::string_view line) {
  std::string name(trim(line));
  const bool joined = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
  });
  const auto hyphens = static_cast<std::size_t>(std::count(name.begin(), name.end(), '-'));
  if (!joined || hyphens + 1 < fewest_words || hyphens + 1 > most_words) return {};
  std::replace(name.begin(), name.end(), '-', ' ');
  return name;
}

}  // namespace oneshot::header_line
