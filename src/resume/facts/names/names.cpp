#include "resume/facts/names/names.h"

#include <algorithm>
#include <iterator>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "resume/facts/names/name_match.h"
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

}  // namespace

ParsedName parse_name(std::string_view text) {
  ParsedName name;
  if (text.size() > kLongestName) return name;
  std::vector<std::string> nicknames;
  const std::string bare = without_nicknames(text, nicknames);
  std::string hangul, other;
  bool latin = false, apart = true;
  for (std::size_t at = 0; at < bare.size();) {
    const CodePoint point = decode_at(bare, at);
    const bool syllable = scan::is_syllable(point.value);
    if (syllable) {
      hangul += bare.substr(at, point.length);
      if (apart) name.words.emplace_back();
      name.words.back() += bare.substr(at, point.length);
    }
    apart = !syllable;
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

bool OwnerNames::has_family(std::string_view word) const {
  constexpr std::size_t shortest = 2;
  const std::string text = make_part(word).text;
  return text.size() >= shortest &&
         std::any_of(parsed_.begin(), parsed_.end(),
                     [&](const ParsedName& owner) { return is_family_of(text, owner); });
}

}  // namespace oneshot
