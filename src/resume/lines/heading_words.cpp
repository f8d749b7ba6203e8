#include "resume/lines/heading_words.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace oneshot {
namespace {

constexpr double least_share = 0.3;  // of a heading that a known word must make up

/// Length of a Roman numeral that numbers a heading, with its full stop: "II. Papers".
std::size_t roman_number_length(std::string_view heading) {
  std::size_t i = 0;
  while (i < heading.size() && i < 4 &&
         (heading[i] == 'I' || heading[i] == 'V' || heading[i] == 'X'))
    ++i;
  if (i == 0 || i + 1 >= heading.size() || (heading[i] != '.' && heading[i] != ')')) return 0;
  return heading[i + 1] == ' ' ? i + 2 : 0;
}

/// Length of the number of a chapter: "제4장  대회".
std::size_t chapter_number_length(std::string_view heading) {
  constexpr std::string_view opening = "제";
  if (!heading.starts_with(opening)) return 0;
  std::size_t i = opening.size();
  while (i < heading.size() && is_ascii_digit(heading[i])) ++i;
  if (i == opening.size()) return 0;
  for (std::string_view part : {"장", "부", "편", "절"}) {
    if (heading.substr(i).starts_with(part)) return i + part.size();
  }
  return 0;
}

}  // namespace

std::string heading_key(std::string_view heading) {
  heading.remove_prefix(roman_number_length(heading));
  heading.remove_prefix(chapter_number_length(heading));
  std::string out;
  int depth = 0;
  bool gap = false;
  char32_t last = 0;
  for (std::size_t i = 0; i < heading.size();) {
    const CodePoint c = decode_at(heading, i);
    i += c.length;
    if (c.value == '(') ++depth;
    if (c.value == ')' && depth > 0) {
      --depth;
      continue;
    }
    if (depth > 0) continue;
    const bool number_in_front =
        out.empty() && c.value < 0x80 && is_ascii_digit(static_cast<char>(c.value));
    const bool kept = (is_word(c.value) && !number_in_front) || c.value == '/' || c.value == '&' ||
                      c.value == ';' || c.value == '-';
    if (!kept) {
      gap = true;
      continue;
    }
    const bool beside_hangul = is_hangul(c.value) && is_hangul(last);
    if (gap && !out.empty() && !beside_hangul) out += ' ';
    gap = false;
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
    last = c.value;
  }
  while (!out.empty() && (out.back() == '-' || out.back() == ';' || out.back() == ' '))
    out.pop_back();
  // "특허 / 논문" is "특허/논문".
  for (std::size_t at = out.find('/'); at != std::string::npos; at = out.find('/', at + 1)) {
    if (at + 1 < out.size() && out[at + 1] == ' ') out.erase(at + 1, 1);
    if (at > 0 && out[at - 1] == ' ') out.erase(--at, 1);
  }
  const std::size_t first = out.find_first_not_of("-/&; ");
  return first == std::string::npos ? std::string() : out.substr(first);
}

namespace {

/// Cuts a heading where its script changes, and at "and", "및", "·", "/" and the particle 와/과.
std::vector<std::string> heading_parts(std::string_view heading) {
  std::vector<std::string> out;
  std::string part;
  bool hangul = false;
  const auto cut = [&] {
    if (std::string key = heading_key(part); !key.empty()) out.push_back(std::move(key));
    part.clear();
  };
  for (std::size_t i = 0; i < heading.size();) {
    const std::string_view rest = heading.substr(i);
    std::size_t joint = 0;
    for (std::string_view word : {" and ", " AND ", " And ", "&", "/", ",", "·", "・", " 및 "}) {
      if (rest.starts_with(word)) joint = word.size();
    }
    // A particle joins only behind a word of two syllables or more.
    if ((rest.starts_with("와 ") || rest.starts_with("과 ")) && part.size() >= 6) joint = 4;
    if (joint > 0) {
      cut();
      i += joint;
      continue;
    }
    const CodePoint c = decode_at(heading, i);
    const bool is_syllable = is_hangul(c.value);
    if (is_word(c.value)) {
      if (!part.empty() && part.back() == ' ' && is_syllable != hangul) cut();
      hangul = is_syllable;
    }
    part += heading.substr(i, c.length);
    i += c.length;
  }
  cut();
  return out;
}

}  // namespace

HeadingWords::HeadingWords(const Lexicon& lexicon) {
  std::vector<std::string> patterns;
  for (const LexiconGroup& group : lexicon.groups) {
    ids_.push_back(group.id);
    patterns.insert(patterns.end(), group.patterns.begin(), group.patterns.end());
    pattern_ids_.resize(patterns.size(), ids_.size() - 1);
    for (const std::string& word : group.words) {
      std::string key = heading_key(word);
      longest_ = std::max(longest_, key.size());
      words_.emplace(std::move(key), ids_.size() - 1);
    }
  }
  patterns_ = PatternSet(patterns);
}

const std::string* HeadingWords::told(std::string_view heading) const {
  const std::vector<std::size_t> found = patterns_.matching(heading);
  return found.empty() ? nullptr : &ids_[pattern_ids_[found.front()]];
}

const std::string* HeadingWords::known(const std::string& key) const {
  const auto found = words_.find(key);
  return found == words_.end() ? nullptr : &ids_[found->second];
}

const std::string* HeadingWords::exact(std::string_view heading) const {
  const std::string key = heading_key(heading);
  if (const std::string* id = known(key)) return id;
  // "EXPERIENCE 경력", "대회와 수상", "Talks and awards": all parts are headings, the first
  // decides; but "학력 · 경력" holds jobs, which nothing below it would tell otherwise.
  const std::string* first = nullptr;
  const std::string* work = nullptr;
  bool papers = false, events = false;
  for (const std::string& part : heading_parts(heading)) {
    const std::string* id = known(part);
    if (!id) return nullptr;
    if (!first) first = id;
    if (*id == "work") work = id;
    papers = papers || *id == "publications";
    events = events || *id == "competitions" || *id == "awards";
  }
  // "Contests and papers": each of them tells by itself which it is.
  if (papers && events) {
    const auto open = std::find(ids_.begin(), ids_.end(), "other");
    if (open != ids_.end()) return &*open;
  }
  const bool beside_work =
      first && (*first == "education" || *first == "military" || *first == "certificates" ||
                *first == "languages" || *first == "projects");
  return work && beside_work ? work : first;
}

/// "은" of "대회 경력은": a particle that ends a word of Hangul.
bool HeadingWords::is_last_particle(std::string_view rest) {
  for (std::string_view particle : {"은", "는", "이", "가", "을", "를", "의", "과", "와"}) {
    if (!rest.starts_with(particle)) continue;
    rest.remove_prefix(particle.size());
    return rest.empty() || !is_hangul(decode_at(rest, 0).value);
  }
  return false;
}

namespace {

/// "What I did beside" before "teaching": a heading of something else.
bool sets_apart(std::string_view before) {
  constexpr std::array<std::string_view, 6> words{"beside ",     "besides ",    "outside ",
                                                  "other than ", "apart from ", "aside from "};
  for (std::string_view article : {"the ", "my ", "a "}) {
    if (before.ends_with(article)) before.remove_suffix(article.size());
  }
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return before.ends_with(word); });
}

}  // namespace

/// "대회들" of "내가 나간 대회들": behind "I" the last word tells what a Korean heading is of.
const std::string* HeadingWords::last_korean_word(std::string_view heading) const {
  constexpr std::size_t fewest_syllables = 2, syllable = 3;  // bytes of one
  std::string_view word = trim(heading);
  constexpr std::array<std::string_view, 6> first_person{"내가 ", "제가 ", "나의 ",
                                                         "저의 ", "내 ",   "제 "};
  const bool own = std::any_of(first_person.begin(), first_person.end(),
                               [&](std::string_view opening) { return word.starts_with(opening); });
  const std::size_t space = word.rfind(' ');
  if (!own || space == std::string_view::npos) return nullptr;
  word = word.substr(space + 1);
  constexpr std::string_view plural = "들";
  if (word.ends_with(plural)) word.remove_suffix(plural.size());
  const bool korean = !word.empty() && is_hangul(decode_at(word, 0).value);
  if (!korean || word.size() < fewest_syllables * syllable) return nullptr;
  return known(heading_key(word));
}

const std::string* HeadingWords::containing(std::string_view heading) const {
  if (const std::string* id = exact(heading)) return id;
  const std::string key = heading_key(heading);
  const std::string* best = nullptr;
  std::size_t best_length = 0, best_at = 0;
  // Every stretch between two word boundaries; a heading is short, so this is cheap.
  const auto boundary = [&](std::size_t at) {
    if (at == 0 || at >= key.size()) return true;
    if (is_last_particle(std::string_view(key).substr(at))) return true;
    const char32_t before = decode_before(key, at).value, after = decode_at(key, at).value;
    return !(is_word(before) && is_word(after)) || is_hangul(before) != is_hangul(after);
  };
  std::vector<std::size_t> boundaries;
  for (std::size_t at = 0; at < key.size(); at += decode_at(key, at).length) {
    if (boundary(at)) boundaries.push_back(at);
  }
  boundaries.push_back(key.size());
  for (const std::size_t begin : boundaries) {
    if (sets_apart(std::string_view(key).substr(0, begin))) continue;
    for (const std::size_t end : boundaries) {
      if (end <= begin || end - begin > longest_) continue;
      const std::size_t length = end - begin;
      if (length < best_length || (length == best_length && begin >= best_at)) continue;
      const auto found = words_.find(key.substr(begin, length));
      if (found == words_.end() || ids_[found->second] == "title") continue;
      // "보고 지원한 채용공고": what comes last is what it is; of an advert nothing is the owner's.
      const bool names_advert = end == key.size() && ids_[found->second] == "advert";
      // "현재" inside a longer line
      if (length < key.size() * least_share && !names_advert) continue;
      best = &ids_[found->second];
      best_length = length;
      best_at = begin;
    }
  }
  if (!best) best = last_korean_word(heading);
  // "Languages and data": what is told of the rest may be anything.
  if (best && *best == "languages" && heading_parts(heading).size() > 1) return nullptr;
  return best;
}

}  // namespace oneshot
