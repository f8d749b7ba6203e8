#include "resume/facts/scan.h"

#include <algorithm>

namespace oneshot::scan {

namespace {

bool is_plain_ascii(std::string_view word) {
  return !word.empty() && is_ascii_letter(word.front()) && is_ascii_letter(word.back());
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

char32_t code_point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? decode_at(text, at).value : 0;
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  return at > 0 && at <= text.size() ? decode_before(text, at).value : 0;
}

std::size_t next_code_point(std::string_view text, std::size_t at) {
  return at < text.size() ? at + decode_at(text, at).length : text.size();
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
  if (c == 0xD7 || c == 0xF7) return false;  // the signs for times and divided by
  return (c >= 0xC0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1FFF);
}

bool letter_at(std::string_view text, std::size_t at) { return is_letter(code_point_at(text, at)); }

bool letter_before(std::string_view text, std::size_t at) {
  return is_letter(code_point_before(text, at));
}

bool hangul_at(std::string_view text, std::size_t at) {
  return is_syllable(code_point_at(text, at));
}

bool hangul_before(std::string_view text, std::size_t at) {
  return is_syllable(code_point_before(text, at));
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

bool word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (!starts_with(text, at, word)) return false;
  const std::size_t end = at + word.size();
  return !letter_at(text, end) && !(end < text.size() && is_digit(text[end]));
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

bool contains_any(std::string_view text, Words words) {
  for (const std::string_view word : words) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      if (!is_plain_ascii(word) || (!letter_before(text, at) && word_at(text, at, word))) {
        return true;
      }
    }
  }
  return false;
}

Span sentence_around(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const auto ends_sentence = [&](std::size_t i) {
    const char c = text[i];
    if (c == '\n' || c == ';') return true;
    const bool stop = c == '.' || c == '!' || c == '?';
    return stop && i + 1 < text.size() && is_space(text[i + 1]) && i > 0 && !is_digit(text[i - 1]);
  };
  Span span{at, at};
  while (span.begin > 0 && !ends_sentence(span.begin - 1)) --span.begin;
  while (span.end < text.size() && !ends_sentence(span.end)) ++span.end;
  return span;
}

}  // namespace oneshot::scan
