#include "resume/facts/names/header_mail.h"

#include <algorithm>

#include "base/utf8.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/names/names.h"
#include "resume/facts/names/romanisation.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using namespace scan;

}  // namespace

void HeaderMail::read(std::string_view line) {
  const std::string text = fold(line);
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 &&
           (is_ascii_letter(text[begin - 1]) || is_digit(text[begin - 1]) ||
            text[begin - 1] == '.' || text[begin - 1] == '_' || text[begin - 1] == '-')) {
      --begin;
    }
    std::string word;
    for (std::size_t i = begin; i <= at; ++i) {
      if (is_ascii_letter(text[i])) {
        word += text[i];
      } else {
        if (word.size() > 1) words_.push_back(word);
        word.clear();
      }
    }
  }
}

bool HeaderMail::agrees(std::string_view name) const {
  const ParsedName parsed = parse_name(name);
  if (parsed.script == ParsedName::Script::hangul) {
    // "taeo@…" of 강태오: two syllables, and four letters, are no chance.
    constexpr std::size_t fewest_letters = 4;
    const std::string_view given = name.substr(korean_family_length(name));
    if (given.size() >= 2 * kSyllable &&
        std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
          return word.size() >= fewest_letters && romanises(word, given);
        })) {
      return true;
    }
    // "nargiza.ten@…" of 나르기자 텐
    constexpr std::size_t telling = 3 * kSyllable;
    const auto addressed = [&](const std::string& part) {
      return part.size() >= telling &&
             std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
               return word.size() >= fewest_letters && transliterates(word, part);
             });
    };
    if (parsed.words.size() > 1 &&
        std::any_of(parsed.words.begin(), parsed.words.end(), addressed)) {
      return true;
    }
    if (words_.size() < 2) return false;
    std::string spelled;
    for (const std::string& word : words_) spelled += word + " ";
    return OwnerNames(std::vector<std::string>{std::string(name)}).matches(spelled);
  }
  return std::any_of(parsed.parts.begin(), parsed.parts.end(), [&](const ParsedName::Part& part) {
    return part.text.size() > 2 &&
           std::find(words_.begin(), words_.end(), part.text) != words_.end();
  });
}

bool HeaderMail::sounds_like(std::string_view name) const {
  constexpr std::size_t fewest_letters = 3;
  const ParsedName parsed = parse_name(name);
  return std::any_of(parsed.words.begin(), parsed.words.end(), [&](const std::string& part) {
    return std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
      return word.size() >= fewest_letters && transliterates(word, part);
    });
  });
}

}  // namespace oneshot
