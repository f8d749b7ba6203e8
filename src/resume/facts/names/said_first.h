#pragma once

#include <cstdint>
#include <string_view>

#include "resume/facts/names/names.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// Who is first author by the words of an entry.
enum class SaidFirst : std::uint8_t {
  unsaid,  ///< nobody, or it is left open whose place is told ("as first author", "제1저자로 참여")
  owner,  ///< "first author: A. Roe", "I am joint first author", "제1저자는 본인"
  other,  ///< "the first author is my student", "제1저자는 금수아 님", "not as first author"
};

struct SaidFirstAuthor {
  SaidFirst who = SaidFirst::unsaid;
  TextRange range;  ///< the words for the place: "first author", "제1저자"
};

/// Reads all that a text says of it; what is said of the owner decides.
SaidFirstAuthor said_first_author(std::string_view text, const OwnerNames& owner);

/// "First author", "제1저자로 참여", "I am the second author": a line that tells a place among the
/// authors, and neither a title nor a venue.
bool is_remark_on_authors(std::string_view line);

}  // namespace oneshot
