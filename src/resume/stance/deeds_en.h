#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// The parts of an English sentence that tell a deed of other people: "Last month *one of them won
/// a medal*, and I watched". Read from the clause: the noun phrase before the verb, through
/// relative and participial clauses, and who made the thing that is spoken of. The name of a person
/// decides nothing but whether it is the owner's; `by_name` says that "she" is the owner, too.
std::vector<TextRange> find_deeds_of_others_en(std::string_view text, TextRange sentence,
                                               const std::vector<std::string>& owner, bool by_name);

}  // namespace oneshot
