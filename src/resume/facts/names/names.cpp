#include "resume/facts/names/names.h"

#include <algorithm>
#include <iterator>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/names/romanisation.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using scan::is_one_of;

using Match = OwnerNames::Match;
using Part = ParsedName::Part;
using Parts = std::vector<Part>;

constexpr std::size_t kLongestName = 120;  // bytes; longer text is no name
constexpr std::size_t kLongestGroup = 3;   // letters of initials written together: "Keane FM"
constexpr std::string_view kTitles[] = {
    "dr", "prof", "professor", "mr", "mrs", "ms", "sir", "jr", "sr", "ii", "iii", "esq",
    // degrees behind a name
    "phd", "md", "msc", "bsc", "mba", "dphil", "meng", "mphil", "beng", "btech", "mtech", "mres",
    "msci", "mmath", "mphys", "mchem", "bcom", "bca", "mca", "bba", "llb", "llm", "mbbs", "mbchb",
    "edd", "psyd", "pharmd", "dvm", "dds", "pgce", "pgdip",
    // professions and learned bodies
    "frs", "frcsi", "mrcsi", "ceng", "ieng", "peng", "miet", "fiet", "mimeche", "fimeche", "mice",
    "fice", "mistructe", "mbcs", "fbcs", "citp", "smieee", "fieee", "cphys", "minstp", "cchem",
    "mrsc", "frsc", "csci", "cmath", "cstat", "gradstat", "frss", "frsa", "frse", "frcs", "mrcp",
    "frcp", "frcr", "acca", "fcca", "cfa", "cpa", "frm", "pmp", "cissp", "fsa", "acas", "fcas",
    "fia"};
constexpr std::string_view kParticles[] = {
    "van", "von", "der", "den", "de", "da",  "do",  "dos", "del", "di", "du", "la",    "le",  "ten",
    "ter", "zu",  "af",  "al",  "el", "bin", "ibn", "ben", "st",  "y",  "e",  "della", "dela"};

/// Letters that no decomposition brings to ASCII.
std::string_view plain_letter(char32_t c) {
  switch (c) {
    case 0xDF:
      return "ss";
    case 0xE6:
    case 0xC6:
      return "ae";
    case 0xF8:
    case 0xD8:
      return "o";
    case 0x153:
    case 0x152:
      return "oe";
    case 0x131:
    case 0x130:
      return "i";
    case 0x142:
    case 0x141:
      return "l";
    case 0x111:
    case 0x110:
    case 0xF0:
    case 0xD0:
      return "d";
    case 0xFE:
    case 0xDE:
      return "th";
    default:
      return {};
  }
}

bool has_umlaut(char32_t c) {
  return c == 0xE4 || c == 0xF6 || c == 0xFC || c == 0xC4 || c == 0xD6 || c == 0xDC || c == 0xF8 ||
         c == 0xD8;
}

void append_folded(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += is_ascii_upper(static_cast<char>(c)) ? static_cast<char>(c - 'A' + 'a')
                                                : static_cast<char>(c);
    return;
  }
  if (const std::string_view plain = plain_letter(c); !plain.empty()) {
    out += plain;
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString decomposed;
  if (U_FAILURE(status) || !nfd->getDecomposition(static_cast<UChar32>(c), decomposed)) {
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    return;
  }
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 piece = decomposed.char32At(i);
    if (u_charType(piece) == U_NON_SPACING_MARK) continue;
    append_utf8(out, static_cast<char32_t>(u_tolower(piece)));
  }
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`'; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD; }

/// One token of a Latin name: "Costa-Brandt", "J.-P", "O'Dowd".
Part make_part(std::string_view token) {
  Part part;
  bool hyphen = false;
  for (std::size_t at = 0; at < token.size();) {
    const CodePoint point = decode_at(token, at);
    at += point.length;
    if (is_hyphen(point.value)) {
      hyphen = !part.text.empty();
      if (hyphen && part.first.empty()) part.first = part.text;
      continue;
    }
    if (is_apostrophe(point.value) || point.value == '.') continue;
    part.umlaut = part.umlaut || has_umlaut(point.value);
    append_folded(part.text, point.value);
  }
  if (!part.first.empty()) part.rest = part.text.substr(part.first.size());
  if (part.rest.empty()) part.first.clear();
  part.initials = part.text.size() == 1;
  return part;
}

bool is_upper(std::string_view token);

/// What stands behind a comma after a whole name: "MB BCh BAO", "MD", but not initials.
bool is_degree(std::string_view token) {
  if (token.size() < 2 || token.size() > 6) return false;
  constexpr std::string_view kShort[] = {"MD", "MB", "MS", "BS", "BA", "MA", "RN", "PE"};
  if (token.size() == 2) return is_one_of(token, kShort);
  return std::count_if(token.begin(), token.end(), is_ascii_upper) >= 2;
}

bool is_upper(std::string_view token) {
  bool any = false;
  for (std::size_t at = 0; at < token.size();) {
    const CodePoint point = decode_at(token, at);
    at += point.length;
    if (u_islower(static_cast<UChar32>(point.value))) return false;
    any = any || u_isupper(static_cast<UChar32>(point.value));
  }
  return any;
}

/// Takes out what stands in brackets or double quotes.
std::string without_nicknames(std::string_view text, std::vector<std::string>& nicknames) {
  std::string out, nickname;
  char32_t closing = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const std::string_view bytes = text.substr(at, point.length);
    at += point.length;
    if (closing != 0) {
      if (point.value == closing) {
        nicknames.push_back(nickname);
        nickname.clear();
        closing = 0;
        out += ' ';
      } else {
        nickname += bytes;
      }
    } else if (point.value == '(' || point.value == '"' || point.value == 0x201C) {
      closing = point.value == '(' ? ')' : point.value == '"' ? '"' : 0x201D;
    } else {
      out += bytes;
    }
  }
  return out;
}

void parse_latin(std::string_view text, ParsedName& name) {
  std::vector<std::string_view> tokens;
  std::size_t family_tokens = 0;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) tokens.push_back(text.substr(begin, end - begin));
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    // A full stop parts initials ("N.M."), but "J.-P." goes together and "Ph.D" is a title.
    const bool parts = c == ' ' || c == '\t' || c == ',' || c == '~' ||
                       (c == '.' && !(at + 1 < text.size() && text[at + 1] == '-'));
    if (!parts) continue;
    close(at);
    begin = at + 1;
    if (c == ',' && family_tokens == 0) family_tokens = tokens.size();
  }
  close(text.size());
  const bool mixed_case = std::any_of(tokens.begin(), tokens.end(), [](std::string_view token) {
    return token.size() > 1 && !is_upper(token);
  });
  std::size_t families = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Part part = make_part(tokens[i]);
    if (part.text.empty() || scan::is_digit(part.text[0])) continue;
    if (family_tokens >= 2 && i >= family_tokens && is_degree(tokens[i])) continue;
    const bool degree = part.text == "ph" && i + 1 < tokens.size() && tokens[i + 1] == "D";
    if (degree) ++i;
    if (degree || is_one_of(part.text, kTitles)) continue;
    const bool group = part.text.size() <= kLongestGroup && is_upper(tokens[i]) && mixed_case;
    part.initials = part.initials || group || (part.first.size() == 1 && part.rest.size() == 1);
    if (i < family_tokens) ++families;
    name.parts.push_back(std::move(part));
  }
  name.family_first = families > 0 && families < name.parts.size();
}

bool same_text(const std::string& a, bool a_umlaut, const std::string& b, bool b_umlaut) {
  if (a == b) return true;
  if (a_umlaut == b_umlaut) return false;
  const auto plain = [](std::string text) {
    for (const std::string_view pair : {"ae", "oe", "ue"}) {
      for (std::size_t at = text.find(pair); at != std::string::npos; at = text.find(pair, at)) {
        text.erase(at + 1, 1);
      }
    }
    return text;
  };
  return plain(a) == plain(b);
}

struct Slice {
  const Part* begin;
  const Part* end;
  std::size_t size() const { return static_cast<std::size_t>(end - begin); }
  const Part& front() const { return *begin; }
  const Part& back() const { return *(end - 1); }
  std::string joined() const {
    std::string text;
    for (const Part* part = begin; part != end; ++part) text += part->text;
    return text;
  }
  bool umlaut() const {
    return std::any_of(begin, end, [](const Part& part) { return part.umlaut; });
  }
  bool all_full() const {
    return std::none_of(begin, end, [](const Part& part) { return part.initials; });
  }
};

Slice without_particles(Slice family) {
  while (family.size() > 1 && is_one_of(family.front().text, kParticles)) ++family.begin;
  return family;
}

bool same_family(Slice a, Slice b) {
  if (!a.all_full() && a.size() > 1) return false;
  const std::string left = a.joined(), right = b.joined();
  if (left.size() < 2) return false;
  if (same_text(left, a.umlaut(), right, b.umlaut())) return true;
  const Slice bare_a = without_particles(a), bare_b = without_particles(b);
  if (same_text(bare_a.joined(), a.umlaut(), bare_b.joined(), b.umlaut())) return true;
  // One half of a double surname, as in "M. Okonkwo" for Okonkwo-Reyes.
  const auto half = [](const Part& whole, const std::string& one) {
    return !whole.first.empty() && (whole.first == one || whole.rest == one);
  };
  return bare_a.size() == 1 && bare_b.size() == 1 &&
         (half(bare_a.front(), bare_b.front().text) || half(bare_b.front(), bare_a.front().text));
}

/// Given names as written by another against the owner's.
Match match_given(Slice owner, Slice other, const std::vector<std::string>& nicknames) {
  if (owner.size() == 0 || other.size() == 0) return Match::none;
  const Part& first = other.front();
  const Part& own = owner.front();
  const bool full = !first.initials && !own.initials;
  if (full || first.text == own.text) {
    const std::string left = owner.joined(), right = other.joined();
    const Match found = own.initials ? Match::initials : Match::full;
    if (same_text(left, owner.umlaut(), right, other.umlaut())) return found;
    if (same_text(own.text, own.umlaut, first.text, first.umlaut)) return found;
    for (const std::string& nickname : nicknames) {
      if (nickname == first.text) return Match::full;
    }
    // "Naeun E." for Na-eun; "Jean" for Jean-Luc.
    if (!own.first.empty() && own.first == first.text && other.size() == 1) return Match::initials;
    if (full) return Match::none;
  }
  if (own.text[0] == first.text[0]) {
    // Further full names must be the owner's: "J. Minsu" is not J. Minho.
    for (const Part* part = other.begin + 1; part < other.end; ++part) {
      if (part->initials) continue;
      const bool known = std::any_of(owner.begin, owner.end, [&](const Part& mine) {
        return mine.text == part->text || mine.initials;
      });
      if (!known) return Match::none;
    }
    // Of two initials the second must agree where the owner has a second name or syllable.
    if (first.text.size() > 1 && first.initials && owner.size() > 1 && !owner.begin[1].initials &&
        owner.begin[1].text[0] != first.text[1]) {
      return Match::none;
    }
    return Match::initials;
  }
  const bool last_given = other.size() == 1 && first.initials && first.text.size() == 1 &&
                          owner.size() > 1 && owner.back().text[0] == first.text[0];
  return last_given ? Match::initials : Match::none;
}

/// "N. M. Tuan" for Nguyen Minh Tuan: every part in its place, at least one of them in full.
bool matches_part_by_part(const Parts& owner, const Parts& other) {
  if (owner.size() != other.size() || owner.size() < 2) return false;
  bool any_full = false;
  for (std::size_t i = 0; i < owner.size(); ++i) {
    if (owner[i].text == other[i].text) {
      any_full = any_full || !other[i].initials;
    } else if (!other[i].initials || other[i].text.size() != 1 ||
               owner[i].text[0] != other[i].text[0]) {
      return false;
    }
  }
  return any_full;
}

/// "Tuan Minh Nguyen" for Nguyen Minh Tuan: the same full words in another order, or most of them.
bool same_words(const Parts& owner, const Parts& other) {
  const auto is_owners = [&](const Part& part) {
    return !part.initials && std::any_of(owner.begin(), owner.end(),
                                         [&](const Part& mine) { return mine.text == part.text; });
  };
  if (!std::all_of(other.begin(), other.end(), is_owners)) return false;
  if (owner.size() == other.size()) return true;
  // "Wei Liang Teo" of Jonathan Teo Wei Liang, "Rosa Quispe" of Rosa Quispe Maldonado.
  const bool first_too = std::any_of(other.begin(), other.end(), [&](const Part& part) {
    return part.text == owner.front().text;
  });
  return owner.size() > other.size() && (other.size() >= 3 || (other.size() == 2 && first_too));
}

/// "Hanh T. M. Nguyen" for Nguyen Thi Minh Hanh: two words or more of the owner's in full, and
/// initials of those that remain.
bool rearranged(const Parts& owner, const Parts& other) {
  std::vector<const Part*> left;
  for (const Part& part : owner) left.push_back(&part);
  const auto take = [&](const auto& fits) {
    const auto found = std::find_if(left.begin(), left.end(), fits);
    if (found == left.end()) return false;
    left.erase(found);
    return true;
  };
  std::size_t full = 0;
  for (const Part& part : other) {
    if (part.initials) continue;
    if (!take([&](const Part* mine) { return mine->text == part.text; })) return false;
    ++full;
  }
  return full >= 2 && std::all_of(other.begin(), other.end(), [&](const Part& part) {
           if (!part.initials) return true;
           return std::all_of(part.text.begin(), part.text.end(), [&](char letter) {
             return take([&](const Part* mine) { return mine->text[0] == letter; });
           });
         });
}

/// "Bao Tran" as one where the other writes "Bao-Tran", made in `out`; mostly nobody writes a
/// hyphen, and the parts are as they are.
const Parts& joined_like(const Parts& parts, const Parts& pattern, Parts& out) {
  if (std::all_of(pattern.begin(), pattern.end(), [](const Part& p) { return p.rest.empty(); })) {
    return parts;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto found = std::find_if(pattern.begin(), pattern.end(), [&](const Part& hyphenated) {
      return !hyphenated.rest.empty() && i + 1 < parts.size() &&
             parts[i].text == hyphenated.first && parts[i + 1].text == hyphenated.rest;
    });
    out.push_back(found == pattern.end() ? parts[i] : *found);
    if (found != pattern.end()) ++i;
  }
  return out;
}

Match match_latin(const ParsedName& owner, const ParsedName& other) {
  Parts joined_mine, joined_theirs;
  const Parts& mine = joined_like(owner.parts, other.parts, joined_mine);
  const Parts& theirs = joined_like(other.parts, owner.parts, joined_theirs);
  if (mine.size() < 2 || theirs.size() < 2) {
    const bool same = mine.size() == 1 && theirs.size() == 1 && mine[0].text == theirs[0].text;
    return same && !mine[0].initials ? Match::full : Match::none;
  }
  if (same_words(mine, theirs)) return Match::full;
  const bool in_places = matches_part_by_part(mine, theirs) || rearranged(mine, theirs);
  Match best = in_places ? Match::initials : Match::none;
  const auto try_split = [&](Slice family, Slice given) {
    if (family.size() == 0 || given.size() == 0 || best == Match::full) return;
    const Part* const first = theirs.data();
    const Part* const last = first + theirs.size();
    for (const Part* cut = first + 1; cut < last; ++cut) {
      if (same_family({first, cut}, family)) {
        best = std::max(best, match_given(given, {cut, last}, owner.nicknames));
      }
      if (!other.family_first && same_family({cut, last}, family)) {
        best = std::max(best, match_given(given, {first, cut}, owner.nicknames));
      }
    }
  };
  const Part* const first = mine.data();
  const Part* const last = first + mine.size();
  for (const Part* cut = first + 1; cut < last; ++cut) {
    const std::size_t tail = static_cast<std::size_t>(last - cut);
    const bool particle = is_one_of(cut->text, kParticles);
    // The family name is the last word with its particles, or the last two; or the first word.
    if (!owner.family_first && (tail == 1 || particle || (tail == 2 && mine.size() >= 3))) {
      try_split({cut, last}, {first, cut});
    }
    // The first of two surnames: "Quispe, R." for Rosa Quispe Maldonado.
    if (!owner.family_first && tail == 2) try_split({cut, cut + 1}, {first, cut});
    if (cut == first + 1 || owner.family_first) try_split({first, cut}, {cut, last});
  }
  return best;
}

/// A name in Hangul against one in Latin letters.
Match match_korean(std::string_view hangul, const ParsedName& latin) {
  const std::size_t length = korean_family_length(hangul);
  if (length == 0 || latin.parts.size() < 2) return Match::none;
  const std::string_view family = hangul.substr(0, length), given = hangul.substr(length);
  if (given.empty()) return Match::none;
  const Part* const first = latin.parts.data();
  const Part* const last = first + latin.parts.size();
  const auto given_matches = [&](Slice slice) {
    if (slice.all_full()) return romanises(slice.joined(), given) ? Match::full : Match::none;
    std::string letters;
    std::string_view rest = given;
    for (const Part* part = slice.begin; part != slice.end; ++part) {
      if (part->initials) {
        for (const char letter : part->text) {
          if (rest.empty()) return Match::initials;  // a further initial: a Western name
          if (!may_begin_with(letter, rest)) return Match::none;
          rest.remove_prefix(std::min(scan::kSyllable, rest.size()));
        }
      } else if (rest.size() >= scan::kSyllable &&
                 romanises(part->text, rest.substr(0, scan::kSyllable))) {
        rest.remove_prefix(scan::kSyllable);
      } else {
        return Match::none;
      }
    }
    return Match::initials;
  };
  Match best = Match::none;
  for (const Part* cut = first + 1; cut < last; ++cut) {
    const Slice head{first, cut}, tail{cut, last};
    if ((head.all_full() || head.size() == 1) && romanises_family(head.joined(), family)) {
      best = std::max(best, given_matches(tail));
    }
    if (!latin.family_first && (tail.all_full() || tail.size() == 1) &&
        romanises_family(tail.joined(), family)) {
      best = std::max(best, given_matches(head));
    }
  }
  return best;
}

Match match_names(const ParsedName& owner, const ParsedName& other) {
  using Script = ParsedName::Script;
  if (owner.parts.empty() || other.parts.empty()) return Match::none;
  if (owner.script == Script::hangul && other.script == Script::latin) {
    return match_korean(owner.parts[0].text, other);
  }
  if (owner.script == Script::latin && other.script == Script::hangul) {
    return match_korean(other.parts[0].text, owner);
  }
  if (owner.script != other.script) return Match::none;
  if (owner.script == Script::latin) return match_latin(owner, other);
  return owner.parts[0].text == other.parts[0].text ? Match::full : Match::none;
}

}  // namespace

ParsedName parse_name(std::string_view text) {
  ParsedName name;
  if (text.size() > kLongestName) return name;
  std::vector<std::string> nicknames;
  const std::string bare = without_nicknames(text, nicknames);
  std::string hangul, other;
  bool latin = false;
  for (std::size_t at = 0; at < bare.size();) {
    const CodePoint point = decode_at(bare, at);
    if (scan::is_syllable(point.value)) hangul += bare.substr(at, point.length);
    latin = latin || scan::is_letter(point.value);
    if (point.value > 0x2FF && u_isalpha(static_cast<UChar32>(point.value))) {
      append_folded(other, point.value);
    }
    at += point.length;
  }
  if (!hangul.empty()) {
    name.script = ParsedName::Script::hangul;
    name.parts.push_back({hangul, {}, {}, false, false});
  } else if (latin) {
    parse_latin(bare, name);
    for (const std::string& nickname : nicknames) {
      if (nickname.find(' ') == std::string::npos)
        name.nicknames.push_back(make_part(nickname).text);
    }
  } else if (!other.empty()) {
    name.script = ParsedName::Script::other;
    name.parts.push_back({other, {}, {}, false, false});
  }
  return name;
}

OwnerNames::OwnerNames(const std::vector<std::string>& spellings) {
  for (const std::string& spelling : spellings) add(spelling);
}

void OwnerNames::add(std::string_view spelling) {
  const std::string text(trim(spelling));
  if (text.empty() || std::find(spellings_.begin(), spellings_.end(), text) != spellings_.end()) {
    return;
  }
  ParsedName parsed = parse_name(text);
  if (parsed.parts.empty()) return;
  spellings_.push_back(text);
  // "Oluwaseun "Seun" Adebayo" signs as "S. Adebayo", too.
  for (const std::string& nickname : parsed.nicknames) {
    const ParsedName::Part& family =
        parsed.family_first ? parsed.parts.front() : parsed.parts.back();
    ParsedName called = parse_name(nickname + " " + family.text);
    if (called.parts.size() > 1) parsed_.push_back(std::move(called));
  }
  parsed_.push_back(std::move(parsed));
}

OwnerNames::Match OwnerNames::match(std::string_view name) const {
  const ParsedName other = parse_name(name);
  Match best = Match::none;
  for (const ParsedName& owner : parsed_) best = std::max(best, match_names(owner, other));
  return best;
}

}  // namespace oneshot
