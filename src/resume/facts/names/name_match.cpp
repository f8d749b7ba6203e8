#include "resume/facts/names/name_match.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "resume/facts/names/korean_surnames.h"
#include "resume/facts/names/particles.h"
#include "resume/facts/names/romanisation.h"
#include "resume/facts/scan.h"

namespace oneshot {

namespace {

using scan::is_one_of;
using Match = OwnerNames::Match;
using Part = ParsedName::Part;
using Parts = std::vector<Part>;

/// Part of a family name, and none by itself.
bool is_particle(std::string_view word) {
  return is_one_of(word, kParticles) || is_one_of(word, kFamilyJoints) || word == "st";
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
  while (family.size() > 1 && is_particle(family.front().text)) ++family.begin;
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
    const bool particle = is_particle(cut->text);
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

/// Whether a name in Hangul is none that a Korean family name begins: "나르기자 텐", unlike "홍 길
/// 동".
bool is_foreign(const ParsedName& name) {
  const std::string& whole = name.parts[0].text;
  const std::size_t family = korean_family_length(whole);
  return name.words.size() > 1 && (family == 0 || whole.size() > family + 2 * scan::kSyllable);
}

/// The words of a foreign name in Hangul against those of one in Latin letters, in any order.
Match match_transliterated(const ParsedName& hangul, const ParsedName& latin) {
  if (hangul.words.size() < 2 || latin.parts.size() != hangul.words.size()) return Match::none;
  std::vector<const std::string*> left;
  for (const std::string& word : hangul.words) left.push_back(&word);
  std::size_t full = 0;
  for (const bool initials : {false, true}) {
    for (const Part& part : latin.parts) {
      if (part.initials != initials) continue;
      const auto found = std::find_if(left.begin(), left.end(), [&](const std::string* word) {
        return initials ? may_begin_with(part.text[0], *word) : transliterates(part.text, *word);
      });
      if (found == left.end()) return Match::none;
      left.erase(found);
      full += initials ? 0 : 1;
    }
  }
  return full == 0 ? Match::none : full == latin.parts.size() ? Match::full : Match::initials;
}

/// "텐 나르기자" and "나르기자 텐".
bool same_words_in_hangul(const ParsedName& one, const ParsedName& other) {
  return one.words.size() > 1 && one.words.size() == other.words.size() &&
         std::is_permutation(one.words.begin(), one.words.end(), other.words.begin());
}

}  // namespace

Match match_names(const ParsedName& owner, const ParsedName& other) {
  using Script = ParsedName::Script;
  if (owner.parts.empty() || other.parts.empty()) return Match::none;
  if (owner.script == Script::hangul && other.script == Script::latin) {
    return std::max(match_korean(owner.parts[0].text, other), match_transliterated(owner, other));
  }
  if (owner.script == Script::latin && other.script == Script::hangul) {
    return std::max(match_korean(other.parts[0].text, owner), match_transliterated(other, owner));
  }
  if (owner.script != other.script) return Match::none;
  if (owner.script == Script::hangul && same_words_in_hangul(owner, other)) return Match::full;
  if (owner.script == Script::latin) return match_latin(owner, other);
  return owner.parts[0].text == other.parts[0].text ? Match::full : Match::none;
}

bool is_family_of(std::string_view word, const ParsedName& owner) {
  if (owner.script == ParsedName::Script::hangul) {
    if (is_foreign(owner)) return transliterates(word, owner.words.back());
    const std::string& name = owner.parts[0].text;
    return romanises_family(word, std::string_view(name).substr(0, korean_family_length(name)));
  }
  const Part& family = owner.family_first ? owner.parts.front() : owner.parts.back();
  return owner.parts.size() > 1 && family.text == word;
}

}  // namespace oneshot
