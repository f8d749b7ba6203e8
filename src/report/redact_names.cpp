#include "report/redact_names.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "resume/facts/names/korean_surnames.h"

namespace oneshot {
namespace {

constexpr std::size_t syllable_bytes = 3;
constexpr std::size_t telling_length = 3;    ///< shorter parts ("So", "de") need a neighbour
constexpr std::size_t contained_length = 4;  ///< parts found within a longer word
constexpr std::size_t initials_length = 3;
constexpr std::size_t shortest_signature = 5;  ///< bytes: "A. R."
constexpr std::size_t user_name_part = 5;      ///< in "dkovalchuk": so long a part, and initials
constexpr std::size_t longest_window = 4;      ///< words of a name
constexpr std::array particles = {"이", "가", "은", "는", "을", "를", "의", "에", "와", "과", "도",
                                  "님", "씨", "아", "야", "입", "라", "로", "군", "양", "께"};

bool is_upper_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x100 && c < 0x250);
}

bool is_latin_letter(char32_t c) {
  return (c < 0x80 && is_ascii_letter(static_cast<char>(c))) || (c >= 0xC0 && c < 0x250) ||
         (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00);
}

/// Belongs to a word of letters: names and user names are read as one.
bool joins_words(char32_t c) {
  return c == '-' || c == '\'' || c == 0x2019 || c == 0x2010 || c == '_';
}

std::string folded(std::string_view word) {
  std::string out;
  for (const ParsedName::Part& part : parse_name(word).parts) out += part.text;
  return out;
}

/// A letter of a script that names are not taken apart in: Han, Kana, Cyrillic, …
bool is_other_letter(char32_t c) {
  return !is_latin_letter(c) && !is_hangul(c) && u_isalpha(static_cast<UChar32>(c)) != 0;
}

/// Scripts that set no spaces between words may have them between letters: "鄭 多 恩".
bool is_set_without_spaces(char32_t c) { return c >= 0x3040 && c < 0xA000; }

std::size_t space_at(std::string_view text, std::size_t at) {
  constexpr std::string_view wide = "\u3000";
  if (at < text.size() && is_ascii_space(text[at])) return 1;
  return text.substr(at).starts_with(wide) ? wide.size() : 0;
}

/// The words of a name in another script, and the whole of it.
void add_words(std::string_view spelling, std::set<std::string>& words) {
  std::string whole, word;
  std::size_t letters = 0, all_letters = 0;
  const auto close = [&] {
    if (letters > 1) words.insert(word);
    word.clear();
    letters = 0;
  };
  for (std::size_t i = 0; i < spelling.size();) {
    const CodePoint c = decode_at(spelling, i);
    if (is_other_letter(c.value)) {
      word += spelling.substr(i, c.length);
      whole += spelling.substr(i, c.length);
      ++letters;
      ++all_letters;
    } else {
      close();
    }
    i += c.length;
  }
  close();
  if (all_letters > 1) words.insert(whole);
}

std::string without_space(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (!is_ascii_space(c)) out += c;
  }
  return out;
}

bool hangul_before(std::string_view text, std::size_t at) {
  return at > 0 && is_hangul(decode_before(text, at).value);
}

bool hangul_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_hangul(decode_at(text, at).value);
}

bool particle_at(std::string_view text, std::size_t at) {
  return std::any_of(particles.begin(), particles.end(),
                     [&](std::string_view one) { return text.substr(at).starts_with(one); });
}

/// "G. H.-S." of "Gwenllian Hartmann-Sow": how a letter may be signed.
std::string initials_of(std::string_view spelling) {
  std::string out;
  bool opens = true;
  for (std::size_t i = 0; i < spelling.size();) {
    const CodePoint c = decode_at(spelling, i);
    if (is_latin_letter(c.value)) {
      if (opens) out += std::string(spelling.substr(i, c.length)) + ".";
    } else if (!out.empty() && (c.value == ' ' || c.value == '-')) {
      out += static_cast<char>(c.value);
    }
    opens = !is_latin_letter(c.value);
    i += c.length;
  }
  return out;
}

}  // namespace

std::vector<std::string> words_of_other_scripts(std::string_view line) {
  std::vector<std::string> out;
  bool joins = false;  // the group before goes on
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = i;
    while (i < line.size() && is_other_letter(decode_at(line, i).value)) {
      i += decode_at(line, i).length;
    }
    if (i > begin) {
      const std::string word(line.substr(begin, i - begin));
      joins ? out.back() += " " + word : out.emplace_back(word);
      const std::size_t space = space_at(line, i);
      joins = space > 0;
      i += space;
    } else {
      joins = false;
      i += decode_at(line, i).length;
    }
  }
  return out;
}

NameFinder::NameFinder(const std::vector<std::string>& spellings) : owner_(spellings) {
  for (const std::string& spelling : spellings) {
    const ParsedName name = parse_name(spelling);
    add_words(spelling, others_);
    if (name.script == ParsedName::Script::latin) {
      const bool written_out = std::count(spelling.begin(), spelling.end(), '.') == 0;
      const std::string signature = initials_of(spelling);
      if (written_out && signature.size() >= shortest_signature) signatures_.insert(signature);
      for (const ParsedName::Part& part : name.parts) {
        if (part.initials) continue;
        parts_.insert(part.text);
        if (!part.rest.empty()) parts_.insert({part.first, part.rest});
      }
      for (const std::string& nickname : name.nicknames) parts_.insert(folded(nickname));
    } else {
      const std::string compact = without_space(spelling);
      syllables_.insert(compact);
      // "나르기자 텐": each word that is long enough, and the words the other way round
      if (name.words.size() > 1 && compact.size() > 4 * syllable_bytes) {
        std::string reversed;
        for (const std::string& word : name.words) {
          reversed.insert(0, word);
          if (word.size() >= 2 * syllable_bytes) given_.insert(word);
        }
        syllables_.insert(reversed);
      }
      const std::size_t family = korean_family_length(compact);
      if (family > 0 && compact.size() >= family + 2 * syllable_bytes) {
        given_.insert(compact.substr(family));
      }
    }
  }
  parts_.erase("");
}

std::vector<NameFinder::Word> NameFinder::words_of(std::string_view text) const {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    if (!is_latin_letter(c.value)) {
      i += c.length;
      continue;
    }
    Word word;
    word.range.begin = i;
    word.capital = is_upper_letter(c.value);
    std::size_t part = i;
    const auto close = [&](std::size_t end) {
      if (end > part) word.parts.push_back(folded(text.substr(part, end - part)));
    };
    while (i < text.size()) {
      c = decode_at(text, i);
      const bool digit = c.value < 0x80 && is_ascii_digit(static_cast<char>(c.value));
      if (!is_latin_letter(c.value) && !joins_words(c.value) && !digit) break;
      i += c.length;
      if (!is_latin_letter(c.value)) {
        close(i - c.length);
        part = i;
      }
    }
    close(i);
    word.range.end = i;
    const std::string_view written = word.range.of(text);
    for (std::size_t at = 1; at < written.size(); ++at) {
      word.inner_capital =
          word.inner_capital || (is_ascii_upper(written[at]) && !is_ascii_upper(written[at - 1]) &&
                                 is_ascii_letter(written[at - 1]));
    }
    word.initials = written.size() <= initials_length &&
                    std::all_of(written.begin(), written.end(), is_ascii_upper);
    words.push_back(std::move(word));
  }
  return words;
}

bool NameFinder::is_part(const Word& word) const {
  std::string whole;
  for (const std::string& part : word.parts) whole += part;
  if (parts_.count(whole) > 0) return true;
  return std::any_of(word.parts.begin(), word.parts.end(),
                     [&](const std::string& part) { return parts_.count(part) > 0; });
}

/// Alone it already tells the name.
bool NameFinder::is_telling(const Word& word) const {
  std::string whole;
  for (const std::string& part : word.parts) whole += part;
  if (word.capital || word.parts.size() > 1) {
    for (const std::string& part : word.parts) {
      if (part.size() >= telling_length && parts_.count(part) > 0) return true;
    }
    if (whole.size() >= telling_length && parts_.count(whole) > 0) return true;
  }
  if (is_user_name(whole, word.inner_capital)) return true;
  // "jiwoohan", "hanjw": a part that is long enough, or two of them.
  int within = 0;
  for (const std::string& part : parts_) {
    if (part.size() >= telling_length && whole.find(part) != std::string::npos) {
      ++within;
      if (whole == part && part.size() > contained_length) return true;
    }
  }
  return within >= 2;
}

/// "dkovalchuk", "saeronp": a long part with initials of others; "DaEunIsLate".
bool NameFinder::is_user_name(const std::string& word, bool inner_capital) const {
  for (const std::string& part : parts_) {
    const std::size_t at = word.find(part);
    if (part.size() < user_name_part || at == std::string::npos) continue;
    if (inner_capital) return true;
    const std::string rest = word.substr(0, at) + word.substr(at + part.size());
    const bool at_edge = at == 0 || at + part.size() == word.size();
    if (!at_edge || rest.empty() || rest.size() > initials_length) continue;
    const bool initials = std::all_of(rest.begin(), rest.end(), [&](char letter) {
      return std::any_of(parts_.begin(), parts_.end(), [&](const std::string& other) {
        return other != part && other.front() == letter;
      });
    });
    if (initials) return true;
  }
  return false;
}

void NameFinder::find_signatures(std::string_view text, std::vector<TextRange>& found) const {
  for (const std::string& signature : signatures_) {
    for (std::size_t at = text.find(signature); at != std::string_view::npos;
         at = text.find(signature, at + signature.size())) {
      const std::size_t end = at + signature.size();
      // "A. R. Pillai" is somebody else.
      const std::size_t next = text.find_first_not_of(' ', end);
      const bool goes_on = next != std::string_view::npos && next > end &&
                           is_latin_letter(decode_at(text, next).value);
      const bool opens = at == 0 || !is_word(decode_before(text, at).value);
      if (opens && !goes_on) found.push_back({at, end});
    }
  }
}

void NameFinder::find_latin(std::string_view text, std::vector<TextRange>& found) const {
  find_signatures(text, found);
  const std::vector<Word> words = words_of(text);
  std::vector<bool> hit(words.size(), false);
  for (std::size_t i = 0; i < words.size(); ++i) hit[i] = is_telling(words[i]);
  const auto adjacent = [&](std::size_t left) {
    const std::string_view between =
        text.substr(words[left].range.end, words[left + 1].range.begin - words[left].range.end);
    // 'A. Roe. "Odours of hops"': behind a full stop a quotation mark opens a title, no nickname.
    const bool title = between.find('"') != std::string_view::npos &&
                       between.find_first_of(".,") != std::string_view::npos &&
                       !words[left].initials;
    return !title && between.size() <= 3 &&
           between.find_first_not_of(" .,\t*\"(") == std::string_view::npos;
  };
  const auto comma_behind = [&](std::size_t left) {
    return text.substr(words[left].range.end, words[left + 1].range.begin - words[left].range.end)
               .find(',') != std::string_view::npos;
  };
  const auto sentence_ends = [&](std::size_t word) {
    return words[word].range.end < text.size() && text[words[word].range.end] == '.';
  };
  // Windows that the owner's names match: romanised forms and initials.
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].capital) continue;
    for (std::size_t j = i + 1; j < std::min(words.size(), i + longest_window); ++j) {
      if (!words[j].capital || !adjacent(j - 1)) break;
      // "Jiwoo Han, M. Lee": behind two words of a name a comma ends it.
      if (j > i + 1 && comma_behind(j - 1)) break;
      const std::size_t begin = words[i].range.begin;
      if (owner_.matches(text.substr(begin, words[j].range.end - begin))) {
        for (std::size_t k = i; k <= j; ++k) hit[k] = true;
      }
    }
  }
  // Short parts and initials beside a hit.
  for (bool grew = true; grew;) {
    grew = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (hit[i] || !(words[i].initials || is_part(words[i]))) continue;
      // "Han, J." is one name; "J. Han, M. Lee" are two.
      const bool lone = i > 1 ? !(hit[i - 2] && adjacent(i - 2)) : true;
      const bool left = i > 0 && hit[i - 1] && adjacent(i - 1) && (lone || !comma_behind(i - 1)) &&
                        (words[i - 1].initials || !sentence_ends(i - 1));
      const bool right = i + 1 < words.size() && hit[i + 1] && adjacent(i) && !comma_behind(i);
      if (left || right) hit[i] = grew = true;
    }
  }
  // Two short parts side by side: "Te Ni".
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].capital && words[i + 1].capital && is_part(words[i]) && is_part(words[i + 1]) &&
        adjacent(i)) {
      hit[i] = hit[i + 1] = true;
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!hit[i]) continue;
    TextRange range = words[i].range;
    while (i + 1 < words.size() && hit[i + 1] && adjacent(i)) range.end = words[++i].range.end;
    found.push_back(range);
  }
}

void NameFinder::find_hangul(std::string_view text, std::vector<TextRange>& found) const {
  std::size_t whole_end = 0;  // of the last name that was found whole
  for (std::size_t begin = 0; begin < text.size();) {
    const CodePoint c = decode_at(text, begin);
    if (!is_hangul(c.value)) {
      begin += c.length;
      continue;
    }
    for (const std::string& name : syllables_) {
      std::size_t at = begin, matched = 0;
      bool spaced = false;
      while (matched < name.size() && at < text.size()) {
        if (text.compare(at, syllable_bytes, name, matched, syllable_bytes) == 0) {
          at += syllable_bytes;
          matched += syllable_bytes;
        } else if (matched > 0 && is_ascii_space(text[at])) {
          spaced = true;
          ++at;
        } else {
          break;
        }
      }
      if (matched < name.size()) continue;
      // Syllables far apart may be parts of other words: "그래도 이 레시피".
      const bool goes_on = hangul_at(text, at) && !particle_at(text, at);
      if (spaced && (hangul_before(text, begin) || goes_on)) continue;
      found.push_back({begin, at});
      whole_end = std::max(whole_end, at);
    }
    for (const std::string& name : given_) {
      if (begin < whole_end) break;
      if (text.compare(begin, name.size(), name) != 0 || hangul_before(text, begin)) continue;
      const std::size_t end = begin + name.size();
      if (!hangul_at(text, end) || particle_at(text, end)) found.push_back({begin, end});
    }
    begin += c.length;
  }
}

void NameFinder::find_other_scripts(std::string_view text, std::vector<TextRange>& found) const {
  if (others_.empty()) return;
  for (std::size_t begin = 0; begin < text.size();) {
    const CodePoint first = decode_at(text, begin);
    for (const std::string& name : others_) {
      if (!is_other_letter(first.value)) break;
      std::size_t at = begin, matched = 0;
      while (matched < name.size() && at < text.size()) {
        const CodePoint want = decode_at(name, matched), have = decode_at(text, at);
        if (want.value == have.value) {
          matched += want.length;
          at += have.length;
        } else if (const std::size_t space = space_at(text, at);
                   space > 0 && matched > 0 && is_set_without_spaces(want.value)) {
          at += space;
        } else {
          break;
        }
      }
      if (matched == name.size()) found.push_back({begin, at});
    }
    begin += first.length;
  }
}

std::vector<TextRange> NameFinder::find(std::string_view text) const {
  std::vector<TextRange> found;
  if (owner_.empty()) return found;
  find_latin(text, found);
  find_hangul(text, found);
  find_other_scripts(text, found);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace oneshot
