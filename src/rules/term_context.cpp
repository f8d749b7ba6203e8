#include "rules/term_context.h"

#include <algorithm>
#include <array>

namespace oneshot {

namespace {

/// Particles and endings that a noun takes; the whole run of Hangul behind it must be one of them.
constexpr std::array<std::u32string_view, 62> particles = {
    U"은",         U"는",   U"이",     U"가",     U"을",     U"를",     U"과",     U"와",
    U"의",         U"에",   U"도",     U"만",     U"로",     U"으로",   U"에서",   U"에게",
    U"에는",       U"에도", U"까지",   U"부터",   U"에서는", U"에서도", U"에서의", U"로는",
    U"로서",       U"로써", U"으로는", U"으로서", U"으로써", U"라는",   U"이라는", U"랑",
    U"이랑",       U"및",   U"등",     U"보다",   U"처럼",   U"이다",   U"입니다", U"였습니다",
    U"이었습니다", U"였다", U"이었다", U"였고",   U"이었고", U"인데",   U"였는데", U"이며",
    U"이고",       U"이나", U"나",     U"또는",   U"측",     U"사",     U"팀",     U"로의",
    U"으로의",     U"와의", U"과의",   U"마다",   U"내",     U"인"};
constexpr std::size_t longest_particle = 5;

bool is_particle_run(const TermSymbols& text, std::size_t at) {
  char32_t run[longest_particle];
  std::size_t size = 0;
  for (; at < text.size() && is_syllable(text[at].folded); ++at) {
    if (size > 0 && text[at].gap != TermGap::none) break;
    if (size == longest_particle) return false;
    run[size++] = text[at].folded;
  }
  const std::u32string_view found(run, size);
  return std::find(particles.begin(), particles.end(), found) != particles.end();
}

bool touches_next(const TermSymbols& text, std::size_t last) {
  return last + 1 < text.size() && text[last + 1].gap == TermGap::none;
}

/// The length of the run of digits that begins at `at`.
std::size_t digits_at(const TermSymbols& text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_term_digit(text[at + count].folded) &&
         (count == 0 || text[at + count].gap == TermGap::none)) {
    ++count;
  }
  return count;
}

bool is_year_length(std::size_t digits) { return digits == 2 || digits == 4; }

bool word_ends(const TermSymbols& text, std::size_t last, bool short_word) {
  if (!touches_next(text, last)) return true;
  const char32_t edge = text[last].folded, next = text[last + 1].folded;
  if (is_syllable(edge))
    return !short_word || !is_syllable(next) || is_particle_run(text, last + 1);
  if (is_term_letter(next)) return !is_term_letter(edge) && !is_term_digit(edge);
  if (is_term_digit(next)) {
    if (!is_term_letter(edge)) return !is_term_digit(edge);
    const std::size_t digits = digits_at(text, last + 1);
    const std::size_t behind = last + 1 + digits;
    const bool goes_on = behind < text.size() && text[behind].gap == TermGap::none &&
                         is_term_letter(text[behind].folded);
    return is_year_length(digits) && !goes_on;
  }
  return true;
}

bool word_begins(const TermSymbols& text, std::size_t first, bool short_word) {
  if (first == 0 || text[first].gap != TermGap::none) return true;
  const char32_t edge = text[first].folded, before = text[first - 1].folded;
  if (is_syllable(edge)) return !short_word || !is_syllable(before);
  if (!is_term_letter(edge) && !is_term_digit(edge)) return true;
  if (is_term_letter(before)) return false;
  if (!is_term_digit(before)) return true;
  if (is_term_digit(edge)) return false;
  // "2023KDD" is the KDD of 2023, "3D" is no D.
  std::size_t begin = first - 1;
  while (begin > 0 && text[begin].gap == TermGap::none && is_term_digit(text[begin - 1].folded)) {
    --begin;
  }
  return first - begin == 4;
}

/// No white space between two neighbours, though there may be a hyphen.
bool touches_in_address(const TermSymbol& left, const TermSymbol& right) {
  if (right.gap == TermGap::none) return true;
  return right.gap == TermGap::soft && right.hyphen && right.begin == left.end + 1;
}

bool is_address_character(char32_t c) {
  return is_term_digit(c) || (is_term_letter(c) && c < 0x80) ||
         std::u32string_view(U".%~?=:/@+&#").find(c) != std::u32string_view::npos;
}

/// "kaggle.com", "upstage.ai/": a dot and the end of a host name, not of a sentence.
bool host_goes_on(const TermSymbols& text, std::size_t last) {
  if (!touches_next(text, last) || text[last + 1].folded != U'.') return false;
  std::size_t at = last + 2;
  while (at < text.size() && text[at].gap == TermGap::none && text[at].written >= U'a' &&
         text[at].written <= U'z') {
    ++at;
  }
  constexpr std::size_t shortest_domain = 2, longest_domain = 6;
  const std::size_t letters = at - last - 2;
  const bool ends = at >= text.size() || text[at].gap != TermGap::none ||
                    !(is_term_letter(text[at].folded) || is_term_digit(text[at].folded));
  return letters >= shortest_domain && letters <= longest_domain && ends;
}

/// A dot within what goes on without white space: "intern@Upstage" is an employer,
/// "intern@upstage.ai" an address.
bool dot_within(const TermSymbols& text, std::size_t last) {
  for (std::size_t at = last + 1;
       at + 1 < text.size() && touches_in_address(text[at - 1], text[at]); ++at) {
    if (text[at].folded == U'.' && touches_in_address(text[at], text[at + 1])) return true;
  }
  return false;
}

}  // namespace

bool stands_as_word(const TermSymbols& text, std::size_t first, std::size_t last, bool short_word) {
  return word_begins(text, first, short_word) && word_ends(text, last, short_word);
}

bool stands_in_address(const TermSymbols& text, std::size_t first, std::size_t last) {
  if (host_goes_on(text, last)) return true;
  // Before it: "name@" of a mail address, "https://", "host.com/path/".
  bool slash = false, word_before_at = false;
  std::size_t at = first;
  for (; at > 0 && touches_in_address(text[at - 1], text[at]); --at) {
    const char32_t c = text[at - 1].folded;
    if (!is_address_character(c)) break;
    if (slash && (c == U'.' || (c == U'/' && text[at].folded == U'/'))) return true;
    slash = slash || c == U'/';
    if (c == U'@') {
      word_before_at = at >= 2 && touches_in_address(text[at - 2], text[at - 1]);
      break;
    }
  }
  const bool at_behind = touches_next(text, last) && text[last + 1].folded == U'@';
  return (word_before_at || at_behind) && dot_within(text, last);
}

namespace {

bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }

/// The word whose symbols begin at `begin`, in lower case.
std::u32string word_from(const TermSymbols& text, std::size_t begin) {
  std::u32string word;
  for (std::size_t at = begin; at < text.size() && is_term_letter(text[at].folded); ++at) {
    if (at > begin && text[at].gap != TermGap::none) break;
    word += text[at].folded;
  }
  return word;
}

/// Words that begin with a capital in a line of a resume or reference and belong to no name.
bool is_no_part_of_name(const std::u32string& word) {
  constexpr std::array<std::u32string_view, 18> words = {
      U"in",        U"at",       U"the",      U"to",  U"by",     U"on",
      U"published", U"appeared", U"accepted", U"vol", U"volume", U"issue",
      U"no",        U"article",  U"paper",    U"pp",  U"first",  U"i"};
  return std::find(words.begin(), words.end(), std::u32string_view(word)) != words.end();
}

bool joins_names(const std::u32string& word) { return word == U"of" || word == U"for"; }

}  // namespace

bool stands_alone(const TermSymbols& text, std::size_t first, std::size_t last) {
  if (first > 0 && text[first].gap == TermGap::soft && is_term_letter(text[first - 1].folded)) {
    std::size_t begin = first - 1;
    while (begin > 0 && text[begin].gap == TermGap::none &&
           is_term_letter(text[begin - 1].folded)) {
      --begin;
    }
    const std::u32string word = word_from(text, begin);
    if (joins_names(word) || (is_capital(text[begin].written) && !is_no_part_of_name(word))) {
      return false;
    }
  }
  const std::size_t next = last + 1;
  if (next < text.size() && text[next].gap == TermGap::soft && is_term_letter(text[next].folded)) {
    const std::u32string word = word_from(text, next);
    if (joins_names(word) || (is_capital(text[next].written) && !is_no_part_of_name(word))) {
      return false;
    }
  }
  return true;
}

namespace {

std::string in_ascii(const std::u32string& word) {
  std::string plain;
  for (const char32_t c : word) plain += c < 0x80 ? static_cast<char>(c) : '?';
  return plain;
}

/// Small words ("of", "the") may be left out of an abbreviation.
bool may_be_left_out(const std::u32string& word) { return word.size() <= 3; }

/// "(Inventory of Installations)" behind the capitals.
std::vector<std::string> spelled_behind(const TermSymbols& text, std::size_t first,
                                        std::size_t last) {
  const std::size_t letters = last - first + 1;
  std::vector<std::string> words;
  std::size_t spelled = 0;
  for (std::size_t at = last + 2; at < text.size() && text[at].folded != U')';) {
    const std::u32string word = word_from(text, at);
    if (word.empty()) return {};
    if (spelled < letters && word[0] == text[first + spelled].folded) {
      ++spelled;
    } else if (!may_be_left_out(word)) {
      return {};
    }
    words.push_back(in_ascii(word));
    at += word.size();
  }
  if (spelled < letters) words.clear();
  return words;
}

/// "Inventory of Installations (" before them.
std::vector<std::string> spelled_before(const TermSymbols& text, std::size_t first,
                                        std::size_t last) {
  std::vector<std::string> words;
  std::size_t open = last - first + 1;  // letters that are not spelled yet
  for (std::size_t end = first - 1; end > 0 && open > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && text[begin].gap == TermGap::none) --begin;
    if (text[begin].gap == TermGap::hard && open > 1) return {};
    const std::u32string word = word_from(text, begin);
    if (word.empty()) return {};
    if (word[0] == text[first + open - 1].folded && is_capital(text[begin].written)) {
      --open;
    } else if (!may_be_left_out(word)) {
      return {};
    }
    words.push_back(in_ascii(word));
    end = begin;
  }
  if (open > 0) words.clear();
  return words;
}

}  // namespace

std::vector<std::string> spelled_out(const TermSymbols& text, std::size_t first, std::size_t last) {
  constexpr std::size_t shortest = 2, longest = 6;  // letters of an abbreviation
  const std::size_t letters = last - first + 1;
  if (letters < shortest || letters > longest) return {};
  for (std::size_t i = first; i <= last; ++i) {
    if (!is_capital(text[i].written)) return {};
  }
  if (last + 1 >= text.size()) return {};
  if (text[last + 1].folded == U'(') return spelled_behind(text, first, last);
  const bool in_brackets =
      first > 1 && text[first - 1].folded == U'(' && text[last + 1].folded == U')';
  return in_brackets ? spelled_before(text, first, last) : std::vector<std::string>{};
}

ContextText make_context(std::string_view literal) {
  ContextText out;
  fold_term_text(literal, out);
  return out;
}

bool follows(const TermSymbols& text, std::size_t last, const ContextText& context) {
  if (context.empty() || last + context.size() >= text.size()) return false;
  for (std::size_t i = 0; i < context.size(); ++i) {
    const TermSymbol& symbol = text[last + 1 + i];
    if (symbol.folded != context[i].folded || symbol.gap == TermGap::hard) return false;
    if (context[i].hyphen && !symbol.hyphen) return false;
    if (i > 0 && (symbol.gap == TermGap::none) != (context[i].gap == TermGap::none)) return false;
  }
  // A whole word, where it is of a script that sets words apart.
  const std::size_t end = last + context.size();
  const char32_t edge = text[end].folded;
  if (!touches_next(text, end) || is_syllable(edge)) return true;
  const char32_t next = text[end + 1].folded;
  if (is_term_digit(edge)) return !is_term_digit(next);
  return !is_term_letter(edge) || !is_term_letter(next);
}

bool precedes(const TermSymbols& text, std::size_t first, const ContextText& context) {
  if (context.empty() || first < context.size() || text[first].gap == TermGap::hard) return false;
  const std::size_t begin = first - context.size();
  for (std::size_t i = 0; i < context.size(); ++i) {
    const TermSymbol& symbol = text[begin + i];
    if (symbol.folded != context[i].folded) return false;
    if (i > 0 && symbol.gap == TermGap::hard) return false;
    if (i > 0 && (symbol.gap == TermGap::none) != (context[i].gap == TermGap::none)) return false;
  }
  if (begin == 0 || text[begin].gap != TermGap::none) return true;
  const char32_t edge = text[begin].folded, before = text[begin - 1].folded;
  if (is_term_digit(edge)) return !is_term_digit(before);
  return !is_term_letter(edge) || !is_term_letter(before);
}

}  // namespace oneshot
