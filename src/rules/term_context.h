#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/term_text.h"

/// What may stand around a term. Positions are indices of symbols; [first, last] is the match.
namespace oneshot {

using TermSymbols = std::vector<TermSymbol>;

/// No word goes on over the match's ends. `short_word`: a Hangul alias of one or two syllables,
/// which must stand alone or before a particle.
bool stands_as_word(const TermSymbols& text, std::size_t first, std::size_t last, bool short_word);

/// The match is part of an e-mail address, a host name or a path below one.
bool stands_in_address(const TermSymbols& text, std::size_t first, std::size_t last);

/// The match is a name of its own, not a word of a longer one: in "Journal of Sheep Science" and
/// "Science Quarterly" it is not, in "in Science 371" and "Published in Nature, Vol. 5" it is.
bool stands_alone(const TermSymbols& text, std::size_t first, std::size_t last);

/// "IOI (Inventory of Installations)", "Inventory of Installations (IOI)": the words beside the
/// capitals from `first` to `last`, in small letters, if their initials spell those capitals; else
/// none.
std::vector<std::string> spelled_out(const TermSymbols& text, std::size_t first, std::size_t last);

/// A text that must not stand right before or after a term, ready to be compared.
using ContextText = std::vector<TermSymbol>;
ContextText make_context(std::string_view literal);
bool follows(const TermSymbols& text, std::size_t last, const ContextText& context);
bool precedes(const TermSymbols& text, std::size_t first, const ContextText& context);

}  // namespace oneshot
