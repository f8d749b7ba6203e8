#pragma once

#include <cstddef>
#include <string_view>

#include "resume/facts/rank/rank.h"

/// What stands around a place and tells that it is one. In texts with ASCII letters lowered.
namespace oneshot::place_signs {

inline constexpr std::size_t kContestReach = 96;  ///< bytes from a place to the word for a contest

/// As much of the text before a position.
std::string_view text_before(std::string_view text, std::size_t at, std::size_t reach);

/// A sign or a line's begin stands before a position; a sign or an end stands at it.
bool begins_clause(std::string_view text, std::size_t at);
bool ends_clause(std::string_view text, std::size_t at);

/// "11th when the board was unfrozen", "ninth at the end": what follows tells when it was so.
bool tells_moment(std::string_view text, std::size_t next);

/// "we were", "and were", "my team was": whoever is said to be it, or nobody but a sign.
bool tells_of_owner(std::string_view text, std::size_t at);

/// Words for a contest, and names of contests that are words of nothing else.
bool has_contest_word(std::string_view text);
bool has_contest_name(std::string_view text);

Rank place_of(double place, std::size_t begin, std::size_t end);

}  // namespace oneshot::place_signs
