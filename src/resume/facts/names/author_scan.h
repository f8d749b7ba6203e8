#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

/// Reading names and marks of an author list at a place. Used by authors.cpp, and where citations
/// are told apart.
namespace oneshot::author_scan {

/// A piece of text that is written like a person's name.
struct Name {
  TextRange range;
  std::vector<std::size_t> token_ends;  ///< ends of its words, to try a shorter reading
  bool initials = false;                ///< has initials: "H. Whitlock", "Keane F"
  bool dotted = false;                  ///< with full stops
  bool vancouver = false;               ///< ends in initials without them: "Keane F"
  std::size_t short_end = 0;            ///< the end of "Keane F" in what may go on after it, else 0
  bool hangul = false;
  bool capitals = false;  ///< its full words are all in capitals
};

/// The name that begins here: "H. Whitlock", "Pi NE", "Mthembu, S.", "Yutong Zhang", "표재하".
std::optional<Name> name_at(std::string_view text, std::size_t at);

/// A capitalised word that may be a family name by itself: "Roe" of "Roe, Lind & Moor (2021)".
std::optional<Name> family_at(std::string_view text, std::size_t at);

/// A name with the family first and the given names written out, as the first of a list has it in
/// MLA and Chicago style: "Roe, Ann Marie" of "Roe, Ann Marie, and Bo Lind".
std::optional<Name> catalogue_name_at(std::string_view text, std::size_t at);

/// The end of footnote marks ("*", "†", "1,2") that begin here.
std::size_t marks_end(std::string_view text, std::size_t at);
bool is_mark(char32_t c);

/// The end of what parts two authors (", ", " and ", "; "), 0 if nothing does.
std::size_t separator_end(std::string_view text, std::size_t at);

/// The end of "et al.", "외 3명", "and 11 others", 0 if the list is not cut short here.
std::size_t truncation_end(std::string_view text, std::size_t at);

/// A name may begin here: not amid a phrase.
bool may_begin(std::string_view text, std::size_t at);

}  // namespace oneshot::author_scan
