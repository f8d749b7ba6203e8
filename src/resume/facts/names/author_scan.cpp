#include "resume/facts/names/author_scan.h"

#include <algorithm>
#include <iterator>

#include <unicode/uchar.h>

#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/names/particles.h"
#include "resume/facts/names/title_words.h"
#include "resume/facts/scan.h"

namespace oneshot::author_scan {

namespace {

using namespace scan;

constexpr std::size_t kMostTokens = 5;
constexpr std::size_t kLongestGroup = 3;  // capitals that stand for given names: "Osei-Bonsu KJM"

/// The letters with which particles begin, a bit each.
constexpr std::uint32_t kFirstOfParticles = [] {
  std::uint32_t letters = 0;
  for (const char letter : {'a', 'b', 'd', 'e', 'i', 'l', 'o', 't', 'v', 'z'})
    letters |= 1U << (letter - 'a');
  return letters;
}();

bool may_open_particle(char first) {
  return is_ascii_lower(first) && ((kFirstOfParticles >> (first - 'a')) & 1) != 0;
}

bool is_upper_at(std::string_view text, std::size_t at) {
  return at < text.size() && u_isupper(static_cast<UChar32>(code_point_at(text, at)));
}

bool is_name_char(char32_t c) {
  return is_letter(c) || c == '\'' || c == 0x2019 || c == '-' || c == 0x2010;
}

std::size_t token_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_name_char(code_point_at(text, at))) at = next_code_point(text, at);
  return at;
}

std::size_t letters_in(std::string_view token) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < token.size(); at = next_code_point(token, at)) {
    count += is_letter(code_point_at(token, at)) ? 1 : 0;
  }
  return count;
}

bool all_upper(std::string_view token) {
  for (std::size_t at = 0; at < token.size(); at = next_code_point(token, at)) {
    const char32_t c = code_point_at(token, at);
    if (is_letter(c) && !u_isupper(static_cast<UChar32>(c))) return false;
  }
  return true;
}

/// The end of initials: "J.", "J.-P.", "N. M."'s first, "KJ". 0 if there are none.
std::size_t initials_end(std::string_view text, std::size_t at) {
  if (!is_upper_at(text, at)) return 0;
  const std::size_t end = token_end(text, at);
  const std::string_view token = text.substr(at, end - at);
  const std::size_t letters = letters_in(token);
  if (letters > kLongestGroup || !all_upper(token)) return 0;
  if (end < text.size() && is_digit(text[end])) return 0;  // "English C1"
  if (end < text.size() && text[end] == '.' && letters == 1) {
    std::size_t stop = end + 1;
    while (stop < text.size() && text[stop] == '-' && is_upper_at(text, stop + 1)) {  // "J.-P."
      stop = token_end(text, stop + 1);
      if (stop < text.size() && text[stop] == '.') ++stop;
    }
    return stop;
  }
  return end;
}

/// The end of "B Thornbury", "D P Achebe", "AM Roe": initials without full stops, and a surname; 0
/// if there are none.
std::size_t plain_name_end(std::string_view text, std::size_t at) {
  for (int initials = 0; initials < 3; ++initials) {
    if (!is_upper_at(text, at)) return 0;
    const std::size_t end = token_end(text, at);
    const std::string_view token = text.substr(at, end - at);
    const bool goes_on = end < text.size() && text[end] == ' ';
    const bool group = all_upper(token) && letters_in(token) <= kLongestGroup && goes_on;
    if (!group) return initials > 0 && letters_in(token) > 1 ? end : 0;
    at = end + 1;
  }
  return 0;
}

/// "B Thornbury" of "B Thornbury, D Achebe and F Lindqvist": what would be an article or a pronoun
/// elsewhere ("A benchmark", "I") is an initial where the name beside it has one, too.
bool is_among_plain_initials(std::string_view text, std::size_t at) {
  const std::size_t end = plain_name_end(text, at);
  if (end == 0) return false;
  for (std::string_view sign : {", and ", ", & ", ", ", " and ", " & "}) {
    if (starts_with(text, end, sign) && plain_name_end(text, end + sign.size()) > 0) return true;
    if (!ends_with(text, at, sign)) continue;
    // The name before: its surname, a space, its initial.
    const std::size_t name = at - sign.size();
    const std::size_t space = text.substr(0, name).rfind(' ');
    if (space == std::string_view::npos || space == 0) continue;
    const std::size_t before = text.substr(0, space).rfind(' ');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    if (plain_name_end(text, begin) == name) return true;
  }
  return false;
}

/// A sign that stands for a syllable of a name that is kept back: "김○○", "이OO", "박*수".
bool is_blank(char32_t c) {
  return c == 0x25CB || c == 0x25CF || c == 0x25EF || c == 0x3007 || c == 0x25A1 || c == 0x25A0 ||
         c == 0x3147 || c == 0x110B || c == 'O' || c == 'o' || c == 'X' || c == 'x' || c == '*';
}

/// Behind so many blanks, of which the last may be a syllable that is told; `at` if there are none.
std::size_t blanks_end(std::string_view text, std::size_t at, std::size_t count) {
  const char32_t blank = code_point_at(text, at);
  if (!is_blank(blank)) return at;
  std::size_t end = at;
  for (std::size_t i = 0; i < count; ++i) {
    const bool told = i > 0 && i + 1 == count && hangul_at(text, end);
    if (!told && (end >= text.size() || code_point_at(text, end) != blank)) return at;
    end = next_code_point(text, end);
  }
  const bool goes_on = hangul_at(text, end) || letter_at(text, end) ||
                       (end < text.size() && is_blank(code_point_at(text, end)));
  return goes_on ? at : end;
}

Name hangul_name(std::size_t begin, std::size_t end) {
  Name name;
  name.range = {begin, end};
  name.token_ends = {end};
  name.hangul = true;
  return name;
}

/// "○○○": a whole name that is kept back.
std::optional<Name> blank_name_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kSyllables = 3;
  const std::size_t end = code_point_at(text, at) < 0x80 ? at : blanks_end(text, at, kSyllables);
  return end == at ? std::nullopt : std::optional(hangul_name(at, end));
}

std::optional<Name> hangul_name_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (hangul_at(text, end)) end = next_code_point(text, end);
  std::size_t size = end - at;
  const std::size_t family = korean_family_length(text.substr(at, size));
  if (family == 0) return std::nullopt;
  constexpr std::size_t kGivenSyllables = 2;
  if (const std::size_t blanks = blanks_end(text, end, kGivenSyllables);
      size == family && blanks > end) {
    return hangul_name(at, blanks);
  }
  // "홍 길동": the family name may stand apart.
  if (size == family) {
    const std::size_t next = end + 1;
    if (!starts_with(text, end, " ") || !hangul_at(text, next)) return std::nullopt;
    end = next;
    while (hangul_at(text, end)) end = next_code_point(text, end);
    size = end - at - 1;
  }
  const std::size_t given = size - family;
  if (is_no_korean_name(text.substr(at, end - at))) return std::nullopt;
  if (given < kSyllable || given > 2 * kSyllable) return std::nullopt;
  return hangul_name(at, end);
}

/// ", S." or ", S. J." after a family name: the given names of APA style.
std::size_t inverted_initials_end(std::string_view text, std::size_t at, bool whole_name) {
  if (!starts_with(text, at, ",")) return 0;
  std::size_t next = skip_spaces(text, at + 1);
  std::size_t end = 0;
  while (const std::size_t stop = initials_end(text, next)) {
    const bool dotted = text[stop - 1] == '.';
    if (!dotted && end > 0) break;
    end = stop;
    next = skip_spaces(text, stop);
    if (!dotted) break;
  }
  if (end == 0) return 0;
  // Another word right after them makes "S." the beginning of the next name: ", S. Kim".
  const std::size_t after = skip_spaces(text, end);
  if (text[end - 1] == '.' && is_upper_at(text, after) && after > end) {
    const std::size_t word = token_end(text, after);
    const bool list_goes_on = any_at(text, word, {",", ";"}) > 0;
    const bool name_ends = any_at(text, word, {".", ":", " and ", " &", "*", "†", " (", " \""}) > 0;
    if (list_goes_on || (whole_name && (name_ends || word >= text.size()))) return 0;
  }
  if (text[end - 1] != '.') {
    const bool closed = after >= text.size() || any_at(text, after, {",", ";", "&", ".", "("}) ||
                        word_at(text, after, "and");
    if (!closed) return 0;
  }
  return end;
}

class LatinNameReader {
 public:
  LatinNameReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::optional<Name> read() {
    name_.range.begin = at_;
    while (tokens_ < kMostTokens && read_token()) {
    }
    if (full_ == 0) return std::nullopt;
    if (initials_ == 0 || full_ == tokens_) {
      if (const std::size_t end =
              full_ <= 3 ? inverted_initials_end(text_, at_, full_ > 1 && !particle_) : 0) {
        ++initials_;
        name_.dotted = name_.dotted || text_[end - 1] == '.';
        accept(end);
      }
    }
    if (tokens_ < 2) return std::nullopt;
    name_.range.end = name_.token_ends.back();
    name_.initials = initials_ > 0;
    name_.capitals = capitals_ == full_;
    return std::move(name_);
  }

 private:
  void accept(std::size_t end) {
    name_.token_ends.push_back(end);
    at_ = end;
    ++tokens_;
  }

  bool read_token() {
    const std::size_t next = tokens_ == 0 ? at_ : gap_end();
    if (tokens_ > 0 && next == at_ && !after_dot()) return false;
    if (const std::size_t end = initials_end(text_, next)) {
      const bool dotted = text_[end - 1] == '.';
      const bool single = end - next == 1;
      // "A benchmark" after a name begins a title, "KIM" may be a whole name.
      if (!dotted && tokens_ == 0 && single && !is_among_plain_initials(text_, next)) return false;
      if (!dotted && single && tokens_ > 0 && begins_phrase(end)) return false;
      const bool word = !dotted && end - next == kLongestGroup;
      (word ? full_ : initials_) += 1;
      capitals_ += word ? 1 : 0;
      name_.dotted = name_.dotted || dotted;
      name_.vancouver = full_ > 0 && !dotted && !word;
      if (full_ > 0 && name_.short_end == 0 && !word) name_.short_end = end - (dotted ? 1 : 0);
      accept(end);
      return true;
    }
    if (is_particle(next)) {
      particle_ = true;
      accept(token_end(text_, next));
      return true;
    }
    if (!is_upper_at(text_, next)) return false;
    const std::size_t end = token_end(text_, next);
    const std::string_view token = text_.substr(next, end - next);
    if (is_title_word(token) && !(is_family_too(token) && stands_as_family(end))) return false;
    ++full_;
    name_.vancouver = false;
    capitals_ += all_upper(token) ? 1 : 0;
    accept(end);
    return true;
  }

  /// "Hyerim An*, …", "An, H., …", "An H, …": a family name, not the beginning of a title.
  bool stands_as_family(std::size_t end) const {
    const std::string_view rest = text_.substr(end);
    if (tokens_ > 0) {
      return rest.empty() ||
             any_at(rest, 0, {",", ";", ".", ")", "*", "†", "‡", "§", " and ", " & ", "\""}) > 0;
    }
    const std::size_t space = any_at(rest, 0, {", ", " "});
    const std::size_t initials = space == 0 ? 0 : initials_end(rest, space);
    if (initials == 0) return false;
    return rest[0] == ',' || any_at(rest, initials, {",", ";", " and ", " & ", "*"}) > 0;
  }

  bool after_dot() const { return at_ > 0 && text_[at_ - 1] == '.'; }
  std::size_t gap_end() const { return skip_spaces(text_, at_); }

  /// A small word follows: what stood before was an article.
  bool begins_phrase(std::size_t end) const {
    const std::size_t after = skip_spaces(text_, end);
    return after > end && after < text_.size() && is_ascii_lower(text_[after]) &&
           !word_at(text_, after, "and") && !word_at(text_, after, "et");
  }

  bool is_particle(std::size_t at) const {
    const std::size_t size = any_word_at(text_, at, kParticles);
    if (size == 0) return false;
    const std::size_t after = skip_spaces(text_, at + size);
    return after > at + size &&
           (is_upper_at(text_, after) || any_word_at(text_, after, kParticles) > 0);
  }

  std::string_view text_;
  std::size_t at_;
  Name name_;
  std::size_t tokens_ = 0, full_ = 0, initials_ = 0, capitals_ = 0;
  bool particle_ = false;
};

}  // namespace

std::optional<Name> name_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (hangul_at(text, at)) return hangul_name_at(text, at);
  if (auto blank = blank_name_at(text, at)) return blank;
  if (!is_upper_at(text, at) && any_word_at(text, at, kParticles) == 0) return std::nullopt;
  return LatinNameReader(text, at).read();
}

std::optional<Name> family_at(std::string_view text, std::size_t at) {
  constexpr std::size_t fewest_letters = 2;
  if (const std::size_t particle = any_word_at(text, at, kParticles))
    at = skip_spaces(text, at + particle);
  if (!is_upper_at(text, at)) return std::nullopt;
  const std::size_t end = token_end(text, at);
  const std::string_view word = text.substr(at, end - at);
  const bool given_follows = is_family_too(word) && starts_with(text, end, ", ");
  if (letters_in(word) < fewest_letters || (is_title_word(word) && !given_follows))
    return std::nullopt;
  Name name;
  name.range = {at, end};
  name.token_ends = {end};
  name.capitals = all_upper(word);
  return name;
}

std::optional<Name> catalogue_name_at(std::string_view text, std::size_t at) {
  auto name = family_at(text, at);
  if (!name) return std::nullopt;
  name->range.begin = at;
  std::size_t end = name->range.end;
  if (!starts_with(text, end, ", ")) return std::nullopt;
  std::size_t given = end + 2;
  constexpr int most_given = 3;
  end = 0;
  for (int words = 0; words < most_given && is_upper_at(text, given); ++words) {
    const std::size_t initial = initials_end(text, given);
    const std::size_t word = initial > 0 ? initial : token_end(text, given);
    const bool first = words == 0;
    if (is_title_word(text.substr(given, word - given))) return std::nullopt;
    if (first && initial > 0) return std::nullopt;  // "Roe, A." is read as any name
    end = word;
    given = word;
    if (!starts_with(text, word, " ")) break;
    ++given;
  }
  if (end == 0) return std::nullopt;
  name->range.end = end;
  name->token_ends.push_back(end);
  name->capitals = false;
  return name;
}

bool is_mark(char32_t c) {
  return c == '*' || c == '#' || c == '+' || c == 0x2020 || c == 0x2021 || c == 0xA7 || c == 0xB6 ||
         c == 0x2217 || c == 0x22C6 || c == 0x2605 || c == 0x2666 || c == 0xB9 || c == 0xB2 ||
         c == 0xB3 || (c >= 0x2070 && c <= 0x2079) || c == 0x2709 || c == 0x204E;
}

namespace {

/// The end of what a list says of one author in brackets: "B. Lind (corresponding author), A. Roe".
std::size_t role_end(std::string_view text, std::size_t at) {
  const std::size_t open = skip_spaces(text, at);
  if (open >= text.size() || text[open] != '(') return at;
  const std::size_t role = any_at(
      text, open + 1, {"first author",    "lead author",   "main author",  "corresponding author",
                       "corresp. author", "senior author", "last author",  "presenting author",
                       "second author",   "제1저자",       "제1 저자",     "1저자",
                       "주저자",          "교신저자",      "교신 저자",    "공동저자",
                       "발표자",          "교신",          "공동교신",     "공동 교신",
                       "공동 교신저자",   "책임저자",      "corresponding"});
  const std::size_t close = open + 1 + role;
  return role > 0 && close < text.size() && text[close] == ')' ? close + 1 : at;
}

}  // namespace

std::size_t marks_end(std::string_view text, std::size_t at) {
  std::size_t end = role_end(text, at);
  for (;;) {
    const char32_t c = code_point_at(text, end);
    if (is_mark(c) || (c < 0x80 && is_digit(static_cast<char>(c)))) {
      end = next_code_point(text, end);
    } else if (c == ',' && end > at && end + 1 < text.size() &&
               (is_digit(text[end + 1]) || is_mark(code_point_at(text, end + 1)))) {
      ++end;  // "Kim1,2"
    } else if (c == '^' || c == '\\') {
      ++end;
    } else {
      return end;
    }
  }
}

std::size_t separator_end(std::string_view text, std::size_t at) {
  std::size_t next = skip_spaces(text, at);
  bool any = false;
  for (;;) {
    if (const std::size_t size = any_at(text, next, {",", ";", "&", "·", "、", "및 "})) {
      next += size;
    } else if (const std::size_t word = any_word_at(text, next, {"and", "und", "et", "y"})) {
      if (starts_with(text, next, "et al")) break;
      next += word;
    } else {
      break;
    }
    any = true;
    while (next < text.size() && (is_space(text[next]) || text[next] == '\n')) ++next;
  }
  return any ? next : 0;
}

std::size_t truncation_end(std::string_view text, std::size_t at) {
  std::size_t next = skip_spaces(text, at);
  next = skip_spaces(text, next + any_at(text, next, {","}));
  if (starts_with(text, next, "et al")) {
    const std::size_t end = next + 5;
    return end + any_at(text, end, {"."});
  }
  if (const std::size_t size = any_at(text, next, {"...", "…"})) return next + size;
  if (starts_with(text, next, "외 ") || starts_with(text, next, "외")) {
    std::size_t digits = skip_spaces(text, next + kSyllable);
    const std::size_t begin = digits;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    const std::size_t unit = any_at(text, digits, {"명", "인", " 명", " 인"});
    if (digits > begin && unit > 0) return digits + unit;
    if (any_at(text, begin, {"다수"})) return begin + 2 * kSyllable;
    return 0;
  }
  const std::size_t link = any_at(text, next, {"and ", "& "});
  if (link == 0) return 0;
  std::size_t word = next + link;
  const std::size_t begin = word;
  while (word < text.size() && (is_digit(text[word]) || is_ascii_lower(text[word]))) ++word;
  const std::string_view count = text.substr(begin, word - begin);
  if (count == "others" || count == "colleagues" || count == "coworkers") return word;
  const std::size_t after = skip_spaces(text, word);
  const std::size_t others =
      any_word_at(text, after, {"others", "other authors", "more", "co-authors", "coauthors"});
  return !count.empty() && others > 0 ? after + others : 0;
}

bool may_begin(std::string_view text, std::size_t at) {
  const char first = text[at];
  const bool wide = static_cast<unsigned char>(first) >= 0x80;
  if (!wide && !is_ascii_upper(first) && !may_open_particle(first)) return false;
  if (at == 0) return true;
  if (letter_before(text, at) || hangul_before(text, at)) return false;
  if (is_digit(text[at - 1]) || text[at - 1] == '-') return false;
  if (text[at - 1] == '\t') return true;  // a cell of a table
  const std::size_t before = skip_spaces_back(text, at);
  if (before == 0) return true;
  if (hangul_at(text, at)) {
    // "학술대회<tab>예상훈, …": a name in a cell of its own.
    const bool cell = before + 1 < at || (before < at && text[before] == '\t');
    return before == at || cell || !hangul_before(text, before);
  }
  // A word right before makes it the middle of a phrase, unless it leads to names or is a label at
  // the far side of a gap: "Preprint      W. Roe, A. Poe".
  constexpr std::size_t kWideGap = 3;
  if (before == at || !letter_before(text, before) || at - before >= kWideGap) return true;
  return any_word_before(text, before, {"with", "by", "and", "With", "By"}) > 0;
}

}  // namespace oneshot::author_scan
