#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// Where each of several papers begins that a text tells of one after the other, by their titles in
/// quotation marks: at a sentence, or at a clause within one ('third author of "…" (CHI 2021) and
/// first author of "…" (arXiv)'). Empty where one paper, or several at once, are told of. Ranges
/// are of the whole `text`; `is_candidate` says whether a part is a paper by its own words.
std::vector<std::size_t> papers_in_turn(std::string_view text,
                                        const std::vector<TextRange>& sentences,
                                        const std::function<bool(TextRange)>& is_candidate);

/// Of a paragraph of several sentences: the one with a title, and what is said right behind it, as
/// far as they tell of the owner's place among the authors, or of where it was sent. Nothing where
/// none does.
std::optional<TextRange> paper_told_within(std::string_view text,
                                           const std::vector<TextRange>& sentences);

}  // namespace oneshot
