#include "resume/facts/scan.h"

#include <algorithm>

#include "base/patience.h"

namespace oneshot::scan {

namespace {

bool is_plain_ascii(std::string_view word) {
  return !word.empty() && is_ascii_letter(word.front()) && is_ascii_letter(word.back());
}

}  // namespace

std::string fold(std::string_view text) {
  Patience::spend(text.size());
  std::string folded(text);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t at) {
  while (at > 0 && is_space(text[at - 1])) --at;
  return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_ascii_letter(text[at])) {
      ++at;
    } else if ((text[at] == '\'' || text[at] == '-') && at + 1 < text.size() && at > 0 &&
               is_ascii_letter(text[at - 1]) && is_ascii_letter(text[at + 1])) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

bool word_before(std::string_view text, std::size_t at, std::string_view word) {
  return ends_with(text, at, word) && !letter_before(text, at - word.size());
}

std::size_t any_at(std::string_view text, std::size_t at, Words literals) {
  for (const std::string_view literal : literals) {
    if (starts_with(text, at, literal)) return literal.size();
  }
  return 0;
}

std::size_t any_word_at(std::string_view text, std::size_t at, Words words) {
  for (const std::string_view word : words) {
    if (word_at(text, at, word)) return word.size();
  }
  return 0;
}

std::size_t any_before(std::string_view text, std::size_t at, Words literals) {
  for (const std::string_view literal : literals) {
    if (ends_with(text, at, literal)) return literal.size();
  }
  return 0;
}

std::size_t any_word_before(std::string_view text, std::size_t at, Words words) {
  for (const std::string_view word : words) {
    if (word_before(text, at, word)) return word.size();
  }
  return 0;
}

namespace {

/// The pairs of bytes that stand in a text: most words that are looked for hold none of them.
class PairFilter {
 public:
  explicit PairFilter(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
      const std::size_t bit = pair_of(text[i - 1], text[i]);
      bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
  }

  bool may_hold(std::string_view word) const {
    if (word.size() < 2) return true;
    const std::size_t bit = pair_of(word[word.size() - 2], word[word.size() - 1]);
    return (bits_[bit / 64] >> bit % 64) & 1;
  }

 private:
  static constexpr std::size_t kPairs = 1024;
  static std::size_t pair_of(char first, char second) {
    return (static_cast<unsigned char>(first) * 37U + static_cast<unsigned char>(second)) % kPairs;
  }

  std::uint64_t bits_[kPairs / 64] = {};
};

bool contains(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    if (!is_plain_ascii(word) || (!letter_before(text, at) && word_at(text, at, word))) return true;
  }
  return false;
}

}  // namespace

bool contains_any(std::string_view text, Words words) {
  constexpr std::size_t few_words = 4, long_text = 400;  // where to filter costs more than it saves
  if (words.size() <= few_words || text.size() >= long_text) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return contains(text, word); });
  }
  const PairFilter filter(text);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return filter.may_hold(word) && contains(text, word);
  });
}

std::vector<std::string_view> split_words(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(separators, at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(separators, begin), text.size());
    words.push_back(text.substr(begin, at - begin));
  }
  return words;
}

std::string_view without_plural_s(std::string_view noun) {
  if (noun.size() > 3 && noun.ends_with('s') && !noun.ends_with("ss")) noun.remove_suffix(1);
  return noun;
}

std::string_view clause_after(std::string_view text, std::size_t at, std::size_t reach) {
  std::size_t end = at;
  const std::size_t limit = std::min(text.size(), at + reach);
  while (end < limit && text[end] != '\n' && text[end] != ';' && text[end] != ',' &&
         !(text[end] == '.' && end + 1 < text.size() && is_space(text[end + 1]))) {
    ++end;
  }
  return text.substr(at, end - at);
}

Span sentence_around(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const auto ends_sentence = [&](std::size_t i) {
    const char c = text[i];
    if (c == '\n' || c == ';') return true;
    const bool stop = c == '.' || c == '!' || c == '?';
    return stop && i + 1 < text.size() && is_space(text[i + 1]) && i > 0 && !is_digit(text[i - 1]);
  };
  constexpr std::size_t reach = 600;  // bytes
  const std::size_t first = at - std::min(at, reach), last = std::min(text.size(), at + reach);
  Span span{at, at};
  while (span.begin > first && !ends_sentence(span.begin - 1)) --span.begin;
  while (span.end < last && !ends_sentence(span.end)) ++span.end;
  Patience::spend(span.end - span.begin);
  return span;
}

bool holds_word_of(std::string_view text, std::string_view name, std::string_view between) {
  constexpr std::size_t shortest_word = 3;  // bytes
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(between, at), name.size());
    const std::string_view word = name.substr(at, end - at);
    if (word.size() >= shortest_word && text.find(word) != std::string_view::npos) return true;
    at = end + 1;
  }
  return false;
}

bool holds_name(std::string_view text, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return text.find(name) != std::string_view::npos || holds_word_of(text, name, " ");
  });
}

}  // namespace oneshot::scan
