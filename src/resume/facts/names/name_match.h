#pragma once

#include <string_view>

#include "resume/facts/names/names.h"

/// Holds names taken apart against each other.
namespace oneshot {

OwnerNames::Match match_names(const ParsedName& owner, const ParsedName& other);

/// A word in small letters is the owner's family name, or romanises it.
bool is_family_of(std::string_view word, const ParsedName& owner);

}  // namespace oneshot
