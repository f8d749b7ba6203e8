#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// A name taken apart, ready for comparing: small letters, no diacritics, no titles.
struct ParsedName {
  struct Part {
    std::string text;         ///< folded; without hyphens and apostrophes
    std::string first, rest;  ///< of "costa-brandt" the two sides of the hyphen
    bool initials = false;    ///< "J", or a group such as "NE" in "Pi NE"
    bool umlaut = false;      ///< had ä, ö or ü, which others write ae, oe, ue
  };
  enum class Script : std::uint8_t { latin, hangul, other };
  Script script = Script::latin;
  std::vector<Part> parts;             ///< Hangul and other scripts: one part without spaces
  bool family_first = false;           ///< by a comma, as in "Mthembu, S."
  std::vector<std::string> nicknames;  ///< in brackets or quotes: "(Sasha)"
  std::vector<std::string> words;  ///< of a name in Hangul that is written apart: "나르기자 텐"
};

/// "Prof. Jean-Luc Picard, PhD", "Pi NE", "박 서준".
ParsedName parse_name(std::string_view text);

/// All spellings under which a person is known.
class OwnerNames {
 public:
  OwnerNames() = default;
  explicit OwnerNames(const std::vector<std::string>& spellings);

  void add(std::string_view spelling);
  bool empty() const { return spellings_.empty(); }
  /// As given, each once, in order.
  const std::vector<std::string>& spellings() const { return spellings_; }

  enum class Match : std::uint8_t {
    none,
    initials,  ///< the family name agrees, and the initials of the others: "H. Dokgo"
    full,      ///< family and given names agree
  };
  /// Holds a name as written by others against all spellings: family name first or last, initials,
  /// hyphens and spaces between syllables, diacritics, Hangul against its romanisations.
  Match match(std::string_view name) const;
  bool matches(std::string_view name) const { return match(name) != Match::none; }
  /// A single word is the owner's family name, or romanises it.
  bool has_family(std::string_view word) const;

 private:
  std::vector<std::string> spellings_;
  std::vector<ParsedName> parsed_;
};

}  // namespace oneshot
