#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/names/names.h"
#include "resume/facts/text_range.h"

namespace oneshot {

struct Author {
  TextRange range;          ///< the name without its marks
  std::string marks;        ///< footnote marks after it: "*", "†", "1"
  bool is_owner = false;    ///< at most one of a list
  bool emphasised = false;  ///< bold or underlined, or the only one in capitals
};

/// The authors of one paper, in any citation style.
struct AuthorList {
  std::vector<Author> authors;
  TextRange range;                   ///< from the first to the last author
  std::optional<std::size_t> owner;  ///< the owner's place, counted from 0
  bool owner_among = false;  ///< the owner is an author, be it at an unknown place ("with A. Roe")
  bool equal_first = false;  ///< the owner and all before share the mark of equal contribution
  bool truncated = false;    ///< "et al.", "외 3명", "and 11 others"

  bool owner_is_first() const { return owner == 0U || equal_first; }
};

/// What footnote marks mean.
struct AuthorMarks {
  std::string equal;          ///< marks of equal contribution, one after the other
  std::string corresponding;  ///< marks of the corresponding author
};

/// Reads explanations such as "* equal contribution, † corresponding author", "*: 공동 1저자".
AuthorMarks read_author_marks(std::string_view text);

struct AuthorContext {
  std::vector<TextRange> emphasis;  ///< bold or underlined parts of the text
  AuthorMarks marks;                ///< explained elsewhere; those in the text are read as well
};

/// The list of authors in the text of one entry: the one with the owner in it, or else one that is
/// clearly a list of people. Before or after the title; nothing if there is none.
std::optional<AuthorList> find_author_list(std::string_view text, const OwnerNames& owner,
                                           const AuthorContext& context = {});

}  // namespace oneshot
