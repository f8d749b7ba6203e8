#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace oneshot {

/// Text that comes from files, made harmless for a terminal: control characters, escape sequences
/// and marks that turn the writing direction become U+FFFD; line ends and tabs become a space.
std::string harmless(std::string_view text);

/// Columns that text takes on a terminal, by grapheme cluster: two for Hangul, Han and emoji, none
/// for combining marks.
int columns_of(std::string_view text);

/// At most `columns` wide, with "…" where something was cut.
std::string shorten(std::string_view text, int columns);

/// The same, cut between words where there is one near the end.
std::string shorten_to_words(std::string_view text, int columns);

/// Followed by spaces up to `columns`.
std::string pad(std::string_view text, int columns);

/// Preceded by spaces up to `columns`.
std::string pad_left(std::string_view text, int columns);

/// Broken into lines of at most `columns`, at spaces where there are any.
std::vector<std::string> wrap(std::string_view text, int columns);

}  // namespace oneshot
