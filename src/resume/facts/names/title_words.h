#pragma once

#include <string_view>

namespace oneshot {

/// A capitalised word that stands in titles and venues and in no name: "Towards", "Proceedings".
bool is_title_word(std::string_view word);

/// A word of titles or headings that is the name of a family as well: "An", "To", "Im".
bool is_family_too(std::string_view word);

}  // namespace oneshot
